// Situations made up at random, the same ones every time: days on which clocks change, ends of years and leap days more often than
// chance would have them, instants near midnight, pauses, more time given, and every word a pack counts from.
import type { PlainPack, Situation } from './plain-pack.ts';
import { dayAt, type Place, plus } from './plain-days.ts';

/** Numbers from 0 to 1, the same every time from the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Kind = 'a day the clocks change' | 'an end of a year' | 'a leap day' | 'a day about Easter' | 'any day';
const days: Readonly<Record<Exclude<Kind, 'any day'>, readonly string[]>> = {
  'a day the clocks change': ['2024-03-31', '2025-03-30', '2026-03-29', '2027-03-28', '2024-10-27', '2025-10-26', '2026-10-25', '2027-10-31', '2025-04-06', '2026-10-04', '2025-10-05', '2026-04-05'],
  'an end of a year': ['2023-12-29', '2024-12-24', '2025-12-31', '2026-12-31', '2025-01-01', '2026-12-24', '2027-12-27', '2026-01-02', '2027-01-04', '2025-12-25'],
  'a leap day': ['2024-02-28', '2024-02-29', '2024-03-01', '2023-08-29', '2023-08-31', '2027-08-31', '2028-02-29'],
  'a day about Easter': ['2024-03-28', '2025-04-17', '2026-04-02', '2027-03-25', '2026-04-07', '2025-04-22', '2026-05-01', '2026-06-12'],
}; // biome-ignore format: a list is read as one
const kinds = Object.keys(days) as Exclude<Kind, 'any day'>[];

/** A day and an instant on it, near midnight as often as not. */
export function moment(roll: () => number): { readonly at: number; readonly kind: Kind } {
  const pick = roll();
  const kind: Kind = pick < 0.4 ? (kinds[Math.floor((pick / 0.4) * kinds.length)] ?? 'any day') : 'any day';
  const listed = kind === 'any day' ? [] : days[kind];
  const day = listed[Math.floor(roll() * listed.length)];
  const midnight = day ? Date.parse(day) : Date.UTC(2023, 0, 2 + Math.floor(roll() * 1_800));
  const minutes = roll() < 0.5 ? Math.floor(roll() * 120) - 60 : Math.floor(roll() * 1_440);
  return { at: midnight + minutes * 60_000, kind };
}

/** Every word the pack counts from, anywhere in it. */
function wordsOf(pack: PlainPack): string[] {
  const found = new Set<string>();
  const look = (of: unknown, key: string): void => {
    if (typeof of === 'string' && ['starts', 'restarts', 'datedBy', 'happened', 'notHappened'].includes(key)) found.add(of);
    else if (Array.isArray(of)) for (const one of of) look(one, key);
    else if (of !== null && typeof of === 'object') for (const [name, one] of Object.entries(of)) look(one, name);
  };
  look(pack.clocks, '');
  return [...found].toSorted();
}

const reasons = ['awaiting-customer', 'awaiting-third-party', 'customer-asked', 'court-or-police', 'strike-or-closure'];
const channels = ['phone', 'letter', 'email'];

export function situation(pack: PlainPack, place: Place, roll: () => number): { readonly of: Situation; readonly kind: Kind } {
  const received = moment(roll);
  const one = <Item>(from: readonly Item[]): Item | undefined => from[Math.floor(roll() * from.length)];
  const event = (what: string, at: number) => ({ what, at, day: dayAt(at, place) });
  const later = (most: number) => received.at + Math.floor(roll() * most * 1_440) * 60_000;
  const others = wordsOf(pack).filter((word) => !['received', 'first-made', 'recorded'].includes(word) && roll() < 0.6);
  const events = [
    event('received', received.at),
    event('first-made', received.at - (roll() < 0.3 ? Math.floor(roll() * 40) * 86_400_000 : 0)),
    event('recorded', received.at),
    ...others.map((word) => event(word, later(120))),
    ...others.filter(() => roll() < 0.15).map((word) => event(word, later(300))),
  ];
  const pauses = Array.from({ length: roll() < 0.4 ? 1 + Math.floor(roll() * 2) : 0 }, () => {
    const from = later(45);
    const to = roll() < 0.15 ? null : from + Math.floor(roll() * 30 * 1_440) * 60_000;
    const last = to === null ? null : plus(dayAt(to, place), -1);
    return { reason: one(reasons) ?? 'customer-asked', first: dayAt(from, place), last, from, to };
  });
  const longer = pack.clocks.filter(({ values }) => values.some(({ extensions = [] }) => extensions.length > 0));
  const given = Array.from({ length: longer.length > 0 && roll() < 0.4 ? 1 + Math.floor(roll() * 2) : 0 }, () => ({
    clock: one(longer)?.id ?? '',
    to: roll() < 0.6 ? plus(dayAt(received.at, place), Math.floor(roll() * 200)) : null,
  }));
  const of = { events, channel: one(channels) ?? 'phone', pauses, given };
  const type = roll() < 0.8 ? one(pack.types ?? [])?.id : undefined;
  return { kind: received.kind, of: { ...of, type, complainant: roll() < 0.6 ? one(pack.eligible)?.id : undefined } };
}
