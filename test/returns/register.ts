// A made-up register under every rule pack that asks for a return, as rows at once: complaints on and around the borders of periods
// and the change of clocks, under two regimes, reopened, merged, withdrawn, declined, erased, imported; with facts, points, payments.
// The same for the same seed.
import { addDays, startOfDay, day } from '#domain/day.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { newId } from '#platform/new-id.ts';
import type { TestHouse } from '../support/house.ts';
import { listed, madeUp } from '../support/returns.ts';

/** The calendar of whoever is under a pack, by the first letters of its name. */
const places: readonly (readonly [string, string])[] = [
  ['au-', 'AU-NSW'],
  ['us-', 'US'],
  ['ie-', 'IE'],
  ['in-', 'IN'],
  ['nl-', 'NL'],
  ['ca-', 'CA'],
  ['uk-spso', 'GB-SCT'],
  ['uk-ni', 'GB-NIR'],
];
const calendarOf = (pack: string): string => places.find(([start]) => pack.startsWith(start))?.[1] ?? 'GB-EAW';

export interface Filer {
  readonly pack: RulePack;
  readonly entity: string;
  readonly calendar: string;
  readonly timeZone: string;
}

type Register = Pick<TestHouse, 'pool' | 'rules' | 'clock'>;

export async function registerOf(house: Register, wanted: (pack: string) => number): Promise<Filer[]> {
  const packs = [...house.rules.packs.values()].filter(({ returns }) => returns.length > 0);
  const products = await listed(house, 'product', await names(packs, 'product'));
  const categories = await listed(house, 'category', await names(packs, 'category'));
  const filers: Filer[] = [];
  await house.pool.query(
    `insert into import_batch (id, file_name, source, format, state, made_at) values (gen_random_uuid(), 'old.csv', 'old', 'csv', 'finished', now())`,
  );
  for (const [at, pack] of packs.entries()) {
    const calendar = calendarOf(pack.id);
    const timeZone = house.rules.calendars.get(calendar)?.timeZone ?? 'Europe/London';
    const entity = newId(house.clock());
    await house.pool.query(`insert into legal_entity (id, name, rule_pack, calendar, created_at) values ($1, $2, $3, $4, now())`, [
      entity,
      `The firm under ${pack.name}`,
      pack.id,
      calendar,
    ]);
    await madeUp(house, {
      count: wanted(pack.id),
      seed: 1000 + at,
      pack: pack.id,
      entity,
      products: [...products.values()],
      categories: [...categories.values()],
      borders: bordersIn(timeZone),
      clocks: clocksOf(pack),
      answer: 'final-response-sent',
    });
    filers.push({ pack, entity, calendar, timeZone });
  }
  await varied(house, filers);
  return filers;
}

/** Some names of rows, some that fall in none, some beneath others. */
async function names(packs: readonly RulePack[], list: 'product' | 'category'): Promise<string[]> {
  const own = list === 'product' ? ['Boilers', 'Cards', 'Cards/Gold card'] : ['Rudeness', 'Rudeness/On the phone', 'Wrong sum'];
  const parts = packs.flatMap(({ returns }) =>
    returns.flatMap(({ mapping, rows, causes }) => [
      ...(mapping.rows === list ? rows : []),
      ...(mapping.causes === list ? causes : []),
    ]),
  );
  const leaves = (rows: typeof parts): string[] =>
    rows.flatMap((row) => (row.rows.length > 0 ? leaves([...row.rows]) : [row.name]));
  const found = [...new Set(leaves(parts))].filter((name) => !name.includes('/'));
  // Every third name is left out, so that there are rows without business.
  return [...own, ...found.filter((_, at) => at % 3 !== 2), ...found.slice(0, 2).map((name) => `${name}/A kind of it`)];
}

const borders = [
  '2026-01-01',
  '2026-03-15',
  '2026-03-29',
  '2026-04-01',
  '2026-05-01',
  '2026-07-01',
  '2026-10-25',
  '2027-01-01',
  '2027-07-01',
];

const bordersIn = (timeZone: string): Date[] =>
  borders.flatMap((on) => [startOfDay(day(on), timeZone), startOfDay(addDays(day(on), 1), timeZone)]);

const clocksOf = (pack: RulePack): Record<string, number> =>
  Object.fromEntries(pack.clocks.filter(({ kind }) => kind !== 'return').map(({ id }, at) => [id, 3 + ((at * 11) % 60)]));

const n = `substring(c.reference from '[0-9]+$')::int`;

