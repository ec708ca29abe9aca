// What was asked of others and what came of it. The right of reply of a colleague complained about is told of with them.
import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { type ContributionStanding, contributionKinds } from '#domain/contribution.ts';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { LongText } from '../../long-text.tsx';
import { Small } from '../../small.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet } from './part.tsx';
import type { Contribution } from './questions.ts';

export function Contributions() {
  const { known, open, mayWork } = useRoom();
  return (
    <Part title="Asked of others" begin={mayWork && { words: 'Ask somebody', run: () => open({ kind: 'ask' }) }}>
      {known.contributions.length === 0 ? (
        <p className={styles['none']}>Nobody is asked for anything yet. Ask colleagues, or others by a link to a plain page.</p>
      ) : null}
      <ul className={styles['rows']}>
        {known.contributions.map((one) => (
          <ContributionRow key={one.id} contribution={one} />
        ))}
      </ul>
    </Part>
  );
}

const leads: Readonly<Record<ContributionStanding, string>> = {
  overdue: 'Overdue, was due ',
  due: 'Nearly due, ',
  waiting: 'Waited for, due ',
  declined: 'Declined',
  received: 'Received',
};

const icons: Readonly<Record<ContributionStanding, typeof IconCheck>> = {
  overdue: IconAlertTriangle,
  due: IconClock,
  waiting: IconClock,
  declined: IconCheck,
  received: IconCheck,
};

function ContributionRow({ contribution }: { readonly contribution: Contribution }) {
  const { kind, name, role, question, standing, dueOn, state, answer, reason, chases, settledAt } = contribution;
  const Icon = standing ? icons[standing] : IconCheck;
  return (
    <li className={styles['row']}>
      <div>
        <strong>{name}</strong>
        {role === '' ? '' : `, ${role}`}
        {kind === 'reply' ? ` (${contributionKinds.reply.toLowerCase()})` : ''}
        <span className={styles['mark']} data-standing={standing ?? undefined}>
          <Icon size={16} aria-hidden /> {standing ? leads[standing] : 'No longer needed'}
          {state === 'asked' ? <DayInWords day={dueOn} /> : null}
        </span>
        <p className={styles['text']}>
          <span className={styles['label']}>Asked: </span>
          {question}
        </p>
        {answer === '' ? null : <LongText text={answer} />}
        {reason === '' ? null : (
          <p className={styles['text']}>
            <span className={styles['label']}>{state === 'declined' ? 'Declined because: ' : 'Not needed because: '}</span>
            {reason}
          </p>
        )}
        <Files files={contribution.files} />
        {chases[0] ? (
          <Quiet>
            Asked again {chases.length === 1 ? 'once' : `${chases.length} times`}, last <InstantInWords at={chases[0].at} />:{' '}
            {chases[0].how}
          </Quiet>
        ) : null}
        {settledAt ? (
          <Quiet>
            <InstantInWords at={settledAt} />
          </Quiet>
        ) : null}
      </div>
      <ContributionTools contribution={contribution} />
    </li>
  );
}

function Files({ files }: { readonly files: Contribution['files'] }) {
  const { page } = useCase();
  if (files.length === 0) return null;
  return (
    <Quiet>
      With it:{' '}
      {files.map(({ id, name, held }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          {held ? (
            `${name} (held: the conversation says why)`
          ) : (
            <Anchor size="sm" href={`/api/complaints/${page.id}/attachments/${id}/content`} download={name}>
              {name}
            </Anchor>
          )}
        </span>
      ))}
    </Quiet>
  );
}

function ContributionTools({ contribution: { id, state, person, name } }: { readonly contribution: Contribution }) {
  const { known, open, mayWork } = useRoom();
  if (!mayWork || state === 'withdrawn' || state === 'declined') return null;
  if (state === 'received') {
    if (known.evidence.some(({ contribution }) => contribution === id)) return <Quiet>In the evidence register</Quiet>;
    return (
      <div className={styles['tools']}>
        <Small onClick={() => open({ kind: 'evidence', contribution: id })} about={`Enter as evidence: what ${name} said`}>
          Enter as evidence
        </Small>
      </div>
    );
  }
  return (
    <div className={styles['tools']}>
      <Small onClick={() => open({ kind: 'chase', contribution: id })} about={`Ask again: ${name}`}>
        Ask again
      </Small>
      <Small onClick={() => open({ kind: 'write-down', contribution: id })} about={`Write it down: what ${name} said`}>
        Write it down
      </Small>
      {person === null ? (
        <Small onClick={() => open({ kind: 'new-link', contribution: id })} about={`New link for ${name}`}>
          New link
        </Small>
      ) : null}
      <Small onClick={() => open({ kind: 'take-back', contribution: id })} about={`No longer needed: what ${name} was asked`}>
        No longer needed
      </Small>
    </div>
  );
}
