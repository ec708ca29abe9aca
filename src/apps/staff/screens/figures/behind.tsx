// What stands behind one figure: the rows it counted, oldest day first, page by page; each opens its complaint.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { dayExactly } from '../../parts/day-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import styles from './figures.module.css';
import { monthInWords } from './month-in-words.ts';
import { behind, behindKey } from './questions.ts';

export function BehindFigure() {
  const { report: id } = useParams({ from: '/house/figures/$report' });
  const wanted = useSearch({ from: '/house/figures/$report' });
  const list = useInfiniteQuery({
    queryKey: behindKey(id, wanted),
    queryFn: ({ pageParam }) => behind(id, { ...wanted, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { outcome: _, month, ...back } = wanted;
  const narrowed = [first?.outcome, first?.team, month === undefined ? null : monthInWords(month)].filter((part) => part != null);
  return (
    <Page
      title={first ? [first.report.name, ...narrowed].join(' · ') : 'Handling in figures'}
      lead={
        <>
          <Link to="/figures" search={back}>
            Handling in figures
          </Link>
          {first ? `. The date is ${first.report.dayIs}; the oldest comes first.` : null}
        </>
      }
    >
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <LoadingState what="what stands behind the figure" rows={6} shape="rows" /> : null}
      {first && rows.length === 0 ? (
        <EmptyState title="Nothing stands behind it now">
          It may have been seen to since. Go back to the figures to see them anew.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <ul className={styles['list']}>
          {rows.map((row) => (
            <li key={row.key} className={styles['row']}>
              <span className={styles['about']}>
                <Link to="/complaints/$complaint" params={{ complaint: row.complaint.id }} className={styles['title']}>
                  {row.complaint.title}
                </Link>
                <span className={styles['quiet']}>
                  {[row.complaint.reference, row.what].filter((part) => part !== '').join(' · ')}
                </span>
              </span>
              <span className={styles['quiet']}>{[row.outcome, row.who].filter((part) => part !== null).join(' · ')}</span>
              <span className={styles['quiet']}>
                {dayExactly(row.day)}
                {row.amount === null || first?.unit == null ? null : ` · ${amountOf(first.unit, row.amount)}`}
              </span>
            </li>
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

const amountOf = (unit: 'days' | 'rounds', amount: number): string =>
  unit === 'rounds' ? `round ${amount}` : amount === 1 ? '1 day' : `${amount} days`;
