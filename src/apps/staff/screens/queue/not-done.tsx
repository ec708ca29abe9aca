// After something was done to several complaints: which of them it was not done to, and why, each in the words of its refusal.
import type { QueueRow, SeveralDone } from '../../api/queue.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './queue.module.css';

type NotDoneProps = {
  readonly error: unknown;
  readonly done: SeveralDone | undefined;
  readonly rows: readonly Pick<QueueRow, 'id' | 'reference'>[];
};

export function NotDone({ error, done, rows }: NotDoneProps) {
  if (error) return <RefusalMessage error={error} />;
  if (!done || done.not.length === 0) return null;
  const name = (id: string) => rows.find((row) => row.id === id)?.reference ?? 'One';
  return (
    <div role="status">
      <p>{`Done for ${done.done.length}. Not for these:`}</p>
      <ul className={styles['left']}>
        {done.not.map(({ id, words }) => (
          <li key={id}>
            <strong>{name(id)}</strong> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
