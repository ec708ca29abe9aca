// Rows of legal entities as settings: added, renamed, given other rules. A complaint keeps the rules it was logged under.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface EntitySettings {
  readonly name: string;
  readonly rulePack: string;
  readonly calendar: string;
}

/** The entity's settings and version, held until the transaction ends. */
export async function lockEntity(tx: Transaction, id: string) {
  const row = await tx.sql.selectFrom('legal_entity').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && { version: row.version, settings: { name: row.name, rulePack: row.rule_pack, calendar: row.calendar } };
}

/** Whether an entity other than `but` has this name, whatever the case of its letters. */
export async function isEntityNamed(tx: Transaction, name: string, but: string | null): Promise<boolean> {
  const rows = await tx.sql.selectFrom('legal_entity').select(['id', 'name']).execute();
  return rows.some((row) => row.id !== but && row.name.toLowerCase() === name.toLowerCase());
}

export async function addEntity(
  tx: Transaction,
  id: string,
  { name, rulePack, calendar }: EntitySettings,
  now: Date,
): Promise<void> {
  await tx.sql.insertInto('legal_entity').values({ id, name, rule_pack: rulePack, calendar, created_at: now }).execute();
}

export async function saveEntity(tx: Transaction, id: string, { name, rulePack, calendar }: EntitySettings): Promise<void> {
  await tx.sql
    .updateTable('legal_entity')
    .set((row) => ({ name, rule_pack: rulePack, calendar, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
