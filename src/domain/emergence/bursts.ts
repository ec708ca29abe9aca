// Whether a theme comes more often than usual: in windows of one hour to three days that end with a contact, against its share of
// what came in the weeks before and against how much comes altogether, so that a busy day is one alarm and not one for every word.
// Whoever writes often within a window counts once in it: a burst is many people, never one.
// The price of looking so often is paid: the limit is set so that chance alone raises no more alarms a month than were agreed to.
import { chanceOfAtLeast } from './rare-count.ts';
import { hourMs, type UsualLevel } from './usual-level.ts';

/** The windows looked at, in hours. */
export const windows = [1, 3, 6, 12, 24, 72] as const;
export const longestMs = 72 * hourMs;

/** Fewer contacts, or fewer people, than this are never a burst. */
export const fewestContacts = 4;
export const fewestPeople = 3;

/** One theme at the moment a contact brings it. */
export interface ThemeSeen {
  /** When the contacts of the last three days came that have it, oldest first; the last is the one that has just come. */
  readonly times: readonly number[];
  /** Who wrote each of them. */
  readonly people: readonly string[];
  /** How many contacts had it in the weeks before. */
  readonly before: number;
}

/** All contacts of the last three days, and the weeks before. */
export interface Surroundings {
  readonly times: readonly number[];
  /** Who wrote each of them. */
  readonly people: readonly string[];
  readonly usual: UsualLevel;
  /** The chance below which a count is a burst: see `limitFor`. */
  readonly limit: number;
}

export interface Burst {
  /** The window in which it is rarest, in hours. */
  readonly hours: number;
  /** How many people wrote of it in the window. */
  readonly count: number;
  readonly expected: number;
  /** The chance of so many or more in that window where nothing is new. */
  readonly chance: number;
}

/**
 * The chance below which a window is a burst: so many false alarms a month are agreed to, over so many looks a month (contacts a
 * month × themes of a contact × windows). By Bonferroni's inequality chance alone stays below it on average.
 */
export const limitFor = (falseAlarmsAMonth: number, looksAMonth: number): number =>
  Math.min(0.001, falseAlarmsAMonth / Math.max(1, looksAMonth));

/** The burst of a theme, or null. `share` of all contacts where null: more of everything. */
export function burstOf(theme: ThemeSeen | null, { times, people, usual, limit }: Surroundings): Burst | null {
  const seen = theme?.times ?? times;
  const last = seen.at(-1);
  if (last === undefined || seen.length < fewestContacts) return null;
  const share = theme ? (theme.before + 0.5) / (usual.contacts + 1) : 1;
  const size = 1 / (1 / ((theme?.before ?? usual.contacts) + 0.5) + usual.swing);
  let found: Burst | null = null;
  for (const hours of windows) {
    const from = last - hours * hourMs;
    const contacts = since(seen, from);
    if (contacts < fewestContacts) continue;
    const usually = usual.expected(from, last);
    const expected = share * (theme ? Math.max(usually, since(times, from)) : usually);
    // The contact that ends the window was waited for, so only those before it count against chance.
    const chanceOf = (count: number): number => chanceOfAtLeast(count - 1, { mean: Math.max(expected, 1e-9), size });
    // People are no more than contacts: they are told apart only where so many contacts would be rare, which is seldom.
    if (chanceOf(contacts) >= limit) continue;
    const count = peopleIn(theme?.people ?? people, contacts);
    if (count < fewestPeople) continue;
    const chance = chanceOf(count);
    if (chance < limit && chance < (found?.chance ?? 1)) found = { hours, count, expected, chance };
  }
  return found;
}

/** How many of the times, oldest first, lie after `from`. */
function since(times: readonly number[], from: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return times.length - low;
}

/** How many people wrote the last so many. */
const peopleIn = (people: readonly string[], contacts: number): number => new Set(people.slice(people.length - contacts)).size;
