// Gathers what a return is worked out from besides the complaints: its rules, its period as instants, where the organisation's own
// entries fall, which days are worked.
import { sql } from 'kysely';
import { type Calendar, changedCalendar, everyDay, whyClosed } from '#domain/calendar.ts';
import { readCalendarChanges } from '#domain/clock-case.ts';
import { digitsOf, isCurrency } from '#domain/currency.ts';
import { addDays, daysBetween, type Day, day as dayFrom, endOfDay, startOfDay } from '#domain/day.ts';
import { type PlacedNode, placedNodes, type PlacedPart } from '#domain/returns/placing.ts';
import { plannedFigures } from '#domain/returns/plan.ts';
import type { Span } from '#domain/returns/period.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { TaxonomyNode } from '#domain/taxonomy.ts';
import type { MonthDay } from '#domain/time-limit.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import type { Ground } from './return-facts.ts';

export interface Filer {
  readonly entity: string | null;
  readonly name: string;
  readonly calendar: Calendar;
  readonly accountingYearEnds: MonthDay;
  readonly currency: string;
}

type RawChange = { day: string; holiday: boolean; reason: string };

/** Who files it: a legal entity, or (null) the organisation; undefined when there is no such entity. */
export async function filer(tx: Transaction, entity: string | null, rules: Rules): Promise<Filer | undefined> {
  const { rows } = await sql<{
    name: string;
    calendar: string;
    timeZone: string;
    currency: string;
    ends: MonthDay;
    changes: RawChange[];
  }>`
    select coalesce(e.name, o.name) as name, coalesce(e.calendar, o.calendar) as calendar, o.time_zone as "timeZone", o.currency,
      coalesce(e.accounting_year_ends, (select f.accounting_year_ends from legal_entity f order by f.created_at, f.id limit 1)) as ends,
      calendar_changes(coalesce(e.calendar, o.calendar)) as changes
    from organisation o left join legal_entity e on e.id = ${entity} where ${entity}::uuid is null or e.id is not null`.execute(
    tx.sql,
  );
  const [found] = rows;
  if (!found) return undefined;
  const base = rules.calendars.get(found.calendar) ?? everyDay(found.timeZone);
  const calendar = changedCalendar(base, readCalendarChanges(found.changes));
  return { entity, name: found.name, calendar, accountingYearEnds: found.ends, currency: found.currency };
}

interface Wanted {
  readonly pack: RulePack;
  readonly definition: ReturnDefinition;
  readonly filer: Filer;
  readonly span: Span;
  readonly now: Date;
}

export async function groundFor(tx: Transaction, { pack, definition, filer, span, now }: Wanted): Promise<Ground> {
  const [nodes, said] = [await taxonomy(tx), await placements(tx, pack.id, definition.id)];
  const placed = (part: PlacedPart) => placedNodes(definition, part, nodes, said[part]);
  const { timeZone } = filer.calendar;
  const clocks = [
    ...plannedFigures(definition).flatMap(({ where, hit }) => [where, hit]),
    ...definition.columns.flatMap(({ where }) => where ?? []),
  ].flatMap(({ within, after }) => [within, after].flatMap((clock) => clock ?? []));
  return {
    pack,
    definition,
    entity: filer.entity,
    start: startOfDay(span.from, timeZone),
    end: endOfDay(span.to, timeZone),
    now,
    timeZone,
    moneyDigits: isCurrency(filer.currency) ? digitsOf(filer.currency) : 2,
    rows: placed('rows'),
    causes: placed('causes'),
    worked: workedUpTo(definition, filer.calendar, span.to),
    clocks: [...new Set(clocks)],
  };
}

const yearsBack = 15;

/** How many working days there were up to each day, for the fifteen years before the end of the period. */
function workedUpTo({ columns, header }: ReturnDefinition, calendar: Calendar, to: Day): Ground['worked'] {
  const needed = [...columns, ...header].some(({ figure }) => figure.endsWith('working-days'));
  if (!needed) return { first: to, counts: [0] };
  const first = dayFrom(`${Number(to.slice(0, 4)) - yearsBack}-01-01`);
  const counts: number[] = [];
  let sofar = 0;
  for (let at = first, left = daysBetween(first, to); left >= 0; at = addDays(at, 1), left -= 1) {
    if (whyClosed(calendar, at) === null) sofar += 1;
    counts.push(sofar);
  }
  return { first, counts };
}

async function taxonomy(tx: Transaction): Promise<Map<string, TaxonomyNode>> {
  const rows = await tx.sql.selectFrom('taxonomy_node').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        taxonomy: row.taxonomy,
        parent: row.parent_id,
        name: row.name,
        synonyms: row.synonyms,
        retired: row.retired_at !== null,
      },
    ]),
  );
}

async function placements(
  tx: Transaction,
  pack: string,
  definition: string,
): Promise<Record<PlacedPart, Map<string, string | null>>> {
  const rows = await tx.sql
    .selectFrom('return_placement')
    .select(['part', 'node_id', 'line'])
    .where('rule_pack', '=', pack)
    .where('definition', '=', definition)
    .execute();
  const of = (part: PlacedPart) => new Map(rows.filter((row) => row.part === part).map((row) => [row.node_id, row.line]));
  return { rows: of('rows'), causes: of('causes') };
}

/** The rows in which something of the organisation's falls, with the groups that hold them. */
export function businessOf(paths: ReadonlyMap<string, readonly string[]>, placed: readonly PlacedNode[]): string[] {
  return [...new Set(placed.flatMap(({ row }) => (row === null ? [] : (paths.get(row) ?? []))))].toSorted();
}
