// What the screens of problems ask of the program. A change asks everything about problems anew, and the contacts in them.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import type { ProblemsWanted } from './problems-wanted.ts';

export type Problem = Awaited<ReturnType<typeof readProblem>>;
export type ProblemLine = Awaited<ReturnType<typeof listProblems>>['problems'][number];

export const problemListQuery = ({ state }: ProblemsWanted) =>
  infiniteQueryOptions({
    queryKey: ['problems', 'list', state ?? 'now'],
    queryFn: ({ pageParam }) => listProblems(state ?? 'now', pageParam),
    initialPageParam: '',
    getNextPageParam: ({ older }) => older ?? undefined,
    placeholderData: keepPreviousData,
  });

export const proposedQuery = queryOptions({
  queryKey: ['problems', 'proposed'],
  queryFn: () => listProblems('proposed', ''),
  staleTime: 60_000,
});

export const problemQuery = (id: string) => queryOptions({ queryKey: ['problems', 'one', id], queryFn: () => readProblem(id) });

export type TellingPage = Awaited<ReturnType<typeof readTellings>>;
export type Telling = TellingPage['tellings'][number];

export const tellingsQuery = (id: string) =>
  queryOptions({ queryKey: ['problems', 'customers', id], queryFn: () => readTellings(id), refetchInterval: 30_000 });

export const knownProblemsQuery = (asked: {
  readonly text: string;
  readonly product?: string;
  readonly contact?: string;
  readonly complaint?: string;
}) =>
  queryOptions({
    queryKey: ['problems', 'known', asked],
    queryFn: () => answer(api.GET('/api/known-problems', { params: { query: asked } })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const nearQuery = (of: { readonly contact: string } | { readonly complaint: string }) =>
  queryOptions({
    queryKey: ['problems', 'near', of],
    queryFn: () => answer(api.GET('/api/near-contacts', { params: { query: of } })),
    staleTime: 60_000,
  });

export async function problemsChanged(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['problems'] }),
    queries.invalidateQueries({ queryKey: ['history'] }),
    queries.invalidateQueries({ queryKey: ['approvals'] }),
  ]);
}

const readTellings = (id: string) => answer(api.GET('/api/problems/{id}/customers', { params: { path: { id } } }));
const readProblem = (id: string) => answer(api.GET('/api/problems/{id}', { params: { path: { id } } }));

function listProblems(state: 'now' | 'proposed' | 'ended', before: string) {
  return answer(api.GET('/api/problems', { params: { query: { state, ...(before ? { before } : {}) } } }));
}
