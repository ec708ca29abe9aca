// A Calendar says which days are worked in one place, and how far ahead that is known.
// Invariant: a day is a holiday here only if a row says so; nothing is computed from Easter or by rule,
// because governments move and add holidays by proclamation. Not a diary: it knows days and opening hours, no events.
import { type Day, type Weekday, weekdayOf, yearOf } from './day.ts';

/** Opening hours of one day as wall-clock spans, '09:00' to '17:00'; '24:00' is the end of the day. */
export type Opening = readonly [from: string, to: string];

export type Calendar = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly weekend: readonly Weekday[];
  /** The day and what it is called. */
  readonly holidays: ReadonlyMap<Day, string>;
  /** First and last year whose holidays are all entered; null where there are none to enter. */
  readonly known: { readonly from: number; readonly to: number } | null;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Opening[]>>>;
};

/** Every day counts as worked: for clocks in weeks or months, and for those who never close. */
export function everyDay(timeZone: string): Calendar {
  return { id: 'none', name: 'every day', timeZone, weekend: [], holidays: new Map(), known: null, hours: {} };
}

/** A body's own calendar: another's, with its own holidays added and those it works taken out. */
export function adjustCalendar(base: Calendar, changes: { add?: ReadonlyMap<Day, string>; remove?: readonly Day[] }): Calendar {
  const holidays = new Map([...base.holidays, ...(changes.add ?? [])]);
  for (const worked of changes.remove ?? []) holidays.delete(worked);
  return { ...base, holidays };
}

/** A day of which the organisation says that it is a holiday, or that it is worked though the calendar calls it one; and why. */
export type CalendarChange = { readonly day: Day; readonly holiday: boolean; readonly reason: string };

/** A calendar as the organisation changed it. */
export function changedCalendar(base: Calendar, changes: readonly CalendarChange[]): Calendar {
  const add = new Map(changes.filter(({ holiday }) => holiday).map(({ day, reason }) => [day, reason]));
  return adjustCalendar(base, { add, remove: changes.filter(({ holiday }) => !holiday).map(({ day }) => day) });
}

/** Why a day is not worked ('Good Friday', 'Saturday'), or null when it is. */
export function whyClosed(calendar: Calendar, day: Day): string | null {
  const holiday = calendar.holidays.get(day);
  if (holiday !== undefined) return holiday;
  return calendar.weekend.includes(weekdayOf(day)) ? 'weekend' : null;
}

/** A sentence when an answer on this day rests on holidays nobody has entered yet; null when they are known. */
export function beyondHorizon(calendar: Calendar, day: Day): string | null {
  if (calendar.known === null) return null;
  const year = yearOf(day);
  if (year > calendar.known.to) {
    return `Public holidays in ${calendar.name} are known to the end of ${calendar.known.to}. This date may move when later ones are entered.`;
  }
  if (year < calendar.known.from) {
    return `Public holidays in ${calendar.name} are known from ${calendar.known.from}. Earlier holidays are not taken into account.`;
  }
  return null;
}

/** The opening hours of a day: none on a weekend or holiday. */
export function openingsOn(calendar: Calendar, day: Day): readonly Opening[] {
  return whyClosed(calendar, day) === null ? (calendar.hours[weekdayOf(day)] ?? []) : [];
}
