// The periods a return covers: which days from and to, by the calendar or by the entity's own accounting year.
// Invariant: periods of one return follow each other without a gap or an overlap, whatever day the year ends on.
// Not when the return is due: that is due.ts.
import { addDays, addMonths, day as dayFrom, type Day, weekdayOf, yearOf } from '../day.ts';
import { dayOfMonth } from '../fixed-date.ts';
import { type ReturnDefinition, type ReturnPeriod, WEEK_ENDS } from '../return-definition.ts';
import type { MonthDay } from '../time-limit.ts';

/** Both days are in it. */
export type Span = { readonly from: Day; readonly to: Day };

/** The last day of the accounting year, unless the entity says otherwise. */
export const usualYearEnd: MonthDay = '12-last';

const months: Readonly<Record<Exclude<ReturnPeriod, 'on-request' | 'four-weeks'>, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
  'year-to': 12,
  'accounting-half-year': 6,
  'accounting-year': 12,
};

type Periods = Pick<ReturnDefinition, 'period' | 'yearEnds' | 'weekEnds' | 'from' | 'to'>;

/**
 * The periods that end between two days (both included) and for which the definition is in use, earliest first. None for a return
 * that is drawn up on request: whoever asks says which days.
 */
export function periodsOf(definition: Periods, accountingYearEnds: MonthDay, within: Span): Span[] {
  if (definition.period === 'on-request') return [];
  const ends = yearEndOf(definition, accountingYearEnds);
  const spans: Span[] = [];
  for (let year = yearOf(within.from) - 1; year <= yearOf(within.to) + 1; year += 1) spans.push(...spansOf(definition, year, ends));
  return spans
    .filter(({ to }) => to >= within.from && to <= within.to)
    .filter(({ to }) => to >= definition.from && (definition.to === null || to <= definition.to));
}

/** The periods of the year that ends in this calendar year. */
function spansOf({ period, weekEnds = 'saturday' }: Periods, year: number, ends: MonthDay): Span[] {
  if (period === 'on-request') return [];
  if (period === 'four-weeks') return thirteen({ from: addDays(endOf(year - 1, ends, 0), 1), to: endOf(year, ends, 0) }, weekEnds);
  const length = months[period];
  const spans: Span[] = [];
  for (let back = 12 - length; back >= 0; back -= length)
    spans.push({ from: addDays(endOf(year, ends, back + length), 1), to: endOf(year, ends, back) });
  return spans;
}

/**
 * A year in thirteen periods, as railways count: twelve end on the same day of the week, eleven of them after four whole weeks; the
 * first (26 to 32 days) and the last (25 to 32) take the days over. General knowledge of the railway's reporting calendar (K).
 */
function thirteen({ from, to }: Span, weekEnds: NonNullable<Periods['weekEnds']>): Span[] {
  const earliest = addDays(from, shortestFirst - 1);
  const firstEnd = addDays(earliest, (WEEK_ENDS.indexOf(weekEnds) + 1 - weekdayOf(earliest) + 7) % 7);
  const ends = [...Array.from({ length: 12 }, (_, at) => addDays(firstEnd, 28 * at)), to];
  return ends.map((end, at) => ({ from: at === 0 ? from : addDays(ends[at - 1] ?? from, 1), to: end }));
}

const shortestFirst = 26;

/** Whether these days are a period of the return; for one on request, any days in order are. */
export function isPeriodOf(definition: Periods, accountingYearEnds: MonthDay, { from, to }: Span): boolean {
  if (definition.period === 'on-request') return from <= to && to >= definition.from;
  return periodsOf(definition, accountingYearEnds, { from: to, to }).some((span) => span.from === from);
}

function yearEndOf({ period, yearEnds }: Periods, accountingYearEnds: MonthDay): MonthDay {
  if (period === 'accounting-half-year' || period === 'accounting-year') return accountingYearEnds;
  return period === 'year-to' || period === 'four-weeks' ? (yearEnds ?? usualYearEnd) : usualYearEnd;
}

/** The year's last day, so many months earlier. A year that ends on the last day of a month has its periods end on last days. */
function endOf(year: number, ends: MonthDay, monthsEarlier: number): Day {
  const [month = '12', of = 'last'] = ends.split('-');
  const first = dayFrom(`${year}-${month}-01`);
  const last = of === 'last' || addDays(addMonths(first, 1), -1) <= dayOfMonth(first, 0, Number(of));
  return dayOfMonth(first, -monthsEarlier, last || (month === '02' && of === '28') ? 'last' : Number(of));
}
