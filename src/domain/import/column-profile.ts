// What is noticed about one column while all rows of the file go by: how full it is, how its values look, how many differ.
// The guess of what the column is (see column-guess.ts) rests on this and on its name.
import { type DateTally, newDateTally, noticeDate } from './date-tally.ts';
import type { WrittenDate } from './written-date.ts';
import { channelMeant, isBlank, severityMeant, stateMeant } from './values.ts';
import { writtenTime } from './written-date.ts';

const distinctKept = 5_000;
const samplesKept = 5;
const listedAtMost = 200;
const rowsCompared = 5_000;

export interface ColumnProfile {
  readonly dates: DateTally;
  /** How often each value occurs; stops taking in new ones at 5,000. */
  readonly values: Map<string, number>;
  readonly samples: string[];
  /** The dates of the first rows, a place a row, so that two columns can be compared. */
  readonly firstDates: (WrittenDate | undefined)[];
  filled: number;
  blank: number;
  letters: number;
  longest: number;
  emails: number;
  phones: number;
  times: number;
  numbers: number;
  states: number;
  channels: number;
  severities: number;
}

export const newProfile = (): ColumnProfile => ({
  dates: newDateTally(),
  values: new Map(),
  samples: [],
  firstDates: [],
  filled: 0,
  blank: 0,
  letters: 0,
  longest: 0,
  emails: 0,
  phones: 0,
  times: 0,
  numbers: 0,
  states: 0,
  channels: 0,
  severities: 0,
});

export function noticeValue(profile: ColumnProfile, value: string): void {
  const date = value.length <= 80 && !isBlank(value) ? noticeDate(profile.dates, value) : undefined;
  if (profile.firstDates.length < rowsCompared) profile.firstDates.push(date);
  if (isBlank(value)) {
    profile.blank += 1;
    return;
  }
  profile.filled += 1;
  profile.letters += value.length;
  if (value.length > profile.longest) profile.longest = value.length;
  const known = profile.values.get(value);
  if (known !== undefined || profile.values.size < distinctKept) profile.values.set(value, (known ?? 0) + 1);
  if (known === undefined && profile.samples.length < samplesKept) profile.samples.push(value.slice(0, 300));
  if (value.length <= 80) noticeLooks(profile, value, date !== undefined);
}

function noticeLooks(profile: ColumnProfile, value: string, isDate: boolean): void {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) profile.emails += 1;
  else if (writtenTime(value) !== undefined) profile.times += 1;
  else if (!isDate && /^[+(]?[\d\s().-]{7,20}$/.test(value)) profile.phones += 1;
  if (/^-?\d+(?:[.,]\d+)?$/.test(value)) profile.numbers += 1;
  if (stateMeant(value)) profile.states += 1;
  if (channelMeant(value)) profile.channels += 1;
  if (severityMeant(value)) profile.severities += 1;
}

/** The part of the filled cells, from 0 to 1. */
export const share = (profile: ColumnProfile, count: number): number => (profile.filled === 0 ? 0 : count / profile.filled);
export const averageLength = (profile: ColumnProfile): number => share(profile, profile.letters);

/** The part of the filled cells whose value occurs nowhere else, as far as values were kept: 1 for a column of names. */
export function distinctShare({ values }: ColumnProfile): number {
  const counted = [...values.values()].reduce((sum, count) => sum + count, 0);
  return counted === 0 ? 0 : values.size / counted;
}

/** The values and how often each occurs, the commonest first; nothing for a column of many different ones. */
export function fewValues({ values }: ColumnProfile): (readonly [string, number])[] {
  if (values.size > listedAtMost) return [];
  return [...values].toSorted(([, a], [, b]) => b - a);
}
