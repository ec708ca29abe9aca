// The head of a message, read: who wrote to whom, about what, when, and in answer to what.
import { type Address, readAddresses } from './addresses.ts';
import { every, first, type HeaderLine } from './header-lines.ts';
import { decodeHeader } from './header-words.ts';
import { readDate } from './mail-date.ts';
import { readIds } from './message-ids.ts';

/** @param charset that of the message's text, for letters in its head that nobody encoded. */
export function readHead(headers: readonly HeaderLine[], charset: string | null) {
  const addresses = (name: string): Address[] => every(headers, name).flatMap((value) => readAddresses(value, charset));
  const [from] = [...addresses('reply-to'), ...addresses('sender'), ...addresses('return-path')].filter(
    ({ address }) => address !== '',
  );
  const replied = readIds(first(headers, 'in-reply-to'));
  return {
    from: addresses('from').find(({ address }) => address !== '') ?? {
      name: addresses('from')[0]?.name || from?.name || '',
      address: from?.address ?? '',
    },
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    subject: decodeHeader(first(headers, 'subject') ?? '', charset),
    date: readDate(first(headers, 'date')),
    messageId: readIds(first(headers, 'message-id'))[0] ?? null,
    inReplyTo: replied.find((id) => id.includes('@')) ?? replied[0] ?? null,
    references: readIds(every(headers, 'references').join(' ')),
  };
}
export type MailHead = ReturnType<typeof readHead>;
