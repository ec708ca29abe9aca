// What the stage of understanding asks the server, and the shapes of its answers.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../../api/client.ts';
import { complaintKey } from '../../questions.ts';

const at = (id: string) => ({ path: { id } });
const understanding = (id: string) => answer(api.GET('/api/complaints/{id}/understanding', { params: at(id) }));
const chronology = (id: string) => answer(api.GET('/api/complaints/{id}/chronology', { params: at(id) }));

export type Understood = Awaited<ReturnType<typeof understanding>>;
export type Version = Understood['versions'][number];
export type Question = Understood['questions'][number];
export type Request = Understood['requests'][number];
export type Chronology = Awaited<ReturnType<typeof chronology>>;
export type Entry = Chronology['entries'][number];

export const understandingQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'understanding'], queryFn: () => understanding(id) });

export const chronologyQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'chronology'], queryFn: () => chronology(id) });
