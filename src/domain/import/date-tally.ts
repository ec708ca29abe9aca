// What is noticed about the dates of a column while its rows go by: the numbers as they stand, in the order of the rows, and
// how many carry a time. From this, and from nothing else, the order of day and month is decided (see date-order.ts).
import { type WrittenDate, writtenDate } from './written-date.ts';

const kept = 200_000;

export interface DateTally {
  /** Dates of three numbers, in the order of the rows, at most 200,000. */
  readonly numbers: WrittenDate[];
  readable: number;
  /** Written in a way that leaves no question. */
  named: number;
  midnight: number;
  timed: number;
}

export const newDateTally = (): DateTally => ({ numbers: [], readable: 0, named: 0, midnight: 0, timed: 0 });

/** Notices one value; the date it is, if it is one. */
export function noticeDate(tally: DateTally, text: string): WrittenDate | undefined {
  const written = writtenDate(text);
  if (!written) return undefined;
  tally.readable += 1;
  if (written.form === 'named') tally.named += 1;
  else if (tally.numbers.length < kept) tally.numbers.push(written);
  if (written.seconds === 0) tally.midnight += 1;
  else if (written.seconds !== undefined) tally.timed += 1;
  return written;
}
