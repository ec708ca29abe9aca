// The people on the customer's side of one complaint: a complainant, others who complain with them, representatives. Exactly
// one of them is the primary contact, with whom we speak. A representative speaks with authority that we asked for or saw.
import { type Refusal, refuse } from './refusal.ts';

export const partyRoles = {
  complainant: 'Complainant',
  'joint-complainant': 'Joint complainant',
  representative: 'Representative',
} as const;
export type PartyRole = keyof typeof partyRoles;

export const authorities = {
  'none-needed': 'No authority needed',
  asked: 'Authority asked for',
  seen: 'Authority seen',
} as const;
export type Authority = keyof typeof authorities;

export interface Party {
  readonly customer: string;
  readonly role: PartyRole;
  readonly primary: boolean;
  readonly authority: Authority | null;
}

/** Whether the parties of a complaint may be these; the refusal says what is missing. */
export function refuseParties(parties: readonly Party[]): Refusal | undefined {
  if (!parties.some(({ role }) => role === 'complainant')) return refuse('party.complainant-needed');
  if (parties.filter(({ primary }) => primary).length !== 1) return refuse('party.one-primary');
  return undefined;
}

/** The parties with one of them made the primary contact in place of the other. */
export const withPrimary = (parties: readonly Party[], customer: string): Party[] =>
  parties.map((party) => ({ ...party, primary: party.customer === customer }));

/** A representative whose authority has not been seen, where it is needed. */
export const authorityOutstanding = (party: Pick<Party, 'role' | 'authority'>): boolean =>
  party.role === 'representative' && party.authority !== 'seen' && party.authority !== 'none-needed';
