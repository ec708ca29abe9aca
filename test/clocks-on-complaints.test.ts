// Clocks of real complaints in a real database, on a thousand random days under every rule pack: what is stored, what the API and
// the command line answer, and what a plain count by hand from the pack's own file gives are one and the same. The plain count knows
// nothing of ours but the files; what takes more than one length to count is compared among the others alone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '#apps/settings.ts';
import { deadlinesCommand } from '#apps/cli/deadlines.ts';
import { typeUnder } from '#domain/complaint-clocks.ts';
import { isRefusal } from '#domain/refusal.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { saveClocks } from '#records/clocks.ts';
import { deadlinesOf, tryDeadlines } from '#rulepacks/try-deadlines.ts';
import { clockCaseByReference } from '#views/clocks/clock-case-by-reference.ts';
import { rulepacksFolder } from './support/clocks.ts';
import { type TestHouse, testHouse } from './support/house.ts';
import { complaint } from './support/intake.ts';
import { person } from './support/people.ts';

const places = ['GB-EAW', 'GB-SCT', 'GB-NIR', 'IE', 'NL', 'IN', 'AU'] as const;
const daysForEach = 28;
const started = new Set(['received', 'first-made']);

const PlainClock = z.object({
  id: z.string(),
  kind: z.string().optional(),
  starts: z.unknown().optional(),
  datedBy: z.string().optional(),
  when: z.unknown().optional(),
  calendar: z.unknown().optional(),
  values: z.array(z.looseObject({ from: z.coerce.string(), count: z.string().optional() })),
});
type PlainClock = z.infer<typeof PlainClock>;
const Place = z.object({ timeZone: z.string(), weekend: z.array(z.string()), events: z.array(z.object({ date: z.string() })) });
type Place = z.infer<typeof Place>;

let house: TestHouse;
let about: { id: string; reference: string };
const plain = new Map<string, PlainClock[]>();
const calendars = new Map<string, Place>();
beforeAll(async () => {
  house = await testHouse();
  about = await complaint(house, await person(house, { name: 'Hana Handler' }));
  const read = (...path: string[]) => readFile(join(rulepacksFolder, ...path), 'utf8');
  for (const id of house.rules.packs.keys())
    plain.set(id, z.object({ clocks: z.array(PlainClock) }).parse(parse(await read(id, 'pack.yaml'))).clocks);
  for (const id of places) calendars.set(id, Place.parse(JSON.parse(await read('calendars', `${id}.json`))));
});
afterAll(() => house.close());

/** The same numbers every time: a failure can be looked at again. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const odd = ['2024-02-29', '2025-12-31', '2027-01-01', '2026-03-29', '2026-10-25', '2026-04-07', '2026-04-08', '2026-06-01'];
const random = numbers(20_261_122);
/** Half an hour from midnight as often as not, on odd days every now and then. */
function moment(): Date {
  const pick = random.next().value;
  const day =
    pick < 0.15
      ? Date.parse(odd[Math.floor(random.next().value * odd.length)] ?? '')
      : Date.UTC(2022, 0, 1 + Math.floor(random.next().value * 2_100));
  const minutes = random.next().value < 0.5 ? 0 : Math.floor(random.next().value * 1_440);
  return new Date(day + (minutes - 30) * 60_000);
}

const dayIn = (at: Date, { timeZone }: Place): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const works = (day: string, { weekend, events }: Place): boolean =>
  !weekend.includes(weekdays[new Date(day).getUTCDay()] ?? '') && !events.some(({ date }) => date === day);

