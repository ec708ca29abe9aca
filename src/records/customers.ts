// Rows of customers: known to all who may log a complaint; a confidential one only through a complaint one may see.
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface CustomerDetails {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly preferredChannel?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly contactTimes?: string | null | undefined;
  readonly adjustments?: string | null | undefined;
  readonly supportNeeds?: string | null | undefined;
  readonly supportConsent: boolean;
}

/** The customer of that id, or a new one with those details. */
export async function findOrAddCustomer(
  tx: Transaction,
  given: { id: string } | CustomerDetails,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if ('id' in given) {
    const found = await tx.sql.selectFrom('customer').select('id').where('id', '=', given.id).executeTakeFirst();
    return found ?? refuse('customer.unknown');
  }
  const id = newId(now);
  await tx.sql
    .insertInto('customer')
    .values({ id, created_at: now, ...columns(given, now) })
    .execute();
  return { id };
}

function columns(given: CustomerDetails, now: Date) {
  return {
    name: given.name || null,
    email: given.email || null,
    phone: given.phone || null,
    address: given.address || null,
    anonymous: given.anonymous,
    confidential: given.confidential,
    preferred_channel: given.preferredChannel || null,
    language: given.language || null,
    contact_times: given.contactTimes || null,
    adjustments: given.adjustments || null,
    support_needs: given.supportConsent ? given.supportNeeds || null : null,
    support_consent_at: given.supportConsent && given.supportNeeds ? now : null,
  };
}
