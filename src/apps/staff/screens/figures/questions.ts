// What the screens of figures ask the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { BehindWanted, FiguresWanted } from './figures-wanted.ts';

const key = ['figures'] as const;

const handling = (query: FiguresWanted) => answer(api.GET('/api/figures/handling', { params: { query } }));
const news = () => answer(api.GET('/api/figures/waiting-for-news'));
export const behind = (id: string, query: BehindWanted & { readonly after?: string }) =>
  answer(api.GET('/api/figures/handling/{id}', { params: { path: { id }, query } }));

export type HandlingFigures = Awaited<ReturnType<typeof handling>>;
export type Report = HandlingFigures['reports'][number];
export type News = Awaited<ReturnType<typeof news>>;

export const figuresQuery = (of: FiguresWanted) => queryOptions({ queryKey: [...key, of], queryFn: () => handling(of) });
export const newsQuery = queryOptions({ queryKey: [...key, 'news'], queryFn: news });
export const behindKey = (id: string, of: BehindWanted) => [...key, 'behind', id, of];
