// What the screens ask of guidance.
import { queryOptions } from '@tanstack/react-query';
import type { Stage } from '#domain/complaint.ts';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export const guidanceQuery = (stage?: Stage) =>
  queryOptions({
    queryKey: [...keys.guidance, stage ?? 'all'],
    queryFn: () => answer(api.GET('/api/guidance', { params: { query: stage ? { stage } : {} } })),
    staleTime: 300_000,
  });

export const guidanceHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.guidance, 'history', id],
    queryFn: () => answer(api.GET('/api/settings/guidance/{id}', { params: { path: { id } } })),
  });
