// What the settings ask of authority: who may commit how much, and what was changed.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const read = () => answer(api.GET('/api/settings/authority'));

export type Authority = Awaited<ReturnType<typeof read>>;

export const authorityQuery = queryOptions({ queryKey: ['authority'] as const, queryFn: read });
