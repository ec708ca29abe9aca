// The queue: every complaint one may see that is still owed something, what is due first on top. Narrowed in the address bar,
// walked with j and k, marked with x; what is marked is given, shared out, moved or printed together.
import { Button } from '@mantine/core';
import { IconHandGrab } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { type ListFilter, queueCountQuery, queueQuery, useTakeNext } from '../../api/queue.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { complaintPath } from '../../parts/complaint-words.ts';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyQueue } from './empty-queue.tsx';
import { QueueHead } from './queue-head.tsx';
import { QueueRowItem } from './queue-row.tsx';
import styles from './queue.module.css';
import { useMarks } from './use-marks.ts';

export function Queue() {
  const filter = useSearch({ from: '/house/queue' });
  const navigate = useNavigate();
  const narrow = (next: ListFilter) => void navigate({ to: '/queue', search: next, replace: true });
  return (
    <Page title="Queue" actions={<TakeNext />} width="wide">
      <QueueHead filter={filter} narrow={narrow} />
      <QueueList key={JSON.stringify(filter)} filter={filter} narrow={narrow} />
    </Page>
  );
}

function TakeNext() {
  const me = useColleague();
  const navigate = useNavigate();
  const take = useTakeNext();
  const run = () => {
    if (!take.isPending) take.mutate(undefined, { onSuccess: ({ id }) => void navigate({ to: complaintPath(id) }) });
  };
  useKeys(may(me, 'take') ? [{ id: 'take-next', words: 'Take the next complaint', keys: 't', group: 'Queue', run }] : []);
  if (!may(me, 'take')) return null;
  return (
    <div className={styles['take']}>
      <Button leftSection={<IconHandGrab size={18} aria-hidden />} loading={take.isPending} onClick={run}>
        Take the next one
      </Button>
      <RefusalMessage error={take.error} />
    </div>
  );
}

type ListProps = { readonly filter: ListFilter; readonly narrow: (next: ListFilter) => void };

function QueueList({ filter, narrow }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const query = useInfiniteQuery(queueQuery(filter));
  const count = useQuery(queueCountQuery(filter));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const marks = useMarks(rows, list);
  useRowKeys(list);
  if (query.isPending) return <LoadingState what="the queue" rows={8} shape="rows" />;
  if (query.isError)
    return <ErrorState error={query.error} title="The queue could not be shown" onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return <EmptyQueue filter={filter} narrow={narrow} />;
  return (
    <>
      <BulkBar rows={rows} marks={marks} count={count.data} filter={filter} />
      <ul ref={list} className={styles['list']} aria-label="Complaints" data-some-marked={marks.ids.size > 0 || undefined}>
        {rows.map((row) => (
          <QueueRowItem key={row.id} row={row} marked={marks.ids.has(row.id)} onMark={() => marks.toggle(row.id)} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
