// Problems that many contacts share: what was seen in contacts and waits for a yes or no, what is being seen to, what ended.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import contactStyles from '../contacts/contacts.module.css';
import { OpenProblem } from './open-problem.tsx';
import { problemListQuery } from './problem-questions.ts';
import { ProblemRow } from './problem-row.tsx';
import type { ProblemsWanted } from './problems-wanted.ts';

const lists = [
  { wanted: {}, words: 'Proposed and open' },
  { wanted: { state: 'ended' }, words: 'Ended' },
] as const satisfies readonly { wanted: ProblemsWanted; words: string }[];

export function Problems() {
  const wanted = useSearch({ from: '/house/problems' });
  const [opening, open] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(problemListQuery(wanted));
  const first = data?.pages[0];
  const mayKeep = first?.mayKeep ?? false;
  useKeys(mayKeep ? [{ id: 'open-problem', words: 'Open a problem', keys: 'c', group: 'Problems', run: () => open(true) }] : []);
  const add = mayKeep ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open(true)}>
      Open a problem
    </Button>
  ) : null;
  const problems = data?.pages.flatMap((page) => page.problems) ?? [];
  return (
    <Page
      title="Problems"
      lead="One fault behind many contacts. Redress watches what customers tell us and proposes what is new; a person decides what it is."
      actions={add}
    >
      <nav aria-label="Which problems">
        <ul className={contactStyles['choices']}>
          {lists.map(({ wanted: those, words }) => {
            const chosen = wanted.state === ('state' in those ? those.state : undefined);
            return (
              <li key={words}>
                <Link
                  to="/problems"
                  search={those}
                  className={contactStyles['choice']}
                  aria-current={chosen ? 'true' : undefined}
                  data-chosen={chosen}
                >
                  {words}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState what="the problems" shape="rows" rows={5} />
      ) : problems.length === 0 ? (
        <EmptyState
          title={wanted.state ? 'No problem has ended yet' : 'No problem is known now'}
          action={wanted.state ? null : add}
        >
          {wanted.state
            ? 'A problem stands here once it was closed, dismissed or merged into another.'
            : 'When several people tell us of the same new thing within hours or days, it is proposed here. The first two weeks only show what is usual.'}
        </EmptyState>
      ) : (
        <section className={contactStyles['list']}>
          <ListHeader title={wanted.state ? 'Ended problems' : 'Problems now'} />
          <ul ref={list} className={contactStyles['rows']}>
            {problems.map((problem) => (
              <ProblemRow key={problem.id} problem={problem} />
            ))}
          </ul>
          {hasNextPage ? (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show older problems
            </Button>
          ) : null}
        </section>
      )}
      {opening ? <OpenProblem onClose={() => open(false)} /> : null}
    </Page>
  );
}
