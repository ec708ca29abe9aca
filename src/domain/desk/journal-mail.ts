// Mail of our people and their customers that is copied to a journal: whose words a message holds, and which conversation it belongs to.
// Who writes from an address of ours is our side; everybody else is the customer. Mail among ourselves, and what a machine sent, is passed
// over. No mail is answered from here, and none of it becomes a complaint by itself.
import type { MailSort } from '../mail/incoming-mail.ts';

export interface Addressed {
  readonly name: string;
  readonly address: string;
}

export interface JournalMail {
  readonly sort: MailSort;
  readonly from: Addressed;
  readonly replyTo: readonly Addressed[];
  /** To, copies, and whoever else the envelope names. */
  readonly to: readonly Addressed[];
  /** Mailing lists it came by. */
  readonly lists: readonly string[];
  /** Sent or taken in by Redress itself. */
  readonly handledHere: boolean;
}

export type JournalSide = { readonly ours: boolean; readonly customer: Addressed } | { readonly passedOver: string };

const byMachine: Partial<Record<MailSort, string>> = {
  bounce: 'It says that a message was not delivered.',
  'auto-reply': 'An automatic answer; nobody wrote it.',
  'delivery-report': 'A report on a delivery.',
  'read-receipt': 'A receipt that a message was opened.',
  'complaint-feedback': 'A report that a message was marked as unwanted.',
};

/** Whether the address is one of these, or of one of these domains or below them. Small and capital letters are the same. */
export function isAmong(address: string, ours: readonly string[]): boolean {
  const small = address.toLowerCase();
  const domain = small.slice(small.lastIndexOf('@') + 1);
  return ours.some((one) => {
    const own = one.toLowerCase().replace(/^@/, '');
    return own.includes('@') ? own === small : own === domain || domain.endsWith(`.${own}`);
  });
}

/**
 * Whose words they are. What a form on our own site sends in somebody's name, and what a list of ours passes on, comes from an address of
 * ours and names the customer as whom to answer.
 */
export function sideOf(mail: JournalMail, ours: readonly string[]): JournalSide {
  const machine = byMachine[mail.sort];
  if (machine !== undefined) return { passedOver: machine };
  if (mail.handledHere) return { passedOver: 'Redress itself takes this in, or sent it.' };
  if (mail.from.address === '') return { passedOver: 'It names no sender.' };
  if (mail.sort === 'bulk' && !mail.lists.some((list) => isAmong(`@${list}`, ours)))
    return { passedOver: 'Sent to many at once, such as a newsletter.' };
  const outside = (list: readonly Addressed[]): Addressed | undefined =>
    list.find(({ address }) => address !== '' && !isAmong(address, ours));
  if (!isAmong(mail.from.address, ours)) return { ours: false, customer: mail.from };
  const told = outside(mail.to);
  if (told) return { ours: true, customer: told };
  const answered = outside(mail.replyTo);
  return answered ? { ours: false, customer: answered } : { passedOver: 'Mail among ourselves.' };
}

/** What a conversation may be known by, surest first: what this message answers, what was said before it, the message itself. */
export const threadIds = (mail: { messageId: string; inReplyTo: string | null; references: readonly string[] }): string[] => [
  ...new Set([...(mail.inReplyTo === null ? [] : [mail.inReplyTo]), ...mail.references.toReversed(), mail.messageId]),
];

/** The id of a conversation that nobody knows yet: the message that began it. */
export const beginningOf = (mail: { messageId: string; inReplyTo: string | null; references: readonly string[] }): string =>
  mail.references[0] ?? mail.inReplyTo ?? mail.messageId;

/** The subject without the marks of answering and passing on. */
export const subjectOf = (subject: string): string =>
  subject.replace(/^(\s*(re|fwd?|aw|wg|sv|vs|antw|odp|tr|rif|enc)\s*(\[\d+\])?\s*:\s*)+/i, '').trim();
