// How many contacts usually come in a stretch of time: by the hour of the week over the weeks before, drawn towards the mean of all
// hours while there are few weeks. It knows the house's clock (nights, weekends), not holidays: fewer contacts raise no alarm.
import { dayOf, timeOf, weekdayOf } from '../day.ts';

export const hourMs = 3_600_000;
const hoursOfWeek = 168;

/** How many came in one hour that was looked at; hours without any are given as 0. */
export interface HourCounted {
  /** The beginning of the hour, in milliseconds since 1970. */
  readonly at: number;
  readonly count: number;
}

/** The hour of the week that a moment falls in, 0 (Monday from midnight) to 167, by the house's clock. */
export type HourOfWeek = (at: number) => number;

export interface UsualLevel {
  /** How many contacts were counted to know it. */
  readonly contacts: number;
  readonly hours: number;
  /** How much more than chance days differ: variance = mean + swing × mean². */
  readonly swing: number;
  /** How many contacts usually come between two moments. */
  readonly expected: (from: number, to: number) => number;
}

/** As many hours as this of plain mean are mixed into each hour of the week: a single week says little of Tuesday at nine. */
const drawnBy = 2;

export function usualLevel(counted: readonly HourCounted[], hourOfWeek: HourOfWeek): UsualLevel {
  const sums = new Float64Array(hoursOfWeek);
  const times = new Float64Array(hoursOfWeek);
  let contacts = 0;
  for (const { at, count } of counted) {
    const hour = hourOfWeek(at);
    sums[hour] = (sums[hour] ?? 0) + count;
    times[hour] = (times[hour] ?? 0) + 1;
    contacts += count;
  }
  const hours = counted.length;
  const mean = hours === 0 ? 0 : contacts / hours;
  const rates = sums.map((sum, hour) => (sum + drawnBy * mean) / ((times[hour] ?? 0) + drawnBy));
  const expected = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; ) {
      const next = Math.min(to, Math.floor(at / hourMs) * hourMs + hourMs);
      sum += (rates[hourOfWeek(at)] ?? mean) * ((next - at) / hourMs);
      at = next;
    }
    return sum;
  };
  return { contacts, hours, swing: swingOf(counted, expected), expected };
}

/** By the method of moments over whole days against what was expected of them; never below 0. */
function swingOf(counted: readonly HourCounted[], expected: UsualLevel['expected']): number {
  const days = new Map<number, { count: number; mean: number; hours: number }>();
  for (const { at, count } of counted) {
    const day = Math.floor(at / (24 * hourMs));
    const sum = days.get(day) ?? { count: 0, mean: 0, hours: 0 };
    sum.count += count;
    sum.mean += expected(at, at + hourMs);
    sum.hours += 1;
    days.set(day, sum);
  }
  const whole = [...days.values()].filter(({ hours }) => hours === 24);
  if (whole.length < 7) return priorSwing;
  const squares = whole.reduce((sum, { mean }) => sum + mean * mean, 0);
  const beyond = whole.reduce((sum, { count, mean }) => sum + (count - mean) ** 2 - mean, 0);
  return squares === 0 ? priorSwing : Math.max(0, beyond / squares);
}

/** Before a week has been seen: days of one kind that differ by about a quarter. */
const priorSwing = 0.0625;

/** The hour of the week by the clock of a zone. An hour once looked up is not looked up again. */
export function hourOfWeekIn(timeZone: string): HourOfWeek {
  const known = new Map<number, number>();
  return (at) => {
    const hour = Math.floor(at / hourMs);
    const found = known.get(hour);
    if (found !== undefined) return found;
    const instant = new Date(hour * hourMs);
    const of = (weekdayOf(dayOf(instant, timeZone)) - 1) * 24 + Number(timeOf(instant, timeZone).slice(0, 2));
    known.set(hour, of);
    return of;
  };
}
