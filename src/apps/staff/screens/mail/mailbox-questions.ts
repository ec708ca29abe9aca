// What the screen of mailboxes asks of the program; asked again every few seconds, since they stand and fall by themselves.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

export type Mailbox = Awaited<ReturnType<typeof readMailboxes>>['mailboxes'][number];

export const mailboxesQuery = queryOptions({ queryKey: ['mailboxes'], queryFn: () => readMailboxes(), refetchInterval: 10_000 });

export const mailboxesChanged = () => queries.invalidateQueries({ queryKey: ['mailboxes'] });

function readMailboxes() {
  return answer(api.GET('/api/mailboxes'));
}
