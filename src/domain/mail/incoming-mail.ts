// A message that came in, and where it ends: on a complaint, as a contact, on the message of ours that came back, or set aside with
// the reason. It comes onto a complaint only by a mark that we alone make and from an address that the complaint knows; never by guess.
// What a machine sent is never taken for somebody's words, and nothing is answered from here.
export const mailStates = {
  complaint: 'On a complaint',
  contact: 'Became a contact',
  bounce: 'Said that ours came back',
  'set-aside': 'Set aside',
  unreadable: 'Could not be read',
} as const;
export type MailState = keyof typeof mailStates;

export const mailSorts = {
  message: 'Message',
  bounce: 'Undelivered',
  'auto-reply': 'Automatic answer',
  'delivery-report': 'Delivery report',
  'read-receipt': 'Read receipt',
  'complaint-feedback': 'Report of unwanted mail',
  bulk: 'Sent to many',
  automatic: 'Sent by a program',
} as const;
export type MailSort = keyof typeof mailSorts;

export interface MailFacts {
  readonly sort: MailSort;
  /** Whether there is anything to read: a sender, words or files. */
  readonly readable: boolean;
  /** Sent by this program itself: it came back in a circle. */
  readonly ours: boolean;
  /** How many came from this address in the last hour. */
  readonly lately: number;
  /** Whether a server on its way found that its sender's address may be forged. */
  readonly forged: boolean;
  /** The message of ours that it says came back. */
  readonly outgoing: string | null;
  /** The complaint whose mark it carries, by what, and whether its sender is on that complaint. */
  readonly marked: {
    readonly complaint: string;
    readonly reference: string;
    readonly by: MarkedBy;
    readonly known: boolean;
    readonly takes: boolean;
  } | null;
}
export type MarkedBy = 'message id' | 'references' | 'subject';

export type Filing =
  | { readonly state: 'complaint'; readonly complaint: string; readonly because: string }
  | { readonly state: 'contact' | 'set-aside' | 'unreadable'; readonly because: string }
  | { readonly state: 'bounce'; readonly outgoing: string; readonly because: string };

/** More than this in an hour from one address is a machine in a circle, not a person. */
export const mostAnHour = 30;

const setAside = (because: string): Filing => ({ state: 'set-aside', because });

const notSomebodysWords: Partial<Record<MailSort, string>> = {
  'auto-reply': 'An automatic answer; nobody wrote it.',
  'delivery-report': 'A report on a delivery; nothing was lost.',
  'read-receipt': 'A receipt that a message was opened.',
  'complaint-feedback': 'A report that a message of ours was marked as unwanted.',
  bulk: 'Sent to many at once, such as a newsletter.',
};

const byWhat: Readonly<Record<MarkedBy, string>> = {
  'message id': 'It answers a message of ours.',
  references: 'It belongs to a conversation with us.',
  subject: 'Its subject carries our mark.',
};

/** Where the message ends. */
export function decideFiling({ sort, readable, ours, lately, forged, outgoing, marked }: MailFacts): Filing {
  if (!readable) return { state: 'unreadable', because: 'It holds no sender, no words and no files.' };
  if (ours) return setAside('It is a message of ours that came round to us.');
  if (sort === 'bounce')
    return outgoing === null
      ? setAside('It says that a message came back, and that message is none of ours.')
      : { state: 'bounce', outgoing, because: 'It says that a message of ours was not delivered.' };
  const machine = notSomebodysWords[sort];
  if (machine !== undefined) return setAside(machine);
  if (lately >= mostAnHour) return setAside(`More than ${mostAnHour} messages came from this address within an hour.`);
  if (marked?.known && marked.takes && !forged)
    return { state: 'complaint', complaint: marked.complaint, because: byWhat[marked.by] };
  return { state: 'contact', because: whyContact(marked, forged) };
}

function whyContact(marked: MailFacts['marked'], forged: boolean): string {
  if (marked === null)
    return forged
      ? 'It carries no mark of a complaint, and its sender’s address may be forged.'
      : 'It carries no mark of a complaint.';
  if (forged)
    return `It carries the mark of ${marked.reference}, and a mail server found that its sender’s address may be forged. Look before you join them.`;
  if (!marked.known)
    return `It carries the mark of ${marked.reference}, and its sender’s address is not known there. Look before you join them.`;
  return `It belongs to ${marked.reference}, which takes no more messages as it stands.`;
}
