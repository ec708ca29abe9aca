// How contacts read on screen: a heading, a line in a list, what a list says while it is empty.
import { channelInWords } from '#domain/channel.ts';
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import { customerInWords } from '#domain/customer.ts';
import { type Contact, type ContactsWanted, narrowedBy } from './contact-questions.ts';

export const manyOfKind: Readonly<Record<ContactKind, string>> = {
  query: 'Queries',
  problem: 'Problems',
  complaint: 'Complaints',
  compliment: 'Compliments',
  comment: 'Comments',
  suggestion: 'Suggestions',
};

/** "Open queries", "Settled contacts", "All contacts": what a list of them is called. */
export function listWords({ kind, state }: ContactsWanted): string {
  const many = kind ? manyOfKind[kind].toLowerCase() : 'contacts';
  if (state === 'any') return `All ${many}`;
  return `${state === 'settled' ? 'Settled' : 'Open'} ${many}`;
}

export function emptyWords(wanted: ContactsWanted): { readonly title: string; readonly words: string } {
  if (narrowedBy(wanted))
    return { title: 'None like that', words: 'No contact you may see is like that. Take away part of what you chose.' };
  const title = `No ${listWords(wanted).replace(/^All /, '').toLowerCase()}`;
  if (wanted.kind === 'complaint')
    return { title, words: 'A contact that becomes part of a complaint stands here, with the way to its complaint.' };
  if (wanted.state === 'settled') return { title, words: 'A contact stands here once somebody has said how it was settled.' };
  return {
    title,
    words: 'What people ask, tell or praise stands here as soon as a colleague or another program has taken it down.',
  };
}

/** "Problem from Amara Osei", "Problem we spotted": the heading of a contact's page. */
export function headingOf({ kind, customer, spottedByUs }: Pick<Contact, 'kind' | 'customer' | 'spottedByUs'>): string {
  const name = contactKinds[kind];
  if (customer) return `${name} from ${customer.name ?? 'a customer without a name'}`;
  return spottedByUs ? `${name} we spotted` : `${name}, no customer named`;
}

/** Who it is from, as a line in a list says it. */
export function fromWhom(contact: { readonly customer: string | null; readonly spottedByUs: boolean }): string {
  return contact.customer ?? (contact.spottedByUs ? 'Spotted by us' : customerInWords({}));
}

/** "by phone", "by letter", "in person": how it reached us, inside a sentence. */
export function byChannel(channel: string): string {
  const words = channelInWords(channel).toLowerCase();
  if (channel === 'in-person') return words;
  if (channel === 'other') return 'in another way';
  return channel === 'referral' ? words : `by ${words}`;
}
