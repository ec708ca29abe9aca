// Turns a day, with or without a time of day, into an instant, in the organisation's time zone unless the text named one.
// A day without a time begins at its first moment there. When the clocks change, an hour that was skipped or came twice is
// taken as RFC 5545 takes it: the later of the skipped, the earlier of the double.
import { Temporal } from 'temporal-polyfill';
import type { Moment } from './date-reading.ts';

const dayLength = 86_400_000;

type ToInstant = (moment: Moment) => Date;
const known = new Map<string, ToInstant>();

/** Remembers the days it has met: registers name the same days again and again, and to reckon one takes a while. */
export function instantsIn(timeZone: string): ToInstant {
  const made = known.get(timeZone) ?? reckonIn(timeZone);
  known.set(timeZone, made);
  return made;
}

function reckonIn(timeZone: string): ToInstant {
  const days = new Map<string, { start: number; length: number }>();
  const dayOf = (day: string): { start: number; length: number } => {
    const known = days.get(day);
    if (known) return known;
    const date = Temporal.PlainDate.from(day);
    const start = date.toZonedDateTime(timeZone).epochMilliseconds;
    const length = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - start;
    days.set(day, { start, length });
    return { start, length };
  };
  return ({ day, seconds, offset }) => {
    if (offset !== undefined && seconds !== undefined)
      return new Date(Date.parse(`${day}T00:00:00Z`) + (seconds - offset * 60) * 1000);
    const { start, length } = dayOf(day);
    if (seconds === undefined) return new Date(start);
    if (length === dayLength) return new Date(start + seconds * 1000);
    const time = Temporal.PlainTime.from({ hour: 0 }).add({ seconds });
    return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
  };
}

/** The organisation's day in which an instant lies. */
export function dayIn(timeZone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
