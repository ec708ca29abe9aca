// Every return of every rule pack is drawn up over some complaints: none asks for what cannot be worked out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { day } from '#domain/day.ts';
import { periodsOf } from '#domain/returns/period.ts';
import { everyComplaint, plannedFigures } from '#domain/returns/plan.ts';
import { perform } from '#handling/command.ts';
import { asCsv, asWorkbook, copyReturn } from '#monitoring/returns/copy-return.ts';
import { returnPage } from '#monitoring/returns/return-page.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, madeUp } from '#test/support/returns.ts';
import { beginReturn } from './begin-return.ts';

let house: TestHouse;
let noor: PersonActor;
let entity: string;
let products: string[];
let categories: string[];
beforeAll(async () => {
  house = await testHouse({ now: '2027-09-01T09:00:00Z' });
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
  products = [...(await listed(house, 'product', ['Cards', 'Cards/Gold card'])).values()];
  categories = [...(await listed(house, 'category', ['Delay', 'Delay/At the counter'])).values()];
});
afterAll(() => house.close());

const within = { from: day('2010-01-01'), to: day('2027-08-31') };

describe('A return of any rule pack', () => {
  it('is drawn up, shown and taken away as CSV and as a workbook', async () => {
    let seed = 100;
    for (const pack of house.rules.packs.values()) {
      if (pack.returns.length === 0) continue;
      const clocks = Object.fromEntries(pack.clocks.map(({ id }) => [id, 20]));
      const made = { count: 12, seed: (seed += 1), pack: pack.id, entity, products, categories, clocks };
      await madeUp(house, { ...made, borders: [new Date('2026-10-01T00:00:00Z')], answer: 'final-response-sent' });
      for (const definition of pack.returns) {
        const { from, to } = periodsOf(definition, '12-last', within).at(-1) ?? { from: day('2026-01-01'), to: day('2026-12-31') };
        const of = definition.level === 'organisation' ? null : entity;
        const asked = { pack: pack.id, definition: definition.id, entity: of, from, to };
        const { id } = done(await perform(house, beginReturn, asked, { actor: noor }));
        const page = done(await returnPage(house.db, noor, house.rules, { id, number: undefined }));
        expect(page.name, `${pack.id} ${definition.id}`).toBe(definition.name);
        const copied = done(await copyReturn(house.db, noor, { id, number: 1, format: 'csv' }));
        expect(asCsv(copied, 'csv')).toContain(definition.name.split(',')[0]);
        expect((await asWorkbook(copied)).subarray(0, 2).toString()).toBe('PK');
      }
    }
  });

  it('with a row for each complaint has the columns the regulator names, and a row for each that was open in the period', async () => {
    for (const pack of house.rules.packs.values())
      for (const definition of pack.returns.filter(({ shape }) => shape === 'one-row-a-complaint')) {
        const { rows } = await house.pool.query<{ id: string; complaints: number }>(
          `select r.id, (select members from return_figure f where f.return_id = r.id and f.figure = $3) as complaints
           from regulator_return r where r.rule_pack = $1 and r.definition = $2`,
          [pack.id, definition.id, plannedFigures(definition).find(({ id }) => id === everyComplaint)?.number],
        );
        const file = asCsv(
          done(await copyReturn(house.db, noor, { id: rows[0]?.id ?? '', number: 1, format: 'regulator' })),
          'regulator',
        );
        const [heading, ...lines] = file.trimEnd().split('\r\n');
        expect(heading).toBe(definition.columns.map(({ id }) => id).join(','));
        expect(lines).toHaveLength(rows[0]?.complaints ?? -1);
        expect(lines.length).toBeGreaterThan(0);
      }
  });
});
