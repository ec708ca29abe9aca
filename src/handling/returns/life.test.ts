// The life of a return on a real database: drawn up, checked, frozen, sent in, opened again; who may, what they may open, and what a
// blank is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { behindFigure } from '#monitoring/returns/behind-figure.ts';
import { asCsv, copyReturn } from '#monitoring/returns/copy-return.ts';
import { returnList } from '#monitoring/returns/return-list.ts';
import { returnPage } from '#monitoring/returns/return-page.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, madeUp } from '#test/support/returns.ts';
import { answerReturn } from './answer-return.ts';
import { beginReturn } from './begin-return.ts';
import { checkReturn } from './check-return.ts';
import { drawUpReturn } from './draw-up-return.ts';
import { exportReturn } from './export-return.ts';
import { freezeReturn } from './freeze-return.ts';
import { reopenReturn } from './reopen-return.ts';
import { submitReturn } from './submit-return.ts';

let house: TestHouse;
let noor: PersonActor;
let entity: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-05-04T09:00:00Z' });
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
  await house.pool.query(`update legal_entity set rule_pack = 'uk-postal'`);
  const categories = await listed(house, 'category', ['Loss', 'Delay']);
  await madeUp(house, {
    count: 60,
    seed: 3,
    pack: 'uk-postal',
    entity,
    products: [null as never],
    categories: [...categories.values()],
    borders: [new Date('2025-11-01T00:00:00Z')],
    clocks: {},
    answer: 'final-response-sent',
  });
  await house.pool.query(`update complaint set category_id = $1 where category_id is null`, [categories.get('Loss')]);
});
afterAll(() => house.close());

const does = <Input, Reply>(what: Command<Input, Reply>, given: object, actor = noor) => perform(house, what, given, { actor });
const year = { pack: 'uk-postal', definition: 'annual-report', from: '2025-04-01', to: '2026-03-31' };
const pageOf = async (id: string, number?: number) => done(await returnPage(house.db, noor, house.rules, { id, number }));
const code = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done');

