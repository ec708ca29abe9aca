// The standing of the complaint in one line of facts: state, severity with its reasons, whose it is, whom it waits for.
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { useColleague } from '../../api/me.ts';
import { severityWords } from '../../parts/complaint-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import { stateWords, waitingWords } from './words.ts';

export function Facts() {
  const { page } = useCase();
  const { person } = useColleague();
  const { handler, team } = page;
  return (
    <dl className={styles['facts']}>
      {page.needToKnow ? (
        <Fact name="Access">
          <span className={styles['locked']}>
            <IconLock size={16} aria-hidden /> Need-to-know
          </span>
        </Fact>
      ) : null}
      {page.onHold ? (
        <Fact name="Legal hold">
          <span className={styles['locked']}>
            <IconLock size={16} aria-hidden /> Nothing is removed
          </span>
        </Fact>
      ) : null}
      {page.restricted ? (
        <Fact name="Restricted">
          <span className={styles['locked']}>
            <IconLock size={16} aria-hidden />{' '}
            {page.restricted === 'stands' ? 'Kept at its customer’s wish, not worked on' : 'Goes on as far as its customer agreed'}
          </span>
        </Fact>
      ) : null}
      <Fact name="State">
        {page.state === 'answered' && page.promises.owed > 0 ? 'Answered, actions outstanding' : stateWords[page.state]}
        {page.level > 1 ? `, stage ${page.level}` : ''}
        {page.mergedInto ? (
          <>
            {' into '}
            <ReferenceLink id={page.mergedInto.id} reference={page.mergedInto.reference} />
          </>
        ) : null}
      </Fact>
      <Fact name="Severity">
        <span className={styles['severity']} data-severity={page.severity}>
          {severityWords[page.severity]}
        </span>
        {page.severityReasons.length > 0 ? <span className={styles['quiet']}>{` ${page.severityReasons.join('; ')}`}</span> : null}
      </Fact>
      <Fact name="Handler">
        {handler ? (handler.id === person.id ? 'You' : handler.name) : 'Nobody yet'}
        {team ? <span className={styles['quiet']}>{`, ${team.name}`}</span> : null}
      </Fact>
      {page.state === 'open' ? <Fact name="Waiting for">{waitingWords[page.waitingOn]}</Fact> : null}
      <Fact name="Received">
        <InstantInWords at={page.receivedAt} />
        <span className={styles['quiet']}>{`, ${channelInWords(page.channel).toLowerCase()}`}</span>
      </Fact>
      {page.productPath.length + page.categoryPath.length > 0 ? (
        <Fact name="About">{[page.productPath.join(' › '), page.categoryPath.join(' › ')].filter(Boolean).join(' · ')}</Fact>
      ) : null}
      {page.causePath.length > 0 ? <Fact name="Cause">{page.causePath.join(' › ')}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
