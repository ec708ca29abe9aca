// The organisation's own texts for its customers and its people: the complaints procedure, and the charter that says what we owe and
// what we ask. Each is versioned: a draft, then published from a day on, and never changed after.
// Invariant: at most one version is in force on a day, the one published last of those that have begun; it overtakes any
// before it that was still to begin.
import type { Day } from '../day.ts';

export const houseTexts = {
  procedure: {
    name: 'Complaints procedure',
    lead: 'How we deal with complaints: how to make one, what happens then, by when, and where to go if you do not agree.',
    address: '/procedure',
  },
  charter: {
    name: 'Customer charter',
    lead: 'What we owe you, what we ask of you, and the independent body you can turn to.',
    address: '/charter',
  },
} as const;

export type HouseText = keyof typeof houseTexts;
export const houseTextNames = ['procedure', 'charter'] as const satisfies readonly HouseText[];

export type Published = { readonly number: number; readonly from: Day };
export type Standing = 'in-force' | 'to-come' | 'past';

/** The version in force on a day; undefined before the first begins. */
export function inForceOn<Version extends Published>(versions: readonly Version[], today: Day): Version | undefined {
  return versions.filter(({ from }) => from <= today).toSorted((one, other) => other.number - one.number)[0];
}

/** How a published version stands on a day. One overtaken before it began is past: it will never be in force. */
export function standingOf({ number, from }: Published, versions: readonly Published[], today: Day): Standing {
  if (inForceOn(versions, today)?.number === number) return 'in-force';
  if (from <= today) return 'past';
  return versions.some((other) => other.number > number && other.from <= from) ? 'past' : 'to-come';
}

/** What a person is asked to read: versions in force or to come that they have not said they read. */
export const toRead = (versions: readonly Published[], read: readonly number[], today: Day): number[] =>
  versions.filter((one) => standingOf(one, versions, today) !== 'past' && !read.includes(one.number)).map(({ number }) => number);

/** In characters of its words: about twenty printed pages. */
export const longestHouseText = 40_000;
