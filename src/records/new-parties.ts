// Finds or adds the people a complaint is logged with: the complainant first, then the others. One of them is the primary
// contact; where nobody is named as that, it is the complainant.
import type { Authority, PartyRole } from '#domain/party.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type CustomerDetails, findOrAddCustomer } from './customers.ts';
import type { NewParty } from './parties.ts';

interface Given {
  readonly customer: { id: string } | CustomerDetails;
  readonly others: readonly {
    readonly customer: { id: string } | CustomerDetails;
    readonly role: Exclude<PartyRole, 'complainant'>;
    readonly relationship?: string | null | undefined;
    readonly authority?: Authority | null | undefined;
    readonly primary: boolean;
  }[];
}

export interface NewParties {
  readonly complainant: string;
  /** Those who were not known before. */
  readonly added: string[];
  /** Their rows, for the complaint of that id. */
  parties(complaint: string): NewParty[];
}

export async function findOrAddParties(tx: Transaction, given: Given, now: Date): Promise<NewParties | Refusal> {
  if (given.others.filter(({ primary }) => primary).length > 1) return refuse('party.one-primary');
  const complainant = await findOrAddCustomer(tx, given.customer, now);
  if (isRefusal(complainant)) return complainant;
  const found = [complainant];
  for (const { customer } of given.others) {
    const other = await findOrAddCustomer(tx, customer, now);
    if (isRefusal(other)) return other;
    if (found.some(({ id }) => id === other.id)) return refuse('party.known');
    found.push(other);
  }
  const primary = given.others.findIndex((other) => other.primary) + 1;
  return {
    complainant: complainant.id,
    added: found.filter(({ added }) => added).map(({ id }) => id),
    parties: (complaint) =>
      found.map(({ id }, index) => {
        const { role = 'complainant', relationship, authority } = given.others[index - 1] ?? {};
        const seen = authority === 'seen' ? now : null;
        return { complaint, customer: id, role, primary: index === primary, relationship, authority, authoritySeenAt: seen };
      }),
  };
}
