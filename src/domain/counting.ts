// The walk along the calendar that turns a length into a last day, keeping the strip of days it passed.
// States of a day on the walk: the start (day 0, or day 1 when counting is inclusive), counted, closed, stopped, rolled.
// Weeks and months are first turned into the number of days they span from this start, so that stopped time
// moves the last day by exactly the days that were stopped, whatever the unit.
// Why walk rather than compute: the strip is the explanation a customer or an ombudsman is shown, and it must be
// the calculation itself, not a drawing of it. Counting conventions: regulators' own words, listed in time-limit.ts.
import { type Calendar, whyClosed } from './calendar.ts';
import { addDays, addMonths, type Day, dayOf, daysBetween, endOfDay, startOfDay } from './day.ts';
import { asInstants, type Stopped, stoppedOn } from './stopped-time.ts';
import type { Counted } from './time-limit.ts';
import type { Happened } from './trigger.ts';
import { addWorkingMinutes, closingOf } from './working-hours.ts';
import { onOrAfter, onOrBefore } from './working-day.ts';

/** One day of the strip; with `to`, a long stretch drawn as one. `counted` is the day's number, null when not counted. */
export type StripDay = {
  readonly day: Day;
  readonly to?: Day;
  readonly kind: 'counted' | 'closed' | 'stopped' | 'rolled' | 'last';
  readonly counted: number | null;
  readonly note?: string;
};

export type Count = {
  /** The last day in time; null while time stands still. */
  readonly due: Day | null;
  readonly dueAt: Date | null;
  readonly strip: readonly StripDay[];
  /** While time stands still: why, and since when. */
  readonly stopped: Stopped | null;
};

// Longer counts than this (six months, six years) are shown by their ends, not day by day.
const LONGEST_STRIP_DAYS = 100;
const LONG_STRETCH_DAYS = 14;
const MS_PER_HOUR = 3_600_000;

/** Counts a limit from what started it. */
export function count(limit: Counted, start: Happened, stops: readonly Stopped[], calendar: Calendar): Count {
  return limit.unit === 'hours' || limit.unit === 'working-hours'
    ? countHours(limit, start, stops, calendar)
    : countDays(limit, start, stops, calendar);
}

/** The day counting starts from: the day it happened, or the next working day where the rule rolls receipt. */
export function firstDay(limit: Counted, start: Happened, calendar: Calendar): Day {
  if (limit.receiptRoll === 'none') return start.on;
  const closing = closingOf(calendar, start.on);
  const tooLate = limit.receiptRoll === 'after-hours' && start.at !== undefined && closing !== null && start.at >= closing;
  return onOrAfter(calendar, tooLate ? addDays(start.on, 1) : start.on);
}

function countDays(limit: Counted, start: Happened, stops: readonly Stopped[], calendar: Calendar): Count {
  const first = firstDay(limit, start, calendar);
  const wanted = daysWanted(limit, first);
  const working = limit.unit === 'working-days' || limit.unit === 'business-days';
  const closedOn = (day: Day) => (working ? whyClosed(calendar, day) : null);
  const strip = new Strip(wanted <= LONGEST_STRIP_DAYS);
  for (let day = start.on; day < first; day = addDays(day, 1))
    strip.uncounted(day, 'rolled', 'counts as received on the next working day');
  const inclusive = limit.counting === 'inclusive';
  if (!inclusive) strip.counted(first, 0);
  let reached = 0;
  let day = inclusive ? addDays(first, -1) : first;
  while (reached < wanted) {
    day = addDays(day, 1);
    const stop = stoppedOn(stops, day);
    if (stop !== null && stop.to === null) return { due: null, dueAt: null, strip: strip.days, stopped: stop };
    if (stop?.to) {
      strip.stretch(day, stop.to, stop.why);
      day = stop.to;
      continue;
    }
    const closed = closedOn(day);
    if (closed === null) strip.counted(day, (reached += 1));
    else strip.uncounted(day, 'closed', closed);
  }
  const due = rollLastDay(limit, day, calendar, strip);
  strip.end(due, reached);
  return { due, dueAt: endOf(limit, due, calendar), strip: strip.days, stopped: null };
}

