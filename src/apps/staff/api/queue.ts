// What the screens ask of the queue: its pages, its counts, who could be given something; and what is done from a list.
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { useOnce } from './use-once.ts';

/** The filter as it stands in the address: every part a word or several with commas between. The server reads and judges it. */
export type ListFilter = Readonly<Record<string, string>>;

export type QueuePage = Awaited<ReturnType<typeof page>>;
export type QueueRow = QueuePage['rows'][number];
export type Candidates = Awaited<ReturnType<typeof candidates>>;
export type SavedView = Awaited<ReturnType<typeof views>>['views'][number];
export type SeveralDone = Awaited<ReturnType<typeof give>>;

const page = (filter: ListFilter, after: string | undefined) =>
  answer(api.GET('/api/queue', { params: { query: { ...filter, ...(after === undefined ? {} : { after }) } } }));

export const queueQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.queue, 'list', filter],
    queryFn: ({ pageParam }) => page(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const queueCountQuery = (filter: ListFilter) =>
  queryOptions({
    queryKey: [...keys.queue, 'count', filter],
    queryFn: () => answer(api.GET('/api/queue/count', { params: { query: filter } })),
  });

/** The figures beside the places; asked again every minute while the page is looked at. */
export const queueCountsQuery = queryOptions({
  queryKey: [...keys.queue, 'counts'],
  queryFn: () => answer(api.GET('/api/queue/counts')),
  refetchInterval: 60_000,
});

const views = () => answer(api.GET('/api/views'));
export const viewsQuery = queryOptions({ queryKey: keys.views, queryFn: views, staleTime: 60_000 });

const candidates = (complaint: string | null, typed: string) =>
  complaint === null
    ? answer(api.GET('/api/handlers', { params: { query: { typed } } }))
    : answer(api.GET('/api/complaints/{id}/candidates', { params: { path: { id: complaint }, query: { typed } } }));

export const candidatesQuery = (complaint: string | null, typed: string) =>
  queryOptions({ queryKey: [...keys.queue, 'candidates', complaint, typed], queryFn: () => candidates(complaint, typed) });

export interface Seen {
  readonly id: string;
  readonly version?: number;
}
export interface Receiver {
  readonly person?: string;
  readonly team?: string;
}

const give = (complaints: readonly Seen[], to: Receiver, reason: string) =>
  answer(api.POST('/api/assignments', { body: { complaints: [...complaints], ...to, reason } }));

/** The commands of a list. After each, whatever lists complaints is asked again. */
export const useGive = () =>
  useListChange((it: { complaints: readonly Seen[]; to: Receiver; reason: string }) => give(it.complaints, it.to, it.reason));
export const useShareOut = () =>
  useListChange((it: { complaints: readonly Seen[]; team: string }) =>
    answer(api.POST('/api/assignments/share-out', { body: { complaints: [...it.complaints], team: it.team } })),
  );
export const useMarkWaitingOn = () =>
  useListChange((it: { complaints: readonly Seen[]; waitingOn: QueueRow['waitingOn'] }) =>
    answer(api.POST('/api/waiting-on', { body: { complaints: [...it.complaints], waitingOn: it.waitingOn } })),
  );
export const useTakeNext = () => useListChange(() => answer(api.POST('/api/queue/next', { body: {} })));
export function useListChange<Given, Reply>(change: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  return useOnce({
    mutationFn: change,
    onSettled: () =>
      Promise.all([keys.queue, keys.myWork, keys.complaint].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
