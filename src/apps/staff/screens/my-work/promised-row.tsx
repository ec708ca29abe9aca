// A promise of mine that is near or late, or that somebody asks me to see to; settled here or on its complaint.
import { Link } from '@tanstack/react-router';
import type { MyWork } from '../../api/my-work.ts';
import { ClockChip } from '../../parts/clock-chip.tsx';
import type { PromiseDialogName } from '../complaint/stages/put-right/promise-words.ts';
import { PromiseTools } from '../promises/promise-tools.tsx';
import styles from './my-work.module.css';

type Promised = MyWork['promised'][number];
type RowProps = { readonly promise: Promised; readonly onOpen: (deed: PromiseDialogName) => void };

/** Stands within the place of its complaint (RowPlace). */
export function PromisedRow({ promise, onOpen }: RowProps) {
  const { id, complaint, what, to, standing, words, day, state } = promise;
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['when']}>
          {standing === 'settled' ? null : <ClockChip standing={standing} words={words} due={day} />}
          {state === 'proposed' ? <span className={styles['what']}>waits for your yes</span> : null}
        </span>
        <div className={styles['about']}>
          <Link
            to="/complaints/$complaint"
            params={{ complaint: complaint.id }}
            search={{ stage: 'put-right' }}
            className={styles['words']}
            data-row={id}
          >
            {what}
          </Link>
          <span className={styles['what']}>
            {complaint.reference} · {to.name ?? 'No name given'}
          </span>
          <PromiseTools promise={promise} onOpen={onOpen} />
        </div>
      </div>
    </li>
  );
}
