// Rows of the procedure and the charter: at most one draft of each, and every version that was published; who read which.
import { sql } from 'kysely';
import type { Day } from '#domain/day.ts';
import { type Block, blocks } from '#domain/letter/text.ts';
import type { HouseText, Published } from '#domain/procedure/house-text.ts';
import { type HouseGround, readGround } from '#domain/procedure/ground.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Draft {
  readonly number: number;
  readonly version: number;
  readonly content: Block[];
}

/** The draft of a text, held until the transaction ends. */
export async function lockDraft(tx: Transaction, text: HouseText): Promise<Draft | undefined> {
  const { rows } = await sql<{ number: number; version: number; content: unknown }>`
    select number, version, content from house_text_version where text = ${text} and state = 'draft' for update`.execute(tx.sql);
  const [row] = rows;
  return row && { number: row.number, version: row.version, content: blocks.parse(row.content) };
}

export async function publishedVersions(tx: Transaction, text: HouseText): Promise<Published[]> {
  const { rows } = await sql<{ number: number; from: Day }>`
    select number, to_char(from_day, 'YYYY-MM-DD') as from from house_text_version where text = ${text} and state = 'published'`.execute(
    tx.sql,
  );
  return rows;
}

interface Kept {
  readonly text: HouseText;
  readonly by: string | null;
  readonly now: Date;
}

/** Saves the draft, or begins it as the next number; returns the number. */
export async function putDraft(tx: Transaction, draft: Kept & { content: readonly Block[]; version: number }): Promise<number> {
  const { text, content, version, by, now } = draft;
  const { rows } = await sql<{ number: number }>`
    insert into house_text_version (text, number, state, version, content, saved_by, saved_at)
    select ${text}, coalesce((select number from house_text_version where text = ${text} and state = 'draft'),
      (select max(number) + 1 from house_text_version where text = ${text}), 1), 'draft', ${version}, ${JSON.stringify(content)}::jsonb, ${by}, ${now}
    on conflict (text, number) do update set content = excluded.content, version = excluded.version,
      saved_by = excluded.saved_by, saved_at = excluded.saved_at returning number`.execute(tx.sql);
  return rows[0]?.number ?? 0;
}

export async function publishDraft(tx: Transaction, made: Kept & { number: number; changed: string; from: Day }): Promise<void> {
  const { text, number, changed, from, by, now } = made;
  await sql`update house_text_version set state = 'published', changed = ${changed}, from_day = ${from}, published_by = ${by},
    published_at = ${now} where text = ${text} and number = ${number}`.execute(tx.sql);
}

export async function dropDraft(tx: Transaction, text: HouseText): Promise<void> {
  await sql`delete from house_text_version where text = ${text} and state = 'draft'`.execute(tx.sql);
}

/** Whether it was not noted before. */
export async function noteReading(
  tx: Transaction,
  { text, number, person, now }: { text: HouseText; number: number; person: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`insert into house_text_reading (text, number, person_id, read_at)
    values (${text}, ${number}, ${person}, ${now}) on conflict do nothing`.execute(tx.sql);
  return numAffectedRows > 0n;
}

/** What live values come from. */
export async function houseGround(tx: Transaction, rules: Rules): Promise<HouseGround> {
  const { rows } = await sql<{ ground: unknown }>`select house_text_ground() as ground`.execute(tx.sql);
  return readGround(rows[0]?.ground, rules);
}
