// A request that is decided (all but one for a copy): what was decided and done, what of theirs is restricted, what stands against an
// erasure, and the next thing to do.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { restrictionGrounds, rightsDecisions } from '#domain/data-right.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import table from '../../parts/table.module.css';
import { CarryOut } from './carry-out-dialog.tsx';
import { AnswerThem, Decide, GoOn, Lift, ProposeErasure, Restrict, type RightDoing } from './data-right-dialogs.tsx';
import type { DataRequest, Theirs } from './data-request-questions.ts';
import styles from './keeping.module.css';

interface RightProps {
  readonly of: DataRequest;
  readonly theirs: Theirs;
}

export function DecidedFacts({ of }: { readonly of: DataRequest }) {
  return (
    <>
      <dt>Decided</dt>
      <dd>
        {of.decision ? (
          <>
            <strong>{rightsDecisions[of.decision]}.</strong> {of.decidedBecause} <Who by={of.decidedBy} at={of.decidedAt} />
          </>
        ) : (
          'Not yet'
        )}
      </dd>
      {of.carriedOutAt ? (
        <>
          <dt>{of.disposal ? 'Erasing' : 'Done'}</dt>
          <dd>
            {of.carriedOut} <Who by={of.carriedOutBy} at={of.carriedOutAt} />
            {of.disposal ? (
              <>
                {' '}
                <Link to="/keeping/proposals/$disposal" params={{ disposal: of.disposal.id }}>
                  {erasing[of.disposal.state] ?? 'See what became of it'}
                </Link>
              </>
            ) : null}
          </dd>
        </>
      ) : null}
    </>
  );
}

const erasing: Readonly<Record<string, string>> = {
  proposed: 'Waits for a second person',
  confirmed: 'Confirmed, and being erased',
  declined: 'A second person declined it',
  done: 'Erased',
};

const Who = ({ by, at }: { readonly by: string | null; readonly at: string | null }) =>
  at ? (
    <span className={styles['quiet']}>
      {by ?? 'Somebody'}, <InstantInWords at={at} />
    </span>
  ) : null;

const words: Readonly<Record<RightDoing, string>> = {
  decide: 'Decide it…',
  'carry-out': 'Note that it is done…',
  restrict: 'Restrict what is done with it…',
  lift: 'Lift the restriction…',
  'go-on': 'Let one complaint go on…',
  propose: 'Propose to erase…',
  answer: 'Note that they were answered…',
};

/** What brings it on most: the first of these that may be done stands out. */
const order: readonly RightDoing[] = ['answer', 'propose', 'carry-out', 'decide', 'restrict', 'go-on', 'lift'];

export function RightDeeds({ of, theirs }: RightProps) {
  const [doing, setDoing] = useState<RightDoing | null>(null);
  const standsStill = theirs.complaints.some(({ restriction }) => restriction?.forThis && restriction.goesOn === '');
  const may = order.filter((one) => (one === 'go-on' ? standsStill : of.deeds.includes(one)));
  const dialog = { of, theirs, onClose: () => setDoing(null) };
  return (
    <>
      {may.map((one, index) => (
        <Button key={one} variant={index === 0 ? 'filled' : 'default'} onClick={() => setDoing(one)}>
          {one === 'carry-out' && of.kind === 'rectification' ? 'Correct it…' : words[one]}
        </Button>
      ))}
      {doing === 'decide' ? <Decide {...dialog} /> : null}
      {doing === 'carry-out' ? <CarryOut {...dialog} /> : null}
      {doing === 'restrict' ? <Restrict {...dialog} /> : null}
      {doing === 'lift' ? <Lift {...dialog} /> : null}
      {doing === 'go-on' ? <GoOn {...dialog} /> : null}
      {doing === 'propose' ? <ProposeErasure {...dialog} /> : null}
      {doing === 'answer' ? <AnswerThem {...dialog} /> : null}
    </>
  );
}

export function TheirComplaints({ of, theirs }: RightProps) {
  const asksErasure = of.kind === 'erasure';
  return (
    <>
      <ListHeader title="Their complaints" count={theirs.complaints.length} of={['complaint', 'complaints']} />
      {theirs.closed > 0 ? (
        <p className={styles['line']}>
          {theirs.closed === 1 ? 'One more is' : `${theirs.closed} more are`} closed to you. A restriction reaches
          {theirs.closed === 1 ? ' it' : ' them'} too; an erasure is proposed by somebody who may open
          {theirs.closed === 1 ? ' it' : ' them'}.
        </p>
      ) : null}
      {theirs.complaints.length === 0 ? null : (
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">Complaint</th>
              <th scope="col">Restriction</th>
              {asksErasure ? <th scope="col">Against erasing it</th> : null}
            </tr>
          </thead>
          <tbody>
            {theirs.complaints.map((one) => (
              <tr key={one.id}>
                <td className={table['main']}>
                  <ReferenceLink id={one.id} reference={one.reference} /> {one.title}
                </td>
                <td data-label="Restriction">
                  <Restriction of={one.restriction} />
                </td>
                {asksErasure ? (
                  <td data-label="Against erasing it">
                    {one.proposed ? 'It is proposed already.' : one.against.length === 0 ? 'Nothing' : one.against.join(' ')}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Restriction({ of }: { readonly of: Theirs['complaints'][number]['restriction'] }) {
  if (!of) return 'None';
  return (
    <>
      Since <InstantInWords at={of.at} />: {restrictionGrounds[of.ground].toLowerCase()}.
      {of.goesOn ? ` It goes on so far: ${of.goesOn}` : ''}
      {of.forThis ? '' : ' By another request.'}
    </>
  );
}
