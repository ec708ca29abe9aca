// Whom a letter goes to: one of the people on the complaint, or a body outside that it is passed on to. Never both; which of the
// two is a matter of the letter's rule, not of its writer.
import type { OutsideBody } from '../outside-body.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { LetterRule } from '../rule-pack.ts';
import type { Recipient } from './case.ts';

export interface Whom {
  /** One of the people on the complaint. */
  readonly recipient: string | null;
  readonly outside: OutsideBody | null;
}

type OfPeople = 'name' | 'address' | 'email' | 'phone' | 'preferredChannel' | 'language' | 'adjustments' | 'mayBeTold';

export interface Reader extends Pick<Recipient, OfPeople> {
  /** Null for a body outside. */
  readonly customer: string | null;
}

interface Wanted {
  readonly recipient?: string | null | undefined;
  readonly outside?: OutsideBody | null | undefined;
}

/** Whom a letter of this rule goes to, as asked; where nobody is named, the primary contact, or no body yet. */
export function decideWhom({ to }: Pick<LetterRule, 'to'>, people: readonly Recipient[], wanted: Wanted): Whom | Refusal {
  if ((to === 'outside' && wanted.recipient) || (to === 'customer' && wanted.outside)) return refuse('letter.other-reader');
  if (to === 'outside') return { recipient: null, outside: wanted.outside ?? null };
  const found = people.find(({ id, primary }) => (wanted.recipient ? id === wanted.recipient : primary));
  if (wanted.recipient && found === undefined) return refuse('party.unknown');
  return { recipient: found?.id ?? null, outside: null };
}

const known = (text: string): string | null => (text.trim() === '' ? null : text);

/** Whoever reads the letter; null while nobody was chosen. */
export function readerOf(people: readonly Recipient[], { recipient, outside }: Whom): Reader | null {
  if (outside !== null) {
    const { name, address, email, phone } = outside;
    const reach = { name: known(name), address: known(address), email: known(email), phone: known(phone) };
    return { ...reach, preferredChannel: null, language: null, adjustments: null, mayBeTold: true, customer: null };
  }
  const found = people.find(({ id }) => id === recipient);
  return found === undefined ? null : { ...found, customer: found.id };
}
