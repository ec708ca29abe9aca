// Rows of returns and their versions: found by id, held while one works on them, drawn up, frozen, sent in, opened again.
import { sql } from 'kysely';
import type { Day } from '#domain/day.ts';
import { parseDay } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Answers } from '#domain/returns/figures.ts';
import type { ReturnState } from '#domain/returns/life.ts';
import type { Span } from '#domain/returns/period.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface HeldReturn {
  readonly id: string;
  readonly pack: string;
  readonly definition: string;
  readonly entity: string | null;
  readonly span: Span;
  readonly state: ReturnState;
  /** The version that is worked on, or the last. */
  readonly number: number;
  readonly version: number;
  readonly layout: ReturnDefinition;
  readonly answers: Answers;
  readonly business: readonly string[];
}

export interface NewReturn {
  readonly id: string;
  readonly pack: string;
  readonly definition: ReturnDefinition;
  readonly entity: string | null;
  readonly span: Span;
  readonly due: Day | null;
  readonly by: string | null;
  readonly now: Date;
}

/** Whether it was begun for these days already. */
export async function isBegun(tx: Transaction, { pack, definition, entity, span }: NewReturn): Promise<boolean> {
  const { rows } = await sql`
    select 1 from regulator_return where rule_pack = ${pack} and definition = ${definition.id}
      and legal_entity_id is not distinct from ${entity} and from_day = ${span.from} and to_day = ${span.to}`.execute(tx.sql);
  return rows.length > 0;
}

export async function addReturn(tx: Transaction, one: NewReturn): Promise<void> {
  const { id, pack, definition, entity, span, due, by, now } = one;
  const row = { id, rule_pack: pack, definition: definition.id, legal_entity_id: entity, from_day: span.from, to_day: span.to };
  await tx.sql
    .insertInto('regulator_return')
    .values({ ...row, due_day: due, state: 'draft', begun_by: by, begun_at: now })
    .execute();
  await addReturnVersion(tx, { id, number: 1, layout: definition, answers: {}, by, now });
}

interface NewVersion {
  readonly id: string;
  readonly number: number;
  readonly layout: ReturnDefinition;
  readonly answers: Answers;
  readonly by: string | null;
  readonly now: Date;
}

export async function addReturnVersion(tx: Transaction, { id, number, layout, answers, by, now }: NewVersion): Promise<void> {
  const texts = { layout: JSON.stringify(layout), answers: JSON.stringify(answers) };
  await tx.sql
    .insertInto('return_version')
    .values({ return_id: id, number, ...texts, drawn_by: by, drawn_at: now })
    .execute();
}

type Raw = Omit<HeldReturn, 'span'> & { readonly from: string; readonly to: string };

/** The return and its newest version, held until the transaction ends; refused when it is unknown or was changed since it was seen. */
export async function lockReturn(tx: Transaction, id: string, seen: number): Promise<HeldReturn | Refusal> {
  const { rows } = await sql<Raw>`
    select r.id, r.rule_pack as pack, r.definition, r.legal_entity_id as entity, to_char(r.from_day, 'YYYY-MM-DD') as "from",
      to_char(r.to_day, 'YYYY-MM-DD') as "to", r.state, r.number, r.version, v.layout, v.answers, v.business
    from regulator_return r join return_version v on v.return_id = r.id and v.number = r.number
    where r.id = ${id} for update of r`.execute(tx.sql);
  const [found] = rows;
  if (!found) return refuse('return.unknown');
  if (found.version !== seen) return refuse('page.stale', { facts: { version: found.version } });
  const { from, to, ...rest } = found;
  return { ...rest, span: { from: dayIn(from), to: dayIn(to) } };
}

function dayIn(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(`${text} is kept as a day and is none.`);
  return read;
}

/** Sets the state, and moves the version on; its new version. */
export async function moveReturn(
  tx: Transaction,
  { id, version }: HeldReturn,
  to: { state: ReturnState; number?: number; due?: Day | null },
): Promise<number> {
  const { state, number, due } = to;
  const changed = {
    state,
    version: version + 1,
    ...(number === undefined ? {} : { number }),
    ...(due === undefined ? {} : { due_day: due }),
  };
  await tx.sql.updateTable('regulator_return').set(changed).where('id', '=', id).execute();
  return version + 1;
}

export interface DrawnVersion {
  readonly layout: ReturnDefinition;
  readonly business: readonly string[];
  readonly complaints: number;
  readonly lacks: Readonly<Record<string, number>>;
  readonly by: string | null;
  readonly now: Date;
}

/** What it was drawn up from; that it was checked no longer holds. */
export async function keepDrawn(
  tx: Transaction,
  { id, number }: { id: string; number: number },
  drawn: DrawnVersion,
): Promise<void> {
  const { layout, business, complaints, lacks, by, now } = drawn;
  await tx.sql
    .updateTable('return_version')
    .set({
      layout: JSON.stringify(layout),
      business: [...business],
      lacks: JSON.stringify(lacks),
      complaints,
      drawn_by: by,
      drawn_at: now,
      checked_by: null,
      checked_at: null,
    })
    .where('return_id', '=', id)
    .where('number', '=', number)
    .execute();
}

type VersionChange =
  | { readonly answers: string }
  | { readonly checked_by: string | null; readonly checked_at: Date | null }
  | { readonly frozen_by: string | null; readonly frozen_at: Date; readonly digest: string }
  | { readonly reopened_by: string | null; readonly reopened_at: Date; readonly reopened_because: string }
  | {
      readonly submitted_by: string | null;
      readonly submitted_at: Date;
      readonly submitted_on: string;
      readonly submitted_how: string;
      readonly submitted_reference: string;
    };

export async function changeVersion(tx: Transaction, { id, number }: HeldReturn, change: VersionChange): Promise<void> {
  await tx.sql.updateTable('return_version').set(change).where('return_id', '=', id).where('number', '=', number).execute();
}

/** The day on which the newest version was frozen, where it is. */
export async function frozenAt(tx: Transaction, { id, number }: HeldReturn): Promise<Date | null> {
  const row = await tx.sql
    .selectFrom('return_version')
    .select('frozen_at')
    .where('return_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.frozen_at ?? null;
}

/** Which return and version a copy is taken of; undefined when there is none. */
export async function returnToCopy(tx: Transaction, id: string, number: number) {
  const { rows } = await sql<{
    return: string;
    pack: string;
    definition: string;
    name: string;
    entity: string | null;
    from: string;
    to: string;
  }>`
    select r.id as return, r.rule_pack as pack, r.definition, v.layout ->> 'name' as name, r.legal_entity_id as entity,
      to_char(r.from_day, 'YYYY-MM-DD') as "from", to_char(r.to_day, 'YYYY-MM-DD') as "to"
    from regulator_return r join return_version v on v.return_id = r.id where r.id = ${id} and v.number = ${number}`.execute(
    tx.sql,
  );
  return rows[0];
}
