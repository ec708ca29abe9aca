// One complaint in the queue: its clock first, then who and what in one line, where it has got to and on whom it waits, how
// severe it is and in whose hands. On a phone the same in three lines.
import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconEyeOff, IconHeartHandshake, IconMessageCircle, IconUserQuestion, IconUsersGroup } from '@tabler/icons-react';
import { stageNames } from '#domain/stage-names.ts';
import { Link } from '@tanstack/react-router';
import type { QueueRow } from '../../api/queue.ts';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { complaintPath, severityWords, waitingWords } from '../../parts/complaint-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { dayExactly } from '../../parts/day-words.ts';
import { PersonChip } from '../../parts/person-chip.tsx';
import styles from './queue-row.module.css';

type RowProps = { readonly row: QueueRow; readonly marked: boolean; readonly onMark: () => void };

export function QueueRowItem({ row, marked, onMark }: RowProps) {
  return (
    <li className={styles['row']} data-marked={marked || undefined}>
      <Checkbox className={styles['mark']} checked={marked} onChange={onMark} aria-label={`Mark ${row.reference}`} />
      <Link to={complaintPath(row.id)} className={styles['link']} data-row={row.id}>
        <span className={styles['due']}>
          {row.due ? (
            <>
              <ClockChip standing={row.due.standing} words={row.due.words} due={row.due.day} />
              <span className={styles['what']}>{row.due.what}</span>
              {row.target ? (
                <span className={styles['what']} title={`${row.target.what}: ${dayExactly(row.target.day)}`}>
                  Internal target {row.target.words}
                </span>
              ) : null}
            </>
          ) : (
            <span className={styles['what']}>No date set</span>
          )}
        </span>
        <span className={styles['about']}>
          <span className={styles['title']}>
            {row.needToKnow ? <IconEyeOff size={15} role="img" aria-label="Need-to-know" /> : null}
            {row.restricted ? <span className={styles['restricted']}>Restricted</span> : null}
            <span className={styles['words']}>{row.title}</span>
          </span>
          <span className={styles['who']}>
            <span className={styles['reference']}>{row.reference}</span> · {row.customer ?? 'No name given'}
            {row.level > 1 ? ` · Stage ${row.level}` : ''}
          </span>
          <Owed row={row} />
        </span>
        <span className={styles['stage']}>
          <span>
            {row.state === 'open' ? stageNames[row.stage] : row.state === 'answered' ? answeredWords(row) : closedWords[row.state]}
          </span>
          <span className={styles['waiting']} data-us={row.waitingOn === 'us' || undefined}>
            {waitingWords[row.waitingOn]}
          </span>
        </span>
        <span className={styles['severity']} data-severity={row.severity} title={row.severityReasons.join('. ') || undefined}>
          {severityWords[row.severity]}
          {row.severityReasons.length > 0 ? <VisuallyHidden>{`: ${row.severityReasons.join('. ')}`}</VisuallyHidden> : null}
        </span>
        <span className={styles['handler']}>
          {row.handler ? <PersonChip name={row.handler.name} /> : <span className={styles['nobody']}>Nobody yet</span>}
          <span className={styles['team']}>{row.team?.name ?? 'No team'}</span>
        </span>
      </Link>
    </li>
  );
}

const askedWords = {
  overdue: 'A contribution is overdue',
  due: 'A contribution is nearly due',
  waiting: 'Waits for a contribution',
  received: 'What was asked of others is in',
} as const;
const requestWords = {
  overdue: 'What the customer was asked for is late',
  due: 'What the customer was asked for is nearly due',
  waiting: 'Waits for what the customer was asked for',
} as const;
const standings = { overdue: 'overdue', due: 'at-risk', waiting: 'running', received: 'running' } as const;

/** What else is owed: news and promises to the customer, and the worst of what others were asked. Nothing is said while all is well. */
function Owed({ row: { news, promise, contributions, requests, state } }: { readonly row: QueueRow }) {
  const near = promise && (promise.standing !== 'running' || state === 'answered');
  const asked = state === 'open' && contributions !== null && contributions !== 'declined' ? contributions : null;
  if (!news?.waiting && !near && !asked && !requests) return null;
  return (
    <span className={styles['owed']}>
      {near ? (
        <span data-standing={promise.standing}>
          <IconHeartHandshake size={15} aria-hidden /> {promise.owed === 1 ? 'Promise' : `${promise.owed} promises`}:{' '}
          {promise.words}
        </span>
      ) : null}
      {asked ? (
        <span data-standing={standings[asked]}>
          <IconUsersGroup size={15} aria-hidden /> {askedWords[asked]}
        </span>
      ) : null}
      {requests ? (
        <span data-standing={standings[requests]}>
          <IconUserQuestion size={15} aria-hidden /> {requestWords[requests]}
        </span>
      ) : null}
      {news?.waiting ? (
        <span data-standing="at-risk">
          <IconMessageCircle size={15} aria-hidden /> Waiting for news, last heard <InstantInWords at={news.since} />
        </span>
      ) : null}
    </span>
  );
}

const answeredWords = ({ outstanding }: QueueRow): string => (outstanding ? 'Answered, actions outstanding' : 'Answered');

const closedWords: Readonly<Record<'closed' | 'not-for-us' | 'withdrawn' | 'merged' | 'undone', string>> = {
  closed: 'Closed',
  'not-for-us': 'Not for us',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
  undone: 'Taken back',
};
