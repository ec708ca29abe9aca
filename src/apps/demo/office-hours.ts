// When things happen in the demonstration: people work on working days between eight and six, letters come in the morning,
// web forms at any hour. All of it is told back from one moment, the one the demonstration is filled at.
import type { Calendar } from '#domain/calendar.ts';
import { addDays, type Day, dayOf, daysBetween, instantAt, timeOf } from '#domain/day.ts';
import { addWorkingDays, isWorkingDay, onOrAfter, onOrBefore } from '#domain/working-day.ts';
import type { Chance } from './chance.ts';

const minute = 60_000;
const [opens, closes] = [8 * 60 + 10, 17 * 60 + 40];

export class OfficeHours {
  readonly #calendar: Calendar;
  readonly today: Day;

  constructor(calendar: Calendar, now: Date) {
    this.#calendar = calendar;
    this.today = dayOf(now, calendar.timeZone);
  }

  /** The day that many days before today. */
  daysAgo(days: number): Day {
    return addDays(this.today, -days);
  }

  /** The same, or the last working day before it. */
  workedOnOrBefore(daysAgo: number): Day {
    return onOrBefore(this.#calendar, this.daysAgo(daysAgo));
  }

  worked(day: Day): boolean {
    return isWorkingDay(this.#calendar, day);
  }

  /** A moment of that day, in minutes after its midnight. */
  at(day: Day, minutes: number): Date {
    const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
    const time = instantAt(day, `${hour}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`, this.#calendar.timeZone);
    return new Date(time.getTime() + Math.floor((minutes % 1) * minute));
  }

  /** Some moment of a day at work; mornings are busier. */
  someTime(day: Day, chance: Chance): Date {
    const share = chance.roll() * (0.55 + 0.45 * chance.roll());
    return this.at(day, opens + share * (closes - opens));
  }

  /** At work, that many minutes of work after the moment. */
  soon(after: Date, minutes: number): Date {
    const day = dayOf(after, this.#calendar.timeZone);
    const worked = onOrAfter(this.#calendar, day);
    const [hour = 0, past = 0] = timeOf(after, this.#calendar.timeZone).split(':').map(Number);
    const from = worked === day ? Math.max(opens, hour * 60 + past) : opens;
    const to = from + minutes;
    if (to <= closes) return new Date(this.at(worked, to).getTime() + (after.getTime() % minute));
    return this.at(addWorkingDays(this.#calendar, worked, 1), opens + ((to - closes) % (closes - opens)));
  }

  /** Some moment at work, that many working days after. */
  later(after: Date, days: number, chance: Chance): Date {
    const whole = Math.floor(days);
    if (whole === 0) return this.soon(after, 25 + chance.roll() * 240);
    return this.someTime(addWorkingDays(this.#calendar, dayOf(after, this.#calendar.timeZone), whole), chance);
  }

  /** The day that many working days after the moment. */
  workingDayAfter(at: Date, days: number): Day {
    return addWorkingDays(this.#calendar, dayOf(at, this.#calendar.timeZone), days);
  }

  /** How many days after one moment another lies. */
  daysFrom(one: Date, other: Date): number {
    return daysBetween(dayOf(one, this.#calendar.timeZone), dayOf(other, this.#calendar.timeZone));
  }

  dayOf(at: Date): Day {
    return dayOf(at, this.#calendar.timeZone);
  }
}
