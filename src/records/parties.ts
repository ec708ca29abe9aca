// Rows of the people on the customer's side of a complaint: complainant, joint complainants, representative.
import type { Authority, Party, PartyRole } from '#domain/party.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewParty {
  readonly complaint: string;
  readonly customer: string;
  readonly role: PartyRole;
  readonly primary: boolean;
  readonly relationship?: string | null | undefined;
  readonly authority?: Authority | null | undefined;
  readonly authoritySeenAt?: Date | null | undefined;
}

/** Adds people to a complaint, in one statement. */
export async function addParties(tx: Transaction, parties: readonly NewParty[]): Promise<void> {
  await tx.sql
    .insertInto('complaint_party')
    .values(
      parties.map(({ complaint, customer, role, primary, relationship, authority, authoritySeenAt }) => ({
        complaint_id: complaint,
        customer_id: customer,
        role,
        is_primary: primary,
        relationship: relationship || null,
        authority: authority ?? null,
        authority_seen_at: authoritySeenAt ?? null,
      })),
    )
    .execute();
}

export async function partiesOf(tx: Transaction, complaint: string): Promise<Party[]> {
  const rows = await tx.sql.selectFrom('complaint_party').selectAll().where('complaint_id', '=', complaint).execute();
  return rows.map((row) => ({
    customer: row.customer_id,
    role: row.role as PartyRole,
    primary: row.is_primary,
    authority: row.authority as Authority | null,
  }));
}

export interface PartyChange {
  readonly role?: PartyRole | undefined;
  readonly relationship?: string | null | undefined;
  readonly authority?: Authority | null | undefined;
  readonly authoritySeenAt?: Date | null | undefined;
  readonly authorityAttachment?: string | null | undefined;
}

export async function saveParty(tx: Transaction, complaint: string, customer: string, change: PartyChange): Promise<void> {
  const given = {
    role: change.role,
    relationship: change.relationship,
    authority: change.authority,
    authority_seen_at: change.authoritySeenAt,
    authority_attachment: change.authorityAttachment,
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return;
  await tx.sql
    .updateTable('complaint_party')
    .set(set)
    .where('complaint_id', '=', complaint)
    .where('customer_id', '=', customer)
    .execute();
}

/** Makes one of them the primary contact: the other stops being it first, since there is only ever one. */
export async function makePrimary(tx: Transaction, complaint: string, customer: string): Promise<void> {
  const parties = tx.sql.updateTable('complaint_party').where('complaint_id', '=', complaint);
  await parties.set({ is_primary: false }).where('is_primary', '=', true).execute();
  await parties.set({ is_primary: true }).where('customer_id', '=', customer).execute();
}

export async function removeParty(tx: Transaction, complaint: string, customer: string): Promise<void> {
  await tx.sql.deleteFrom('complaint_party').where('complaint_id', '=', complaint).where('customer_id', '=', customer).execute();
}
