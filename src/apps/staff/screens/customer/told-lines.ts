// Complaints and other contacts of a customer as lines of one list, newest first.
import { channelInWords } from '#domain/channel.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import type { Customer } from './customer-questions.ts';

export interface ToldLine {
  readonly id: string;
  readonly kind: ContactKind;
  readonly to: string;
  readonly words: string;
  readonly about: string;
  readonly receivedAt: string;
}

const stateWords: Readonly<Record<ComplaintState, string>> = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
  'not-for-us': 'Not for us',
  withdrawn: 'Withdrawn',
  merged: 'Merged into another',
  undone: 'Taken back',
};
const roleWords: Readonly<Record<string, string>> = { 'joint-complainant': 'With others', representative: 'For somebody else' };

export function everythingTold({ complaints, contacts }: Pick<Customer, 'complaints' | 'contacts'>): ToldLine[] {
  const made = complaints.map(({ id, reference, title, state, role, receivedAt }): ToldLine => {
    const about = [reference, isState(state) ? stateWords[state] : state, roleWords[role]].filter(Boolean).join(' · ');
    return { id, kind: 'complaint', to: `/complaints/${id}`, words: title, about, receivedAt };
  });
  const told = contacts.map(({ id, kind, subject, text, state, channel, receivedAt }): ToldLine => {
    const about = `${channelInWords(channel)} · ${state === 'settled' ? 'Settled' : 'Open'}`;
    return { id, kind: isKind(kind) ? kind : 'comment', to: `/contacts/${id}`, words: subject || text, about, receivedAt };
  });
  return [...made, ...told].toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
}

const isState = (word: string): word is ComplaintState => Object.hasOwn(stateWords, word);
const isKind = (word: string): word is ContactKind => Object.hasOwn(contactKinds, word);
