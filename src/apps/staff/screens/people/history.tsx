// What was changed, newest first, each in a sentence from the record.
import type { HistoryEntry } from '../../api/people.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import styles from './people.module.css';

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p className={styles['line']}>Nothing has been changed yet.</p>;
  return (
    <ol className={styles['list']}>
      {entries.map(({ seq, at, who, says }) => (
        <li key={seq}>
          <strong>{who}</strong> {says}
          <div className={styles['when']}>
            <InstantInWords at={at} />
          </div>
        </li>
      ))}
    </ol>
  );
}
