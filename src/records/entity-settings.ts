// Rows of legal entities as settings: added, renamed, given other rules. A complaint keeps the rules it was logged under.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface EntitySettings {
  readonly name: string;
  readonly rulePack: string;
  readonly calendar: string;
  readonly postalAddress: string;
  readonly howToReach: string;
}

/** The entity's settings and version, held until the transaction ends. */
export async function lockEntity(tx: Transaction, id: string) {
  const row = await tx.sql.selectFrom('legal_entity').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  const { name, rule_pack: rulePack, calendar, postal_address: postalAddress, how_to_reach: howToReach } = row;
  return { version: row.version, settings: { name, rulePack, calendar, postalAddress, howToReach } };
}

/** Whether an entity other than `but` has this name, whatever the case of its letters. */
export async function isEntityNamed(tx: Transaction, name: string, but: string | null): Promise<boolean> {
  const rows = await tx.sql.selectFrom('legal_entity').select(['id', 'name']).execute();
  return rows.some((row) => row.id !== but && row.name.toLowerCase() === name.toLowerCase());
}

export async function addEntity(tx: Transaction, id: string, settings: EntitySettings, now: Date): Promise<void> {
  await tx.sql
    .insertInto('legal_entity')
    .values({ id, ...columnsOf(settings), created_at: now })
    .execute();
}

export async function saveEntity(tx: Transaction, id: string, settings: EntitySettings): Promise<void> {
  await tx.sql
    .updateTable('legal_entity')
    .set((row) => ({ ...columnsOf(settings), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

const columnsOf = ({ name, rulePack, calendar, postalAddress, howToReach }: EntitySettings) => ({
  name,
  rule_pack: rulePack,
  calendar,
  postal_address: postalAddress,
  how_to_reach: howToReach,
});
