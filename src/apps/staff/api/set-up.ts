// Whether this installation still waits to be set up, and what there is to choose from.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export const setUpQuery = queryOptions({
  queryKey: keys.setUp,
  queryFn: () => answer(api.GET('/api/set-up')),
  staleTime: 60_000,
});
