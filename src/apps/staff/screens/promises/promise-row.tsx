// One promise in the register: when, what, to whom, on which complaint, and who sees to it.
import { Link } from '@tanstack/react-router';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { PersonChip } from '../../parts/person-chip.tsx';
import type { PromiseRegister } from './questions.ts';
import styles from './promises.module.css';

export type PromiseListed = PromiseRegister['promises'][number];

export function PromiseRow({ promise }: { readonly promise: PromiseListed }) {
  const { id, complaint, what, to, owner, standing, words, day, state, settled } = promise;
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
          {standing === 'settled' ? (
            <strong>{state === 'broken' ? 'Not kept' : words}</strong>
          ) : (
            <ClockChip standing={standing} words={words} due={day} />
          )}
        </span>
        <span className={styles['about']}>
          <span className={styles['what']}>{what}</span>
          <span className={styles['quiet']}>
            {complaint.reference} · {to.name ?? 'No name given'} · {complaint.title}
          </span>
          {settled ? <span className={styles['quiet']}>{settled.words}</span> : null}
          {state === 'handed-back' ? <span className={styles['open']}>Handed back: needs somebody to see to it</span> : null}
        </span>
        <span className={styles['owner']}>
          <PersonChip name={owner.name} />
          {state === 'proposed' ? <span className={styles['quiet']}>has not said yes yet</span> : null}
        </span>
      </Link>
    </li>
  );
}
