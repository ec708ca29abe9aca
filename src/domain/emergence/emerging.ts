// Something new is seen in contacts as they come: bursts of one theme or another are put together where they are the same contacts,
// named by the words that set them apart, and proposed as one problem. A proposal grows while it goes on and is over when three
// quiet days have passed. It proposes and never decides: a person opens, merges, splits or dismisses it.
import { type Burst, burstOf, limitFor, longestMs, type Surroundings, windows } from './bursts.ts';
import { distinctiveWords } from './distinctive-words.ts';
import { NearGroups } from './near-groups.ts';
import { type ContactSeen, themesOf } from './themes-of.ts';
import { type HourOfWeek, hourMs, usualLevel } from './usual-level.ts';

/** More of everything, of no theme in particular. */
export const everything = '*';

export interface Proposal {
  /** When it was first seen. */
  readonly at: number;
  /** The themes that burst, in the order in which they did; `everything` first where all contacts rose before any theme. */
  readonly themes: readonly string[];
  readonly words: readonly string[];
  readonly burst: Burst;
  /** The contacts that were behind it when it was seen, and that came with its themes since. */
  readonly contacts: readonly string[];
  readonly last: number;
}

export interface EmergenceOptions {
  readonly hourOfWeek: HourOfWeek;
  /** How many false alarms a month are agreed to. */
  readonly falseAlarmsAMonth: number;
  /** How far back the usual level is learnt from; the first two weeks raise no alarm. */
  readonly weeks?: number;
  /** What is watched; without it, all. What is not watched still names what is seen. */
  readonly watched?: ReadonlySet<Watched>;
}

export const watchable = ['words', 'products', 'near', 'everything'] as const;
/** Words and pairs of words; what contacts are filed under; nearly the same words; how much comes altogether. */
export type Watched = (typeof watchable)[number];

/** The theme of contacts that say nearly the same begins so. */
const near = 'near=';

function sortOf(theme: string): Watched {
  if (theme === everything) return 'everything';
  return theme.startsWith(near) ? 'near' : theme.includes('=') ? 'products' : 'words';
}

const weekMs = 7 * 24 * hourMs;
const leastHistoryMs = 2 * weekMs;
/** Two groups of contacts are one where this share of the smaller is in both. */
const sameFrom = 0.6;

interface Open {
  at: number;
  last: number;
  themes: string[];
  burst: Burst;
  contacts: Set<string>;
  words: string[];
}

/** All that is kept of the contacts of the last weeks: when each theme came, and who brought it. */
interface Kept {
  readonly ids: string[];
  readonly times: number[];
  readonly people: string[];
  /** The first that is not yet forgotten. */
  from: number;
}

/** Reads contacts in the order they come; each answer is what was newly proposed by that contact, or null. */
export class EmergenceWatch {
  #options: Required<EmergenceOptions>;
  #themes = new Map<string, Kept>();
  #all: Kept = empty();
  #themeCount = 0;
  #near = new NearGroups();
  #open: Open[] = [];
  #learnt: { readonly at: number; readonly surroundings: Omit<Surroundings, 'times' | 'people'> } | null = null;

  constructor(options: EmergenceOptions) {
    this.#options = { weeks: 8, watched: new Set(watchable), ...options };
  }

  /** What is proposed now, newest last. */
  get proposals(): Proposal[] {
    return this.#open.map(shown);
  }

  read(contact: ContactSeen): Proposal | null {
    const themes = this.#themesOf(contact);
    this.#keep(this.#all, contact);
    for (const theme of themes) this.#keep(this.#kept(theme), contact);
    this.#themeCount += themes.length;
    this.#open = this.#open.filter(({ last }) => last > contact.at - longestMs);
    const around = this.#surroundings(contact.at);
    if (around === null) return null;
    let opened: Open | null = null;
    for (const theme of [...themes, everything].filter((one) => this.#options.watched.has(sortOf(one)))) {
      const burst = this.#burst(theme, contact.at, around);
      if (burst) opened = this.#propose(theme, burst, contact) ?? opened;
    }
    for (const open of this.#open) if (open.themes.some((theme) => themes.includes(theme))) this.#grow(open, contact);
    return opened ? shown(opened) : null;
  }

  /** What it is about, and with which others it says nearly the same. */
  #themesOf(contact: ContactSeen): string[] {
    const group = this.#options.watched.has('near') ? this.#near.groupOf(contact) : null;
    return group === null ? themesOf(contact) : [...themesOf(contact), `${near}${group}`];
  }

  #burst(theme: string, at: number, around: Surroundings): Burst | null {
    if (theme === everything) return burstOf(null, around);
    const kept = this.#kept(theme);
    const from = firstAfter(kept, at - longestMs);
    return burstOf({ times: kept.times.slice(from), people: kept.people.slice(from), before: from - kept.from }, around);
  }