describe('A return', () => {
  let id: string;
  const at = async () => ({ return: id, version: (await pageOf(id)).version });

  it('is listed with the day it is due and why, before anybody begins it', async () => {
    const { returns } = done(await returnList(house.db, noor, house.rules, house.clock()));
    const found = returns.find((one) => one.definition === 'annual-report' && one.to === '2026-03-31');
    expect(found).toMatchObject({ id: null, from: '2025-04-01', due: '2026-06-30', standing: 'to-do' });
  });

  it('is drawn up only by those who file returns, once for a period, and for no other days', async () => {
    const handler = await person(house, { roles: ['handler', 'manager'] });
    expect(code(await does(beginReturn, { ...year, entity }, handler))).toBe('permission.missing');
    expect(code(await does(beginReturn, { ...year, entity, from: '2025-05-01' }))).toBe('return.not-a-period');
    ({ id } = done(await does(beginReturn, { ...year, entity })));
    expect(code(await does(beginReturn, { ...year, entity }))).toBe('return.begun');
  });

  it('counts need-to-know complaints, and names them only to whom they are open', async () => {
    const page = await pageOf(id);
    const [table] = page.tables;
    const total = table?.lines.at(-1)?.cells[0];
    const behind = done(
      await behindFigure(house.db, noor, { return: id, number: 1, figure: total?.figure ?? 0, row: '', limit: 500 }),
    );
    expect(behind.complaints.length + behind.hidden).toBe(total?.value);
    const { rows } = await house.pool.query<{ n: number }>(
      `select count(*)::int as n from return_complaint r join complaint c on c.id = r.complaint_id where c.need_to_know and r.figures @> array[$1::int]`,
      [total?.figure],
    );
    expect(behind.hidden).toBe(rows[0]?.n);
    expect(behind.hidden).toBeGreaterThan(0);
  });

  it('shows a row without business blank, and one with business and no complaints as zero', async () => {
    const [table] = (await pageOf(id)).tables;
    const cell = (row: string) => table?.lines.find((line) => line.row === row)?.cells[0]?.value;
    expect(cell('damage')).toBeNull();
    await house.pool.query(`insert into taxonomy_node (id, taxonomy, name) values (gen_random_uuid(), 'category', 'Damage')`);
    done(await does(drawUpReturn, await at()));
    const after = (await pageOf(id)).tables[0]?.lines.find((line) => line.row === 'damage')?.cells[0]?.value;
    expect(after).toBe(0);
  });

  it('is frozen only when it was checked, and not when complaints moved in between', async () => {
    expect(code(await does(freezeReturn, await at()))).toBe('return.not-checked');
    done(await does(checkReturn, await at()));
    await house.pool.query(`update complaint set state = 'undone' where id = (select id from complaint
      where state = 'open' and not need_to_know and received_at between '2025-06-01' and '2026-01-01' order by id limit 1)`);
    expect(code(await does(freezeReturn, await at()))).toBe('return.moved');
    done(await does(drawUpReturn, await at()));
    done(await does(checkReturn, await at()));
    done(await does(freezeReturn, await at()));
    expect((await pageOf(id)).versions[0]?.frozen?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('cannot be changed once it is frozen, not even by hand', async () => {
    expect(code(await does(drawUpReturn, await at()))).toBe('return.frozen');
    expect(code(await does(answerReturn, { ...(await at()), answers: {} }))).toBe('return.frozen');
    await expect(house.pool.query(`update return_figure set total = 0 where return_id = $1`, [id])).rejects.toThrow(
      /never changed/,
    );
    await expect(house.pool.query(`update return_version set answers = '{"a":1}' where return_id = $1`, [id])).rejects.toThrow(
      /never changed/,
    );
  });

  it('keeps when, how and under which reference it was sent in, and takes no day before its freezing', async () => {
    const how = { how: 'Our website', reference: 'R-1' };
    expect(code(await does(submitReturn, { ...(await at()), ...how, on: '2026-05-03' }))).toBe('return.sent-before-frozen');
    done(await does(submitReturn, { ...(await at()), ...how, on: '2026-05-04' }));
    expect((await pageOf(id)).versions[0]?.submitted).toMatchObject({ on: '2026-05-04', ...how, by: 'Noor Compliance' });
  });

  it('is opened again with a reason as a next version that shows what changed, the frozen one kept', async () => {
    const before = (await pageOf(id)).tables[0]?.lines.at(-1)?.cells[0]?.value;
    await house.pool.query(`update complaint set state = 'undone' where id = (select id from complaint
      where state = 'open' and received_at between '2025-06-01' and '2026-01-01' order by id limit 1)`);
    done(await does(reopenReturn, { ...(await at()), because: 'One was logged twice' }));
    const page = await pageOf(id);
    expect(page).toMatchObject({ state: 'draft', number: 2 });
    expect(page.differences?.length).toBeGreaterThan(0);
    expect((await pageOf(id, 1)).tables[0]?.lines.at(-1)?.cells[0]?.value).toBe(before);
    expect(page.versions[1]?.reopened).toMatchObject({ because: 'One was logged twice' });
  });

  it('is taken away as a file, which stands in the record', async () => {
    done(await does(exportReturn, { return: id, number: 1, format: 'csv' }));
    const file = asCsv(done(await copyReturn(house.db, noor, { id, number: 1, format: 'csv' })), 'csv');
    expect(file).toContain('Yearly complaints report');
    expect(file).toMatch(/Loss,\d+,\d+/);
    const { rows } = await house.pool.query(`select kind from audit_entry where kind like 'return-%' order by position`);
    expect(rows.at(-1)).toEqual({ kind: 'return-exported' });
  });

  it('is not checked while its period runs, and is nil when nothing happened', async () => {
    house.setClock('2030-01-15T09:00:00Z');
    const { id: running } = done(await does(beginReturn, { ...year, entity, from: '2029-04-01', to: '2030-03-31' }));
    expect(code(await does(checkReturn, { return: running, version: 1 }))).toBe('return.period-runs');
    const page = await pageOf(running);
    expect(page.tables[0]?.lines.find(({ row }) => row === 'loss')?.cells[1]?.value).toBe(0);
    await house.pool.query(`update complaint set state = 'undone'`);
    done(await does(drawUpReturn, { return: running, version: 1 }));
    expect((await pageOf(running)).nil).toBe(true);
  });
});
