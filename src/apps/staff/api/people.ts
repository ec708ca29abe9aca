// Questions about people, teams and tokens. What is changed on one screen is asked for anew on the others.
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import type { components } from './schema.gen.d.ts';

export type PersonInList = components['schemas']['PersonInList'];
export type PersonPage = components['schemas']['PersonPage'];
export type Team = components['schemas']['Team'];
export type ApiToken = components['schemas']['ApiToken'];
export type HistoryEntry = components['schemas']['HistoryEntry'];

export const peopleQuery = (left: boolean) =>
  queryOptions({
    queryKey: keys.people(left),
    queryFn: () => answer(api.GET('/api/people', { params: { query: left ? { left: 'true' } : {} } })),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: keys.person(id),
    queryFn: () => answer(api.GET('/api/people/{id}', { params: { path: { id } } })),
  });

export const colleaguesQuery = queryOptions({
  queryKey: keys.colleagues,
  queryFn: () => answer(api.GET('/api/colleagues')),
});

export const teamsQuery = queryOptions({ queryKey: keys.teams, queryFn: () => answer(api.GET('/api/teams')) });

export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: keys.team(id),
    queryFn: () => answer(api.GET('/api/teams/{id}', { params: { path: { id } } })),
  });

export const tokensQuery = queryOptions({
  queryKey: keys.tokens,
  queryFn: () => answer(api.GET('/api/tokens', { params: { query: { everyone: 'true' } } })),
});

export const accountQuery = queryOptions({ queryKey: keys.account, queryFn: () => answer(api.GET('/api/account')) });

/** People, teams and what hangs on them are asked for anew after a change to any. */
export async function askPeopleAnew(queries: QueryClient): Promise<void> {
  const about = ['people', 'person', 'teams', 'team', 'colleagues', 'me'];
  await queries.invalidateQueries({ predicate: ({ queryKey }) => about.includes(String(queryKey[0])) });
}
