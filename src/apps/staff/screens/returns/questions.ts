// What the screens of returns ask the server, and what they tell it.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';

const list = () => answer(api.GET('/api/returns'));
export type ReturnList = Awaited<ReturnType<typeof list>>;
export type Listed = ReturnList['returns'][number];
export const returnsQuery = queryOptions({ queryKey: keys.returns, queryFn: list });

const one = (id: string, number: number | undefined) =>
  answer(api.GET('/api/returns/{id}', { params: { path: { id }, query: number === undefined ? {} : { number } } }));
export type ReturnPage = Awaited<ReturnType<typeof one>>;
export type ReturnCell = ReturnPage['header'][number]['cell'];
export const returnQuery = (id: string, number: number | undefined) =>
  queryOptions({ queryKey: [...keys.returns, id, number ?? 'newest'], queryFn: () => one(id, number) });

export interface Behind {
  readonly number: number;
  readonly figure?: number;
  readonly row?: string;
  readonly lack?: string;
}
export const behind = (id: string, query: Behind & { readonly after?: string }) =>
  answer(api.GET('/api/returns/{id}/complaints', { params: { path: { id }, query } }));

const placing = (pack: string, definition: string) =>
  answer(api.GET('/api/return-placements/{pack}/{definition}', { params: { path: { pack, definition } } }));
export type Placed = Awaited<ReturnType<typeof placing>>['parts'][number];
export const placingQuery = (pack: string, definition: string) =>
  queryOptions({ queryKey: [...keys.returns, 'placing', pack, definition], queryFn: () => placing(pack, definition) });

export const returnsChanged = () => queries.invalidateQueries({ queryKey: keys.returns });
