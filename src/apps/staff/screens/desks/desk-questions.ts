// What the screen of other help desks asks of the program; asked again every few seconds, since contacts come by themselves.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

const read = () => answer(api.GET('/api/settings/help-desks'));
const readTellings = (id: string) => answer(api.GET('/api/settings/help-desks/{id}/tellings', { params: { path: { id } } }));

export type Desk = Awaited<ReturnType<typeof read>>['desks'][number];
export type Telling = Awaited<ReturnType<typeof readTellings>>['tellings'][number];
export type Mapping = Desk['mapping'];

export const desksQuery = queryOptions({ queryKey: ['desks'], queryFn: read, refetchInterval: 10_000 });
export const tellingsQuery = (id: string) =>
  queryOptions({ queryKey: ['desks', 'tellings', id], queryFn: () => readTellings(id), refetchInterval: 10_000 });

export const desksChanged = () => queries.invalidateQueries({ queryKey: ['desks'] });

/** A token or secret that was made just now. */
export interface Shown {
  readonly what: 'token' | 'secret';
  readonly of: string;
  readonly secret: string;
}

/** JSON as somebody typed it; undefined where it is none, null where nothing stands there. */
export function jsonTyped(words: string): unknown {
  if (words.trim() === '') return null;
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return undefined;
  }
}

export const notJson = 'This is no JSON yet. Look for a missing quotation mark, comma or bracket.';
