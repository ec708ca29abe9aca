// What the screen of other channels asks of the program; asked again every few seconds, since they stand and fall by themselves.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

const read = () => answer(api.GET('/api/settings/channels'));

export type Channel = Awaited<ReturnType<typeof read>>['gateways'][number];

export const channelsQuery = queryOptions({ queryKey: ['channels'], queryFn: read, refetchInterval: 10_000 });

export const channelsChanged = () => queries.invalidateQueries({ queryKey: channelsQuery.queryKey });
