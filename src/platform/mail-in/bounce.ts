// A message that says another could not be delivered: RFC 3464 reports, and those of older servers that only say so in words.
// From it: whom it did not reach, for good or for now, in whose words, and which message of ours it was.
import { readAddresses } from './addresses.ts';
import { every, first, splitHead } from './header-lines.ts';
import { readIds } from './message-ids.ts';
import { leaves, type Part } from './parts.ts';
import type { MailHead } from './mail-head.ts';

export interface Bounce {
  readonly recipients: readonly string[];
  /** The id of the message that was not delivered, where it can be known. */
  readonly originalId: string | null;
  readonly lasting: 'permanent' | 'temporary';
  /** Such as 5.1.1 (RFC 3463); null where none is given. */
  readonly status: string | null;
  /** What the other server said, in its words. */
  readonly words: string;
}

const daemon = /^(?:mailer-?daemon|postmaster|mail-daemon|mdaemon|exchange|bounces?|mailadm|mailsystem)\b/i;
const failing =
  /undeliver|not? (?:be )?deliver|delivery (?:status )?(?:notification|report|fail|problem)|delivery has failed|failure notice|returned (?:mail|to sender)|mail (?:system error|delivery)|could not send|message (?:you sent )?blocked|nondeliverable|unzustellbar|konnte nicht (?:zu|über)|non (?:remis|distribu)|échec de (?:la )?remise|mancata consegna|no se (?:pudo|puede) entregar|no entregado|onbestelbaar|kan ?niet worden (?:af|be)gele|olevererbar|недоставлен|не доставлен|undelivered|rejected/i;

/** The bounce this message is, or null. Late messages that are still being tried are none. */
export function readBounce(root: Part, head: MailHead, text: string): Bounce | null {
  return reported(root, text) ?? inWords(root, head, text);
}

interface Report {
  readonly action: string;
  readonly status: string | null;
  readonly recipient: string | null;
  readonly words: string;
}

function reported(root: Part, text: string): Bounce | null {
  const part = leaves(root).find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  const failed = part
    ? reportsIn(part).filter(({ action, status }) => action === 'failed' || (action === '' && status?.startsWith('5') === true))
    : [];
  const [one] = failed;
  if (!one) return null;
  const recipients = unique(failed.flatMap(({ recipient }) => (recipient ? [recipient] : [])));
  return {
    recipients,
    originalId: originalOf(root, text),
    lasting: one.status?.startsWith('4') ? 'temporary' : 'permanent',
    status: one.status,
    words: one.words,
  };
}

function reportsIn(part: Part): Report[] {
  const groups = part.content
    .toString('latin1')
    .split(/\r?\n[ \t]*\r?\n/)
    .filter((group) => group.trim() !== '');
  return groups.map((group) => {
    const { headers } = splitHead(group);
    const address = (name: string): string | null =>
      (first(headers, name) ?? '')
        .replace(/^[^;]*;/, '')
        .trim()
        .replace(/^<|>$/g, '') || null;
    return {
      action: (first(headers, 'action') ?? '').toLowerCase().split(/[\s(]/)[0] ?? '',
      status: /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(first(headers, 'status') ?? '')?.[1] ?? null,
      recipient: address('original-recipient') ?? address('final-recipient'),
      words: (first(headers, 'diagnostic-code') ?? '')
        .replace(/^[^;]*;/, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 500),
    };
  });
}

/** The states a report may name for messages that are not lost: late, delivered, passed on. */
export function isOtherReport(root: Part): boolean {
  const part = leaves(root).find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  return (
    part !== undefined && reportsIn(part).some(({ action }) => ['delayed', 'delivered', 'relayed', 'expanded'].includes(action))
  );
}

/** The server's own words, where it does not keep to the standard. Only from a server: people write “undelivered” too. */
function inWords(root: Part, head: MailHead, text: string): Bounce | null {
  const named = every(root.headers, 'x-failed-recipients').flatMap((value) => readAddresses(value));
  const empty = /^\s*<\s*>/.test(first(root.headers, 'return-path') ?? '');
  const local = head.from.address.split('@')[0] ?? '';
  const server =
    daemon.test(local) || /mail ?delivery (?:sub)?system|mailer[- ]daemon/i.test(head.from.name) || (empty && local === '');
  const said =
    failing.test(head.subject) ||
    /^(?:Hi\. This is the qmail-send|This message was created automatically by mail delivery|I'm afraid I wasn't able to deliver|Your message (?:did not reach|wasn't delivered)|Delivery has failed to these recipients|The following addresses had permanent)/im.test(
      text,
    );
  if (named.length === 0 && !(server && said) && !(empty && failing.test(head.subject))) return null;
  if (
    isOtherReport(root) ||
    (/\b(?:delayed|warning: (?:message|could not)|will (?:be|keep) (?:re)?try)/i.test(head.subject) && named.length === 0)
  )
    return null;
  const status = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null;
  const code = /(?:^|\D)([45])\d\d[ -]/.exec(text)?.[1];
  const recipients = named.length > 0 ? named.map(({ address }) => address) : addressesInWords(text, head.from.address);
  const lasting = (status ?? code ?? '5').startsWith('4') ? 'temporary' : 'permanent';
  return { recipients: unique(recipients), originalId: originalOf(root, text), lasting, status, words: reasonIn(text) };
}

const unique = (of: readonly string[]): string[] =>
  [...new Set(of.map((address) => address.replace(/\p{Cc}/gu, '')).filter(Boolean))].slice(0, 50);

function addressesInWords(text: string, server: string): string[] {
  const own = text.split(/^(?:-{2,}.*(?:original|copy|returned|header)|received:|return-path:|---? ?below)/im)[0] ?? text;
  const found = own.match(/[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+\.[a-z]{2,}/gi) ?? [];
  return found.filter((address) => address.toLowerCase() !== server.toLowerCase() && !daemon.test(address)).slice(0, 5);
}

function reasonIn(text: string): string {
  const line = text
    .split('\n')
    .find((one) => /\b[45]\d\d[ -]|[45]\.\d+\.\d+|unknown|does not exist|quota|full|rejected|not found/i.test(one));
  return (line ?? text.split('\n').find((one) => one.trim() !== '') ?? '').trim().slice(0, 500);
}

/** The id of the message within: of the part that gives it back, or of the copy that stands in the text. */
function originalOf(root: Part, text: string): string | null {
  const back = leaves(root).filter(({ type }) => /^message\/(?:rfc822|global)|^text\/rfc822-headers/.test(type));
  const ids = back.flatMap(({ content }) => readIds(first(splitHead(content.toString('latin1')).headers, 'message-id')));
  const printed = /^[>\s]*Message-Id:\s*<?([^\s<>]+@[^\s<>]+)>?/im.exec(text)?.[1];
  const replied = readIds(first(root.headers, 'in-reply-to'))[0] ?? readIds(first(root.headers, 'references')).at(-1);
  return ids[0] ?? printed ?? replied ?? null;
}
