// Promises from the making to what came of them, on a real database under row-level security.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { acceptPromise } from './accept-promise.ts';
import { breakPromise } from './break-promise.ts';
import { carryPromise } from './carry-promise.ts';
import { givePromise } from './give-promise.ts';
import { handBackPromise } from './hand-back-promise.ts';
import { keepPromise } from './keep-promise.ts';
import { makePromise } from './make-promise.ts';
import { releasePromise } from './release-promise.ts';
import { warnPromiseOwners } from './warn-promise-owners.ts';

let house: TestHouse;
let repairs: string;
let amira: PersonActor;
let ben: PersonActor;
let outsider: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  ben = await person(house, { name: 'Ben Otieno', teams: [repairs] });
  outsider = await person(house, { name: 'Olu Elsewhere', teams: [await team(house, 'Lettings')] });
});
afterAll(() => house.close());

const as = (actor: PersonActor) => ({
  does: <Input, Reply>(what: Command<Input, Reply>, given: unknown) => perform(house, what, given, { actor }),
});
const what = 'An engineer comes, with the part';
const made = async (owner = amira, day = '2026-11-26') => {
  const { id } = await complaint(house, amira, { team: repairs, handler: amira.id });
  const promise = done(await as(amira).does(makePromise, { complaint: id, what, owner: owner.id, day }));
  return { complaint: id, promise: promise.id };
};
const row = async (promise: string): Promise<unknown> => {
  const { rows } = await house.pool.query<object>('select *, due_day::text as day from promise where id = $1', [promise]);
  return rows[0];
};
const told = async (who: PersonActor) =>
  (
    await house.pool.query<{ kind: string }>('select kind from notification where person_id = $1 order by at, id', [who.id])
  ).rows.map(({ kind }) => kind);
const byPhone = { channel: 'phone', text: 'Told her why, and the new day.' };

describe('Making a promise', () => {
  it('is accepted at once by whoever makes it for themselves', async () => {
    const { promise } = await made();
    expect(await row(promise)).toMatchObject({ state: 'accepted', day: '2026-11-26', owner_id: amira.id });
  });
  it('asks another owner, who accepts it', async () => {
    const of = await made(ben);
    expect(await row(of.promise)).toMatchObject({ state: 'proposed' });
    expect(await told(ben)).toContain('promise-asked');
    expect(await as(amira).does(acceptPromise, of)).toMatchObject({ code: 'promise.not-yours' });
    done(await as(ben).does(acceptPromise, of));
    expect(await row(of.promise)).toMatchObject({ state: 'accepted' });
    expect(await as(ben).does(acceptPromise, of)).toMatchObject({ code: 'promise.answered' });
  });
  it('is refused for somebody who could not open the complaint', async () => {
    const { id } = await complaint(house, amira, { team: repairs });
    const given = { complaint: id, what, owner: outsider.id, day: '2026-11-26' };
    expect(await as(amira).does(makePromise, given)).toMatchObject({ code: 'promise.owner-cannot-see' });
    expect(await as(outsider).does(makePromise, { ...given, owner: outsider.id })).toMatchObject({ code: 'complaint.unknown' });
  });
  it('is questioned on a closed day until that day is meant', async () => {
    const { id } = await complaint(house, amira, { team: repairs });
    const given = { complaint: id, what, owner: amira.id, day: '2026-12-25' };
    expect(await as(amira).does(makePromise, given)).toMatchObject({ code: 'promise.day-doubtful', facts: { next: '2026-12-29' } });
    done(await as(amira).does(makePromise, { ...given, meant: true }));
  });
});

describe('A promise handed back', () => {
  it('is still owed, tells whoever made it, and goes to another owner', async () => {
    const of = await made(ben);
    done(await as(ben).does(handBackPromise, { ...of, reason: 'No engineer that day' }));
    expect(await told(amira)).toContain('promise-handed-back');
    done(await as(amira).does(givePromise, { ...of, owner: amira.id }));
    expect(await row(of.promise)).toMatchObject({ state: 'accepted', owner_id: amira.id, handed_back_because: null });
    expect(await as(amira).does(givePromise, { ...of, owner: amira.id })).toMatchObject({ code: 'promise.same-owner' });
  });
});

