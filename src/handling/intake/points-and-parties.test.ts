// What a complaint is made of: its points and the people on the customer's side, changed one at a time.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { addParty } from './add-party.ts';
import { addPoints } from './add-points.ts';
import { addTaxonomyNode } from './add-taxonomy-node.ts';
import { changeParty } from './change-party.ts';
import { chooseCause } from './choose-cause.ts';
import { classifyComplaint } from './classify-complaint.ts';
import { correctCustomer } from './correct-customer.ts';
import { correctPoint } from './correct-point.ts';
import { removeParty } from './remove-party.ts';
import { restorePoint } from './restore-point.ts';
import { withdrawPoint } from './withdraw-point.ts';

let house: TestHouse;
let handler: PersonActor;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
});
beforeEach(async () => {
  ({ id } = await complaint(house, handler, { points: ['No heat'] }));
});
afterAll(() => house.close());

const page = () => pageOf(house, handler, id);

describe('A point', () => {
  it('is added behind the others, corrected with its former wording kept, withdrawn and restored', async () => {
    const { points, version } = done(
      await perform(house, addPoints, { complaint: id, points: ['Missed visit'] }, { actor: handler }),
    );
    const point = points[0];
    const corrected = { complaint: id, point, version, text: 'Two missed visits' };
    const second = done(await perform(house, correctPoint, corrected, { actor: handler }));
    const third = done(await perform(house, withdrawPoint, { complaint: id, point, version: second.version }, { actor: handler }));
    expect((await page()).points).toMatchObject([{ text: 'No heat' }, { position: 2, text: 'Two missed visits', withdrawn: true }]);
    const again = { complaint: id, point, version: third.version };
    expect(await perform(house, withdrawPoint, again, { actor: handler })).toMatchObject({ code: 'point.withdrawn' });
    done(await perform(house, restorePoint, again, { actor: handler }));
    expect((await page()).points[1]?.withdrawn).toBe(false);
    expect(await historyOf(house, handler, id)).toEqual([
      expect.stringContaining('logged the complaint'),
      'added 1 point',
      'corrected point 2',
      'withdrew point 2',
      'restored point 2',
    ]);
  });

  it('is unknown on another complaint', async () => {
    const other = await complaint(house, handler);
    const [point] = (await page()).points;
    const given = { complaint: other.id, point: point?.id, version: 1 };
    expect(await perform(house, withdrawPoint, given, { actor: handler })).toMatchObject({ code: 'point.unknown' });
  });
});

describe('The people on a complaint', () => {
  const kofi = { name: 'Kofi Osei', email: 'kofi@example.org' };

  it('gain a representative, whose authority is asked for until it is seen', async () => {
    const given = { complaint: id, customer: kofi, role: 'representative', relationship: 'her son', authority: 'asked' };
    const { customer, version } = done(await perform(house, addParty, given, { actor: handler }));
    expect((await page()).rail.find(({ stage }) => stage === 'understand')?.missing).toContain('Authority of Kofi Osei not seen');
    done(await perform(house, changeParty, { complaint: id, customer, version, authority: 'seen' }, { actor: handler }));
    const party = (await page()).parties.find((one) => one.customer === customer);
    expect(party).toMatchObject({ authority: 'seen', authoritySeenAt: '2026-11-23T09:00:00+00:00', relationship: 'her son' });
    expect((await historyOf(house, handler, id)).at(-1)).toBe('changed Kofi Osei to representative, authority seen');
  });

  it('are spoken with one at a time: making one the primary contact unmakes the other', async () => {
    const given = { complaint: id, customer: kofi, role: 'representative', primary: true };
    done(await perform(house, addParty, given, { actor: handler }));
    expect((await page()).parties.map(({ name, primary }) => [name, primary])).toEqual([
      ['Amara Osei', false],
      ['Kofi Osei', true],
    ]);
  });

  it('always hold a complainant, and somebody we speak with first', async () => {
    const [amara] = (await page()).parties;
    const take = { complaint: id, customer: amara?.customer, version: 1 };
    expect(await perform(house, removeParty, take, { actor: handler })).toMatchObject({ code: 'party.complainant-needed' });
    const { customer, version } = done(
      await perform(
        house,
        addParty,
        { complaint: id, customer: kofi, role: 'joint-complainant', primary: true },
        { actor: handler },
      ),
    );
    const gone = { complaint: id, customer, version };
    expect(await perform(house, removeParty, gone, { actor: handler })).toMatchObject({ code: 'party.one-primary' });
    const back = done(await perform(house, changeParty, { ...take, version, primary: true }, { actor: handler }));
    done(await perform(house, removeParty, { ...gone, version: back.version }, { actor: handler }));
    expect((await page()).parties.map(({ name }) => name)).toEqual(['Amara Osei']);
  });

  it('are on a complaint once', async () => {
    const [amara] = (await page()).parties;
    const twice = { complaint: id, customer: { id: amara?.customer }, role: 'joint-complainant' };
    expect(await perform(house, addParty, twice, { actor: handler })).toMatchObject({ code: 'party.known' });
  });
});

