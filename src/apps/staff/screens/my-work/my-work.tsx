// My work today, in the order of the harm done if it is left: what is due or at risk, what waits for me, what I promised, who waits
// for news. Nothing else: the queue has the rest.
import {
  IconBell,
  IconBulb,
  IconClockExclamation,
  IconHeartHandshake,
  IconMessageCircle,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { type MyWork as Work, myWorkQuery } from '../../api/my-work.ts';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { complaintPath } from '../../parts/complaint-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { RowPlace } from '../complaint/row-place.tsx';
import { AskedOfMe } from './asked-of-me.tsx';
import { FollowUpRow, LearnRow, MoreToLearn, shownToLearn, useAskingAgain } from './afterwards.tsx';
import { LateRow, useChasing } from './late-rows.tsx';
import styles from './my-work.module.css';
import { NothingYet } from './nothing-yet.tsx';
import { ProposedProblems } from './proposed-problems.tsx';
import { PromisedRow } from './promised-row.tsx';
import { ToRead } from './to-read.tsx';
import { useSettling } from '../promises/settle-promise.tsx';
import { WaitingRow } from './waiting-row.tsx';
import { waitingTogether } from './waiting-together.ts';

const PraiseForMe = lazy(async () => ({ default: (await import('./praise-for-me.tsx')).PraiseForMe }));
const EarlySigns = lazy(async () => ({ default: (await import('./early-signs.tsx')).EarlySigns }));
const MessagesForMe = lazy(async () => ({ default: (await import('./messages-for-me.tsx')).MessagesForMe }));

export function MyWork() {
  const { data, error, refetch } = useQuery(myWorkQuery);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <Page title="My work" width="reading">
      <div ref={list} className={styles['sheet']}>
        <AskedOfMe />
        <Suspense fallback={null}>
          <MessagesForMe />
        </Suspense>
        {data ? (
          <Lists work={data} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState what="your work" rows={6} shape="rows" />
        )}
        <ToRead />
        <ProposedProblems />
        <Suspense fallback={null}>
          <PraiseForMe />
        </Suspense>
        <Suspense fallback={null}>
          <EarlySigns />
        </Suspense>
      </div>
    </Page>
  );
}

/** A list longer than this is no longer read; the queue has the rest. */
const atMost = 7;

function Lists({ work }: { readonly work: Work }) {
  const me = useColleague();
  const [said, say] = useSaid();
  const settling = useSettling(say);
  const chasing = useChasing(say);
  const again = useAskingAgain(say);
  const foot = (
    <>
      {settling.dialog}
      {chasing.dialog}
      {again.dialog}
      <Said words={said} />
    </>
  );
  if (work.open === 0 && work.waiting.length + work.promised.length + work.followUps.length + work.learn.length === 0)
    return (
      <>
        <NothingYet />
        {foot}
      </>
    );
  return (
    <>
      <Section
        title="Due or at risk"
        icon={<IconClockExclamation size={20} aria-hidden />}
        count={work.due.length}
        none="Nothing of yours is due today or at risk."
      >
        {work.due.slice(0, atMost).map(({ due, ...row }) => (
          <Row key={row.id} row={row}>
            <ClockChip standing={due.standing} words={due.words} due={due.day} />
            <span className={styles['what']}>{due.what}</span>
          </Row>
        ))}
      </Section>
      <Section
        title="Waiting for me"
        icon={<IconBell size={20} aria-hidden />}
        count={work.waiting.length}
        of={['thing', 'things']}
        none="Nobody waits for an answer from you."
      >
        {waitingTogether(work.waiting).map((rows) => (
          <WaitingRow key={rows[0].notification ?? rows[0].id} rows={rows} />
        ))}
      </Section>
      <Section
        title="Promised"
        icon={<IconHeartHandshake size={20} aria-hidden />}
        none="Nothing you promised is late, due today or tomorrow."
      >
        {work.promised.map((promise) => (
          <RowPlace key={promise.id} complaint={promise.complaint} say={say}>
            <PromisedRow promise={promise} onOpen={(deed) => settling.open(deed, promise)} />
          </RowPlace>
        ))}
      </Section>
      {work.late.length > 0 ? (
        <Section title="Late from others" icon={<IconUserQuestion size={20} aria-hidden />} none="">
          {work.late.map((late) => (
            <LateRow key={late.id} late={late} onOpen={(doing) => chasing.open(late, doing)} />
          ))}
        </Section>
      ) : null}
      <Section
        title="Who is waiting for news"
        icon={<IconMessageCircle size={20} aria-hidden />}
        none="Everybody has heard from us."
      >
        {work.news.map(({ since, ...row }) => (
          <Row key={row.id} row={row}>
            <span className={styles['what']}>
              Last heard from us <InstantInWords at={since} />
            </span>
          </Row>
        ))}
      </Section>
      {work.followUps.length + work.learn.length > 0 ? (
        <Section title="Afterwards" icon={<IconBulb size={20} aria-hidden />} none="">
          {[
            ...work.followUps.map((followUp) => (
              <FollowUpRow key={followUp.id} followUp={followUp} onRecord={() => again.open(followUp)} />
            )),
            ...work.learn.slice(0, shownToLearn).map((learn) => <LearnRow key={learn.id} learn={learn} />),
            ...(work.learn.length > shownToLearn ? [<MoreToLearn key="more" more={work.learn.length - shownToLearn} />] : []),
          ]}
        </Section>
      ) : null}
      <p className={styles['all']}>
        <Link to="/queue" search={work.open === 0 ? {} : { whose: 'mine' }} className={styles['allLink']}>
          {handledWords(work.open)}
        </Link>
        {may(me, 'see-figures') ? (
          <Link to="/figures" className={styles['allLink']}>
            How complaints are handled, in figures
          </Link>
        ) : null}
        {may(me, 'see-figures') ? (
          <Link to="/feedback" className={styles['allLink']}>
            How it went, in customers’ words
          </Link>
        ) : null}
      </p>
      {foot}
    </>
  );
}

function handledWords(open: number): string {
  if (open === 0) return 'The queue';
  return open === 1 ? 'The one complaint you handle, in the queue' : `All ${open} complaints you handle, in the queue`;
}

type SectionProps = {
  readonly title: string;
  readonly icon: ReactNode;
  readonly count?: number;
  /** What is counted, one and several. */
  readonly of?: readonly [string, string];
  readonly none: string;
  readonly children: readonly ReactNode[];
};

function Section({ title, icon, count, of = ['complaint', 'complaints'], none, children }: SectionProps) {
  return (
    <section aria-label={title} className={styles['section']}>
      <div className={styles['title']}>
        {icon}
        <ListHeader title={title} {...(count === undefined || count === 0 ? {} : { count, of })} />
      </div>
      {children.length === 0 ? <p className={styles['none']}>{none}</p> : <ul className={styles['list']}>{children}</ul>}
    </section>
  );
}

type Listed = { readonly id: string; readonly reference: string; readonly title: string; readonly customer: string | null };

function Row({ row, children }: { readonly row: Listed; readonly children: ReactNode }) {
  return (
    <li>
      <Link to={complaintPath(row.id)} className={styles['row']} data-row={row.id}>
        <span className={styles['when']}>{children}</span>
        <span className={styles['about']}>
          <span className={styles['words']}>{row.title}</span>
          <span className={styles['what']}>
            {row.reference} · {row.customer ?? 'No name given'}
          </span>
        </span>
      </Link>
    </li>
  );
}
