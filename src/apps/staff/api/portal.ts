// How the pages for customers are arranged, as the API tells it.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

export const portalQuery = queryOptions({ queryKey: ['portal'], queryFn: () => answer(api.GET('/api/settings/portal')) });
export type PortalArranged = Awaited<ReturnType<NonNullable<typeof portalQuery.queryFn>>>;
