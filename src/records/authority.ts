// Rows of authority limits, and the currency in which this house keeps money.
import { sql } from 'kysely';
import { type AuthorityKind, type Limits, limitsOf, type StoredLimit } from '#domain/authority.ts';
import { type Currency, currency } from '#domain/currency.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The limits that hold for a person: their own before those of their roles. None for nobody. */
export async function limitsFor(tx: Transaction, person: string | null): Promise<Limits> {
  const { rows } = await sql<StoredLimit>`
    select kind, role, amount_minor as minor from authority_limit
    where person_id = ${person}::uuid or role in (select role from person_role where person_id = ${person}::uuid)`.execute(tx.sql);
  return limitsOf(rows);
}

export async function houseCurrency(tx: Transaction): Promise<Currency> {
  const row = await tx.sql.selectFrom('organisation').select('currency').executeTakeFirstOrThrow();
  return currency(row.currency);
}

export interface LimitOf {
  readonly kind: AuthorityKind;
  readonly role: string | null;
  readonly person: string | null;
}

/** The limit as it stands: undefined where none is set, null minor where it is without limit. */
export async function limitSet(tx: Transaction, { kind, role, person }: LimitOf): Promise<{ minor: number | null } | undefined> {
  const { rows } = await sql<{ minor: number | null }>`
    select amount_minor as minor from authority_limit
    where kind = ${kind} and role is not distinct from ${role} and person_id is not distinct from ${person}::uuid
    for update`.execute(tx.sql);
  return rows[0];
}

/** Sets it; undefined takes it away. */
export async function setLimit(
  tx: Transaction,
  { kind, role, person }: LimitOf,
  minor: number | null | undefined,
  made: { readonly id: string; readonly by: string | null; readonly now: Date },
): Promise<void> {
  await sql`delete from authority_limit
    where kind = ${kind} and role is not distinct from ${role} and person_id is not distinct from ${person}::uuid`.execute(tx.sql);
  if (minor === undefined) return;
  const row = { id: made.id, kind, role, person_id: person, amount_minor: minor, changed_by: made.by, changed_at: made.now };
  await tx.sql.insertInto('authority_limit').values(row).execute();
}
