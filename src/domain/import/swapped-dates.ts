// Finds columns in which day and month were swapped wherever the day is 12 or less. It happens when a spreadsheet set to one
// country opens a file from another: 12/06 becomes 6 December, 22/06 cannot be December and stays. The dates above 12 are
// then right, and they show where the others belong.
//
// Four marks, each from the whole column: the low dates fall outside the time the others cover, and inside when swapped; the
// rows run in order of time only when swapped; as written many lie in the future, swapped none; offices receive little at
// weekends, and the low dates do so only when swapped. A column that merely has some odd dates shows none of them.
import { dateInWords, day } from '../day.ts';
import { dayFrom, type DateReading, dayNumber, monthAndDay } from './date-reading.ts';
import { rangeOf, runsInOrder, weekendShare } from './date-evidence.ts';
import type { WrittenDate } from './written-date.ts';

export interface Swap {
  /** How many dates have a day of 12 or less, other than the month. */
  readonly low: number;
  readonly of: number;
  /** Why, as the end of a sentence: "because …". */
  readonly because: string;
}

const fewest = 20;
const margin = 15;

export function findSwap(written: readonly WrittenDate[], reading: DateReading, today: number): Swap | undefined {
  const both = written.map((date) => read(date, reading)).filter((date) => date !== undefined);
  const low = both.filter(({ asWritten, swapped }) => swapped !== asWritten);
  const high = both.filter(({ isHigh }) => isHigh).map(({ asWritten }) => asWritten);
  if (low.length < fewest || high.length < fewest) return undefined;
  const because = byStretch(low, high) ?? byCourse(both) ?? byFuture(low, today) ?? byWeekend(low, high);
  return because === undefined ? undefined : { low: low.length, of: both.length, because };
}

interface BothWays {
  readonly asWritten: number;
  readonly swapped: number;
  readonly isHigh: boolean;
}

function read(date: WrittenDate, reading: DateReading): BothWays | undefined {
  const [month, day] = monthAndDay(date, reading);
  const asWritten = dayNumber(date.year, month, day);
  if (asWritten === undefined) return undefined;
  const isHigh = day > 12;
  const swapped = isHigh ? asWritten : (dayNumber(date.year, day, month) ?? asWritten);
  return { asWritten, swapped, isHigh };
}

function byStretch(low: readonly BothWays[], high: readonly number[]): string | undefined {
  const { first, last } = rangeOf(high);
  const inside = (day: number): boolean => day >= first - margin && day <= last + margin;
  const asWritten = low.filter((date) => inside(date.asWritten)).length;
  const swapped = low.filter((date) => inside(date.swapped)).length;
  if (swapped < low.length * 0.95 || asWritten > low.length * 0.6) return undefined;
  const stretch = `${dateInWords(day(dayFrom(first)))} to ${dateInWords(day(dayFrom(last)))}`;
  return `all dates with a day above 12 lie in ${stretch}; of the ${low.length} others ${asWritten} lie near that as written, and ${swapped} when swapped`;
}

function byCourse(both: readonly BothWays[]): string | undefined {
  const swapped = both.map((date) => date.swapped);
  const asWritten = both.map((date) => date.asWritten);
  return runsInOrder(swapped, asWritten) ? 'the rows run in order of time only when they are swapped' : undefined;
}

function byFuture(low: readonly BothWays[], today: number): string | undefined {
  const future = low.filter((date) => date.asWritten > today + 1).length;
  if (future < low.length * 0.05 || low.some((date) => date.swapped > today + 1)) return undefined;
  return `${future} of them lie in the future as written, and none when swapped`;
}

function byWeekend(low: readonly BothWays[], high: readonly number[]): string | undefined {
  if (low.length < 200 || high.length < 200) return undefined;
  const asWritten = weekendShare(low.map((date) => date.asWritten));
  const swapped = weekendShare(low.map((date) => date.swapped));
  if (weekendShare(high) > 0.12 || asWritten < 0.22 || swapped > 0.15) return undefined;
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return `${percent(weekendShare(high))} of the other dates fall on weekends, of these ${percent(asWritten)} as written and ${percent(swapped)} when swapped`;
}