  #propose(theme: string, burst: Burst, contact: ContactSeen): Open | null {
    const behind = this.#behind(theme, contact.at - burst.hours * hourMs);
    const same = this.#open.find((open) => open.themes.includes(theme) || together(open.contacts, behind));
    if (same) return this.#add(same, { themes: [theme], contacts: behind, last: contact.at });
    const opened = { at: contact.at, last: contact.at, themes: [theme], burst, contacts: new Set(behind), words: [] as string[] };
    opened.words = this.#wordsOf(opened);
    // What rises slowly bursts again by other words of the same matter: it is known by what it is called.
    const called = this.#open.find((open) => sameWords(open.words, opened.words));
    if (called) return this.#add(called, opened);
    this.#open.push(opened);
    return opened;
  }

  /** To what is open already; so nothing is newly proposed. */
  #add(open: Open, { themes, contacts, last }: Pick<Proposal, 'themes' | 'last'> & { contacts: Iterable<string> }): null {
    for (const theme of themes) if (!open.themes.includes(theme)) open.themes.push(theme);
    for (const id of contacts) open.contacts.add(id);
    open.last = last;
    return null;
  }

  #grow(open: Open, contact: ContactSeen): void {
    open.contacts.add(contact.id);
    open.words = this.#wordsOf(open);
  }

  #behind(theme: string, after: number): string[] {
    const kept = theme === everything ? this.#all : this.#kept(theme);
    return kept.ids.slice(firstAfter(kept, after));
  }

  #wordsOf({ contacts, at }: Open): string[] {
    const counted = [];
    for (const [word, kept] of this.#themes) {
      if (word.includes('=') || (kept.times.at(-1) ?? 0) < at - longestMs) continue;
      const people = new Set<string>();
      for (let index = firstAfter(kept, at - longestMs); index < kept.ids.length; index += 1)
        if (contacts.has(kept.ids[index] ?? '')) people.add(kept.people[index] ?? '');
      // What one person says over and over names nothing that many tell of.
      const inGroup = people.size;
      if (inGroup >= 2) counted.push({ word, inGroup, inOthers: Math.max(0, kept.ids.length - kept.from - inGroup) });
    }
    const others = Math.max(1, this.#all.ids.length - this.#all.from - contacts.size);
    return distinctiveWords(counted, { group: contacts.size, others });
  }

  #surroundings(at: number): Surroundings | null {
    const first = this.#all.times[this.#all.from];
    if (first === undefined || at - first < leastHistoryMs) return null;
    if (this.#learnt === null || at - this.#learnt.at > 24 * hourMs) this.#learnt = { at, surroundings: this.#learn(first, at) };
    const from = firstAfter(this.#all, at - longestMs);
    return { ...this.#learnt.surroundings, times: this.#all.times.slice(from), people: this.#all.people.slice(from) };
  }

  /** The usual level of the weeks before the longest window, counted hour by hour. What is older than the weeks is let go. */
  #learn(first: number, at: number): Omit<Surroundings, 'times' | 'people'> {
    forgetOld(this.#all);
    this.#near.forget(at);
    const oldest = at - this.#options.weeks * weekMs;
    for (const [theme, kept] of this.#themes) {
      if ((kept.times.at(-1) ?? 0) < oldest) this.#themes.delete(theme);
      else forgetOld(kept);
    }
    this.#themeCount = [...this.#themes.values()].reduce((sum, { ids, from }) => sum + ids.length - from, 0);
    const [from, to] = [Math.ceil(first / hourMs), Math.floor((at - longestMs) / hourMs)];
    const counts = new Uint32Array(Math.max(0, to - from));
    for (let index = this.#all.from; index < this.#all.times.length; index += 1) {
      const hour = Math.floor((this.#all.times[index] ?? 0) / hourMs) - from;
      if (hour >= 0 && hour < counts.length) counts[hour] = (counts[hour] ?? 0) + 1;
    }
    const counted = Array.from(counts, (count, hour) => ({ at: (from + hour) * hourMs, count }));
    const usual = usualLevel(counted, this.#options.hourOfWeek);
    const contacts = this.#all.ids.length - this.#all.from;
    const months = (at - first) / (30 * 24 * hourMs);
    const looks = ((contacts + this.#themeCount) / months) * windows.length;
    return { usual, limit: limitFor(this.#options.falseAlarmsAMonth, looks) };
  }

  #kept(theme: string): Kept {
    const found = this.#themes.get(theme) ?? empty();
    if (!this.#themes.has(theme)) this.#themes.set(theme, found);
    return found;
  }

  #keep(kept: Kept, { id, at, from = id }: ContactSeen): void {
    kept.ids.push(id);
    kept.times.push(at);
    kept.people.push(from);
    const oldest = at - this.#options.weeks * weekMs;
    while ((kept.times[kept.from] ?? at) < oldest) kept.from += 1;
  }
}

/** Lets go of what lies before the first that still counts. */
function forgetOld(kept: Kept): void {
  for (const list of [kept.ids, kept.times, kept.people]) list.splice(0, kept.from);
  kept.from = 0;
}

const empty = (): Kept => ({ ids: [], times: [], people: [], from: 0 });

function firstAfter({ times, from }: Kept, after: number): number {
  let [low, high] = [from, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

function together(one: ReadonlySet<string>, other: readonly string[]): boolean {
  const both = other.filter((id) => one.has(id)).length;
  return both >= sameFrom * Math.min(one.size, other.length);
}

/** Two groups whose names share two words, and at least half of the fewer, are told of in the same words. */
function sameWords(one: readonly string[], other: readonly string[]): boolean {
  const [these, those] = [one, other].map((names) => new Set(names.join(' ').split(' '))) as [Set<string>, Set<string>];
  const both = [...these].filter((word) => those.has(word)).length;
  return both >= 2 && both >= Math.min(these.size, those.size) / 2;
}

const shown = ({ contacts, themes, words, ...rest }: Open): Proposal => ({
  ...rest,
  themes: [...themes],
  words: [...words],
  contacts: [...contacts],
});