function months(day: string, many: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + many, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + many, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The last day counted by hand; null where no value is in force yet, undefined where it takes more than one plain length. */
function byHand(clock: PlainClock, day: string, place: Place): string | null | undefined {
  const { starts, datedBy = 'received', when, calendar, kind, values } = clock;
  if (typeof starts !== 'string' || !started.has(starts) || !started.has(datedBy)) return undefined;
  if (when !== undefined || calendar !== undefined || kind === 'return') return undefined;
  const value = values.filter(({ from }) => from.slice(0, 10) <= day).at(-1);
  if (value === undefined) return null;
  const [, length = '', unit = ''] = /^(\d+) (working|business|day|week|month)/.exec(value.count ?? '') ?? [];
  if (unit === '' || value['receiptRoll'] !== undefined) return undefined;
  const first = value['counting'] === 'inclusive' ? 1 : 0;
  if (unit === 'working' || unit === 'business') {
    if (first === 1 && !works(day, place)) return undefined;
    let at = day;
    for (let left = Number(length) - first; left > 0; ) if (works((at = plus(at, 1)), place)) left -= 1;
    return at;
  }
  let end = unit === 'month' ? months(day, Number(length)) : plus(day, Number(length) * (unit === 'week' ? 7 : 1));
  // A month without such a date ends the period on its own last day: six months from 31 December end on 30 June.
  if (first === 1 && (unit !== 'month' || end.slice(8) === day.slice(8))) end = plus(end, -1);
  while (value['lastDayRoll'] === 'forward' && !works(end, place)) end = plus(end, 1);
  return end;
}

interface Stored {
  readonly clock: string;
  readonly due: string | null;
  readonly ours: boolean;
}

/** Makes the complaint one received then, under these rules, in this place; the clocks as they are stored. */
async function received(at: Date, rulePack: string, calendar: string): Promise<Stored[]> {
  await house.pool.query(
    'update complaint set received_at = $2, first_made_at = $2, logged_at = $2, rule_pack = $3, calendar = $4 where id = $1',
    [about.id, at, rulePack, calendar],
  );
  await house.pool.query('update complaint_regime set rule_pack = $2, type = null where complaint_id = $1', [about.id, rulePack]);
  await transact(house.db, 'program', async (tx) => ({ commit: true, value: await saveClocks(tx, about.id, house.rules) }));
  const { rows } = await house.pool.query<Stored>(
    `select clock, to_char(due_day, 'YYYY-MM-DD') as due, local_target as ours from complaint_clock where complaint_id = $1`,
    [about.id],
  );
  return rows;
}

async function differences(at: Date, rulePack: string, calendar: string): Promise<{ compared: number; wrong: string[] }> {
  const place = calendars.get(calendar) as Place;
  const day = dayIn(at, place);
  const stored = await received(at, rulePack, calendar);
  const of = await clockCaseByReference(house.db, 'program', about.reference);
  const now = house.clock();
  const read = of === null ? [] : deadlinesOf(of, { rules: house.rules, now }).clocks;
  const type = typeUnder(house.rules.packs.get(rulePack), null) ?? undefined;
  const happened = ['received', 'first-made', 'recorded'].map((what) => ({ what, when: local(at, place) }));
  const tried = tryDeadlines(
    { rulePack, calendar, happened, type, channel: of?.channel },
    { rules: house.rules, changes: [], now },
  );
  if (isRefusal(tried)) throw new Error(tried.words);
  const wrong = stored.flatMap(({ clock, due, ours }) => {
    const last = (all: typeof read) => all.filter(({ id }) => id === clock).map((one) => (ours ? one.target : one.due))[0];
    return [last(read), last(tried.clocks)].every((one) => one === due)
      ? []
      : [`${rulePack} ${clock} in ${calendar} from ${at.toISOString()}: ${due}, ${last(read)}, ${last(tried.clocks)}`];
  });
  const plainly = (plain.get(rulePack) ?? []).flatMap((clock) => {
    const expected = byHand(clock, day, place);
    const came = stored.find((one) => one.clock === clock.id)?.due ?? null;
    return expected === undefined || expected === came
      ? []
      : [`${rulePack} ${clock.id} in ${calendar} on ${day}: ${came}, by hand ${expected}`];
  });
  return { compared: stored.length, wrong: [...wrong, ...plainly] };
}

const local = (at: Date, { timeZone }: Place): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T');

describe('The clocks of a complaint', () => {
  it('are the same in the database, over the API and counted by hand, under every pack, on a thousand days in seven places', async () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const rulePack of house.rules.packs.keys())
      for (let each = 0; each < daysForEach; each += 1) {
        const one = await differences(moment(), rulePack, places[each % places.length] ?? 'GB-EAW');
        compared += one.compared;
        wrong.push(...one.wrong);
      }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(2_000);
  }, 300_000);

  it('are the same again on the command line', async () => {
    for (const rulePack of house.rules.packs.keys()) {
      const at = moment();
      const stored = await received(at, rulePack, 'GB-NIR');
      const when = local(at, calendars.get('GB-NIR') as Place);
      const type = typeUnder(house.rules.packs.get(rulePack), null);
      const said = ['received', 'first-made', 'recorded'].flatMap((what) => ['--event', `${what}=${when}`]);
      const args = [
        '--pack',
        rulePack,
        '--calendar',
        'GB-NIR',
        ...said,
        ...(type ? ['--type', type] : []),
        '--channel',
        'phone',
        '--json',
      ];
      const out: string[] = [];
      const call = {
        out: (line: string) => out.push(line),
        words: (line: string) => out.push(line),
        settings: readSettings({}),
        clock: house.clock,
      };
      const code = await deadlinesCommand(args, call);
      expect({ code, rulePack }).toEqual({ code: 0, rulePack });
      const { clocks } = z.object({ clocks: z.array(z.looseObject({ id: z.string() })) }).parse(JSON.parse(out.join('')));
      for (const { clock, due, ours } of stored)
        expect(clocks.find(({ id }) => id === clock)?.[ours ? 'target' : 'due'], `${rulePack} ${clock} from ${when}`).toBe(due);
    }
  }, 120_000);
});

describe('A rule that changes on a day', () => {
  const dues = async (rulePack: string, clock: string, at: string) => {
    const due = (await received(new Date(at), rulePack, 'GB-EAW')).find((one) => one.clock === clock)?.due;
    const { rows } = await house.pool.query<{ since: string }>(
      `select to_char(rule_from, 'YYYY-MM-DD') as since from complaint_clock where complaint_id = $1 and clock = $2`,
      [about.id, clock],
    );
    return [due, rows[0]?.since];
  };

  it('reaches open complaints first made from that day, and leaves those before as they were, whenever they are counted', async () => {
    // General Conditions, C4 Annex: six weeks for complaints first made from 8 April 2026, eight before.
    for (const now of ['2026-04-07T12:00:00Z', '2026-11-23T09:00:00Z']) {
      house.setClock(now);
      expect(await dues('uk-ofcom-c4', 'adr_letter_time', '2026-04-07T12:00:00Z')).toEqual(['2026-06-02', '2018-10-01']);
      expect(await dues('uk-ofcom-c4', 'adr_letter_time', '2026-04-07T23:30:00Z')).toEqual(['2026-05-20', '2026-04-08']);
    }
  });

  it('holds an acknowledgement to the words of the rule on the day the complaint was received', async () => {
    // DISP 1.6.1R as amended on 1 June 2026; half past eleven at night in London is the day before.
    const [, before] = await dues('uk-fca-disp', 'ack', '2026-05-31T22:30:00Z');
    const [, after] = await dues('uk-fca-disp', 'ack', '2026-05-31T23:30:00Z');
    expect([before === '2026-06-01', after]).toEqual([false, '2026-06-01']);
  });
});
