// What was proposed to be anonymised or erased, those that wait first, and what became of each.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import table from '../../parts/table.module.css';
import { KeepingFrame } from './keeping-frame.tsx';
import { type Disposal, disposalsQuery } from './keeping-questions.ts';
import styles from './keeping.module.css';
import { howInWords, standingInWords } from './keeping-words.ts';

export function Disposals() {
  const asked = useQuery(disposalsQuery);
  return (
    <KeepingFrame
      title="Proposed and done"
      lead="What colleagues proposed to remove, who confirmed it, and the proof of what went. Nobody confirms their own proposal."
    >
      {asked.isPending ? <LoadingState what="what was proposed" rows={4} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data?.disposals.length === 0 ? (
        <EmptyState title="Nothing was proposed yet">What is chosen under “Falls due” and proposed appears here.</EmptyState>
      ) : null}
      {asked.data && asked.data.disposals.length > 0 ? <List disposals={asked.data.disposals} /> : null}
    </KeepingFrame>
  );
}

function List({ disposals }: { readonly disposals: readonly Disposal[] }) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Proposed</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {disposals.map((one) => (
          <tr key={one.id}>
            <td className={table['main']}>
              <Link to="/keeping/proposals/$disposal" params={{ disposal: one.id }}>
                {howInWords(one)}
              </Link>
              <div className={table['more']}>{one.reason}</div>
            </td>
            <td data-label="Proposed">
              {one.mine ? 'You' : one.proposedBy}, <InstantInWords at={one.proposedAt} />
            </td>
            <td data-label="Standing">
              {standingInWords(one)}
              {one.finishedAt ? (
                <span className={styles['quiet']}>
                  {' '}
                  <DayInWords day={one.finishedAt.slice(0, 10)} />
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
