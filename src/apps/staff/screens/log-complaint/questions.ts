// What the screen asks the program while a complaint is logged: what to choose from, who this may be, what is like it, what will
// be due. Asked as somebody types, so each keeps its last answer until the next arrives.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/schema.gen.d.ts';
import { answer, api } from '../../api/client.ts';

export type Body = paths['/api/complaints']['post']['requestBody']['content']['application/json'];
type Looked = NonNullable<paths['/api/likely-duplicates']['post']['requestBody']>['content']['application/json'];

export const customersQuery = (typed: string) =>
  queryOptions({
    queryKey: ['customers', typed],
    queryFn: () => answer(api.GET('/api/customers', { params: { query: { q: typed } } })),
    enabled: typed.trim().length >= 2,
    placeholderData: keepPreviousData,
  });

export const duplicatesQuery = (asked: Looked) =>
  queryOptions({
    queryKey: ['likely-duplicates', asked],
    queryFn: () => answer(api.POST('/api/likely-duplicates', { body: asked })),
    placeholderData: keepPreviousData,
  });

export interface Ahead {
  readonly channel: string;
  readonly receivedAt?: string;
  readonly legalEntity?: string;
  readonly product?: string;
  readonly category?: string;
}

const ahead = (asked: Ahead) => answer(api.GET('/api/clocks-ahead', { params: { query: asked } }));
export type AheadShown = Awaited<ReturnType<typeof ahead>>;

export const clocksAheadQuery = (asked: Ahead) =>
  queryOptions({
    queryKey: ['clocks-ahead', asked],
    queryFn: () => ahead(asked),
    placeholderData: keepPreviousData,
  });
