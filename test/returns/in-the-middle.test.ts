// Medians and percentiles of a return that an organisation wrote itself, against ordering the days by hand; many small heaps of
// complaints, of one, of two, of equal days; and periods of four weeks drawn up one after the other.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programFolder } from '#apps/open-house.ts';
import type { PersonActor } from '#domain/actor.ts';
import { day } from '#domain/day.ts';
import { periodsOf } from '#domain/returns/period.ts';
import { perform } from '#handling/command.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { returnPage } from '#monitoring/returns/return-page.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, madeUp } from '#test/support/returns.ts';
import { drawnAndCompared } from './draw-up.ts';
import { medianOf, percentileOf } from './recompute/counting.ts';
import { exportedRows } from './recompute/exported.ts';

const rulepacks = new URL('rulepacks', programFolder).pathname;
const names = Array.from({ length: 60 }, (_, at) => `Heap ${at}`);
const kinds = ['25th', '50th', '90th', '99th', '1st', '7th'].flatMap((nth) => [
  `      - { id: days-${nth}, name: Days ${nth}, figure: percentile-days, of: closed, what: ${nth} }`,
  `      - { id: worked-${nth}, name: Working days ${nth}, figure: percentile-working-days, of: closed, what: ${nth} }`,
]);
const returns = `returns:
  - id: annual-report
    name: How long it took
    from: 2020-01-01
    period: four-weeks
    yearEnds: 03-31
    weekEnds: saturday
    dueClock: null
    level: legal-entity
    shape: table
    nil: submit-nil
    empty: { noBusiness: blank, noComplaints: zero }
    mapping: { by: main-point, rows: product }
    columns:
      - { id: median, name: Median, figure: median-days, of: closed }
      - { id: worked, name: Median of working days, figure: median-working-days, of: closed }
      - { id: upheld, name: Median where upheld, figure: median-days, of: closed, where: { outcome: [upheld] } }
      - { id: closed, name: Closed, figure: count, of: closed }
${kinds.join('\n')}
    rows:
${names.map((name, at) => `      - { id: heap-${at}, name: ${name} }`).join('\n')}
    source: our own
    evidence: K
    sure: high
    unconfirmed: true
`;

let folder: string;
let house: TestHouse;
let noor: PersonActor;
let entity: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-own-pack-'));
  await cp(join(rulepacks, 'uk-postal'), join(folder, 'of-our-own'), { recursive: true });
  await cp(join(rulepacks, 'calendars'), join(folder, 'calendars'), { recursive: true });
  const postal = await readFile(join(folder, 'of-our-own/pack.yaml'), 'utf8');
  const own = postal.replace(/^id: .*$/m, 'id: of-our-own').replace(/^returns:\n[\s\S]*?(?=^publication:)/m, returns);
  await writeFile(join(folder, 'of-our-own/pack.yaml'), own);
  const plain = await testHouse({ now: '2027-09-01T09:00:00Z' });
  const rules = await loadRules(rulepacks, folder);
  expect(rules.own.filter(({ id }) => id === 'of-our-own').flatMap(({ problems }) => problems)).toEqual([]);
  house = { ...plain, rules };
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  entity =
    (await house.pool.query<{ id: string }>(`update legal_entity set rule_pack = 'of-our-own' returning id`)).rows[0]?.id ?? '';
  const products = await listed(house, 'product', names.slice(0, 58));
  await madeUp(house, {
    count: 2500,
    seed: 77,
    pack: 'of-our-own',
    entity,
    products: [...products.values()],
    categories: [null as never],
    borders: [new Date('2026-03-31T23:00:00Z'), new Date('2026-05-02T23:00:00Z'), new Date('2026-03-29T01:00:00Z')],
    clocks: {},
    answer: 'final-response-sent',
  });
}, 120_000);
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

