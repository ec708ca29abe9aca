// The months a report looks at: whole ones back from this one, as the organisation reckons its days, and the teams there are.
import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day, addMonths, dayOf } from '#domain/day.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import type { Report, ReportAsked } from './report.ts';

export const months = z.coerce.number().int().min(1).max(24).default(6).describe('How many months, this one among them');
/** A team, or what belongs to none. */
export const ofTeam = z
  .union([z.uuid(), z.literal('none')])
  .optional()
  .describe('Only this team; none for what belongs to none');

export interface SpanAsked extends ReportAsked {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

export async function spanAsked(tx: Transaction, now: Date, back: number): Promise<SpanAsked> {
  const { rows } = await sql<{ timeZone: string; teams: SpanAsked['teams'] }>`select time_zone as "timeZone",
    coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name) from team), '[]') as teams
    from organisation`.execute(tx.sql);
  const [found] = rows;
  if (!found) throw new Error('Figures were asked for before there was an organisation.');
  const today = dayOf(now, found.timeZone);
  return { now, today, since: addMonths(firstOfMonth(today), 1 - back), ...found };
}

/** The months of the span as YYYY-MM, oldest first. */
export function monthsOf({ since, today }: Pick<SpanAsked, 'since' | 'today'>): string[] {
  const found: string[] = [];
  for (let month = since; month <= today; month = addMonths(month, 1)) found.push(month.slice(0, 7));
  return found;
}

/** The rows of a report with the team and the month each counts for; what lies outside the span counts only while it is open. */
export function rowsOf(report: Report, span: SpanAsked, team: string | undefined) {
  const next = addMonths(firstOfMonth(span.today), 1);
  const wanted = team === undefined ? sql`true` : team === 'none' ? sql`team_id is null` : sql`team_id = ${team}`;
  return sql`select listed.*, coalesce(team_id::text, 'none') as team,
    case when day < ${span.since} then 'earlier' when day >= ${next} then 'later' else to_char(day, 'YYYY-MM') end as month
    from (${report.rows(span)}) listed where ${wanted}`;
}

const firstOfMonth = (of: Day): Day => day(`${of.slice(0, 7)}-01`);
