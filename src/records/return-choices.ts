// Rows of what the organisation says of its returns: which it files, where its own entries fall in them, when its accounting year
// ends, and the facts of complaints that only returns ask for.
import { sql } from 'kysely';
import type { PlacedPart } from '#domain/returns/placing.ts';
import type { MonthDay } from '#domain/time-limit.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Placement {
  readonly pack: string;
  readonly definition: string;
  readonly part: PlacedPart;
  readonly node: string;
}

/** Null row: in none. Undefined: as its name or the entry above decides. Whether anything changed. */
export async function placeNode(
  tx: Transaction,
  { pack, definition, part, node }: Placement,
  row: string | null | undefined,
): Promise<boolean> {
  if (row === undefined) {
    const { numAffectedRows } = await sql`delete from return_placement
      where rule_pack = ${pack} and definition = ${definition} and part = ${part} and node_id = ${node}`.execute(tx.sql);
    return numAffectedRows !== 0n;
  }
  const { numAffectedRows } = await sql`
    insert into return_placement (rule_pack, definition, part, node_id, line) values (${pack}, ${definition}, ${part}, ${node}, ${row})
    on conflict (rule_pack, definition, part, node_id) do update set line = excluded.line
      where return_placement.line is distinct from excluded.line`.execute(tx.sql);
  return numAffectedRows !== 0n;
}

/** The list that an entry of products, categories or causes belongs to; undefined when there is none. */
export async function listOfNode(tx: Transaction, id: string): Promise<string | undefined> {
  return (await tx.sql.selectFrom('taxonomy_node').select('taxonomy').where('id', '=', id).executeTakeFirst())?.taxonomy;
}

export async function chooseReturn(tx: Transaction, pack: string, definition: string, files: boolean): Promise<void> {
  await sql`
    insert into return_choice (rule_pack, definition, files) values (${pack}, ${definition}, ${files})
    on conflict (rule_pack, definition) do update set files = excluded.files`.execute(tx.sql);
}

/** The end of the entity's accounting year until now, held; undefined when there is no such entity. */
export async function lockAccountingYear(tx: Transaction, entity: string): Promise<string | undefined> {
  const row = await tx.sql
    .selectFrom('legal_entity')
    .select('accounting_year_ends')
    .where('id', '=', entity)
    .forUpdate()
    .executeTakeFirst();
  return row?.accounting_year_ends;
}

export async function setAccountingYear(tx: Transaction, entity: string, ends: MonthDay): Promise<void> {
  await tx.sql.updateTable('legal_entity').set({ accounting_year_ends: ends }).where('id', '=', entity).execute();
}

interface NotedFact {
  readonly complaint: string;
  readonly fact: string;
  /** '' takes it away. */
  readonly value: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Whether anything changed. */
export async function noteReturnFactRow(tx: Transaction, { complaint, fact, value, by, now }: NotedFact): Promise<boolean> {
  if (value === '') {
    const { numAffectedRows } = await sql`delete from return_fact where complaint_id = ${complaint} and fact = ${fact}`.execute(
      tx.sql,
    );
    return numAffectedRows !== 0n;
  }
  const { numAffectedRows } = await sql`
    insert into return_fact (complaint_id, fact, value, noted_by, noted_at) values (${complaint}, ${fact}, ${value}, ${by}, ${now})
    on conflict (complaint_id, fact) do update set value = excluded.value, noted_by = excluded.noted_by, noted_at = excluded.noted_at
      where return_fact.value <> excluded.value`.execute(tx.sql);
  return numAffectedRows !== 0n;
}

/** Facts go on with the complaint it was merged into, where that has none of its own. Frozen returns keep both as they were. */
export async function copyReturnFacts(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`
    insert into return_fact (complaint_id, fact, value, noted_by, noted_at)
    select ${to}, fact, value, noted_by, noted_at from return_fact where complaint_id = ${from}
    on conflict do nothing`.execute(tx.sql);
}