/** How many countable days a length is, from a given first day. */
function daysWanted(limit: Counted, first: Day): number {
  if (limit.unit === 'weeks') return limit.length * 7;
  if (limit.unit !== 'months' && limit.unit !== 'years') return limit.length;
  return monthsAsDays(first, limit.unit === 'years' ? limit.length * 12 : limit.length, limit.counting === 'inclusive');
}

// A period of months that begins on the day itself ends on the day before the corresponding date. Where the last month
// has no such date it ends with that month: there is nothing to step back from.
function monthsAsDays(first: Day, months: number, inclusive: boolean): number {
  const corresponding = addMonths(first, months);
  const days = daysBetween(first, corresponding);
  const cutShort = corresponding.slice(8) !== first.slice(8);
  return inclusive && cutShort ? days + 1 : days;
}

function rollLastDay(limit: Counted, day: Day, calendar: Calendar, strip: Strip): Day {
  if (limit.lastDayRoll === 'none' || whyClosed(calendar, day) === null) return day;
  if (limit.lastDayRoll === 'back') return onOrBefore(calendar, day);
  const rolled = onOrAfter(calendar, day);
  for (let after = addDays(day, 1); after <= rolled; after = addDays(after, 1)) {
    strip.uncounted(after, 'rolled', whyClosed(calendar, after) ?? 'the next working day');
  }
  return rolled;
}

function endOf(limit: Counted, due: Day, calendar: Calendar): Date {
  const closing = limit.ends === 'close-of-business' ? closingOf(calendar, due) : null;
  return closing ?? endOfDay(due, calendar.timeZone);
}

function countHours(limit: Counted, start: Happened, stops: readonly Stopped[], calendar: Calendar): Count {
  const from = start.at ?? startOfDay(start.on, calendar.timeZone);
  const spans = stops.map((stop) => asInstants(stop, calendar.timeZone)).toSorted((a, b) => a.from - b.from);
  const dueAt =
    limit.unit === 'working-hours'
      ? addWorkingMinutes(calendar, from, limit.length * 60, spans)
      : addHours(from, limit.length, spans);
  const began: StripDay = { day: start.on, kind: 'counted', counted: 0 };
  if (dueAt === null) {
    return { due: null, dueAt: null, strip: [began], stopped: stops.find((stop) => stop.to === null && !stop.toAt) ?? null };
  }
  const due = dayOf(dueAt, calendar.timeZone);
  return { due, dueAt, strip: due === start.on ? [began] : [began, { day: due, kind: 'last', counted: null }], stopped: null };
}

function addHours(from: Date, hours: number, stopped: readonly { from: number; to: number }[]): Date | null {
  let end = from.getTime() + hours * MS_PER_HOUR;
  // Time that stands still for two reasons at once stands still once.
  let passed = from.getTime();
  for (const stop of stopped) {
    if (stop.from >= end) break;
    end += Math.max(0, stop.to - Math.max(stop.from, passed));
    passed = Math.max(passed, stop.to);
  }
  return Number.isFinite(end) ? new Date(end) : null;
}

/** Collects the days passed, or only the ends of a long count. */
class Strip {
  readonly days: StripDay[] = [];
  readonly #daily: boolean;
  constructor(daily: boolean) {
    this.#daily = daily;
  }
  counted(day: Day, number: number): void {
    if (this.#daily || this.days.length === 0) this.days.push({ day, kind: 'counted', counted: number });
  }
  uncounted(day: Day, kind: StripDay['kind'], note: string): void {
    if (this.#daily) this.days.push({ day, kind, counted: null, note });
  }
  stretch(from: Day, to: Day, note: string): void {
    if (!this.#daily || daysBetween(from, to) > LONG_STRETCH_DAYS)
      this.days.push({ day: from, to, kind: 'stopped', counted: null, note });
    else for (let day = from; day <= to; day = addDays(day, 1)) this.uncounted(day, 'stopped', note);
  }
  end(due: Day, number: number): void {
    if (!this.#daily && this.days.at(-1)?.day !== due) this.days.push({ day: due, kind: 'counted', counted: number });
  }
}
