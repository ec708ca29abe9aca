// A time limit as a rule states it: so much time, in a unit, counted in a way, from something that happened.
// The regulators' eight ways of counting are combinations of these words:
//   A days in a calendar, day of the event 0          count: N working/business days, counting: day-after
//   B the same, day of the event 1                     counting: inclusive
//   C weeks or months to the corresponding date        count: N weeks/months
//   D months beginning on the day itself               count: N months, counting: inclusive
//   E calendar days, last day rolls to a working day   lastDayRoll: forward
//   F calendar days, no roll                           lastDayRoll: none
//   G hours; or at once, with no date                  count: N hours; count: immediately
//   H any of them with time that does not run          pauses and suspension windows (stopped-time.ts)
import type { Condition } from './condition.ts';
import type { Day } from './day.ts';
import type { Trigger } from './trigger.ts';

export const UNITS = ['working-days', 'business-days', 'days', 'weeks', 'months', 'years', 'hours', 'working-hours'] as const;
export type Unit = (typeof UNITS)[number];

/** Words that set a duty without a date. */
export const SOFT_WORDS = ['promptly', 'immediately', 'on receipt', 'without undue delay', 'ongoing', 'as agreed'] as const;
export type SoftWord = (typeof SOFT_WORDS)[number];

export type Length = { readonly length: number; readonly unit: Unit };

export type Start = Trigger | { readonly dueOf: string };

export type Counted = Length & {
  readonly kind: 'counted';
  readonly counting: 'day-after' | 'inclusive';
  /** Whether receipt on a closed day, or after closing too, counts as the next working day. */
  readonly receiptRoll: 'none' | 'closed-day' | 'after-hours';
  readonly lastDayRoll: 'none' | 'forward' | 'back';
  /** When the last day ends: at midnight, or when the office closes. */
  readonly ends: 'midnight' | 'close-of-business';
};

export type Soft = { readonly kind: 'soft'; readonly soft: SoftWord; readonly target: Counted | null };

/** '02-28': month and day; 'last' is the last day of that month. */
export type MonthDay = `${string}-${string}`;

export type TimeLimit = { readonly starts?: Start | undefined; readonly when?: Condition | undefined } & (
  | Counted
  | Soft
  | { readonly kind: 'on-date'; readonly date: Day }
  | { readonly kind: 'next-of'; readonly dates: readonly MonthDay[] }
  | { readonly kind: 'day-of-month'; readonly day: number | 'last'; readonly monthsAfter: number }
  | { readonly kind: 'earlier-of' | 'later-of'; readonly of: readonly TimeLimit[] }
);

/** A plain count with no rolls. */
export function counted(length: Length, how: Partial<Counted> = {}): Counted {
  return { counting: 'day-after', receiptRoll: 'none', lastDayRoll: 'none', ends: 'midnight', ...how, ...length, kind: 'counted' };
}

const UNIT_NAMES: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  'working-days': ['working day', 'working days'],
  'business-days': ['business day', 'business days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  hours: ['hour', 'hours'],
  'working-hours': ['working hour', 'working hours'],
};

const SPELLINGS = new Map<string, Unit>(
  UNITS.flatMap((unit) =>
    UNIT_NAMES[unit].flatMap((name): [string, Unit][] => [
      [name, unit],
      [`calendar ${name}`, unit],
    ]),
  ),
);

/** '3 business days', '8 calendar weeks', '1 hour' as a length; null when it is none. */
export function parseLength(text: string): Length | null {
  const match = /^(\d{1,4})\s+([a-z][a-z _-]*)$/.exec(text.trim().toLowerCase());
  const unit = match === null ? undefined : SPELLINGS.get((match[2] ?? '').replaceAll(/[_-]/g, ' '));
  return unit === undefined ? null : { length: Number(match?.[1]), unit };
}

/** '3 business days', '1 week'. */
export function lengthInWords({ length, unit }: Length): string {
  return `${length} ${UNIT_NAMES[unit][length === 1 ? 0 : 1]}`;
}

/** Every way of writing a unit, for telling an author what was meant. */
export const UNIT_SPELLINGS: readonly string[] = [...SPELLINGS.keys()].filter((name) => name.endsWith('s'));
