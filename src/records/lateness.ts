// Rows of lateness: why a duty of a complaint was not done in time, and the organisation's list of reasons.
import { type Insertable, sql } from 'kysely';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The name of a reason that may be chosen; null where there is none such. */
export async function latenessReason(tx: Transaction, id: string): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('lateness_reason')
    .select('name')
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** The names of all that may be chosen, in their order. */
export async function latenessReasons(tx: Transaction): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('lateness_reason')
    .select('name')
    .where('retired_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ name }) => name);
}

/** Keeps it; false where a reason was given already. */
export async function addLateness(tx: Transaction, row: Insertable<DB['lateness']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await tx.sql
    .insertInto('lateness')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added ?? 0) > 0;
}

/** The clocks of a complaint whose lateness was explained. */
export async function explainedOf(tx: Transaction, complaint: string): Promise<{ rulePack: string; clock: string }[]> {
  return tx.sql.selectFrom('lateness').select(['rule_pack as rulePack', 'clock']).where('complaint_id', '=', complaint).execute();
}

/** Makes these the reasons, in this order. One that is known by its name stays the same; one no longer named is retired. */
export async function replaceReasons(tx: Transaction, names: readonly string[], now: Date): Promise<void> {
  await sql`update lateness_reason set retired_at = ${now} where retired_at is null
    and lower(name) <> all (${names.map((name) => name.toLowerCase())}::text[])`.execute(tx.sql);
  for (const [position, name] of names.entries()) {
    const known = await tx.sql
      .updateTable('lateness_reason')
      .set({ position, name })
      .where('retired_at', 'is', null)
      .where(sql`lower(name)`, '=', name.toLowerCase())
      .executeTakeFirst();
    if (known.numUpdatedRows === 0n)
      await tx.sql
        .insertInto('lateness_reason')
        .values({ id: newId(now), name, position })
        .execute();
  }
}

/** Why it was late goes with a complaint to the one it is merged into; there, what was explained already stays as it is. */
export async function moveLateness(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`
    insert into lateness (complaint_id, rule_pack, clock, due_day, reason_id, words, given_by, given_at)
    select ${to}, rule_pack, clock, due_day, reason_id, words, given_by, given_at from lateness where complaint_id = ${from}
    on conflict do nothing`.execute(tx.sql);
}
