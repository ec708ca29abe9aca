// The list of bodies outside that complaints are passed on to: who may change it, and that two who do lose nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { outsideBodies } from '#views/settings/outside-bodies.ts';
import { keepOutsideBody } from './keep-outside-body.ts';
import { retireOutsideBody } from './retire-outside-body.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const fine = { name: 'Fine Energy', address: '1 Fine Row', email: 'help@fine.example', phone: '', about: 'Meters' };
const keep = (given: object) => perform(house, keepOutsideBody, given, { actor: house.administrator });

describe('The list of bodies outside', () => {
  it('is added to, corrected and shortened, with who did it in the record', async () => {
    const { id } = done(await keep(fine));
    done(await keep({ ...fine, body: id, version: 1, phone: '0113 496 0000' }));
    expect((await outsideBodies(house.db, house.administrator)).bodies).toMatchObject([
      { name: 'Fine Energy', phone: '0113 496 0000', version: 2, by: 'Ada Minister', retired: false },
    ]);
    const actor = house.administrator;
    done(await perform(house, retireOutsideBody, { body: id, version: 2 }, { actor }));
    expect((await outsideBodies(house.db, actor)).bodies).toMatchObject([{ retired: true }]);
    const { rows } = await house.pool.query(`select kind from audit_entry where kind like 'outside-body-%' order by seq`);
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual([
      'outside-body-listed',
      'outside-body-corrected',
      'outside-body-retired',
    ]);
    done(await keep(fine)); // the name is free again
  });

  it('names nobody twice, takes no address that is none, and refuses a stale page', async () => {
    const { id } = done(await keep({ ...fine, name: 'North Water' }));
    expect(await keep({ ...fine, name: 'north water' })).toMatchObject({ code: 'outside-body.listed' });
    expect(await keep({ ...fine, name: 'South Water', email: 'south at water' })).toMatchObject({ code: 'input.invalid' });
    expect(await keep({ ...fine, name: '  ' })).toMatchObject({ code: 'input.invalid' });
    done(await keep({ ...fine, name: 'North Water', body: id, version: 1, about: 'Rivers' }));
    expect(await keep({ ...fine, name: 'North Water', body: id, version: 1, about: 'Lakes' })).toMatchObject({
      code: 'page.stale',
    });
  });

  it('is changed by whoever manages settings alone', async () => {
    const actor = await person(house);
    expect(await perform(house, keepOutsideBody, fine, { actor })).toMatchObject({ code: 'permission.missing' });
  });
});
