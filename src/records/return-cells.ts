// What a complaint shows in a file with a row for each: every fact a return may ask for, as SQL text, and what of it is missing.
// Facts that Redress does not hold are noted on the complaint, or came with the register it was imported from, under the same name.
import { type RawBuilder, sql } from 'kysely';
import type { ReturnColumn, ReturnFact } from '#domain/return-definition.ts';
import type { PlacedPart } from '#domain/returns/placing.ts';
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
      ? [lacking('row', sql`f.lines = array['?'] and ${mendable(of, 'rows')} and (${sql.join(inAny, sql` or `)})`)]
      : []),
    ...(definition.crossed === null
      ? []
      : [
          lacking(
            'cause',
            sql`f.causes = array['?'] and ${mendable(of, 'causes')} and ${population(of, definition.crossed.of, {})}`,
          ),
        ]),
    ...(byOutcome ? [lacking('outcome', sql`f.outcome is null and f.erased_at is null and ${closed}`)] : []),
    ...[...new Set(clocks)].map((clock) =>
      lacking(`clock:${clock}`, sql`${sql.ref(`f.due_${of.clocks.indexOf(clock)}`)} is null and f.erased_at is null and ${closed}`),
    ),
    ...eachColumns(of)
      .filter(({ need }) => need !== 'optional')
      .map((column) =>
        lacking(
          `fact:${column.id}`,
          all([
            population(of, 'all', {}),
            wanted(column),
            sql`f.erased_at is null`,
            sql`coalesce(${valueOf(of, column)}, '') = ''`,
          ]),
        ),
      ),
  ];
  return found.length === 0 ? sql`'{}'::text[]` : sql`array_remove(array[${sql.join(found)}]::text[], null)`;
}

/** Of an erased complaint nothing can be said any more; only where an entry it still has falls can be. */
const mendable = ({ definition: { mapping } }: Ground, part: PlacedPart): Text =>
  sql`(f.erased_at is null or ${sql.ref(`f.${mapping[part]}_id`)} is not null)`;

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
    status: sql`case when f.left_at < ${of.end} then 'closed' else 'open' end`,
    channel: sql`f.channel`,
    received: sql`f.opened_day::text`,
    'sent-to-company': sql`coalesce(${noted('sent-to-company')}, (f.sent_to_company at time zone ${of.timeZone})::date::text)`,
    closed: sql`case when f.left_at < ${of.end} then f.left_day::text end`,
    'days-open': sql`case when f.left_at < ${of.end} then greatest(f.left_day - f.opened_day, 0)::text end`,
    product: root('product_path'),
    'sub-product': leaf('product_path'),
    issue: root('category_path'),
    'sub-issue': leaf('category_path'),
    outcome: outcomeName(of),
    'all-payments': sql`round(f.paid::numeric / ${10 ** of.moneyDigits}::integer, ${of.moneyDigits}::integer)::text`,
    narrative: sql`case when ${mayBePublished(noted)} then f.description end`,
    'has-narrative': sql`case when ${mayBePublished(noted)} then 'true' else 'false' end`,
    'in-time': inTime(of, where?.within),
  };
  const fact = (what ?? '') as ReturnFact;
  return known[fact] ?? noted(fact);
}

/** With their consent, and not while they have it restricted: what is counted by law is counted, what is published waits. */
const mayBePublished = (noted: (fact: string) => Text): Text =>
  sql`lower(${noted('publication-consent')}) in ('yes', 'consent provided') and not f.restricted`;

function inTime({ clocks }: Ground, clock: string | undefined): Text {
  if (clock === undefined) return sql`null::text`;
  const [due, met] = [sql.ref(`f.due_${clocks.indexOf(clock)}`), sql.ref(`f.met_${clocks.indexOf(clock)}`)];
  return sql`case when ${due} is not null and ${met} is not null then case when ${met} < ${due} then 'Yes' else 'No' end end`;
}

/**
 * The outcome by the name this return gives it, else the pack's; of several that count the same, the first. Where one of them is
 * kept for complaints on which money was paid, it stands for those alone.
 */
function outcomeName({ pack, definition: { mapping } }: Ground): Text {
  const nameOf = ({ id, name }: Outcome): string => mapping.outcomes[id] ?? name;
  const withMoney = pack.outcomes.find(({ id }) => id === mapping.paid);
  const known: Record<string, string> = {};
  for (const one of pack.outcomes) {
    known[one.id] = nameOf(one);
    if (one !== withMoney) known[one.countsAs] ??= nameOf(one);
  }
  const named = sql`coalesce(${JSON.stringify(known)}::json ->> f.outcome, f.outcome)`;
  if (!withMoney) return named;
  const alike = pack.outcomes.filter(({ countsAs }) => countsAs === withMoney.countsAs).map(({ id }) => id);
  return sql`case when f.paid > 0 and f.outcome = any (${[...alike, withMoney.countsAs]}::text[]) then ${nameOf(withMoney)}::text else ${named} end`;
}

type Outcome = Ground['pack']['outcomes'][number];
