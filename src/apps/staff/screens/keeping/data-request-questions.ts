// What the screens of requests for data ask, and how a request's standing is said.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

const list = () => answer(api.GET('/api/data-requests'));
const one = (id: string) => answer(api.GET('/api/data-requests/{id}', { params: { path: { id } } }));

const same = (id: string) => answer(api.GET('/api/data-requests/{id}/same-people', { params: { path: { id } } }));

export type SamePeople = Awaited<ReturnType<typeof same>>;
export type DataRequestLine = Awaited<ReturnType<typeof list>>['requests'][number];
export type DataRequest = Awaited<ReturnType<typeof one>>;
export type Theirs = NonNullable<DataRequest['theirs']>;
export type DataItem = DataRequest['items'][number];

export const dataRequestsQuery = queryOptions({ queryKey: ['keeping', 'requests'], queryFn: list });
export const dataRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['keeping', 'requests', id],
    queryFn: () => one(id),
    // A bundle that is being drawn up is there a moment later.
    refetchInterval: ({ state }) => (state.data?.bundle === 'asked' ? 1_000 : false),
  });

export const samePeopleQuery = (id: string) =>
  queryOptions({ queryKey: ['keeping', 'requests', id, 'same'], queryFn: () => same(id) });

export const stateOfRequest = {
  open: 'Open',
  'handed-over': 'Handed over',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
} as const satisfies Record<DataRequestLine['state'], string>;
