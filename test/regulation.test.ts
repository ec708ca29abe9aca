// The packs of the 23 regimes that were looked up, against what was found (test/facts/regulation.json): every clock by its id, from
// what it counts, how long, in which unit, counted how; every worked example; and that each value says from when, by which source
// and how sure. Where a pack says the same in other words, or is less sure than the source, it stands below with why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { deadlinesCommand } from '#apps/cli/deadlines.ts';
import { readSettings } from '#apps/settings.ts';
import { isRefusal } from '#domain/refusal.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { loadPack, packIds } from '#rulepacks/load.ts';
import type { Example } from '#rulepacks/schema.ts';
import { tryDeadlines } from '#rulepacks/try-deadlines.ts';
import { rulepacksFolder } from './support/clocks.ts';
import { plainEnd, type PlainLimit } from './support/plain-days.ts';
import { placeFrom } from './support/plain-place.ts';
import { dice } from './support/random-case.ts';

const Fact = z.strictObject({
  pack: z.string(),
  clock: z.string(),
  from: z.string(),
  length: z.number().nullable(),
  unit: z.string(),
  sure: z.enum(['high', 'medium', 'low']),
  inclusive: z.boolean().default(false),
  lastDayRoll: z.boolean().default(false),
});
type Fact = z.output<typeof Fact>;
const Worked = z.strictObject({
  id: z.string(),
  pack: z.string(),
  calendar: z.string(),
  type: z.string().optional(),
  events: z.record(z.string(), z.string()),
  due: z.record(z.string(), z.string()),
});
const facts = z
  .object({ clocks: z.array(Fact), examples: z.array(Worked) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'facts/regulation.json'), 'utf8')));

/** What the sources call the beginnings, in the words of the packs. A clock that is due counts from there in each of ours. */
const called: Readonly<Record<string, readonly [what: string, ...more: string[]]>> = {
  s1_acknowledged: ['acknowledged'],
  s2_acknowledged: ['acknowledged@2'],
  s2_received: ['escalated'],
  s1_due: ['acknowledged', 's1_response'],
  s2_due: ['acknowledged@2', 's2_response'],
  response_due: ['received', 'response'],
  decision_due: ['received', 'decision'],
  made_orally: ['first-made'],
  received_digital: ['received'],
  agreed: ['redress-agreed'],
  breach: ['standard-missed'],
  objection_window_end: ['objection-window-ended'],
};
/** A pack may be less sure than the source was, never surer. */
const lessSure: Readonly<Record<string, string>> = {
  'uk-spso-mchp': 'the lengths were read; that the first day is day 1 rests on a copy whose appendix could not be read',
};
/** How a duty without a length, or with one that is more than a length, is said in the pack. */
const saidAs: Readonly<Record<string, string>> = {
  'uk-postal redress': '90 days', // The scheme may say otherwise: low, and shown as unconfirmed.
  'au-asic-rg271 ack': 'later of 24 hours and 1 business day', // Whichever is longer: RG 271.51 names both.
  'uk-nhs-england late_notice': 'immediately',
  'ie-cbi-cpc e_ack': 'immediately',
  'eu-jc-guidelines respond': 'without undue delay', // In the Guidelines' words “without any unnecessary delay”: one word of ours.
  'uk-ofgem-chs record': 'on receipt',
};

const written = (pack: string, file: string): unknown => parse(readFileSync(join(rulepacksFolder, pack, file), 'utf8'));
const RawPack = z.looseObject({
  types: z.array(z.object({ id: z.string() })).default([]),
  clocks: z.array(z.looseObject({ id: z.string(), values: z.array(z.record(z.string(), z.unknown())) })),
});
const rawOf = new Map(
  [...new Set(facts.clocks.map(({ pack }) => pack))].map((pack) => [pack, RawPack.parse(written(pack, 'pack.yaml'))]),
);

const Told = z.object({ clocks: z.array(z.looseObject({ id: z.string(), due: z.string().nullable() })) });

const rolledByLaw = 'the general act on time limits moves every last day of the law that falls on a closed day';
/** Where the fact as it was looked up says less than the source does: what the pack counts instead, and why. */
const otherwise: Readonly<Record<string, Partial<Fact> & { readonly because: string }>> = {
  'uk-consumer-general burden': {
    inclusive: true,
    because: 'the Act says “the period of six months beginning with the day on which the goods were delivered”, section 19(14)',
  },
  'nl-awb decision_committee': { lastDayRoll: true, because: rolledByLaw },
  'nl-awb adjourn': { lastDayRoll: true, because: rolledByLaw },
};

