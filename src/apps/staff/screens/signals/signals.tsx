// Early signs: contacts that may become complaints, those first that nobody has looked at and that show most. Which are shown is in the
// address bar.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { WhereTheyBelong } from '../../parts/narrowing.tsx';
import { Page } from '../../parts/page.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { signalListQuery, type SignalsShown, signalsShown, type SignalsWanted, signalsWanted } from './list-questions.ts';
import styles from './list.module.css';
import { SignalRow } from './signal-row.tsx';

const none: Readonly<Record<SignalsShown, string>> = {
  'to-look-at': 'Every contact is read as it arrives. Those that show signs of a complaint appear here until somebody has looked.',
  'to-do': 'What a colleague confirmed appears here until it is known what came of it.',
  'came-of': 'Signals appear here once they were prevented, resolved, or became complaints.',
  dismissed: 'Signals that a colleague dismissed appear here, with the reason.',
  all: 'Every contact is read as it arrives. Those that show signs of a complaint appear here.',
};

export function Signals() {
  const wanted = useSearch({ from: '/house/signals' });
  const { show = 'to-look-at', ...belonging } = wanted;
  const navigate = useNavigate();
  const me = useColleague();
  return (
    <Page
      title="Early signs"
      lead="Contacts that may become complaints. Look, say yes or no, and do something while there is time."
      actions={
        may(me, 'see-figures') ? (
          <Button variant="default" renderRoot={(props) => <Link to="/signals/figures" {...props} />}>
            In figures
          </Button>
        ) : null
      }
    >
      <nav className={styles['tabs']} aria-label="Which early signs">
        {Object.entries(signalsShown).map(([value, words]) => (
          <Link
            key={value}
            to="/signals"
            search={{ ...belonging, ...(value === 'to-look-at' ? {} : { show: value as Exclude<SignalsShown, 'to-look-at'> }) }}
            className={styles['tab']}
            aria-current={value === show ? 'page' : undefined}
          >
            {words}
          </Link>
        ))}
      </nav>
      <div className={styles['narrowing']}>
        <WhereTheyBelong
          wanted={belonging}
          onChange={(part) => void navigate({ to: '/signals', search: signalsWanted({ ...wanted, ...part }) })}
        />
      </div>
      <List wanted={wanted} />
    </Page>
  );
}

function List({ wanted }: { readonly wanted: SignalsWanted }) {
  const { show = 'to-look-at' } = wanted;
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(signalListQuery(wanted));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="the early signs" shape="rows" rows={5} />;
  const lines = data.pages.flatMap(({ signals }) => signals);
  if (lines.length === 0 && (wanted.product ?? wanted.team)) return <NothingThere wanted={wanted} />;
  if (lines.length === 0) return <EmptyState title="Nothing here now">{none[show]}</EmptyState>;
  return (
    <section className={styles['section']}>
      <ListHeader title={signalsShown[show]} count={data.pages[0]?.total ?? 0} of={['contact', 'contacts']} />
      <ul ref={list} className={styles['rows']}>
        {lines.map((line) => (
          <SignalRow key={line.contact} line={line} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}

function NothingThere({ wanted: { show } }: { readonly wanted: SignalsWanted }) {
  return (
    <EmptyState
      title="Nothing here of these"
      action={
        <Link to="/signals" search={show ? { show } : {}}>
          Show all of them
        </Link>
      }
    >
      No contact of this product or team is in this list.
    </EmptyState>
  );
}
