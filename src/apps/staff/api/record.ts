// The questions the record's screen asks.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { queries } from './queries.ts';

/** What the record is filtered by, as it stands in the address bar. */
export type RecordFilter = {
  readonly person?: string;
  readonly group?: 'people' | 'settings' | 'complaints' | 'imports' | 'record';
  readonly kind?: string;
  readonly day?: string;
};

export const recordQuery = (filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: keys.record(filter),
    queryFn: ({ pageParam }) => {
      const query = { ...filter, ...(pageParam === null ? {} : { before: pageParam }) };
      return answer(api.GET('/api/record', { params: { query } }));
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ older }) => older,
  });

export const recordPeopleQuery = queryOptions({
  queryKey: keys.recordPeople,
  queryFn: () => answer(api.GET('/api/record/people')),
  staleTime: 60_000,
});

// While a verification is under way its result is looked for every second.
export const verificationsQuery = queryOptions({
  queryKey: keys.verifications,
  queryFn: () => answer(api.GET('/api/record/verifications')),
  refetchInterval: ({ state }) => (state.data?.verifications[0]?.found === null ? 1000 : false),
});

export async function recordChanged(): Promise<void> {
  await Promise.all([keys.verifications, keys.anyRecord].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