/** What `redress deadlines … --json` prints. */
async function told(pack: string, calendar: string, events: Readonly<Record<string, string>>, more: readonly string[] = []) {
  const out: string[] = [];
  const said = Object.entries(events).flatMap(([what, when]) => ['--event', `${what}=${when}`]);
  const call = {
    out: (line: string) => out.push(line),
    words: (line: string) => out.push(line),
    settings: readSettings({}),
    clock: () => new Date('2026-11-22T09:00:00Z'),
  };
  const code = await deadlinesCommand(['--pack', pack, '--calendar', calendar, ...said, ...more, '--json'], call);
  expect({ code, said: code === 0 ? '' : out.join(' ') }).toEqual({ code: 0, said: '' });
  return new Map(Told.parse(JSON.parse(out.join(''))).clocks.map((one) => [one.id, one]));
}

/** Everything from which a clock of the pack may begin, on one day. */
const everything = (pack: string): Record<string, string> => {
  const starts = [...JSON.stringify(rawOf.get(pack)?.clocks).matchAll(/"starts":"([a-z@0-9-]+)"/g)].map(([, what = '']) => what);
  return Object.fromEntries(['received', 'first-made', ...starts].map((what) => [what, '2026-11-02']));
};

describe.each([...rawOf.keys()])('Under %s', (pack) => {
  const mine = facts.clocks.filter((one) => one.pack === pack);
  const raw = rawOf.get(pack);

  it('the command names every clock by the id it was looked up under', async () => {
    const named = new Set<string>();
    const lacking = () => mine.map(({ clock }) => clock).filter((id) => !named.has(id));
    const ways = [['--channel', 'phone'], ['--channel', 'email'], ...(raw?.types ?? []).map(({ id }) => ['--type', id])];
    for (const more of ways)
      if (lacking().length > 0) for (const id of (await told(pack, 'GB-EAW', everything(pack), more)).keys()) named.add(id);
    expect(lacking()).toEqual([]);
  }, 60_000);

  it.each(mine)('$clock is as sure as its source, and no surer', ({ clock, sure }) => {
    const values = raw?.clocks.find(({ id }) => id === clock)?.values ?? [];
    const last = values.at(-1);
    expect([sure, lessSure[pack] === undefined ? '' : 'medium']).toContain(last?.['sure']);
  });

  it.each(mine)('$clock counts $length $unit from $from', async (fact) => {
    const { clock } = fact;
    const value = raw?.clocks.find(({ id }) => id === clock)?.values.at(-1);
    const other = saidAs[`${pack} ${clock}`];
    if (fact.length === null || other !== undefined) {
      expect(inWords(value)).toBe(other ?? fact.unit);
      return;
    }
    countsSo({ ...fact, ...otherwise[`${pack} ${clock}`] });
  });
});

const inWords = (value: Readonly<Record<string, unknown>> | undefined): unknown => {
  const later = z.array(z.object({ count: z.string() })).safeParse(value?.['laterOf']);
  return later.success ? `later of ${later.data.map(({ count }) => count).join(' and ')}` : value?.['count'];
};

const unitOf: Readonly<Record<string, PlainLimit['unit']>> = {
  'working days': 'working', 'business days': 'working', days: 'day', weeks: 'week', months: 'month', hours: 'hour',
}; // biome-ignore format: a list is read as one
const place = placeFrom(readFileSync(join(rulepacksFolder, 'calendars/GB-EAW.json'), 'utf8'));

const rules = await loadRules(rulepacksFolder);

/** The same in the program itself, which answers at once. */
function tried(pack: string, events: Readonly<Record<string, string>>, type: string | undefined) {
  const happened = Object.entries(events).map(([what, when]) => ({ what, when }));
  const known = type === 'any' ? undefined : type;
  const asked = { rulePack: pack, calendar: 'GB-EAW', happened, type: known, channel: type === undefined ? 'phone' : 'email' };
  const answer = tryDeadlines(asked, { rules, changes: [], now: new Date('2026-11-22T09:00:00Z') });
  if (isRefusal(answer)) throw new Error(answer.words);
  return new Map(answer.clocks.map((one) => [one.id, one]));
}

