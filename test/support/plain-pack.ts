// A rule pack read by hand from its own file, and the last day of each of its clocks for one situation, counted by plain-days.ts. It
// knows nothing of the program: what a word of the file means is written down here once more, from the how-to.
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { dayOfMonth, nextOf, type Place, plainEnd, type PlainEnd, type PlainLimit, type Stop } from './plain-days.ts';

interface When {
  readonly type?: string[];
  readonly channel?: string[];
  readonly complainant?: string[];
  readonly happened?: string[];
  readonly notHappened?: string[];
  readonly any?: When[];
  readonly not?: When;
}
type Start = string | { readonly dueOf: string };
interface Counting {
  readonly counting?: string;
  readonly receiptRoll?: PlainLimit['receiptRoll'];
  readonly lastDayRoll?: PlainLimit['lastDayRoll'];
  readonly ends?: string;
}
interface Limit extends Counting {
  readonly starts?: Start;
  readonly when?: When;
  readonly count?: string;
  readonly target?: string;
  readonly onDate?: string;
  readonly nextOf?: string[];
  readonly dayOfMonth?: { readonly day: number | 'last'; readonly monthsAfter: number };
  readonly earlierOf?: Limit[];
  readonly laterOf?: Limit[];
}
interface MoreTime extends Counting {
  readonly adds?: string;
  readonly becomes?: string;
  readonly most?: number | 'any';
}
interface Value extends Limit {
  readonly from: string;
  readonly pauses?: string[];
  readonly extensions?: MoreTime[];
}
export interface PlainClock {
  readonly id: string;
  readonly kind?: string;
  readonly starts: Start;
  readonly restarts?: string;
  readonly when?: When;
  readonly datedBy?: string;
  readonly values: Value[];
}
export interface PlainPack {
  readonly id: string;
  readonly types?: { readonly id: string }[];
  readonly eligible: { readonly id: string }[];
  readonly clocks: PlainClock[];
  readonly suspensions?: {
    readonly when?: When;
    readonly from: string;
    readonly to: string | null;
    readonly clocks?: string[] | 'all';
  }[];
}

/** Something that happened, with its day in the place. */
export interface Event {
  readonly what: string;
  readonly day: string;
  readonly at: number;
}
export interface Situation {
  readonly events: readonly Event[];
  readonly type: string | undefined;
  readonly complainant: string | undefined;
  readonly channel: string;
  readonly pauses: readonly (Stop & { readonly reason: string })[];
  readonly given: readonly { readonly clock: string; readonly to: string | null }[];
}
/** `soft`: the rule sets no date, and this is the organisation's own wish. */
export type PlainDue = { readonly day: string | null; readonly until: string | null; readonly soft: boolean };

const Pack = z.looseObject({ id: z.string(), clocks: z.array(z.looseObject({ id: z.string() })) });

export async function plainPacks(folder: string): Promise<PlainPack[]> {
  const found = await readdir(folder, { withFileTypes: true });
  // Beside the packs stand the calendars, and letters that every pack may have.
  const ids = found.filter((one) => one.isDirectory() && existsSync(join(folder, one.name, 'pack.yaml'))).map(({ name }) => name);
  return Promise.all(
    ids.toSorted().map(async (id) => {
      const written: unknown = parse(await readFile(join(folder, id, 'pack.yaml'), 'utf8'));
      Pack.parse(written);
      return written as PlainPack;
    }),
  );
}

const among = (value: string | undefined, allowed: string[] | undefined): boolean =>
  allowed === undefined || (value !== undefined && allowed.includes(value));
const has = (of: Situation, word: string): boolean => of.events.some(({ what }) => what === word);

function applies(when: When | undefined, of: Situation): boolean {
  if (when === undefined) return true;
  if (!among(of.type, when.type) || !among(of.channel, when.channel) || !among(of.complainant, when.complainant)) return false;
  if (when.happened?.some((word) => !has(of, word)) || when.notHappened?.some((word) => has(of, word))) return false;
  if (when.any !== undefined && !when.any.some((one) => applies(one, of))) return false;
  return when.not === undefined || !applies(when.not, of);
}

const first = (of: Situation, word: string): Event | undefined =>
  of.events.filter(({ what }) => what === word).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0];
const last = (of: Situation, word: string): Event | undefined =>
  of.events
    .filter(({ what }) => what === word)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1);

type From = { readonly day: string; readonly at: number | null };
interface Counted {
  readonly of: Situation;
  readonly place: Place;
  readonly stops: readonly Stop[];
  readonly anew: boolean;
  readonly dues: ReadonlyMap<string, string>;
}

function begins(start: Start, again: string | undefined, { of, dues }: Pick<Counted, 'of' | 'dues'>): From | null {
  if (typeof start === 'object') {
    const due = dues.get(start.dueOf);
    return due === undefined ? null : { day: due, at: null };
  }
  const began = first(of, start);
  const restarted = again === undefined ? undefined : last(of, again);
  if (!began) return null;
  return restarted && restarted.day >= began.day ? restarted : began;
}

const units: Readonly<Record<string, PlainLimit['unit']>> = {
  working: 'working', business: 'working', day: 'day', week: 'week', month: 'month', year: 'year', hour: 'hour',
}; // biome-ignore format: a list is read as one