describe('The median and the percentiles of a return', () => {
  it('are those of the days put in order by hand, in every row and over all of them', async () => {
    const pack = house.rules.packs.get('of-our-own');
    const [definition] = pack?.returns ?? [];
    if (!pack || !definition) throw new Error('The pack of our own was not read.');
    const filer = { pack, entity, calendar: 'GB-EAW', timeZone: 'Europe/London' };
    const exported = await exportedRows(house.pool);
    const drawn = await drawnAndCompared({ house, actor: noor, folder, exported, filer, definition });
    expect(drawn.compared.faults).toEqual([]);
    expect(drawn.compared.cells).toBeGreaterThan(900);
    const [table] = drawn.pages.tables;
    const heaps = table?.rows.slice(1).map((row) => Number(row[4] ?? 0)) ?? [];
    expect(heaps.filter((many) => many === 1).length).toBeGreaterThan(0);
    expect(heaps.filter((many) => many === 2).length).toBeGreaterThan(0);
    expect(heaps.some((many) => many > 50)).toBe(true);
    expect(table?.rows.some((row) => String(row[1]).endsWith('.5'))).toBe(true);
  });

  it('leave a row without anything to order blank', async () => {
    const page = await drawnUp('2026-05-03', '2026-05-30');
    expect(page.tables[0]?.lines.find(({ row }) => row === 'heap-59')?.cells[0]?.value).toBeNull();
  });
});

describe('The hand that orders days', () => {
  it('finds the middle and the nth as their definitions say', () => {
    expect([medianOf([3]), medianOf([1, 4]), medianOf([9, 1, 2]), medianOf([4, 4, 1, 9])]).toEqual([3, 2.5, 2, 4]);
    expect([percentileOf([15, 20, 35, 40, 50], 30), percentileOf([15, 20, 35, 40, 50], 40), percentileOf([7], 99)]).toEqual([
      20, 20, 7,
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 99 }), (days, nth) => {
        const found = percentileOf(days, nth);
        expect(days.filter((one) => one <= found).length * 100).toBeGreaterThanOrEqual(nth * days.length);
        expect(days.filter((one) => one < found).length * 100).toBeLessThan(nth * days.length);
        expect(days.filter((one) => one < medianOf(days)).length).toBeLessThanOrEqual(days.length / 2);
        expect(days.filter((one) => one > medianOf(days)).length).toBeLessThanOrEqual(days.length / 2);
      }),
    );
  });
});

describe('Periods of four weeks', () => {
  it('hand on from one to the next what is open, and together count every complaint of the year once', async () => {
    const spans = periodsOf(
      { period: 'four-weeks', yearEnds: '03-31', weekEnds: 'saturday', from: day('2020-01-01'), to: null },
      '12-last',
      { from: day('2025-04-01'), to: day('2026-03-31') },
    );
    expect(spans).toHaveLength(13);
    let closed = 0;
    for (const { from, to } of spans) {
      const { tables } = await drawnUp(from, to);
      closed += Number(tables[0]?.lines.at(-1)?.cells[3]?.value ?? 0);
    }
    const { rows } = await house.pool.query<{ n: number }>(`
      select count(*)::int as n from complaint c
        left join lateral (select min(at) as at from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null
          and m.what = 'closed') m on true
      where c.state not in ('merged', 'undone', 'not-for-us')
        and coalesce(m.at, case when c.state = 'closed' then c.closed_at end) >= '2025-03-31T23:00:00Z'
        and coalesce(m.at, case when c.state = 'closed' then c.closed_at end) < '2026-03-31T23:00:00Z'`);
    expect(closed).toBe(rows[0]?.n);
    expect(closed).toBeGreaterThan(50);
  });
});

async function drawnUp(from: string, to: string) {
  const asked = { pack: 'of-our-own', definition: 'annual-report', entity, from, to };
  const { id } = done(await perform(house, beginReturn, asked, { actor: noor }));
  return done(await returnPage(house.db, noor, house.rules, { id, number: undefined }));
}
