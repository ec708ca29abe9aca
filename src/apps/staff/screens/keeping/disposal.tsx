// One proposal to remove complaints, complaint by complaint: for whoever confirms it, and afterwards as the proof that stays.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import table from '../../parts/table.module.css';
import { WordsField } from '../complaint/deeds/fields.tsx';
import { KeepingForm } from './keeping-form.tsx';
import { KeepingFrame } from './keeping-frame.tsx';
import { type DisposalPage, disposalQuery } from './keeping-questions.ts';
import styles from './keeping.module.css';
import { howInWords, standingInWords } from './keeping-words.ts';

export function DisposalScreen() {
  const { disposal: id } = useParams({ from: '/house/keeping/proposals/$disposal' });
  const asked = useQuery(disposalQuery(id));
  const { data } = asked;
  return (
    <KeepingFrame title={data ? howInWords(data) : 'Proposal'} lead={data?.reason ?? ''}>
      {asked.isPending ? <LoadingState what="the proposal" rows={5} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {data ? <Whole of={data} /> : null}
    </KeepingFrame>
  );
}

function Whole({ of }: { readonly of: DisposalPage }) {
  const [opened, setOpened] = useState<'confirm' | 'decline' | null>(null);
  return (
    <>
      <dl className={styles['facts']}>
        <dt>Standing</dt>
        <dd>{standingInWords(of)}</dd>
        <dt>Proposed</dt>
        <dd>
          {of.mine ? 'By you' : `By ${of.proposedBy}`}, <InstantInWords at={of.proposedAt} />
        </dd>
        {of.decidedBy && of.decidedAt ? (
          <>
            <dt>{of.state === 'declined' ? 'Declined' : 'Confirmed'}</dt>
            <dd>
              By {of.decidedBy}, <InstantInWords at={of.decidedAt} />
              {of.decidedWords === '' ? '' : `: ${of.decidedWords}`}
            </dd>
          </>
        ) : null}
      </dl>
      {of.state === 'proposed' ? (
        <div className={styles['buttons']}>
          {of.mine ? null : (
            <Button color="red" onClick={() => setOpened('confirm')}>
              Confirm it…
            </Button>
          )}
          <Button variant="default" onClick={() => setOpened('decline')}>
            {of.mine ? 'Take it back…' : 'Say no…'}
          </Button>
        </div>
      ) : null}
      <Each of={of} />
      {opened === 'confirm' ? <Confirm of={of} onClose={() => setOpened(null)} /> : null}
      {opened === 'decline' ? <Decline of={of} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function Each({ of: { each } }: { readonly of: DisposalPage }) {
  return (
    <>
      <ListHeader title="Complaints" count={each.length} of={['complaint', 'complaints']} />
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Complaint</th>
            <th scope="col">Kept until</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {each.map((one) => (
            <tr key={one.complaint}>
              <td>
                <ReferenceLink id={one.complaint} reference={one.reference} />
                <div>{one.title}</div>
              </td>
              <td data-label="Kept until">
                {one.keepUntil ? <DayInWords day={one.keepUntil} /> : 'Not kept by a rule'}
                <div className={table['more']}>{[one.why, one.cites].filter(Boolean).join(' ')}</div>
              </td>
              <td data-label="What became of it">
                <Became of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Became({
  of: { state, leftBecause, rowsRemoved, rowsEmptied, filesRemoved },
}: {
  readonly of: DisposalPage['each'][number];
}) {
  if (state === 'waiting') return 'Nothing yet';
  if (state === 'left') return <strong>Left as it is. {leftBecause}</strong>;
  return `Removed: ${rowsRemoved} rows, ${filesRemoved} files; ${rowsEmptied} rows emptied of words`;
}

interface DialogOf {
  readonly of: DisposalPage;
  readonly onClose: () => void;
}

function Confirm({ of, onClose }: DialogOf) {
  const path = { id: of.id };
  return (
    <KeepingForm
      place={`confirm-disposal:${of.id}`}
      title={`${howInWords(of)}?`}
      why="It begins at once and cannot be taken back. Each complaint is looked at once more before it is touched; one on legal hold is left."
      empty={{ words: '' }}
      send={({ words }) =>
        answer(api.POST('/api/disposals/{id}/confirmation', { params: { path }, body: { words, complaints: of.complaints } }))
      }
      save={howInWords(of)}
      danger
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="words"
          label="A word on it, if you wish"
          value={form.words}
          onChange={(words) => change({ words })}
          error={wrong('words')}
        />
      )}
    </KeepingForm>
  );
}

function Decline({ of, onClose }: DialogOf) {
  const path = { id: of.id };
  return (
    <KeepingForm
      place={`decline-disposal:${of.id}`}
      title={of.mine ? 'Take back your proposal' : 'Say no to this proposal'}
      why="Nothing is touched. The complaints fall due again and can be proposed anew."
      empty={{ words: '' }}
      send={(body) => answer(api.POST('/api/disposals/{id}/refusal', { params: { path }, body }))}
      save={of.mine ? 'Take it back' : 'Say no'}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="words"
          label="Why not"
          value={form.words}
          onChange={(words) => change({ words })}
          error={wrong('words')}
          required
        />
      )}
    </KeepingForm>
  );
}
