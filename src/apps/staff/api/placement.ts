// What the screens ask of where a complaint lies.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export type Placement = Awaited<ReturnType<typeof placement>>;

const placement = (id: string) => answer(api.GET('/api/complaints/{id}/placement', { params: { path: { id } } }));
export const placementQuery = (id: string) => queryOptions({ queryKey: [...keys.placement, id], queryFn: () => placement(id) });
