// The register of promises: what is owed, late first, whose, and how promises were kept lately.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { keepPromise } from '#handling/promises/keep-promise.ts';
import { makePromise } from '#handling/promises/make-promise.ts';
import { releasePromise } from '#handling/promises/release-promise.ts';
import { myWork } from '#views/my-work/my-work.ts';
import { queue } from '#views/queue/queue.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { complaintPromises } from './complaint-promises.ts';
import { promiseRegister } from './promise-register.ts';

let house: TestHouse;
let amira: PersonActor;
let ben: PersonActor;
let elsewhere: PersonActor;
let about: string;
beforeAll(async () => {
  house = await testHouse();
  const repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  ben = await person(house, { name: 'Ben Otieno', teams: [repairs] });
  elsewhere = await person(house, { name: 'Olu Elsewhere', teams: [await team(house, 'Lettings')] });
  about = (await complaint(house, amira, { team: repairs, handler: amira.id })).id;
  for (const [what, owner, day] of [
    ['Ring her back', amira, '2026-11-24'],
    ['New boiler', ben, '2026-12-15'],
    ['Refund', amira, '2026-11-26'],
    ['Key safe', amira, '2026-11-30'],
  ] as const)
    done(await perform(house, makePromise, { complaint: about, what, owner: owner.id, day }, { actor: amira }));
});
afterAll(() => house.close());

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const register = (actor: PersonActor, given: object = {}) =>
  promiseRegister(asking(actor), { whose: 'all', which: 'owed', limit: 200, ...given });
const ofComplaint = async (actor: PersonActor) => done(await complaintPromises(house.db, asking(actor), about));

describe('The register of promises', () => {
  it('lists what is owed by its day, with what each person may do', async () => {
    const { promises } = await register(amira);
    expect(promises.map(({ what }) => what)).toEqual(['Ring her back', 'Refund', 'Key safe', 'New boiler']);
    expect(promises[0]).toMatchObject({ standing: 'at-risk', words: 'tomorrow', owner: { name: 'Amira Khan' } });
    expect(promises[3]).toMatchObject({ state: 'proposed', allowed: ['give', 'keep', 'break', 'release'] });
    expect((await register(ben)).promises[3]?.allowed).toContain('accept');
  });
  it('shows a person nothing of complaints they may not see', async () => {
    expect(await register(elsewhere)).toMatchObject({ promises: [], figures: { owed: 0, rate: null } });
    expect(await complaintPromises(house.db, asking(elsewhere), about)).toMatchObject({ code: 'complaint.unknown' });
  });
  it('can be narrowed to my own', async () => {
    expect((await register(ben, { whose: 'mine' })).promises.map(({ what }) => what)).toEqual(['New boiler']);
  });
  it('stands on my work: what I own that is near, and what waits for my yes', async () => {
    expect((await myWork(asking(amira))).promised.map(({ what }) => what)).toEqual(['Ring her back']);
    expect((await myWork(asking(ben))).promised.map(({ what }) => what)).toEqual(['New boiler']);
  });
  it('stands in the queue: the one due first, and how many', async () => {
    const page = done(await queue(asking(amira), { whose: 'mine', limit: 10 }));
    expect(page.rows[0]?.promise).toMatchObject({ words: 'tomorrow', standing: 'at-risk', owed: 4 });
  });
  it('counts what was kept on time, kept late, and is late', async () => {
    const find = async (what: string) => (await ofComplaint(amira)).promises.find((one) => one.what === what)?.id;
    const keep = async (what: string) =>
      done(await perform(house, keepPromise, { complaint: about, promise: await find(what), proof: 'Seen' }, { actor: amira }));
    await keep('Ring her back');
    house.setClock('2026-11-28T09:00:00Z');
    await keep('Refund');
    house.setClock('2026-12-02T09:00:00Z');
    const { promises, figures } = await register(amira);
    expect(promises.map(({ what, standing }) => [what, standing])).toEqual([
      ['Key safe', 'overdue'],
      ['New boiler', 'running'],
    ]);
    expect(figures).toMatchObject({ onTime: 1, late: 1, broken: 0, owed: 2, overdue: 1, rate: 1 / 3 });
    const released = { complaint: about, promise: await find('Key safe'), channel: 'phone', said: 'Not needed' };
    done(await perform(house, releasePromise, released, { actor: amira }));
    expect((await register(amira)).figures).toMatchObject({ released: 1, overdue: 0, rate: 1 / 2 });
    expect((await register(amira, { which: 'settled' })).promises.map(({ state }) => state)).toEqual(['released', 'kept', 'kept']);
  });
  it('says whether the customer has heard since a promise was kept', async () => {
    const { promises } = await ofComplaint(amira);
    expect(promises.filter(({ state }) => state === 'kept').map(({ heard }) => heard)).toEqual([false, false]);
  });
});
