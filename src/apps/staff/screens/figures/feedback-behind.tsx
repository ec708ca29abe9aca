// What stands behind one figure of feedback: the contacts it counted, the last asked first, page by page; each opens its contact.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type FeedbackFigure, feedbackFigureNames } from '#domain/feedback.ts';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { feedbackInWords } from './feedback-in-words.ts';
import styles from './figures.module.css';
import { monthInWords } from './month-in-words.ts';

const read = (figure: FeedbackFigure, query: { month: string; after?: string }) =>
  answer(api.GET('/api/feedback/{figure}', { params: { path: { figure }, query } }));

const isFigure = (name: string): name is FeedbackFigure => (feedbackFigureNames as readonly string[]).includes(name);

export function FeedbackBehindScreen() {
  const { figure: named } = useParams({ from: '/house/figures/feedback/$figure' });
  const { month = '' } = useSearch({ from: '/house/figures/feedback/$figure' });
  const figure = isFigure(named) ? named : 'asked';
  const list = useInfiniteQuery({
    queryKey: ['feedback', figure, month],
    queryFn: ({ pageParam }) => read(figure, { month, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const name = list.data?.pages[0]?.name;
  return (
    <Page
      title={name === undefined ? 'How it went' : `How it went: ${name} · ${monthInWords(month)}`}
      lead={
        <>
          <Link to="/feedback">How it went</Link>. The last asked comes first.
        </>
      }
    >
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <LoadingState what="what stands behind the figure" rows={6} shape="rows" /> : null}
      {list.data && rows.length === 0 ? (
        <EmptyState title="Nothing stands behind it now">Go back to the figures to see them anew.</EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <ul className={styles['list']}>
          {rows.map((row) => (
            <Row key={row.contact} row={row} />
          ))}
        </ul>
      ) : null}
      {list.hasNextPage ? (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </Page>
  );
}

type RowProps = { readonly row: Awaited<ReturnType<typeof read>>['rows'][number] };

function Row({ row }: RowProps) {
  return (
    <li className={styles['row']}>
      <span className={styles['about']}>
        <Link to="/contacts/$contact" params={{ contact: row.contact }} className={styles['title']}>
          {row.about}
        </Link>
        <span className={styles['quiet']}>{row.customer ?? 'Somebody who gave no name'}</span>
        {row.words === '' ? null : <q>{row.words}</q>}
      </span>
      <span className={styles['quiet']}>
        {feedbackInWords(row)}
        {row.became ? (
          <>
            {' · '}
            <Link to="/contacts/$contact" params={{ contact: row.became }}>
              Taken up as a problem
            </Link>
          </>
        ) : null}
      </span>
      <span className={styles['quiet']}>
        <InstantInWords at={row.at ?? row.askedAt} />
      </span>
    </li>
  );
}
