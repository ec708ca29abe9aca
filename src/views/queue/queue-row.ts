// One complaint in a list: its clock in words, who it is from and what it is about, where its handling has got to, on whom it
// waits, in whose hands it is, and what the person may do about that.
import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { complaintStates, severities, stages, tracks, waitingOn } from '#domain/complaint.ts';
import { type AskedFor, contributionStanding, contributionStandings, worstStanding } from '#domain/contribution.ts';
import { addDays, dayOf } from '#domain/day.ts';
import { requestStandings, worstAwaited } from '#domain/information-request.ts';
import { allowedPlacements, placementDeeds } from '#domain/placement.ts';
import type { Rules } from '#domain/rules.ts';
import { Restricted, restrictionOf } from '../complaints/restriction-of.ts';
import { Due, type DueColumns, dueInWords, type TargetColumns, targetInWords } from './due-in-words.ts';
import { type OwedFirst, owedFirst, owedInWords } from '../promises/owed-first.ts';
import { outstanding, type Sql, waitsForNews } from './queue-conditions.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

export const QueueRow = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    version: z.number().int(),
    title: z.string(),
    customer: z.string().nullable().describe('Null for somebody who gave no name'),
    state: z.enum(complaintStates),
    stage: z.enum(stages),
    track: z.enum(tracks),
    level: z.number().int(),
    severity: z.enum(severities),
    severityReasons: z.array(z.string()),
    waitingOn: z.enum(waitingOn),
    channel: z.string(),
    receivedAt: z.iso.datetime({ offset: true }),
    needToKnow: z.boolean(),
    restricted: Restricted,
    handler: named.nullable(),
    team: named.nullable(),
    due: Due.nullable(),
    target: z
      .object({ day: z.iso.date(), what: z.string(), words: z.string(), past: z.boolean() })
      .nullable()
      .describe('The internal target that runs out first; the date of the rule is in `due` and never moves by it'),
    news: z
      .object({ since: z.iso.datetime({ offset: true }), waiting: z.boolean() })
      .nullable()
      .describe('Since when the customer has not heard from us, and whether they should have; null where nothing is owed'),
    promise: z
      .object({ day: z.iso.date(), words: z.string(), standing: z.enum(['running', 'at-risk', 'overdue']), owed: z.number().int() })
      .nullable()
      .describe('What was promised that is due first, and how many promises are to be kept'),
    contributions: z
      .enum(contributionStandings)
      .nullable()
      .describe('The worst of what others were asked for; null where nothing was'),
    outstanding: z.boolean().describe('Answered, while something promised or some money is still owed'),
    requests: z
      .enum(requestStandings)
      .nullable()
      .describe('The worst of what the customer was asked for and has not sent; null where nothing is awaited'),
    allowed: z.array(z.enum(placementDeeds)),
  })
  .meta({ id: 'QueueRow' });
export type QueueRow = z.output<typeof QueueRow>;

/** A row as it comes from the database: what it lacks is what rules and permissions say of it. */
export type RawRow = Omit<QueueRow, 'due' | 'target' | 'allowed' | 'receivedAt' | 'promise' | 'contributions' | 'requests'> &
  DueColumns &
  TargetColumns & {
    receivedAt: Date;
    at: string;
    promise: OwedFirst | null;
    contributions: AskedFor[] | null;
    requests: string[] | null;
  };

/** Joins to `page (id, at)` all that a row shows. */
export const rowColumns = (now: Date): Sql => sql`
  c.id, c.reference, c.version, c.title, c.state, c.stage, c.track, c.level, c.severity, c.severity_reasons as "severityReasons",
  c.waiting_on as "waitingOn", c.channel, c.received_at as "receivedAt", c.need_to_know as "needToKnow", ${restrictionOf} as restricted,
  c.due_at as "dueAt", c.due_day as "dueDay", c.due_clock as "dueClock", c.at_risk_at as "atRiskAt", c.target_day as "targetDay", c.target_clock as "targetClock",
  coalesce(c.due_rule_pack, c.rule_pack) as "rulePack", c.calendar, page.at::text as at,
  (select case when k.anonymous then null else k.name end from complaint_party p join customer k on k.id = p.customer_id
    where p.complaint_id = c.id and p.is_primary limit 1) as customer,
  case when c.state = 'open' then json_build_object('since', coalesce(c.customer_told_at, c.received_at),
    'waiting', coalesce(${waitsForNews(now)}, false)) end as news,
  ${outstanding} as outstanding,
  ${owedFirst} as promise,
  (select json_agg(json_build_object('state', k.state, 'dueOn', k.due_on)) from contribution k where k.complaint_id = c.id) as contributions,
  (select json_agg(r.due_on) from information_request r where r.complaint_id = c.id and r.state = 'open') as requests,
  (select json_build_object('id', h.id, 'name', h.name) from person h where h.id = c.handler_id) as handler,
  (select json_build_object('id', t.id, 'name', t.name) from team t where t.id = c.team_id) as team`;

export function queueRow(raw: RawRow, actor: PersonActor, rules: Rules, now: Date): QueueRow {
  const {
    dueAt,
    dueDay,
    dueClock,
    atRiskAt,
    targetDay,
    targetClock,
    rulePack,
    calendar,
    at: _,
    receivedAt,
    promise,
    contributions,
    requests,
    ...row
  } = raw;
  const today = dayOf(now, rules.calendars.get(calendar)?.timeZone ?? 'UTC');
  const standings = (contributions ?? []).map((one) => contributionStanding(one, today, addDays(today, 2)));
  return {
    ...row,
    receivedAt: receivedAt.toISOString(),
    target: targetInWords({ targetDay, targetClock, rulePack, calendar }, rules, now),
    due: dueInWords({ dueAt, dueDay, dueClock, atRiskAt, rulePack, calendar }, rules, now),
    promise: promise && owedInWords(promise, calendar, rules, now),
    contributions: worstStanding(standings),
    requests: worstAwaited(requests ?? [], today, addDays(today, 2)),
    allowed: allowedPlacements({ state: row.state, level: row.level, handlerId: row.handler?.id ?? null }, actor),
  };
}
