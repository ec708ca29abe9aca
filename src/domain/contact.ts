// A contact: one occasion on which somebody told us something, or on which we spotted something first. It is of one of six
// kinds. Three of them form a scale, query → problem → complaint, which a contact may go up and never down; compliments,
// comments and suggestions stay what they are. Not a complaint: that is what a contact may become.
import type { ContactKind } from './contact-kind.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The kinds a person may log as a contact alone; a complaint is logged as one, with its clocks. */
export const loggedAsContact = ['query', 'problem', 'compliment', 'comment', 'suggestion'] as const;

const scale: readonly ContactKind[] = ['query', 'problem', 'complaint'];

export interface Contact {
  readonly id: string;
  readonly kind: ContactKind;
  readonly state: 'open' | 'settled';
  readonly complaintId: string | null;
  readonly customerId: string | null;
  readonly version: number;
}

/** The kinds this contact may still go up to, lowest first. */
export function risesTo(contact: Pick<Contact, 'kind' | 'complaintId'>): ContactKind[] {
  if (contact.complaintId !== null) return [];
  const at = scale.indexOf(contact.kind);
  return at < 0 ? ['complaint'] : scale.slice(at + 1);
}

/** Whether the contact may become that kind: the kind, or why not. */
export function decideRise(contact: Contact, to: ContactKind): ContactKind | Refusal {
  if (contact.complaintId !== null) return refuse('contact.is-complaint');
  return risesTo(contact).includes(to) ? to : refuse('contact.goes-up-only');
}

/** What may be done with a contact, as its screen offers it. */
export type ContactDeed =
  | 'raise-to-problem'
  | 'make-complaint'
  | 'join-complaint'
  | 'settle'
  | 'answer'
  | 'pass-on'
  | 'name-affected';

/** Compliments, comments and suggestions are answered with thanks (praise-and-ideas.ts), where others are settled. */
const asksNoRemedy = (kind: ContactKind): boolean => !scale.includes(kind);

export function contactDeeds(contact: Contact): ContactDeed[] {
  if (contact.complaintId !== null) return [];
  const deeds: ContactDeed[] = contact.state === 'open' ? [asksNoRemedy(contact.kind) ? 'answer' : 'settle'] : [];
  if (contact.kind === 'compliment') deeds.push('pass-on');
  if (risesTo(contact).includes('problem')) deeds.push('raise-to-problem');
  if (contact.kind === 'problem') deeds.push('name-affected');
  return [...deeds, 'make-complaint', 'join-complaint'];
}
