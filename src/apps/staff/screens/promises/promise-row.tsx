// One promise in the register: when, what, to whom, on which complaint, who sees to it, and what may be done about it.
import { Link } from '@tanstack/react-router';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { PersonChip } from '../../parts/person-chip.tsx';
import type { PromiseDialogName } from '../complaint/stages/put-right/promise-words.ts';
import type { PromiseListed } from './questions.ts';
import { PromiseTools } from './promise-tools.tsx';
import styles from './promises.module.css';

type RowProps = { readonly promise: PromiseListed; readonly onOpen: (deed: PromiseDialogName) => void };

/** Stands within the place of its complaint (RowPlace). */
export function PromiseRow({ promise, onOpen }: RowProps) {
  const { id, complaint, what, to, owner, standing, words, day, state, settled } = promise;
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['when']}>
          {standing === 'settled' ? (
            <strong>{state === 'broken' ? 'Not kept' : words}</strong>
          ) : (
            <ClockChip standing={standing} words={words} due={day} />
          )}
        </span>
        <div className={styles['about']}>
          <Link
            to="/complaints/$complaint"
            params={{ complaint: complaint.id }}
            search={{ stage: 'put-right' }}
            className={styles['what']}
            data-row={id}
          >
            {what}
          </Link>
          <span className={styles['quiet']}>
            {complaint.reference} · {to.name ?? 'No name given'} · {complaint.title}
          </span>
          {settled ? <span className={styles['quiet']}>{settled.words}</span> : null}
          {state === 'handed-back' ? <span className={styles['open']}>Handed back: needs somebody to see to it</span> : null}
          <PromiseTools promise={promise} onOpen={onOpen} />
        </div>
        <span className={styles['owner']}>
          <PersonChip name={owner.name} />
          {state === 'proposed' ? <span className={styles['quiet']}>has not said yes yet</span> : null}
        </span>
      </div>
    </li>
  );
}
