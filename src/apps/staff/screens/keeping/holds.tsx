// Legal holds: those that are to be looked at again first, then those in force, then those lifted.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import table from '../../parts/table.module.css';
import { LiftHold, PlaceSelectionHold } from './hold-dialogs.tsx';
import { KeepingFrame } from './keeping-frame.tsx';
import { type Hold, holdsQuery } from './keeping-questions.ts';
import styles from './keeping.module.css';
import { holdOn } from './keeping-words.ts';

export function LegalHolds() {
  const asked = useQuery(holdsQuery);
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<Hold | null>(null);
  const place = <Button onClick={() => setPlacing(true)}>Hold a selection…</Button>;
  return (
    <KeepingFrame
      title="Legal holds"
      lead="What is on hold is removed by nobody and by no rule until the hold is lifted. One complaint or one customer is put on hold on their own page."
      actions={asked.data ? place : null}
    >
      {asked.isPending ? <LoadingState what="the legal holds" rows={4} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data?.holds.length === 0 ? (
        <EmptyState title="Nothing is on hold">A hold is for a court, an inquiry or a claim that is expected.</EmptyState>
      ) : null}
      {asked.data && asked.data.holds.length > 0 ? <List holds={asked.data.holds} lift={setLifting} /> : null}
      {placing && asked.data ? <PlaceSelectionHold choices={asked.data.choices} onClose={() => setPlacing(false)} /> : null}
      {lifting ? <LiftHold hold={lifting.id} on={holdOn(lifting)} onClose={() => setLifting(null)} /> : null}
    </KeepingFrame>
  );
}

function List({ holds, lift }: { readonly holds: readonly Hold[]; readonly lift: (hold: Hold) => void }) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">On what</th>
          <th scope="col">Why</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {holds.map((hold) => (
          <tr key={hold.id}>
            <td>
              <On hold={hold} />
              {hold.lifted ? null : (
                <div className={table['more']}>holds {hold.reaches === 1 ? '1 complaint' : `${hold.reaches} complaints`} now</div>
              )}
            </td>
            <td data-label="Why">
              {hold.reason}
              <div className={table['more']}>asked by {hold.askedBy}</div>
            </td>
            <td data-label="Standing">
              <Standing hold={hold} />
              {hold.lifted || hold.closedToYou ? null : (
                <div>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Lift the hold: ${holdOn(hold)}`}
                    onClick={() => lift(hold)}
                  >
                    Lift…
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function On({ hold }: { readonly hold: Hold }) {
  if (hold.complaint)
    return (
      <Link to="/complaints/$complaint" params={{ complaint: hold.complaint.id }}>
        {holdOn(hold)}
      </Link>
    );
  if (hold.customer)
    return (
      <Link to="/customers/$customer" params={{ customer: hold.customer.id }}>
        {holdOn(hold)}
      </Link>
    );
  return <span className={styles['mark']}>{holdOn(hold)}</span>;
}

function Standing({ hold: { lifted, lookAgain, lookAgainOn, placedBy, placedAt } }: { readonly hold: Hold }) {
  if (lifted)
    return (
      <>
        Lifted by {lifted.by ?? 'Redress'}, <InstantInWords at={lifted.at} />: {lifted.because}
      </>
    );
  return (
    <>
      {lookAgainOn ? (
        <div>
          {lookAgain ? <strong>Look at it again now: </strong> : 'To be looked at again '}
          <DayInWords day={lookAgainOn} />
        </div>
      ) : null}
      <span className={styles['quiet']}>
        Placed by {placedBy ?? 'Redress'}, <InstantInWords at={placedAt} />
      </span>
    </>
  );
}
