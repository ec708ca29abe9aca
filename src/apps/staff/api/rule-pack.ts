// The page of one rule pack: all that it says, with what was checked here.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export const packQuery = (pack: string) =>
  queryOptions({
    queryKey: [...keys.rules, pack],
    queryFn: () => answer(api.GET('/api/rules/packs/{pack}', { params: { path: { pack } } })),
  });

export type PackAnswer = Awaited<ReturnType<NonNullable<ReturnType<typeof packQuery>['queryFn']>>>;
export type PackSectionOf = PackAnswer['page']['sections'][number];
export type Statement = PackSectionOf['statements'][number];
export type OwnTime = PackAnswer['ownTimes'][number];
