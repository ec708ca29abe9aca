// Fair time to answer: how long a customer is given to say whether we understood them, before we go on without their word. Each
// track has its own; an organisation may choose another. Counted by the organisation's calendar from the day it was sent.
import type { Calendar } from './calendar.ts';
import type { Track } from './complaint.ts';
import { addDays, type Day } from './day.ts';
import { addWorkingDays, onOrAfter } from './working-day.ts';

export const fairTimeUnits = { 'working-days': 'working days', days: 'days' } as const;
export type FairTimeUnit = keyof typeof fairTimeUnits;

export interface FairTime {
  readonly length: number;
  readonly unit: FairTimeUnit;
}

/** As the program comes. A complaint settled at first contact is talked over there and then; a full look leaves time for post. */
export const usualFairTime: Readonly<Record<Track, FairTime>> = {
  'first-contact': { length: 1, unit: 'working-days' },
  'early-resolution': { length: 3, unit: 'working-days' },
  'full-investigation': { length: 5, unit: 'working-days' },
};

/** The longest that may be chosen, in either unit. */
export const longestFairTime = 90;

/** The last day on which the customer may still answer in time; counted in days, it never falls on a day nobody works. */
export function answerBy(sentOn: Day, { length, unit }: FairTime, calendar: Calendar): Day {
  return unit === 'working-days' ? addWorkingDays(calendar, sentOn, length) : onOrAfter(calendar, addDays(sentOn, length));
}

/** '5 working days', '1 day'. */
export function fairTimeInWords({ length, unit }: FairTime): string {
  const many = fairTimeUnits[unit];
  return `${length} ${length === 1 ? many.slice(0, -1) : many}`;
}
