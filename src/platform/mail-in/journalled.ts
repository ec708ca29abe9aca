// A message out of a journal: as it was sent, or as the attachment of a journal report, in which Microsoft Exchange and others wrap each
// message together with whom the envelope named (learn.microsoft.com, “Understanding journal reports”). Never throws.
import { every, first } from './header-lines.ts';
import { readAddresses } from './addresses.ts';
import type { MailMessage } from './mail-message.ts';
import { leaves, type Part, readParts } from './parts.ts';
import { readMail } from './read-mail.ts';

export interface Journalled {
  readonly mail: MailMessage;
  /** Whom the report names besides those in the message: hidden copies, members of lists. */
  readonly envelope: readonly string[];
  /** Mailing lists it came by, without brackets. */
  readonly lists: readonly string[];
  /** It came in a report. */
  readonly wrapped: boolean;
}

export function readJournalled(bytes: Uint8Array): Journalled {
  const outer = readParts(latin(bytes));
  const within = isReport(outer)
    ? leaves(outer).find(({ type }) => type === 'message/rfc822' || type === 'message/global')
    : undefined;
  if (within === undefined) return { mail: readMail(bytes), envelope: [], lists: listsOf(outer), wrapped: false };
  const mail = readMail(within.content);
  return { mail, envelope: namedIn(outer), lists: listsOf(readParts(latin(within.content))), wrapped: true };
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** By its header; some servers drop it on the way, and what the report says of the message remains. */
function isReport(outer: Part): boolean {
  if (outer.headers.some(({ name }) => name === 'x-ms-journal-report' || name === 'x-ms-exchange-organization-journal-report'))
    return true;
  if ((first(outer.headers, 'content-identifier') ?? '').toLowerCase() === 'exjournalreport') return true;
  const words = reportIn(outer);
  return /^Sender: *\S+@\S+/im.test(words) && /^Message-ID: */im.test(words);
}

const reportIn = (outer: Part): string =>
  leaves(outer)
    .find(({ type }) => type === 'text/plain')
    ?.content.toString('utf8')
    .slice(0, 1_000_000) ?? '';

/** To: amara@example.org, Expanded: all@example.org: the first is whom it went to. */
function namedIn(outer: Part): string[] {
  const lines = [...reportIn(outer).matchAll(/^(?:To|Cc|Bcc|Recipient): *([^\r\n]+)/gim)];
  const found = lines.flatMap(([, said = '']) => readAddresses(said.split(/, *(?:Expanded|Forwarded):/i)[0] ?? ''));
  return [...new Set(found.map(({ address }) => address))].filter((address) => address !== '').slice(0, 1_000);
}

const listsOf = ({ headers }: Part): string[] =>
  every(headers, 'list-id').map((value) => (/<([^<>]+)>/.exec(value)?.[1] ?? value).trim().toLowerCase());
