// What a one-time link opens, asked with its secret in the body of the request, so that it stands in no address or log.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: keys.link(token),
    queryFn: () => answer(api.POST('/api/link', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
