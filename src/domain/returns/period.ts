// The periods a return covers: which days from and to, by the calendar or by the entity's own accounting year.
// Invariant: periods of one return follow each other without a gap or an overlap, whatever day the year ends on.
// Not when the return is due: that is due.ts.
import { addDays, addMonths, day as dayFrom, type Day, yearOf } from '../day.ts';
import { dayOfMonth } from '../fixed-date.ts';
import type { ReturnDefinition, ReturnPeriod } from '../return-definition.ts';
import type { MonthDay } from '../time-limit.ts';

/** Both days are in it. */
export type Span = { readonly from: Day; readonly to: Day };

/** The last day of the accounting year, unless the entity says otherwise. */
export const usualYearEnd: MonthDay = '12-last';

const months: Readonly<Record<Exclude<ReturnPeriod, 'on-request'>, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
  'year-to': 12,
  'accounting-half-year': 6,
  'accounting-year': 12,
};

type Periods = Pick<ReturnDefinition, 'period' | 'yearEnds' | 'from' | 'to'>;

/**
 * The periods that end between two days (both included) and for which the definition is in use, earliest first. None for a return
 * that is drawn up on request: whoever asks says which days.
 */
export function periodsOf(definition: Periods, accountingYearEnds: MonthDay, within: Span): Span[] {
  if (definition.period === 'on-request') return [];
  const length = months[definition.period];
  const ends = yearEndOf(definition, accountingYearEnds);
  const spans: Span[] = [];
  for (let year = yearOf(within.from) - 1; year <= yearOf(within.to) + 1; year += 1)
    for (let back = 12 - length; back >= 0; back -= length) {
      const to = endOf(year, ends, back);
      if (to >= within.from && to <= within.to) spans.push({ from: addDays(endOf(year, ends, back + length), 1), to });
    }
  return spans.filter(({ to }) => to >= definition.from && (definition.to === null || to <= definition.to));
}

/** Whether these days are a period of the return; for one on request, any days in order are. */
export function isPeriodOf(definition: Periods, accountingYearEnds: MonthDay, { from, to }: Span): boolean {
  if (definition.period === 'on-request') return from <= to && to >= definition.from;
  return periodsOf(definition, accountingYearEnds, { from: to, to }).some((span) => span.from === from);
}

function yearEndOf({ period, yearEnds }: Periods, accountingYearEnds: MonthDay): MonthDay {
  if (period === 'accounting-half-year' || period === 'accounting-year') return accountingYearEnds;
  return period === 'year-to' ? (yearEnds ?? usualYearEnd) : usualYearEnd;
}

/** The year's last day, so many months earlier. A year that ends on the last day of a month has its periods end on last days. */
function endOf(year: number, ends: MonthDay, monthsEarlier: number): Day {
  const [month = '12', of = 'last'] = ends.split('-');
  const first = dayFrom(`${year}-${month}-01`);
  const last = of === 'last' || addDays(addMonths(first, 1), -1) <= dayOfMonth(first, 0, Number(of));
  return dayOfMonth(first, -monthsEarlier, last || (month === '02' && of === '28') ? 'last' : Number(of));
}
