// What letters say that no writer may reword, as the settings ask for it.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

export const letterSettingsKey = ['letter-settings'] as const;

export const letterSettingsQuery = queryOptions({
  queryKey: letterSettingsKey,
  queryFn: () => answer(api.GET('/api/settings/letters')),
});

export type PackOfLetters = Awaited<ReturnType<NonNullable<typeof letterSettingsQuery.queryFn>>>['packs'][number];
