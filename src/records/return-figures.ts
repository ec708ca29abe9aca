// Works out a return in the database: one statement that looks at every complaint once, keeps those that count with where they
// count, and adds up the figures from what it kept.
// Invariant: a figure is the sum over the complaints kept behind it, or their middle or nth in order; nothing else ever writes either.
import { type RawBuilder, sql } from 'kysely';
import { allRows } from '#domain/returns/placing.ts';
import { type PlannedFigure, plannedFigures } from '#domain/returns/plan.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { cells, lacks } from './return-cells.ts';
import { amount, counts } from './return-conditions.ts';
import { facts, type Ground } from './return-facts.ts';

export interface Reckoned {
  readonly figure: number;
  readonly row: string;
  readonly members: number;
  readonly total: number;
}

interface Version {
  readonly id: string;
  readonly number: number;
}

/** Works the version out anew, in place of what was there. The version must not be frozen. */
export async function reckon(tx: Transaction, { id, number }: Version, of: Ground): Promise<void> {
  await sql`delete from return_figure where return_id = ${id} and number = ${number}`.execute(tx.sql);
  await sql`delete from return_complaint where return_id = ${id} and number = ${number}`.execute(tx.sql);
  const planned = plannedFigures(of.definition);
  const whole = planned.filter(({ part }) => part === 'whole' || part === 'header').map((one) => one.number);
  const lined = of.definition.rows.length > 0;
  const counted = sql.join(planned.map((figure) => sql`case when ${counts(of, figure)} then ${figure.number}::integer end`));
  const amounts = sql.join(planned.map((figure) => sql`case when ${counts(of, figure)} then ${amount(of, figure)} end`));
  // Side tables are each grouped once and met once: hashing is linear whatever the planner believes of their sizes, which it
  // cannot know inside one statement. Left to itself it has met 20,000 rows with 20,000.
  await sql`set local enable_nestloop = off`.execute(tx.sql);
  await sql`
    with worked as materialized (select ${[...of.worked.counts]}::integer[] as counts),
    ${facts(of)},
    member as materialized (
      select f.id as complaint_id, f.opened_at, ${lined ? sql`f.lines || ${allRows}::text` : sql`array[${allRows}]::text[]`} as lines,
        array_remove(array[${counted}], null) as figures, array_remove(array[${amounts}], null) as amounts,
        ${cells(of)} as cells, ${lacks(of)} as lacks
      from fact f cross join worked w),
    kept as (
      insert into return_complaint (complaint_id, return_id, number, opened_at, lines, figures, amounts, cells, lacks)
      select complaint_id, ${id}::uuid, ${number}::integer, opened_at, lines, figures, amounts, cells, lacks
      from member where cardinality(figures) > 0
      returning complaint_id, lines, figures, amounts)
    insert into return_figure (return_id, number, figure, line, members, total)
    select ${id}::uuid, ${number}::integer, part.figure, line, count(*), ${totalOf(planned)}
    from kept cross join unnest(kept.figures, kept.amounts) as part (figure, amount) cross join unnest(kept.lines) as line
    where line = ${allRows} or part.figure <> all (${whole}::integer[])
    group by part.figure, line`.execute(tx.sql);
  await sql`set local enable_nestloop = on`.execute(tx.sql);
}

/**
 * The sum of what each adds. In order from the least: of a median the two in the middle, which are one and the same where the number
 * is odd; of the nth percentile the one at or below which n in a hundred lie (nearest rank, whole numbers only).
 */
function totalOf(planned: readonly PlannedFigure[]): RawBuilder<unknown> {
  const inOrder = sql`array_agg(part.amount order by part.amount)`;
  const ranked = planned.flatMap(({ number: figure, nth }) => {
    if (nth === null) return [];
    const rank =
      nth === 'middle'
        ? sql`(${inOrder})[(count(*) + 1) / 2] + (${inOrder})[count(*) / 2 + 1]`
        : sql`(${inOrder})[(count(*) * ${nth}::integer + 99) / 100]`;
    return [sql`when part.figure = ${figure}::integer then ${rank}`];
  });
  const summed = sql`coalesce(sum(part.amount), 0)`;
  return ranked.length === 0 ? summed : sql`case ${sql.join(ranked, sql` `)} else ${summed} end`;
}

/** What was worked out, in the order of figures and lines. */
export async function reckoned(tx: Transaction, { id, number }: Version): Promise<Reckoned[]> {
  const { rows } = await sql<Reckoned>`
    select figure, line as row, members, total from return_figure where return_id = ${id} and number = ${number}
    order by figure, line`.execute(tx.sql);
  return rows;
}

/** How many complaints are in it, and how many lack what. */
export async function lacking(tx: Transaction, { id, number }: Version) {
  const { rows } = await sql<{ complaints: number; lacks: Record<string, number> }>`
    select (select count(*)::int from return_complaint where return_id = ${id} and number = ${number}) as complaints,
      (select coalesce(json_object_agg(l.lack, l.many), '{}') from (
        select lack, count(*)::int as many from return_complaint cross join unnest(lacks) as lack
        where return_id = ${id} and number = ${number} group by lack) l) as lacks`.execute(tx.sql);
  return rows[0] ?? { complaints: 0, lacks: {} };
}
