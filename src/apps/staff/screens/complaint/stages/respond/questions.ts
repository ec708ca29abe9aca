// What the stage of responding asks the server. Its names begin like the complaint's own questions, so that one change refreshes
// them all.
import { queryOptions } from '@tanstack/react-query';
import type { LetterContent } from '#domain/letter/content.ts';
import { answer, api } from '../../../../api/client.ts';
import { complaintKey } from '../../questions.ts';

const letters = (id: string) => answer(api.GET('/api/complaints/{id}/letters', { params: { path: { id } } }));
const letter = (id: string, one: string) =>
  answer(api.GET('/api/complaints/{id}/letters/{letter}', { params: { path: { id, letter: one } } }));

export type Letters = Awaited<ReturnType<typeof letters>>;
export type LetterLine = Letters['letters'][number];
export type Letter = Awaited<ReturnType<typeof letter>>;
export type Part = LetterContent['parts'][number];

export const lettersQuery = (id: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'letters'], queryFn: () => letters(id) });

export const letterQuery = (id: string, one: string) =>
  queryOptions({ queryKey: [...complaintKey, id, 'letters', one], queryFn: () => letter(id, one) });

/** The address of a letter as a file. */
export const letterFile = (id: string, one: string, form: string, more: Readonly<Record<string, string>> = {}): string =>
  `/api/complaints/${id}/letters/${one}/file?${new URLSearchParams({ form, ...more }).toString()}`;
