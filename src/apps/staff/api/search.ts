// What the screens ask of search, and the searches a person made lately on this device.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export type SearchFilter = Readonly<Record<string, string>>;
export type Found = Awaited<ReturnType<typeof search>>;
export type Hit = Found['hits'][number];

const search = (words: string, filter: SearchFilter, from: number) =>
  answer(api.GET('/api/search', { params: { query: { ...filter, words, from, limit: 20 } } }));

export const searchQuery = (words: string, filter: SearchFilter, from: number) =>
  queryOptions({
    queryKey: [...keys.search, words, filter, from],
    queryFn: () => search(words, filter, from),
    enabled: words !== '',
  });

/** The few best, while somebody still types. */
export const hitsQuery = (words: string) =>
  queryOptions({
    queryKey: [...keys.search, 'hits', words],
    queryFn: () => answer(api.GET('/api/search', { params: { query: { words, limit: 6, asTyped: 'true' } } })),
    enabled: words.length >= 3,
    staleTime: 30_000,
  });

const recentName = (person: string): string => `redress.searches.${person}`;
const mostRecent = 8;

export function recentSearches(person: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(recentName(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(person: string, words: string): void {
  const others = recentSearches(person).filter((one) => one !== words);
  localStorage.setItem(recentName(person), JSON.stringify([words, ...others].slice(0, mostRecent)));
}

/** On signing out: what somebody looked for is nobody else's business. */
export function forgetSearches(person: string): void {
  localStorage.removeItem(recentName(person));
}
