// What the screens ask about how mail goes; asked again by itself, since it stands and falls by itself.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const read = () => answer(api.GET('/api/settings/mail/health'));

export type MailHealth = Awaited<ReturnType<typeof read>>;

export const mailHealthQuery = queryOptions({
  queryKey: ['mail-settings', 'health'] as const,
  queryFn: read,
  refetchInterval: 30_000,
});

export const askMailServer = () => answer(api.GET('/api/settings/mail/answer'));
