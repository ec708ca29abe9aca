// A return and the record after an erasure: what was frozen stays to the byte, the record verifies, and a return that is drawn up anew
// says how many of its complaints were erased and counts them by what is left.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { checkReturn } from '#handling/returns/check-return.ts';
import { freezeReturn } from '#handling/returns/freeze-return.ts';
import { reopenReturn } from '#handling/returns/reopen-return.ts';
import { answerReturn } from '#handling/returns/answer-return.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { asCsv, copyReturn } from '#monitoring/returns/copy-return.ts';
import { returnPage } from '#monitoring/returns/return-page.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { eraseComplaintRows } from '#records/erasing/erase-rows.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, madeUp } from '#test/support/returns.ts';

let house: TestHouse;
let noor: PersonActor;
let id: string;
let erased: string[];
beforeAll(async () => {
  house = await testHouse({ now: '2026-05-04T09:00:00Z' });
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  const entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
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
  const year = { pack: 'uk-postal', definition: 'annual-report', from: '2025-04-01', to: '2026-03-31' };
  ({ id } = done(await does(beginReturn, { ...year, entity })));
  for (const { key, kind } of (await page()).questions)
    done(await does(answerReturn, { ...(await at()), answers: { [key]: kind === 'number' ? 1 : kind === 'yes-no' ? true : 'x' } }));
  done(await does(checkReturn, await at()));
  done(await does(freezeReturn, await at()));
}, 120_000);
afterAll(() => house.close());

const does = <Input, Reply>(what: Command<Input, Reply>, given: object) => perform(house, what, given, { actor: noor });
const page = async (number?: number) => done(await returnPage(house.db, noor, house.rules, { id, number }));
const at = async () => ({ return: id, version: (await page()).version });
/** Complaints made up as rows have no entries, which is told of each; nothing else may be. */
const faults = async () => (await verifyRecord(house.db)).faults.map(({ kind, about }) => `${kind} ${about}`).toSorted();
const csv = async () => asCsv(done(await copyReturn(house.db, noor, { id, number: 1, format: 'csv' })), 'csv');

describe('A frozen return whose complaints are erased', () => {
  it('stays as it was, to the byte and to its digest, says how many are gone, and the record verifies', async () => {
    const [before, copy, known] = [await page(), await csv(), await faults()];
    const { rows } = await house.pool.query<{ id: string }>(
      `select distinct r.complaint_id as id from return_complaint r join complaint c on c.id = r.complaint_id
       where cardinality(r.figures) > 0 and c.state = 'closed' order by 1 limit 7`,
    );
    erased = rows.map((row) => row.id);
    expect(erased).toHaveLength(7);
    for (const one of erased)
      await transact(house.db, 'program', async (tx) => {
        await eraseComplaintRows(tx, one, { how: 'erased', now: house.clock(), secret: house.secret });
        return { commit: true, value: undefined };
      });
    const after = await page();
    expect(after.tables).toEqual(before.tables);
    expect(after.versions[0]).toEqual({ ...before.versions[0], erased: 7 });
    expect(await csv()).toEqual(copy);
    expect(await faults()).toEqual(known);
  });

  it('is counted the same when it is drawn up anew, and says of how many only a rest is left', async () => {
    const frozen = await page(1);
    done(await does(reopenReturn, { ...(await at()), because: 'The regulator asks again.' }));
    const anew = await page();
    expect(anew).toMatchObject({ number: 2, differences: [] });
    expect(anew.tables.map(({ lines }) => lines.map(({ cells }) => cells.map(({ value }) => value)))).toEqual(
      frozen.tables.map(({ lines }) => lines.map(({ cells }) => cells.map(({ value }) => value))),
    );
    expect(anew.versions.map((one) => one.erased)).toEqual([7, 7]);
  });
});
