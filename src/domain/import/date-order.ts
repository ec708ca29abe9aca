// Decides in which order day and month stand in a column of dates, by evidence from the whole column, and says why:
//
//   a number above 12 is a day · a named weekday fits one order only · rows that run in order of time do so under one order
//   only · dates of receipt do not lie in the future · a register covers one stretch of time, not three days of each month
//
// Without evidence it is not decided: a person is asked. See swapped-dates.ts for columns in which both orders occur.
import { type DateOrder, type DateReading, dayNumber, monthAndDay } from './date-reading.ts';
import type { DateTally } from './date-tally.ts';
import { findSwap, type Swap } from './swapped-dates.ts';
import { earlierAndLater, inTheFuture, runsInOrder } from './date-evidence.ts';
import type { WrittenDate } from './written-date.ts';

export interface DateFinding {
  readonly reading: DateReading;
  /** False: a person must say, the reading is only the likelier one. */
  readonly sure: boolean;
  /** Why, as the end of a sentence: "because …". */
  readonly because: string;
  /** Day and month look swapped where the day is 12 or less; a person must say what to do. */
  readonly swap?: Swap;
}

type Decision = Omit<DateFinding, 'reading' | 'swap'> & { readonly order: DateOrder };

/** `today` in days since 1970. */
export function decideDateOrder(tally: DateTally, today: number): DateFinding {
  const { order, sure, because } = decide(tally.numbers, today);
  const reading: DateReading = { order, swapped: false };
  const swap = findSwap(tally.numbers, reading, today);
  return { reading, sure, because, ...(swap ? { swap } : {}) };
}

function decide(written: readonly WrittenDate[], today: number): Decision {
  if (written.length === 0) return { order: 'ymd', sure: true, because: 'the dates say themselves which number is the month' };
  const last = written.filter(({ form }) => form === 'year-last');
  if (last.length * 2 < written.length) return yearFirst(written.filter(({ form }) => form === 'year-first'));
  return byHighNumbers(last) ?? byWeekday(last) ?? byCourse(last, today) ?? open(last);
}

function yearFirst(written: readonly WrittenDate[]): Decision {
  const dayInMiddle = written.filter(({ first }) => first > 12).length;
  const dayLast = written.filter(({ second }) => second > 12).length;
  return dayInMiddle > dayLast
    ? { order: 'ydm', sure: dayLast === 0, because: `the middle number is above 12 in ${dayInMiddle} of them` }
    : { order: 'ymd', sure: dayInMiddle === 0, because: 'the year stands first' };
}

function byHighNumbers(written: readonly WrittenDate[]): Decision | undefined {
  const dayFirst = written.filter(({ first }) => first > 12).length;
  const dayMiddle = written.filter(({ second }) => second > 12).length;
  if (dayFirst === 0 && dayMiddle === 0) return undefined;
  const [order, more, less]: [DateOrder, number, number] =
    dayFirst >= dayMiddle ? ['dmy', dayFirst, dayMiddle] : ['mdy', dayMiddle, dayFirst];
  const place = order === 'dmy' ? 'first' : 'second';
  if (less === 0)
    return { order, sure: true, because: `the ${place} number is above 12 in ${more} of ${written.length} dates, the other never` };
  return { order, sure: false, because: `both orders occur: the day stands first in ${dayFirst} dates and second in ${dayMiddle}` };
}

function byWeekday(written: readonly WrittenDate[]): Decision | undefined {
  const dated = written.filter(({ weekday }) => weekday !== undefined);
  const fitting = (order: DateOrder) => dated.filter((date) => weekdayOf(date, order) === date.weekday).length;
  const [dmy, mdy] = [fitting('dmy'), fitting('mdy')];
  if (dated.length === 0 || dmy === mdy || Math.max(dmy, mdy) < dated.length * 0.9) return undefined;
  const order = dmy > mdy ? 'dmy' : 'mdy';
  return { order, sure: true, because: `the days of the week fit ${inOrder[order]} only` };
}

function weekdayOf(date: WrittenDate, order: DateOrder): number | undefined {
  const [month, day] = monthAndDay(date, { order, swapped: false });
  const number = dayNumber(date.year, month, day);
  return number === undefined ? undefined : ((number + 3) % 7) + 1;
}

const inOrder: Record<DateOrder, string> = {
  dmy: 'day before month',
  mdy: 'month before day',
  ymd: 'year, month, day',
  ydm: 'year, day, month',
};

/** By how the dates run and what stretch of time they cover, when no number is above 12. */
function byCourse(written: readonly WrittenDate[], today: number): Decision | undefined {
  const days = { dmy: daysRead(written, 'dmy'), mdy: daysRead(written, 'mdy') };
  for (const [order, other] of [
    ['dmy', 'mdy'],
    ['mdy', 'dmy'],
  ] as const) {
    const words = inOrder[order];
    if (runsInOrder(days[order], days[other]))
      return { order, sure: true, because: `read with ${words}, the rows run in order of time` };
    if (inTheFuture(days[other], today) && !inTheFuture(days[order], today))
      return { order, sure: true, because: `read with ${inOrder[other]}, some dates would lie in the future` };
    const { span, otherSpan } = earlierAndLater(days[order], days[other]);
    if (new Set(days[order]).size >= 30 && span * 3 < otherSpan)
      return { order, sure: true, because: `read with ${words}, the dates cover ${span} days instead of ${otherSpan}` };
  }
  return undefined;
}

const daysRead = (written: readonly WrittenDate[], order: DateOrder): number[] =>
  written.flatMap((date) => {
    const [month, day] = monthAndDay(date, { order, swapped: false });
    return dayNumber(date.year, month, day) ?? [];
  });

function open(written: readonly WrittenDate[]): Decision {
  const same = written.every(({ first, second }) => first === second);
  if (same) return { order: 'dmy', sure: true, because: 'day and month are the same number in each of them' };
  return { order: 'dmy', sure: false, because: `no number in its ${written.length} dates is above 12, so either could be the day` };
}
