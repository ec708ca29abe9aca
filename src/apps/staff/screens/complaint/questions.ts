// What the complaint page asks the server, under names that begin with 'complaint', so that one change refreshes them all.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

export type ComplaintPage = Awaited<ReturnType<typeof read>>;
export type Party = ComplaintPage['parties'][number];
export type Point = ComplaintPage['points'][number];
export type ClockFace = ComplaintPage['clocks'][number];
export type RailStage = ComplaintPage['rail'][number];
export type Said = Awaited<ReturnType<typeof conversation>>['items'][number];
export type RecordEntry = Awaited<ReturnType<typeof recordOf>>['entries'][number];
export type Note = Awaited<ReturnType<typeof notes>>['notes'][number];
export type Placement = Awaited<ReturnType<typeof placement>>;

export const complaintKey = ['complaint'] as const;

const at = (id: string) => ({ path: { id } });
const read = (id: string) => answer(api.GET('/api/complaints/{id}', { params: at(id) }));
const notes = (id: string) => answer(api.GET('/api/complaints/{id}/notes', { params: at(id) }));
const placement = (id: string) => answer(api.GET('/api/complaints/{id}/placement', { params: at(id) }));
const conversation = (id: string, before?: string) =>
  answer(api.GET('/api/complaints/{id}/conversation', { params: { ...at(id), query: before ? { before } : {} } }));

interface RecordAsked {
  readonly before?: number;
  readonly after?: number;
  readonly views?: 'yes' | 'no';
}
const recordOf = (id: string, query: RecordAsked) =>
  answer(api.GET('/api/complaints/{id}/record', { params: { ...at(id), query } }));

/** `id` is the complaint's id or its reference, as it stands in the address. */
export const complaintQuery = (id: string) => queryOptions({ queryKey: [...complaintKey, id], queryFn: () => read(id) });

export const notesQuery = (id: string) => queryOptions({ queryKey: [...complaintKey, id, 'notes'], queryFn: () => notes(id) });

export const placementQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'placement'], queryFn: () => placement(id) });

export const conversationQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...complaintKey, id, 'conversation'],
    queryFn: ({ pageParam }) => conversation(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.older ?? undefined,
  });

export const recordQuery = (id: string, views: 'yes' | 'no') =>
  infiniteQueryOptions({
    queryKey: [...complaintKey, id, 'record', views],
    queryFn: ({ pageParam }) => recordOf(id, { views, ...(pageParam === undefined ? {} : { before: pageParam }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.older ?? undefined,
  });

/** What was done to it after an entry of its record: what a stale page has missed. */
export const changesSinceQuery = (id: string, after: number, version: number) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'since', after, version],
    queryFn: () => recordOf(id, { after, views: 'no' }),
  });

export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'access'],
    queryFn: () => answer(api.GET('/api/complaints/{id}/access', { params: at(id) })),
  });

export type PromiseLine = Awaited<ReturnType<typeof promises>>['promises'][number];
const promises = (id: string) => answer(api.GET('/api/complaints/{id}/promises', { params: at(id) }));
export const promisesQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'promises'], queryFn: () => promises(id) });

export type Ending = Awaited<ReturnType<typeof ending>>;
const ending = (id: string) => answer(api.GET('/api/complaints/{id}/ending', { params: at(id) }));
export const endingQuery = (id: string) => queryOptions({ queryKey: [...complaintKey, id, 'ending'], queryFn: () => ending(id) });

export type ClocksOfCase = Awaited<ReturnType<typeof clocksOfCase>>;
const clocksOfCase = (id: string) => answer(api.GET('/api/complaints/{id}/clocks', { params: at(id) }));
export const clocksQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'clocks'], queryFn: () => clocksOfCase(id) });

export type Learning = Awaited<ReturnType<typeof learning>>;
const learning = (id: string) => answer(api.GET('/api/complaints/{id}/learning', { params: at(id) }));
export const learningQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'learning'], queryFn: () => learning(id) });

export type Escalation = Awaited<ReturnType<typeof escalation>>;
const escalation = (id: string) => answer(api.GET('/api/complaints/{id}/escalation', { params: at(id) }));
export const escalationQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'escalation'], queryFn: () => escalation(id) });

export const candidatesQuery = (id: string, typed: string) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'candidates', typed],
    queryFn: () => answer(api.GET('/api/complaints/{id}/candidates', { params: { ...at(id), query: { typed } } })),
  });

export const mentionableQuery = (id: string, typed: string) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'mentionable', typed],
    queryFn: () => answer(api.GET('/api/complaints/{id}/mentionable', { params: { ...at(id), query: { typed } } })),
  });

export const customersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', q],
    queryFn: () => answer(api.GET('/api/customers', { params: { query: { q } } })),
    enabled: q.trim().length > 1,
  });
