// What the screens ask of routing: the rules and all that a rule can name.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export type Routing = Awaited<ReturnType<typeof routing>>;
export type RoutingRule = Routing['rules'][number];

const routing = () => answer(api.GET('/api/routing'));
export const routingQuery = queryOptions({ queryKey: keys.routing, queryFn: routing, staleTime: 60_000 });