function lengthOf(written: string, how: Counting): PlainLimit | null {
  const [, length, unit = ''] = /^(\d+) (?:calendar )?(working|business|day|week|month|year|hour)/.exec(written) ?? [];
  if (length === undefined || written.includes('working hour')) return null;
  return {
    length: Number(length),
    unit: units[unit] ?? 'day',
    inclusive: how.counting === 'inclusive',
    receiptRoll: how.receiptRoll ?? 'none',
    lastDayRoll: how.lastDayRoll ?? 'none',
    closing: how.ends === 'close-of-business',
  };
}

type Reached = { readonly end: PlainEnd; readonly soft: boolean; readonly from: From };
const whole = (day: string): PlainEnd => ({ day, until: `${day}T24:00` });

function reach(limit: Limit, from: From | null, by: Counted): Reached | null {
  if (!applies(limit.when, by.of)) return null;
  const again = by.anew && typeof limit.starts === 'string' ? limit.starts : undefined;
  const start = limit.starts === undefined ? from : begins(limit.starts, again, by);
  const several = limit.earlierOf ?? limit.laterOf;
  if (several) {
    const all = several.map((one) => reach(one, start, by)).filter((one) => one !== null);
    const open = all.find(({ end }) => end === null);
    if (limit.laterOf && open) return open;
    const at = ({ end }: Reached) => end?.until ?? '9999';
    const sorted = all.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
    return (limit.earlierOf ? sorted[0] : sorted.at(-1)) ?? null;
  }
  if (start === null) return null;
  const found = { from: start, soft: false };
  if (limit.onDate) return { ...found, end: whole(limit.onDate) };
  if (limit.nextOf) return { ...found, end: whole(nextOf(limit.nextOf, start.day)) };
  if (limit.dayOfMonth) return { ...found, end: whole(dayOfMonth(start.day, limit.dayOfMonth.monthsAfter, limit.dayOfMonth.day)) };
  const length = lengthOf(limit.count ?? '', limit);
  if (length) return { ...found, end: plainEnd(length, start, by.place, by.stops) };
  const target = limit.target ? lengthOf(limit.target, limit) : null;
  return { from: start, soft: true, end: target && plainEnd(target, start, by.place, by.stops) };
}

function ruleFor(rules: readonly MoreTime[], nth: number): MoreTime | undefined {
  const each = rules.flatMap((rule) => Array<MoreTime>(rule.most === 'any' ? 1_000 : (rule.most ?? 1)).fill(rule));
  return each[nth];
}

function longer(end: PlainEnd, rule: MoreTime, to: string | null, from: From, by: Counted): PlainEnd {
  if (end === null) return null;
  if (rule.adds === undefined && rule.becomes === undefined) return to === null ? end : whole(to);
  const length = lengthOf(rule.adds ?? rule.becomes ?? '', rule);
  const most = length && plainEnd(length, rule.adds ? { day: end.day, at: null } : from, by.place, by.stops);
  if (most === null || to === null) return most;
  return to < most.day ? whole(to) : whole(most.day);
}

/** The last day of each clock of the pack; a clock that has none is not there. */
export function plainDues(pack: PlainPack, of: Situation, place: Place): Map<string, PlainDue> {
  const [answers, dues] = [new Map<string, PlainDue>(), new Map<string, string>()];
  // Clocks that begin where another ends need the other first: as often as there are clocks is often enough.
  for (let round = 0; round < 4; round += 1)
    for (const clock of pack.clocks) {
      const answer = plainDue(clock, pack, { of, place, dues });
      if (answer === null) continue;
      answers.set(clock.id, answer);
      if (answer.day !== null && !answer.soft) dues.set(clock.id, answer.day);
    }
  return answers;
}

function plainDue(clock: PlainClock, pack: PlainPack, by: Pick<Counted, 'of' | 'place' | 'dues'>): PlainDue | null {
  const { of } = by;
  if (!applies(clock.when, of)) return null;
  const anew = clock.kind === 'window';
  const again = clock.restarts ?? (anew && typeof clock.starts === 'string' ? clock.starts : undefined);
  const start = begins(clock.starts, again, by);
  const dated = first(of, clock.datedBy ?? 'received') ?? start ?? of.events.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  const value = clock.values
    .filter(({ from }) => dated !== undefined && from <= dated.day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (!value) return null;
  const windows = (pack.suspensions ?? []).filter(
    ({ when, clocks = 'all' }) => applies(when, of) && (clocks === 'all' || clocks.includes(clock.id)),
  );
  const stops = [
    ...of.pauses.filter(({ reason }) => value.pauses?.includes(reason)),
    ...windows.map(({ from, to }) => ({ first: from, last: to })),
  ];
  const counting = { ...by, stops, anew };
  const reached = reach(value, start, counting);
  if (reached === null) return null;
  let { end } = reached;
  of.given
    .filter((one) => one.clock === clock.id)
    .forEach(({ to }, nth) => {
      const rule = ruleFor(value.extensions ?? [], nth);
      if (rule) end = longer(end, rule, to, reached.from, counting);
    });
  return { day: end?.day ?? null, until: end?.until ?? null, soft: reached.soft };
}
