// What the screens ask of the notes on a complaint, and adding one.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

export type Notes = Awaited<ReturnType<typeof notes>>;
export type Note = Notes['notes'][number];
export type Mentioned = { readonly id: string; readonly name: string };

const notes = (id: string) => answer(api.GET('/api/complaints/{id}/notes', { params: { path: { id } } }));
export const notesQuery = (id: string) =>
  queryOptions({ queryKey: [...keys.notes, id], queryFn: () => notes(id), refetchInterval: 30_000 });

/** Who could be mentioned; null while nobody is being. */
export const mentionableQuery = (id: string, typed: string | null) =>
  queryOptions({
    queryKey: [...keys.notes, id, 'mentionable', typed],
    queryFn: () => answer(api.GET('/api/complaints/{id}/mentionable', { params: { path: { id }, query: { typed: typed ?? '' } } })),
    enabled: typed !== null,
  });

export function useAddNote(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: { text: string; mentions: string[]; corrects: string | null }) =>
      answer(api.POST('/api/complaints/{id}/notes', { params: { path: { id } }, body: note })),
    onSuccess: () => Promise.all([keys.notes, keys.complaint].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
