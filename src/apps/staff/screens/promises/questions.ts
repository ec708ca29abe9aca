// What the register of promises asks the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { PromisesWanted } from './promises-wanted.ts';

export type PromiseRegister = Awaited<ReturnType<typeof register>>;
export type PromiseListed = PromiseRegister['promises'][number];

const register = (query: PromisesWanted) => answer(api.GET('/api/promises', { params: { query } }));

export const registerQuery = (wanted: PromisesWanted) =>
  queryOptions({ queryKey: [...keys.promises, wanted], queryFn: () => register(wanted) });
