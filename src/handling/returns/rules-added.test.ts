// Rules that a person put a complaint under, beside those its entity answers to: their return is owed, and the complaint is in it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { addRegime } from '#handling/regimes/add-regime.ts';
import { removeRegime } from '#handling/regimes/remove-regime.ts';
import { returnList } from '#monitoring/returns/return-list.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, pageOf } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import { beginReturn } from './begin-return.ts';

let house: TestHouse;
let amira: PersonActor;
let noor: PersonActor;
let id: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  amira = await person(house, { name: 'Amira Khan' });
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  ({ id } = await complaint(house, amira, { handleMyself: true }));
});
afterAll(() => house.close());

const postal = async () =>
  done(await returnList(house.db, noor, house.rules, house.clock())).returns.filter(({ pack }) => pack.id === 'uk-postal');
const at = async () => ({ complaint: id, version: (await pageOf(house, amira, id)).version });
const added = { rulePack: 'uk-postal', reason: 'The parcel was lost by our own delivery, which these rules are for.' };

describe('Rules that somebody put a complaint under', () => {
  it('ask for their return, although no entity answers to them by default', async () => {
    expect(await postal()).toEqual([]);
    done(await perform(house, addRegime, { ...(await at()), ...added }, { actor: amira }));
    // From the period it came in: what ended before is not late.
    expect((await postal()).map(({ definition, to, standing }) => [definition, to, standing])).toEqual([
      ['annual-report', '2027-03-31', 'running'],
    ]);
  });

  it('are owed although whoever files the return may not open that complaint', async () => {
    await house.pool.query('update complaint set need_to_know = true where id = $1', [id]);
    expect((await postal()).length).toBe(1);
    await house.pool.query('update complaint set need_to_know = false where id = $1', [id]);
  });

  it('count it in that return', async () => {
    const [running] = await postal();
    if (!running) throw new Error('It is not listed.');
    const { definition, entity, from, to } = running;
    const what = { pack: 'uk-postal', definition, entity: entity?.id ?? null, from, to };
    const { id: made } = done(await perform(house, beginReturn, what, { actor: noor }));
    const { rows } = await house.pool.query('select complaint_id as id from return_complaint where return_id = $1', [made]);
    expect(rows).toEqual([{ id }]);
  });

  it('ask for it no more once they are taken off; what was begun stays listed', async () => {
    const off = { ...(await at()), rulePack: 'uk-postal', reason: 'A courier brought it.' };
    done(await perform(house, removeRegime, off, { actor: amira }));
    expect((await postal()).map(({ to, state }) => [to, state])).toEqual([['2027-03-31', 'draft']]);
  });
});
