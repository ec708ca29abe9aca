// Whether a complaint counts in a figure, and what it adds to it, as SQL over the facts of return-facts.ts.
// Invariant: a moment belongs to a period from its first instant up to, and not including, the first after it. A clock is kept
// when the duty was done before its day was over; what is still open past the day is late as of now.
import { type RawBuilder, sql } from 'kysely';
import type { PlannedFigure } from '#domain/returns/plan.ts';
import type { Population, ReturnFilter } from '#domain/return-definition.ts';
import type { Ground } from './return-facts.ts';

type Condition = RawBuilder<unknown>;

export function counts(of: Ground, { where, hit, of: population_, cause }: PlannedFigure): Condition {
  const because = cause === null ? [] : [sql`${cause} = any (f.causes)`];
  return all([population(of, population_, { ...where, ...hit }), fits(of, population_, where), ...because]);
}

/** What it adds: 1, minor units, days; for a percentage 1 when it is part of the hundred and 0 when not. */
export function amount(of: Ground, figure: PlannedFigure): RawBuilder<unknown> {
  const kept = sql`case when ${fits(of, figure.of, figure.hit)} then 1 else 0 end`;
  const spent = sql`greatest(f.done_day - f.opened_day, 0)`;
  const amounts: Readonly<Record<PlannedFigure['figure'], RawBuilder<unknown>>> = {
    count: sql`1`,
    per: sql`1`,
    percent: kept,
    money: figure.of === 'paid' ? sql`f.paid_now` : sql`f.paid`,
    ...inDays(sql`coalesce(${spent}, 0)`, sql`coalesce(${workedBetween(of)}, 0)`),
  };
  return sql`(${amounts[figure.figure]})::bigint`;
}

const inDays = (days: RawBuilder<unknown>, worked: RawBuilder<unknown>) =>
  ({
    'average-days': days,
    'median-days': days,
    'percentile-days': days,
    'average-working-days': worked,
    'median-working-days': worked,
    'percentile-working-days': worked,
  }) as const;

/** The working days after the day it was opened up to the one it was done on. */
function workedBetween({ worked }: Ground): RawBuilder<unknown> {
  const at = (day: RawBuilder<unknown>) =>
    sql`w.counts[least(greatest(${day} - ${worked.first}::date, 0), ${worked.counts.length - 1}) + 1]`;
  return sql`${at(sql`f.done_day`)} - ${at(sql`f.opened_day`)}`;
}

export function population(of: Ground, population: Population, where: ReturnFilter): Condition {
  const { start, end } = of;
  const during = (moment: RawBuilder<unknown>) => sql`${moment} >= ${start} and ${moment} < ${end}`;
  const answered = where.within ?? where.after;
  const conditions: Readonly<Record<Population, Condition>> = {
    opened: during(sql`f.opened_at`),
    closed: during(sql`f.done_at`),
    'open-at-start': sql`f.opened_at < ${start} and (f.left_at is null or f.left_at >= ${start})`,
    'open-at-end': sql`(f.left_at is null or f.left_at >= ${end})`,
    responded: during(answered === undefined ? sql`f.answered_at` : sql.ref(`f.met_${of.clocks.indexOf(answered)}`)),
    escalated: during(sql`f.escalated`),
    'referred-to-third-party': during(sql`f.referred`),
    'decided-by-third-party': during(sql`f.decided`),
    refused: during(sql`f.closed_at`),
    withdrawn: sql`f.state = 'withdrawn' and ${during(sql`f.left_at`)}`,
    paid: sql`f.paid_now > 0`,
    all: sql`(f.left_at is null or f.left_at >= ${start})`,
  };
  const taken = population === 'refused' ? sql`f.refused` : sql`not f.refused`;
  return sql`${taken} and ${conditions[population]}`;
}

/** Everything the filter names. */
function fits(of: Ground, population_: Population, where: ReturnFilter): Condition {
  const { pack, start, end } = of;
  const found: Condition[] = [];
  if (where.outcome !== undefined) {
    const meant = pack.outcomes.filter(({ id }) => where.outcome?.includes(id)).flatMap(({ id, countsAs }) => [id, countsAs]);
    found.push(sql`coalesce(f.outcome = any (${[...new Set(meant)]}::text[]), false)`);
  }
  if (where.type !== undefined) found.push(sql`coalesce(f.type = any (${[...where.type]}::text[]), false)`);
  if (where.stage !== undefined) found.push(sql`f.level = ${stageLevel(of, where.stage)}`);
  if (where.vulnerable !== undefined) found.push(sql`f.vulnerable = ${where.vulnerable}`);
  if (where.aboutVulnerability !== undefined)
    found.push(sql`coalesce(f.noted ->> 'about-vulnerability' = 'yes', false) = ${where.aboutVulnerability}`);
  if (where.resolvedAtFirstContact !== undefined) found.push(sql`(f.track = 'first-contact') = ${where.resolvedAtFirstContact}`);
  if (where.openedInPeriod === true) found.push(sql`f.opened_at >= ${start} and f.opened_at < ${end}`);
  return all([...found, ...clockKept(of, population_, where)]);
}

const stageLevel = ({ pack }: Ground, stage: string): number =>
  pack.stages.filter(({ outside }) => !outside).findIndex(({ id }) => id === stage) + 1;

/** In time by one clock, past another. For what is closed, its closing is put to the day; for all else, the duty itself. */
function clockKept(of: Ground, population_: Population, { within, after }: ReturnFilter): Condition[] {
  const closing = population_ === 'closed';
  const at = (clock: string, what: 'due' | 'met' | 'stopped') => sql.ref(`f.${what}_${of.clocks.indexOf(clock)}`);
  const found: Condition[] = [];
  if (within !== undefined)
    found.push(sql`coalesce(${closing ? sql`f.done_at` : at(within, 'met')} < ${at(within, 'due')}, false)`);
  if (after !== undefined) {
    const done = closing ? sql`f.done_at` : sql`coalesce(${at(after, 'met')}, ${at(after, 'stopped')}, ${of.now}::timestamptz)`;
    found.push(sql`coalesce(${done} >= ${at(after, 'due')}, false)`);
  }
  return found;
}

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
