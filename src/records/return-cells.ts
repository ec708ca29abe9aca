// What a complaint shows in a file with a row for each: every fact a return may ask for, as SQL text, and what of it is missing.
// Facts that Redress does not hold are noted on the complaint, or came with the register it was imported from, under the same name.
import { type RawBuilder, sql } from 'kysely';
import type { ReturnColumn, ReturnFact } from '#domain/return-definition.ts';
import { plannedFigures } from '#domain/returns/plan.ts';
import { all, population } from './return-conditions.ts';
import type { Ground } from './return-facts.ts';

type Text = RawBuilder<unknown>;

/** One text a column, '' where there is nothing to show. */
export function cells(of: Ground): Text {
  const each = eachColumns(of);
  if (each.length === 0) return sql`'{}'::text[]`;
  return sql`array[${sql.join(each.map((column) => sql`coalesce(${valueOf(of, column)}, '')`))}]::text[]`;
}

export const eachColumns = ({ definition }: Ground): ReturnColumn[] => definition.columns.filter(({ figure }) => figure === 'each');

/** What the complaint lacks for this return: a line, a cause, an outcome, a date of a clock, a fact of its row. */
export function lacks(of: Ground): Text {
  const { definition } = of;
  const planned = plannedFigures(definition)
    .filter(({ part }) => part === 'columns' || part === 'header')
    .map((figure) => ({ ...figure, where: { ...figure.where, ...figure.hit } }));
  const closed = population(of, 'closed', {});
  const lacking = (what: string, when: Text) => sql`case when ${when} then ${what}::text end`;
  const inAny = planned.map(({ of: population_, where }) => population(of, population_, where));
  const byOutcome = planned.some(({ where }) => where.outcome !== undefined);
  const clocks = planned.flatMap(({ of: population_, where }) =>
    [where.within, where.after].flatMap((clock) => (clock === undefined || population_ !== 'closed' ? [] : [clock])),
  );
  const found: Text[] = [
    ...(definition.rows.length > 0 && inAny.length > 0
      ? [lacking('row', sql`f.lines = array['?'] and (${sql.join(inAny, sql` or `)})`)]
      : []),
    ...(definition.crossed === null
      ? []
      : [lacking('cause', sql`f.causes = array['?'] and ${population(of, definition.crossed.of, {})}`)]),
    ...(byOutcome ? [lacking('outcome', sql`f.outcome is null and ${closed}`)] : []),
    ...[...new Set(clocks)].map((clock) =>
      lacking(`clock:${clock}`, sql`${sql.ref(`f.due_${of.clocks.indexOf(clock)}`)} is null and ${closed}`),
    ),
    ...eachColumns(of)
      .filter(({ need }) => need !== 'optional')
      .map((column) =>
        lacking(
          `fact:${column.id}`,
          all([population(of, 'all', {}), wanted(column), sql`coalesce(${valueOf(of, column)}, '') = ''`]),
        ),
      ),
  ];
  return found.length === 0 ? sql`'{}'::text[]` : sql`array_remove(array[${sql.join(found)}]::text[], null)`;
}

/** What only a closed complaint has is not missed on an open one. */
function wanted({ what }: ReturnColumn): Text {
  return ['closed', 'days-open', 'outcome', 'in-time'].includes(what ?? '') ? sql`f.done_at is not null` : sql`true`;
}

function valueOf(of: Ground, { what, where }: ReturnColumn): Text {
  const noted = (fact: string): Text => sql`(f.noted ->> ${fact}::text)`;
  const root = (path: string): Text => sql`${sql.ref(`f.${path}`)}[1]`;
  const leaf = (path: string): Text =>
    sql`case when cardinality(${sql.ref(`f.${path}`)}) > 1 then ${sql.ref(`f.${path}`)}[cardinality(${sql.ref(`f.${path}`)})] end`;
  const known: Partial<Record<ReturnFact, Text>> = {
    reference: sql`f.reference`,
    'regulator-reference': sql`coalesce(${noted('regulator-reference')}, f.source_id)`,
    'legal-entity': sql`(select e.name from legal_entity e where e.id = f.legal_entity_id)`,
    brand: sql`coalesce(${noted('brand')}, (select e.name from legal_entity e where e.id = f.legal_entity_id))`,
    complainant: sql`coalesce(${noted('complainant')}, (select y.role from complaint_party y where y.complaint_id = f.id and y.is_primary))`,
    status: sql`case when f.done_at < ${of.end} then 'closed' else 'open' end`,
    channel: sql`f.channel`,
    received: sql`f.opened_day::text`,
    'sent-to-company': sql`coalesce(${noted('sent-to-company')}, (f.sent_to_company at time zone ${of.timeZone})::date::text)`,
    closed: sql`case when f.done_at < ${of.end} then f.done_day::text end`,
    'days-open': sql`case when f.done_at < ${of.end} then (f.done_day - f.opened_day)::text end`,
    product: root('product_path'),
    'sub-product': leaf('product_path'),
    issue: root('category_path'),
    'sub-issue': leaf('category_path'),
    outcome: outcomeName(of),
    'all-payments': sql`trim(to_char(f.paid / 100.0, 'FM999999999990.00'))`,
    narrative: sql`case when lower(${noted('publication-consent')}) in ('yes', 'consent provided') then f.description end`,
    'has-narrative': sql`case when lower(${noted('publication-consent')}) in ('yes', 'consent provided') then 'true' else 'false' end`,
    'in-time': inTime(of, where?.within),
  };
  const fact = (what ?? '') as ReturnFact;
  return known[fact] ?? noted(fact);
}

function inTime({ clocks }: Ground, clock: string | undefined): Text {
  if (clock === undefined) return sql`null::text`;
  const [due, met] = [sql.ref(`f.due_${clocks.indexOf(clock)}`), sql.ref(`f.met_${clocks.indexOf(clock)}`)];
  return sql`case when ${due} is not null and ${met} is not null then case when ${met} < ${due} then 'Yes' else 'No' end end`;
}

/** The outcome by the name this return gives it, else the pack's. */
function outcomeName({ pack, definition }: Ground): Text {
  const known: Record<string, string> = {};
  for (const { id, countsAs, name } of pack.outcomes) {
    const said = definition.mapping.outcomes[id] ?? name;
    known[id] = said;
    known[countsAs] ??= said;
  }
  return sql`coalesce(${JSON.stringify(known)}::json ->> f.outcome, f.outcome)`;
}
