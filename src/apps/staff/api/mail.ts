// What the screens ask of mail: its settings, and the messages of a complaint.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { queries } from './queries.ts';

const read = () => answer(api.GET('/api/settings/mail'));

export type MailKept = Awaited<ReturnType<typeof read>>;

export const mailQuery = queryOptions({ queryKey: ['mail-settings'] as const, queryFn: read });

export const mailChanged = () => queries.invalidateQueries({ queryKey: mailQuery.queryKey });

const ofComplaint = (id: string) => answer(api.GET('/api/complaints/{id}/messages', { params: { path: { id } } }));

export type MessageOut = Awaited<ReturnType<typeof ofComplaint>>['messages'][number];

/** Its name begins like the complaint's own questions, so that one change refreshes them all. */
export const messagesQuery = (id: string) =>
  queryOptions({ queryKey: ['complaint', id, 'messages'] as const, queryFn: () => ofComplaint(id) });

/** Named like a complaint's own questions too: what is decided on its page leaves my work. */
export const myMessagesQuery = queryOptions({
  queryKey: ['complaint', 'messages of mine'] as const,
  queryFn: () => answer(api.GET('/api/messages')),
});

const readNotices = () => answer(api.GET('/api/settings/notices'));

export type NoticeKept = Awaited<ReturnType<typeof readNotices>>['notices'][number];

export const noticesQuery = queryOptions({ queryKey: ['notice-wordings'] as const, queryFn: readNotices });
