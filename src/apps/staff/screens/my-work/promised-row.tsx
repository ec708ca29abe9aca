// A promise of mine that is near or late, or that somebody asks me to see to.
import { Link } from '@tanstack/react-router';
import type { MyWork } from '../../api/my-work.ts';
import { ClockChip } from '../../parts/clock-chip.tsx';
import styles from './my-work.module.css';

export function PromisedRow({ promise }: { readonly promise: MyWork['promised'][number] }) {
  const { id, complaint, what, to, standing, words, day, state } = promise;
  return (
    <li>
      <Link
        to="/complaints/$complaint"
        params={{ complaint: complaint.id }}
        search={{ stage: 'put-right' }}
        className={styles['row']}
        data-row={id}
      >
        <span className={styles['when']}>
          {standing === 'settled' ? null : <ClockChip standing={standing} words={words} due={day} />}
          {state === 'proposed' ? <span className={styles['what']}>waits for your yes</span> : null}
        </span>
        <span className={styles['about']}>
          <span className={styles['words']}>{what}</span>
          <span className={styles['what']}>
            {complaint.reference} · {to.name ?? 'No name given'}
          </span>
        </span>
      </Link>
    </li>
  );
}