/** On days made up at random the clock ends where the length found, counted by hand from its beginning, ends. */
function countsSo({ pack, clock, from, length, unit, inclusive, lastDayRoll }: Fact): void {
  const roll = dice(clock.length + pack.length * 100);
  const [what, dueOf] = called[from] ?? [from.replaceAll('_', '-')];
  const kinds = [undefined, 'any', ...(rawOf.get(pack)?.types ?? []).map(({ id }) => id)];
  let compared = 0;
  for (let each = 0; each < 12; each += 1) {
    const day = new Date(Date.UTC(2026, 6, 2 + Math.floor(roll() * 500))).toISOString().slice(0, 10);
    for (const type of kinds) {
      const clocks = tried(pack, { received: day, 'first-made': day, [what]: day }, type);
      const due = clocks.get(clock)?.due ?? null;
      const start = dueOf === undefined ? day : clocks.get(dueOf)?.due;
      if (due === null || !start) continue;
      const limit = {
        length: length ?? 0,
        unit: unitOf[unit] ?? 'day',
        inclusive,
        receiptRoll: inclusive && unit === 'working days' ? ('closed-day' as const) : ('none' as const),
        lastDayRoll: lastDayRoll ? ('forward' as const) : ('none' as const),
        closing: false,
      };
      expect(due, `${pack} ${clock} from ${day} ${type}`).toBe(plainEnd(limit, { day: start, at: null }, place, [])?.day);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThanOrEqual(8);
}

describe('A worked example', () => {
  it.each(facts.examples)(
    '$id under $pack comes out, and is an example of its pack',
    async ({ id, pack, calendar, events, type, due }) => {
      const clocks = await told(pack, calendar, events, type ? ['--type', type] : []);
      for (const [clock, last] of Object.entries(due)) expect([clock, clocks.get(clock)?.due]).toEqual([clock, last]);
      const { loaded } = await loadPack(join(rulepacksFolder, pack));
      const own = (loaded?.examples ?? []).filter(({ says }) => says.startsWith(`${id}.`));
      for (const [clock, last] of Object.entries(due))
        expect(
          own.map(({ expect: { due: dues } }) => dues[clock]),
          `${id} ${clock}`,
        ).toContain(last);
    },
  );
});

const monthEnds = /-(?:01|28|29|30|31)$/;
/** What makes a situation one on a boundary: a closed day, an end of a month, a rule's first day, time that stands still, a refusal. */
function onBoundary(
  { calendar, events, type, channel, complainant, pauses, extensions, choices, expect: come, now, findings }: Example,
  firsts: ReadonlySet<string>,
): boolean {
  const days = [
    ...Object.values(events).flat(),
    ...Object.values(come.due),
    ...Object.values(come.target),
    ...Object.values(come.keep),
  ].map((at) => at.slice(0, 10));
  const closed = (day: string) => [0, 6].includes(new Date(day).getUTCDay()) || place.holidays.has(day);
  const turns = days.some((day) => closed(day) || monthEnds.test(day) || firsts.has(day) || closed(next(day)));
  const kinds = type !== undefined || channel !== undefined || complainant !== undefined;
  const stated = Object.keys(come.noDate).length + Object.keys(come.state).length > 0;
  return (
    turns ||
    kinds ||
    stated ||
    pauses.length + extensions.length + Object.keys(choices).length + findings.length > 0 ||
    now !== undefined ||
    calendar !== 'none'
  );
}
const next = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe.each(await packIds(rulepacksFolder))('In the pack %s', (pack) => {
  const found: { readonly where: string; readonly of: Readonly<Record<string, unknown>> }[] = [];
  const look = (of: unknown, where: string): void => {
    if (Array.isArray(of)) of.forEach((one, index) => look(one, `${where}[${index}]`));
    else if (of !== null && typeof of === 'object') {
      const keyed = of as Readonly<Record<string, unknown>>;
      if ('source' in keyed || 'evidence' in keyed) found.push({ where, of: keyed });
      for (const [key, one] of Object.entries(keyed)) look(one, `${where}.${key}`);
    }
  };
  const raw = written(pack, 'pack.yaml');
  look(raw, pack);

  it('each value has its source and how sure it is, and what rests on general knowledge or is not sure is unconfirmed', () => {
    const lacks = found.filter(({ of }) => !of['source'] && !of['reference']).map(({ where }) => where);
    const unsaid = found.filter(({ of }) => !of['evidence'] || !of['sure']).map(({ where }) => where);
    const unmarked = found
      .filter(
        ({ where, of }) =>
          !where.includes('.instruments') && (of['evidence'] === 'K' || of['sure'] === 'low') && of['unconfirmed'] !== true,
      )
      .map(({ where }) => where);
    expect({ lacks, unsaid, unmarked }).toEqual({ lacks: [], unsaid: [], unmarked: [] });
  });

  it('each value of a clock says from when it holds', () => {
    const clocks = RawPack.parse(raw).clocks.flatMap(({ id, values }) => values.map((value) => [id, value['from']] as const));
    expect(clocks.filter(([, from]) => !/^\d{4}-\d\d-\d\d$/.test(String(from)))).toEqual([]);
  });

  it('at least eight situations stand on a boundary', async () => {
    const { loaded } = await loadPack(join(rulepacksFolder, pack));
    const firsts = new Set((loaded?.pack.clocks ?? []).flatMap(({ values }) => values.map(({ from }) => String(from))));
    expect((loaded?.examples ?? []).filter((one) => onBoundary(one, firsts)).length).toBeGreaterThanOrEqual(8);
  });
});