describe('Correcting a customer', () => {
  it('erases support needs when consent is taken back, and says which fields, never what they said', async () => {
    const [amara] = (await page()).parties;
    const needs = { customer: amara?.customer, version: 1, name: 'Amara Osei', supportNeeds: 'Hearing loss', supportConsent: true };
    done(await perform(house, correctCustomer, needs, { actor: handler }));
    expect((await page()).parties[0]?.supportNeeds).toBe('Hearing loss');
    done(await perform(house, correctCustomer, { ...needs, version: 2, supportConsent: false }, { actor: handler }));
    expect((await page()).parties[0]?.supportNeeds).toBeNull();
    const { rows } = await house.pool.query('select facts::text from audit_entry where chain_id = $1', [amara?.customer]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('Hearing');
  });
});

describe('Saying what a complaint is about', () => {
  it('takes a product from the products and a category from the categories, and no other way round', async () => {
    const actor = house.administrator;
    const product = done(await perform(house, addTaxonomyNode, { taxonomy: 'product', name: 'Heating' }, { actor })).id;
    const category = done(await perform(house, addTaxonomyNode, { taxonomy: 'category', name: 'Not working' }, { actor })).id;
    const wrong = { complaint: id, version: 1, product: category };
    expect(await perform(house, classifyComplaint, wrong, { actor: handler })).toMatchObject({ code: 'taxonomy.unknown' });
    done(await perform(house, classifyComplaint, { complaint: id, version: 1, product, category }, { actor: handler }));
    expect(await page()).toMatchObject({ productPath: ['Heating'], categoryPath: ['Not working'] });
    expect((await historyOf(house, handler, id)).at(-1)).toBe('changed the product to Heating and the category to Not working');
  });
});

describe('Saying what caused a complaint', () => {
  it('is kept apart from what went wrong, may be said late, and is taken back', async () => {
    const actor = house.administrator;
    const category = done(await perform(house, addTaxonomyNode, { taxonomy: 'category', name: 'Late visit' }, { actor })).id;
    const cause = done(await perform(house, addTaxonomyNode, { taxonomy: 'cause', name: 'No parts kept' }, { actor })).id;
    const choose = (given: object) => perform(house, chooseCause, { complaint: id, ...given }, { actor: handler });
    expect(await choose({ version: 1, cause: category })).toMatchObject({ code: 'taxonomy.unknown' });
    const { version } = done(await choose({ version: 1, cause }));
    expect(await page()).toMatchObject({ causePath: ['No parts kept'], categoryPath: [] });
    expect(await choose({ version: 1, cause: null })).toMatchObject({ code: 'page.stale' });
    done(await choose({ version, cause: null }));
    expect((await historyOf(house, handler, id)).slice(-2)).toEqual([
      'said what caused it: No parts kept',
      'took back the cause No parts kept',
    ]);
  });
});
