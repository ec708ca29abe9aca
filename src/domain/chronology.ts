// The chronology: what happened to the customer and when, as far as is known, each entry with where we have it from. It is theirs,
// not ours: what we did with the complaint is the record. An entry can be corrected; how it read before is kept.
import { type Day, dateInWords, daysBetween, parseDay } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

export const precisions = ['time', 'day', 'month', 'year'] as const;
/** How exactly it is known: to the minute, the day, the month, the year. */
export type Precision = (typeof precisions)[number];

export const chronologySources = {
  customer: 'The customer told us',
  contact: 'A contact in the conversation',
  file: 'A file',
  'our-systems': 'Our own systems',
  'somebody-else': 'Somebody else told us',
} as const;
export type ChronologySource = keyof typeof chronologySources;

export interface HappenedWhen {
  /** The day; of a month or a year, its first. */
  readonly on: Day;
  /** '14:05' by the organisation's clocks, where it is known to the minute. */
  readonly time: string | null;
  readonly precision: Precision;
  /** As well as they remember. */
  readonly about: boolean;
}

const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** When it happened, as it is kept; a month and a year are kept as their first day. The refusal names the field. */
export function decideHappened(
  given: { readonly on: string; readonly time?: string | null | undefined; readonly precision: Precision; readonly about: boolean },
  today: Day,
): HappenedWhen | Refusal {
  const wrong = (field: string, words: string) => refuse('input.invalid', { fields: { [field]: words } });
  const written =
    given.precision === 'month'
      ? `${given.on.slice(0, 7)}-01`
      : given.precision === 'year'
        ? `${given.on.slice(0, 4)}-01-01`
        : given.on;
  const on = parseDay(written);
  if (on === null) return wrong('on', 'Say when it happened, such as 2026-03-05.');
  if (daysBetween(today, on) > 0) return wrong('on', 'This is a day to come. The chronology holds what has happened.');
  if (given.precision !== 'time') return { on, time: null, precision: given.precision, about: given.about };
  if (!given.time || !timeShape.test(given.time))
    return wrong('time', 'Give the time, such as 14:05, or say that only the day is known.');
  return { on, time: given.time, precision: 'time', about: given.about };
}

/** '3 March 2026, 14:05', 'about March 2026', '2025'. */
export function happenedInWords({ on, time, precision, about }: HappenedWhen): string {
  const date = dateInWords(on);
  const [, month = '', year = ''] = date.split(' ');
  const words = { time: `${date}, ${time ?? ''}`, day: date, month: `${month} ${year}`, year };
  return `${about ? 'about ' : ''}${words[precision]}`;
}

const exactness: Readonly<Record<Precision, number>> = { year: 0, month: 1, day: 2, time: 3 };

/** In the order in which it happened. What is known less exactly stands before what is known of the same day, month or year. */
export function inOrderOfHappening<Entry extends HappenedWhen & { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  const key = ({ on, precision, time, id }: Entry): string => `${on} ${exactness[precision]} ${time ?? ''} ${id}`;
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
