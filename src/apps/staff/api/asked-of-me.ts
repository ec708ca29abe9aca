// What the screens ask of what I was asked to contribute.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const askedOfMe = () => answer(api.GET('/api/asked-of-me'));
export type Asked = Awaited<ReturnType<typeof askedOfMe>>['asked'][number];

export const askedOfMeQuery = queryOptions({ queryKey: ['asked-of-me'], queryFn: askedOfMe, refetchInterval: 60_000 });
