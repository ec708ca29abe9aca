// One request about data: by when it is answered and why, what was decided, or everything collected for it and what of it is withheld,
// and the next thing to do.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dataRights } from '#domain/data-right.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Collect, type Doing, DoingDialog } from './data-request-dialogs.tsx';
import { DataItems } from './data-request-items.tsx';
import { type DataRequest, dataRequestQuery, stateOfRequest } from './data-request-questions.ts';
import { DecidedFacts, RightDeeds, TheirComplaints } from './data-right.tsx';
import { KeepingFrame } from './keeping-frame.tsx';
import styles from './keeping.module.css';
import { WhoseData } from './whose-data.tsx';

export function DataRequestScreen() {
  const { request: id } = useParams({ from: '/house/keeping/requests/$request' });
  const asked = useQuery(dataRequestQuery(id));
  const { data } = asked;
  return (
    <KeepingFrame title={data ? `Request ${data.number}` : 'Request about data'} lead={data ? `${dataRights[data.kind]}.` : ''}>
      {asked.isPending ? <LoadingState what="the request" rows={6} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {data ? <Whole of={data} /> : null}
    </KeepingFrame>
  );
}

function Whole({ of }: { readonly of: DataRequest }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <>
      <Facts of={of} />
      {of.state === 'open' || of.deeds.length > 0 ? <Deeds of={of} open={setDoing} /> : null}
      {of.closed > 0 ? (
        <p className={styles['line']}>
          <strong>
            {of.closed === 1 ? 'One complaint among it is' : `${of.closed} complaints among it are`} closed to you, and what stands
            in
            {of.closed === 1 ? ' it is' : ' them is'} not shown.
          </strong>
        </p>
      ) : null}
      {of.collectedAt && of.state === 'open' ? <DataItems of={of} /> : null}
      {of.theirs ? <TheirComplaints of={of} theirs={of.theirs} /> : null}
      {doing ? <DoingDialog of={of} doing={doing} onClose={() => setDoing(null)} /> : null}
    </>
  );
}

function Facts({ of }: { readonly of: DataRequest }) {
  return (
    <dl className={styles['facts']}>
      <dt>What they ask</dt>
      <dd className={styles['said']}>{of.asked}</dd>
      <dt>Whose data</dt>
      <dd>
        {of.customers.length === 0 ? 'Somebody erased since' : null}
        {of.customers.map(({ id, name }) => (
          <span key={id}>
            <Link to="/customers/$customer" params={{ customer: id }}>
              {name}
            </Link>{' '}
          </span>
        ))}
        {of.askedBy ? `asked for by ${of.askedBy} (${of.authority})` : null}
        <WhoseData of={of} />
      </dd>
      <dt>Received</dt>
      <dd>
        <DayInWords day={of.receivedOn} />
      </dd>
      <dt>Who asks</dt>
      <dd>{of.identityOn ? of.identityHow : 'Not known to be them yet'}</dd>
      <dt>Due</dt>
      <dd>
        {of.dueOn ? <DayInWords day={of.dueOn} /> : 'No day'}. {of.dueWhy} {of.dueCites}
        {of.extendedBecause ? ` More time was taken: ${of.extendedBecause} They were told: ${of.extendedTold}` : ''}
      </dd>
      {of.kind === 'access' ? null : <DecidedFacts of={of} />}
      <dt>Standing</dt>
      <dd>
        <Standing of={of} />
      </dd>
      {of.bundleDigest ? (
        <>
          <dt>Bundle</dt>
          <dd>
            SHA-256 {of.bundleDigest}
            {of.bundle === 'removed' ? '. It was removed with a complaint that was erased.' : ''}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Standing({ of }: { readonly of: DataRequest }) {
  if (of.state !== 'open')
    return (
      <>
        {stateOfRequest[of.state]} by {of.endedBy ?? 'somebody'}
        {of.endedAt ? (
          <>
            , <InstantInWords at={of.endedAt} />
          </>
        ) : null}
        . {of.endedHow} {of.endedWords}
      </>
    );
  if (of.kind !== 'access') return rightStanding(of);
  if (of.bundle === 'there') return 'Drawn up. Download it, hand it over, and note that you did.';
  if (of.bundle === 'asked') return 'The bundle is being drawn up.';
  if (!of.collectedAt) return 'Nothing was collected yet.';
  if (of.looked === 'sent-back') return `${of.lookedBy ?? 'A second person'} sent it back: ${of.lookedWords}`;
  if (of.looked === 'passed') return `${of.lookedBy ?? 'A second person'} looked it over and found it right.`;
  return of.secondLook ? 'Collected. A second person looks it over before it is drawn up.' : 'Collected.';
}

function rightStanding({ decision, carriedOutAt, identityOn }: DataRequest): string {
  if (!identityOn) return 'It has to be known who asks.';
  if (decision === null) return 'To be decided.';
  return decision === 'declined' || carriedOutAt ? 'To be answered.' : 'Granted; to be done.';
}

function Deeds({ of, open }: { readonly of: DataRequest; readonly open: (doing: Doing) => void }) {
  return (
    <div className={styles['buttons']}>
      {of.kind === 'access' ? <Collect of={of} /> : null}
      {of.theirs ? <RightDeeds of={of} theirs={of.theirs} /> : null}
      {of.state === 'open' && !of.identityOn ? (
        <Button variant="default" onClick={() => open('identity')}>
          Note who asks…
        </Button>
      ) : null}
      {of.state === 'open' && of.extendedBecause === '' && of.dueOn ? (
        <Button variant="default" onClick={() => open('extension')}>
          Take more time…
        </Button>
      ) : null}
      {of.mayOpen ? (
        <Button variant="default" onClick={() => open('opening')}>
          Open what is closed…
        </Button>
      ) : null}
      {of.mineToLookOver && of.looked !== 'passed' ? (
        <Button variant="default" onClick={() => open('look')}>
          Look it over…
        </Button>
      ) : null}
      {of.collectedAt && of.bundle === 'none' ? (
        <Button variant="default" onClick={() => open('bundle')}>
          Draw up the bundle…
        </Button>
      ) : null}
      {of.bundle === 'there' ? (
        <>
          <Button component="a" variant="default" href={`/api/data-requests/${of.id}/bundle`}>
            Download the bundle
          </Button>
          <Button onClick={() => open('handed-over')}>Note that it was handed over…</Button>
        </>
      ) : null}
      {of.state === 'open' ? (
        <Button variant="default" onClick={() => open('refused')}>
          Refuse or withdraw…
        </Button>
      ) : null}
    </div>
  );
}
