// How a complaint came to where it lies: every handover, newest first, with its reason.
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import type { Placement } from '../../../api/placement.ts';
import styles from './panels.module.css';

type Handover = Placement['handovers'][number];

export function Handovers({ handovers }: { readonly handovers: readonly Handover[] }) {
  if (handovers.length === 0) return null;
  return (
    <details className={styles['history']}>
      <summary>How it came here</summary>
      <ol className={styles['handovers']}>
        {handovers.map((one) => (
          <li key={one.id}>
            <span>{said(one)}</span>{' '}
            <span className={styles['quiet']}>
              <InstantInWords at={one.at} />
            </span>
            {one.reason ? <q className={styles['reason']}>{one.reason}</q> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

function said({ kind, by, to, settled }: Handover): string {
  const who = by?.name ?? 'The program';
  const whom = to.person?.name ?? (to.team ? `the queue of ${to.team.name}` : 'nobody’s queue');
  if (kind === 'taken') return `${who} took it.`;
  if (kind === 'refused') return `${who} handed it back to ${whom}.`;
  const answered = settled === 'refused' ? ' They handed it back.' : settled === null ? ' They have not answered yet.' : '';
  return `${who} ${kind === 'transferred' ? 'transferred' : 'gave'} it to ${whom}.${to.person ? answered : ''}`;
}