async function varied({ pool }: Register, filers: readonly Filer[]): Promise<void> {
  for (const [at, { pack }] of filers.entries()) {
    const next = filers[(at + 1) % filers.length]?.pack ?? pack;
    const mine = `c.rule_pack = '${pack.id}'`;
    const words = [...new Set(['third-party-decided', 'sent-to-company', 'resolved-to-satisfaction', ...eventsOf(pack)])];
    // Of two regimes: the second received an hour later, sometimes long before, sometimes taken off again.
    await pool.query(
      `insert into complaint_regime (complaint_id, rule_pack, main, because, type, received_at, outcome, chosen_at, removed_at)
       select c.id, $1, false, 'person', $2, case when ${n} % 4 = 0 then null else c.received_at + interval '1 hour' end,
         (array['upheld', 'not-upheld', 'partly-upheld', null])[1 + ${n} % 4], c.received_at, case when ${n} % 63 = 0 then c.received_at end
       from complaint c where ${mine} and ${n} % 7 = 0`,
      [next.id, next.types[0]?.id ?? null],
    );
    await pool.query(
      `insert into complaint_regime (complaint_id, rule_pack, main, because, type, chosen_at)
       select c.id, $1, true, 'entity', ($2::text[])[1 + ${n} % greatest(cardinality($2::text[]), 1)], c.received_at from complaint c where ${mine}`,
      [pack.id, pack.types.map(({ id }) => id)],
    );
    await pool.query(
      `insert into complaint_clock (complaint_id, clock, rule_pack, rule_from, trigger, started_at, due_at, met_at)
       select c.id, k, $1, '2000-01-01', 'received', c.received_at, c.received_at + interval '20 days',
         case when ${n} % 3 > 0 then c.received_at + (${n} % 40) * interval '1 day' end
       from complaint c cross join unnest($2::text[]) as k where ${mine} and ${n} % 7 = 0`,
      [next.id, Object.keys(clocksOf(next))],
    );
    // What happened: under these rules alone, under the second alone, at a later stage, taken back.
    await pool.query(
      `insert into complaint_milestone (complaint_id, id, what, at, recorded_at, rule_pack, taken_back_at)
       select c.id, gen_random_uuid(), ($1::text[])[1 + ${n} % cardinality($1::text[])], c.received_at + (${n} % 90) * interval '17 hours',
         c.received_at, case ${n} % 3 when 0 then null when 1 then c.rule_pack else $2 end, case when ${n} % 11 = 0 then c.received_at end
       from complaint c where ${mine} and ${n} % 5 < 2 and c.state <> 'merged'`,
      [words, next.id],
    );
    await pool.query(
      `update complaint c set outcome = ($1::text[])[1 + ${n} % cardinality($1::text[])] where ${mine} and ${n} % 6 = 0`,
      [pack.outcomes.map(({ id }) => id)],
    );
  }
  await pool.query(`update complaint c set track = 'first-contact' where ${n} % 8 = 1`);
  await pool.query(`update complaint c set channel = (array['phone', 'email', 'web', 'letter'])[1 + ${n} % 4]`);
  await pool.query(`update complaint c set source_id = 'R-' || ${n} where ${n} % 3 = 0`);
  // Done on the very instant a clock ran out, which is late.
  await pool.query(
    `update complaint_clock k set due_at = k.met_at from complaint c where c.id = k.complaint_id and ${n} % 13 = 0 and k.met_at is not null`,
  );
  await pool.query(
    `insert into return_fact (complaint_id, fact, value, noted_at)
     select c.id, f, case when f = 'publication-consent' then (array['Yes', 'No', 'Consent provided'])[1 + ${n} % 3]
       when f = 'about-vulnerability' then (array['yes', 'no'])[1 + ${n} % 2]
       else (array['=1+1', '@SUM(A1)', 'a, "b"', e'two\\nlines', '-3', '+44', 'Zürich – ok', '12/7'])[1 + ${n} % 8] end, now()
     from complaint c cross join unnest(array['publication-consent', 'about-vulnerability', 'regulator-reference', 'brand', 'gender', 'age',
       'postcode', 'state', 'tags', 'sent-to-company', 'about-representative', 'public-response', 'disputed']) as f
     where (${n} + length(f)) % 5 > 0`,
  );
  await pool.query(
    `insert into complaint_origin (complaint_id, import_id, row_number, cells, extra)
     select c.id, (select id from import_batch limit 1), ${n}, '{}', jsonb_build_object('gender', 'from the register', 'postcode', '007')
     from complaint c where ${n} % 4 = 2`,
  );
  // Somebody who speaks for the customer and needs support is not the customer.
  await pool.query(
    `with other as (insert into customer (id, created_at, support_needs, version, anonymous, confidential)
       values (gen_random_uuid(), now(), 'Large print', 1, false, false) returning id)
     insert into complaint_party (complaint_id, customer_id, role, is_primary)
     select c.id, other.id, (array['representative', 'joint-complainant'])[1 + ${n} % 2], false from complaint c cross join other where ${n} % 10 = 3`,
  );
  await pool.query(`update complaint c set description = repeat('It was not right, and "they" said so. ', 60) where ${n} % 9 = 4`);
  // Erased: who it was and what was said is gone, and what figures rest on stays.
  await pool.query(
    `update complaint c set erased_at = now(), erased_how = 'erased', title = 'Erased', description = 'Erased',
       source_id = case when source_id is not null then 'Erased' end where ${n} % 17 = 5 and state = 'closed'`,
  );
  for (const table of ['complaint_party', 'complaint_origin', 'return_fact'])
    await pool.query(`delete from ${table} t using complaint c where c.id = t.complaint_id and c.erased_at is not null`);
}

const eventsOf = (pack: RulePack): string[] => [
  ...pack.returns.flatMap(({ closed }) => closed),
  ...pack.stages.map(({ begins }) => begins).filter((begins) => begins !== 'received'),
];
