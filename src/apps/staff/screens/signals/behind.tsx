// The contacts behind one figure on early signs, newest first; each opens.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import styles from './list.module.css';
import { timeInWords } from './time-in-words.ts';

type BehindProps = { readonly of: string; readonly month?: string | undefined; readonly months: number };

export function Behind({ of, month, months }: BehindProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['signs', 'behind', of, month, months],
    queryFn: ({ pageParam: offset }) =>
      answer(api.GET('/api/figures/signals/behind', { params: { query: { of, months, offset, ...(month ? { month } : {}) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length * 50 : undefined),
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={styles['block']} aria-labelledby="behind">
      <h2 id="behind">The contacts it counts</h2>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the contacts" rows={4} shape="rows" /> : null}
      {data && rows.length === 0 ? <p>None.</p> : null}
      <ul className={styles['rows']}>
        {rows.map(({ contact, complaint, raisedAt, standing, text, actedAfter }) => (
          <li key={contact} className={styles['step']}>
            <Link to="/contacts/$contact" params={{ contact }}>
              {text}
            </Link>
            <span className={styles['what']}>
              {standing} · <InstantInWords at={raisedAt} />
              {actedAfter === null ? '' : ` · acted on after ${timeInWords(actedAfter)}`}
              {complaint ? ' · ' : ''}
              {complaint ? <ReferenceLink id={complaint.id} reference={complaint.reference} /> : null}
            </span>
          </li>
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
