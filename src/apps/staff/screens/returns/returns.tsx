// The returns owed to regulators: late ones first, then by the day they are due; those that ran, run and were sent in. What is
// filed at all, and when accounting years end, stands below.
import { Button } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { returnStates } from '#domain/returns/life.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { OnRequest } from './on-request.tsx';
import { type Listed, type ReturnList, returnsChanged, returnsQuery } from './questions.ts';
import { dayIn, spanInWords, standings } from './return-words.ts';
import styles from './returns.module.css';
import { WhatIsFiled } from './what-is-filed.tsx';
import { AccountingYears } from './accounting-years.tsx';

export function Returns() {
  const { data, error, refetch } = useQuery(returnsQuery);
  return (
    <Page title="Returns" lead="What regulators are owed, by when, and how far each return is. Every figure opens its complaints.">
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the returns" rows={6} shape="rows" /> : null}
      {data ? <Lists list={data} /> : null}
    </Page>
  );
}

function Lists({ list }: { readonly list: ReturnList }) {
  const grouped = Map.groupBy(list.returns, ({ standing }) => standing);
  return (
    <div className={styles['parts']}>
      {list.returns.length === 0 ? (
        <EmptyState title="No return is owed" icon={IconReportAnalytics}>
          The rules your organisation answers to name no return, or you said that none is filed. Which are filed stands below.
        </EmptyState>
      ) : null}
      {[...grouped].map(([standing, returns]) => (
        <section key={standing} className={styles['part']}>
          <ListHeader title={standings[standing].title} count={returns.length} of={standings[standing].of} />
          <ul className={styles['list']}>
            {returns.map((one) => (
              <ReturnRow key={[one.pack.id, one.definition, one.entity?.id, one.from].join(' ')} one={one} />
            ))}
          </ul>
        </section>
      ))}
      <OnRequest list={list} />
      <AccountingYears list={list} />
      <WhatIsFiled list={list} />
    </div>
  );
}

function ReturnRow({ one }: { readonly one: Listed }) {
  const [whyShown, setWhyShown] = useState(false);
  return (
    <li className={styles['row']}>
      <div className={styles['about']}>
        {one.id === null ? (
          <span className={styles['name']}>{one.name}</span>
        ) : (
          <Link to="/returns/$return" params={{ return: one.id }} className={styles['name']}>
            {one.name}
          </Link>
        )}
        <span className={styles['quiet']}>{[spanInWords(one), one.entity?.name, one.pack.name].filter(Boolean).join(' · ')}</span>
        {one.draft ? (
          <span className={styles['draft']}>A draft: the regulator has not settled this return, or its form was not to be had</span>
        ) : null}
        {whyShown && one.why ? <span className={styles['quiet']}>{one.why}</span> : null}
      </div>
      <div className={styles['due']} data-standing={one.standing}>
        {one.due === null ? 'No due date in the rules' : `Due ${dayIn(one.due)}`}
        {one.why ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setWhyShown(!whyShown)}
            aria-expanded={whyShown}
            aria-label={`Why ${one.name} is due then`}
          >
            Why
          </Button>
        ) : null}
      </div>
      <div className={styles['state']}>{one.id === null || one.state === null ? <Begin one={one} /> : returnStates[one.state]}</div>
    </li>
  );
}

function Begin({ one }: { readonly one: Listed }) {
  const navigate = useNavigate();
  const begin = useOnce({
    mutationFn: () => {
      const { pack, definition, entity, from, to } = one;
      return answer(api.POST('/api/returns', { body: { pack: pack.id, definition, entity: entity?.id ?? null, from, to } }));
    },
    onSuccess: async ({ id }) => {
      void returnsChanged();
      await navigate({ to: '/returns/$return', params: { return: id } });
    },
  });
  return (
    <>
      <Button
        size="compact-md"
        variant={one.standing === 'running' ? 'default' : 'light'}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
        aria-label={`Draw it up: ${one.name}, ${spanInWords(one)}`}
      >
        Draw it up
      </Button>
      <RefusalMessage error={begin.error} />
    </>
  );
}
