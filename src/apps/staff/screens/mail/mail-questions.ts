// What the screens of mail ask of the program. A change asks everything about mail and contacts anew.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MailState } from '#domain/mail/incoming-mail.ts';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

export type MailLine = Awaited<ReturnType<typeof listMail>>['mail'][number];
export type OneMail = Awaited<ReturnType<typeof readOne>>;
/** What the address bar asks for; nothing means all. */
export interface MailWanted {
  readonly state?: MailState;
}

export const mailListQuery = (wanted: MailWanted) =>
  infiniteQueryOptions({
    queryKey: ['mail', 'list', wanted],
    queryFn: ({ pageParam }) => listMail(wanted, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ older }) => older ?? undefined,
    placeholderData: keepPreviousData,
  });

export const oneMailQuery = (id: string) => queryOptions({ queryKey: ['mail', 'one', id], queryFn: () => readOne(id) });

export async function mailChanged(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['mail'] }), queries.invalidateQueries({ queryKey: ['contacts'] })]);
}

function listMail({ state }: MailWanted, before: string) {
  return answer(api.GET('/api/mail', { params: { query: { ...(state ? { state } : {}), ...(before ? { before } : {}) } } }));
}

function readOne(id: string) {
  return answer(api.GET('/api/mail/{id}', { params: { path: { id } } }));
}