describe('Settling a promise', () => {
  it('keeps how one knows that it was kept, once', async () => {
    const of = await made();
    const given = { ...of, proof: 'Engineer’s sheet signed by the tenant', told: { channel: 'phone', text: 'Thanked her.' } };
    done(await as(amira).does(keepPromise, given));
    expect(await row(of.promise)).toMatchObject({ state: 'kept', settled_words: given.proof, told_channel: 'phone' });
    expect(await as(amira).does(keepPromise, given)).toMatchObject({ code: 'promise.settled' });
  });
  it('that was broken needs the reason and what the customer was told, and promises the new day', async () => {
    const of = await made();
    expect(await as(amira).does(breakPromise, { ...of, reason: 'No part', day: '2026-12-03' })).toMatchObject({
      code: 'input.invalid',
    });
    const broken = done(await as(amira).does(breakPromise, { ...of, reason: 'No part', told: byPhone, day: '2026-12-03' }));
    expect(await row(of.promise)).toMatchObject({ state: 'broken', settled_words: 'No part', told_channel: 'phone' });
    expect(await row(broken.next ?? '')).toMatchObject({ follows: of.promise, day: '2026-12-03', state: 'accepted', what });
  });
  it('that was broken counts as news to the customer', async () => {
    const of = await made();
    done(await as(amira).does(breakPromise, { ...of, reason: 'No part', told: byPhone, day: '2026-12-03' }));
    const { rows } = await house.pool.query(
      `select what, (select customer_told_at is not null from complaint where id = $1) as told from complaint_milestone where complaint_id = $1`,
      [of.complaint],
    );
    expect(rows).toEqual([{ what: 'progress-update-sent', told: true }]);
  });
  it('changes nothing when the new day cannot be promised', async () => {
    const of = await made();
    const given = { ...of, reason: 'No part', told: byPhone, day: '2026-12-05' };
    expect(await as(amira).does(breakPromise, given)).toMatchObject({ code: 'promise.day-doubtful' });
    expect(await row(of.promise)).toMatchObject({ state: 'accepted', told_at: null });
  });
  it('is released in the customer’s words', async () => {
    const of = await made();
    done(await as(amira).does(releasePromise, { ...of, channel: 'phone', said: 'No need, my son fixed it' }));
    expect(await row(of.promise)).toMatchObject({ state: 'released', settled_words: 'No need, my son fixed it' });
  });
  it('is carried on with its reason, and still owed', async () => {
    const of = await made(amira, '2026-12-29');
    done(await as(amira).does(carryPromise, { ...of, reason: 'A yearly service' }));
    expect(await row(of.promise)).toMatchObject({ state: 'accepted', carried_because: 'A yearly service' });
  });
});

describe('A promise nearly due', () => {
  it('reminds its owner from the working day before, once, and once more when it is late', async () => {
    const owner = await person(house, { name: 'Nia Owner', teams: [repairs] });
    const of = await made(owner, '2026-11-26');
    const warn = () => perform(house, warnPromiseOwners, {}, { actor: { kind: 'program', name: 'clock' } });
    await warn();
    expect(await told(owner)).toEqual(['promise-asked']);
    house.setClock('2026-11-25T06:35:00Z');
    await warn();
    await warn();
    expect(await told(owner)).toEqual(['promise-asked', 'promise-soon']);
    house.setClock('2026-11-27T06:35:00Z');
    await warn();
    await warn();
    expect(await told(owner)).toEqual(['promise-asked', 'promise-soon', 'promise-late']);
    done(await as(owner).does(keepPromise, { ...of, proof: 'Done that morning' }));
    house.setClock('2026-11-23T09:00:00Z');
  });
});

describe('Promises of a complaint that is merged', () => {
  it('go with it: what was promised is still owed', async () => {
    const of = await made();
    const other = await complaint(house, amira, { team: repairs });
    const page = await house.pool.query<{ version: number }>('select version from complaint where id = $1', [of.complaint]);
    done(await as(amira).does(mergeComplaints, { complaint: of.complaint, version: page.rows[0]?.version, into: other.id }));
    expect(await row(of.promise)).toMatchObject({ complaint_id: other.id, state: 'accepted' });
  });
});
