// What the screens ask of my work today.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export type MyWork = Awaited<ReturnType<typeof myWork>>;

const myWork = () => answer(api.GET('/api/my-work'));
export const myWorkQuery = queryOptions({ queryKey: keys.myWork, queryFn: myWork, refetchInterval: 60_000 });
