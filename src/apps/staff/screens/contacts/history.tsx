// The history of a contact, a customer, a problem or an entry of the taxonomy in words, newest first, as the record says it.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './history.module.css';

const addresses = {
  contact: '/api/contacts/{id}/record',
  customer: '/api/customers/{id}/record',
  problem: '/api/problems/{id}/record',
  entry: '/api/taxonomy/{id}/record',
} as const;

type HistoryProps = { readonly of: keyof typeof addresses; readonly id: string };

export function History({ of, id }: HistoryProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history', of, id],
    queryFn: ({ pageParam }) => {
      const query = pageParam === 0 ? {} : { before: pageParam };
      return answer(api.GET(addresses[of], { params: { path: { id }, query } }));
    },
    initialPageParam: 0,
    getNextPageParam: ({ older }) => older ?? undefined,
  });
  if (error && !data) return <ErrorState error={error} title="The history could not be shown" onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="the history" rows={3} />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className={styles['none']}>Nothing has been changed yet.</p>;
  return (
    <div className={styles['history']}>
      <ol className={styles['entries']}>
        {entries.map(({ seq, at, who, says }) => (
          <li key={seq}>
            <span className={styles['says']}>
              <b>{who}</b> {says}
            </span>
            <span className={styles['when']}>
              <InstantInWords at={at} />
            </span>
          </li>
        ))}
      </ol>
      {hasNextPage ? (
        <Button variant="default" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older entries
        </Button>
      ) : null}
    </div>
  );
}
