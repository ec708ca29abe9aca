// How long contacts of other help desks are kept, who else may see them, and the rights of whoever wrote them, on a real database.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutWhole } from '#apps/worker/jobs/carry-out-disposal.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { confirmDisposal } from '#handling/keeping/confirm-disposal.ts';
import { placeHold } from '#handling/keeping/place-hold.ts';
import { collectForRequest } from '#handling/rights/collect-for-request.ts';
import { decideRight } from '#handling/rights/decide-right.ts';
import { logDataRequest } from '#handling/rights/log-data-request.ts';
import { proposeErasure } from '#handling/rights/propose-erasure.ts';
import { testApi } from '#test/support/api.ts';
import { helpDesk, post } from '#test/support/desks.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { contactList } from '#views/contacts/contact-list.ts';
import { removeDesk } from './remove-desk.ts';
import { removeOldDeskContacts } from './remove-old-desk-contacts.ts';

let house: TestHouse;
let api: FastifyInstance;
let priya: PersonActor;
let omar: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  api = await testApi(house);
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance'] });
  omar = await person(house, { name: 'Omar Compliance', roles: ['compliance'] });
});
afterAll(async () => {
  await api.close();
  await house.close();
});

const clear = async () => done(await perform(house, removeOldDeskContacts, {}, { actor: { kind: 'program', name: 'clock' } }));
const list = (actor: PersonActor, asked: object = {}) => contactList(house.db, actor, { state: 'any', complaints: 'no', ...asked });

describe('Contacts of another help desk', () => {
  it('are removed with their customers once they were kept long enough, unless somebody put a hold on them', async () => {
    const desk = await helpDesk(house, 'brief', { keepDays: 30 });
    const items = ['one', 'two'].map((name) => ({ id: name, from: { name, email: `${name}@example.org` }, text: 'Where is it?' }));
    await post(api, desk.token, [...items, { id: '' }]);
    const { rows } = await house.pool.query<{ id: string }>(`select id from customer where name = 'two'`);
    const hold = { on: { scope: 'customer', customer: rows[0]?.id }, reason: 'A claim', askedBy: 'Legal', lookAgainOn: null };
    done(await perform(house, placeHold, hold, { actor: priya }));
    house.pass({ days: 29 });
    expect(await clear()).toMatchObject({ contacts: 0 });
    house.pass({ days: 2 });
    expect(await clear()).toEqual({ contacts: 1, customers: 1, refusals: 1 });
    const left = await house.pool.query(`select their_id from desk_contact where desk_id = $1`, [desk.id]);
    expect(left.rows).toEqual([{ their_id: 'two' }]);
  });

  it('are listed with our own only where the help desk is, and always under its own name', async () => {
    const apart = await helpDesk(house, 'apart', { listed: false });
    await post(api, apart.token, { id: 1, text: 'Apart from yours' });
    const words = async (asked: object) => (await list(house.administrator, asked)).contacts.map(({ text }) => text);
    expect(await words({})).not.toContain('Apart from yours');
    expect(await words({ desk: 'ours' })).not.toContain('Apart from yours');
    expect(await words({ desk: 'apart' })).toEqual(['Apart from yours']);
  });

  it('of a team are seen by that team alone', async () => {
    const repairs = await team(house, 'Repairs desk');
    const theirs = await person(house, { teams: [repairs] });
    const other = await person(house, {});
    const desk = await helpDesk(house, 'repairs', { team: repairs });
    await post(api, desk.token, { id: 1, text: 'For repairs' });
    expect((await list(theirs, { desk: 'repairs' })).total).toBe(1);
    expect((await list(other, { desk: 'repairs' })).total).toBe(0);
  });

  it('keep their help desk from being removed', async () => {
    const desk = await helpDesk(house, 'mistake');
    const remove = (version: number) => perform(house, removeDesk, { desk: desk.id, version }, { actor: house.administrator });
    await post(api, desk.token, { id: 1, text: 'Hello' });
    expect(await remove(2)).toMatchObject({ code: 'desk.has-contacts' });
    await house.pool.query('delete from contact where id in (select contact_id from desk_contact where desk_id = $1)', [desk.id]);
    expect(done(await remove(2))).toEqual({ removed: true });
  });
});

describe('Whoever wrote to another help desk', () => {
  async function asks(kind: string) {
    const desk = await helpDesk(house, `rights-${kind}`);
    const turns = [
      { role: 'customer', text: 'My account number is quillfeatherby' },
      { role: 'agent', text: 'Thank you, quillfeatherby' },
    ];
    await post(api, desk.token, { id: 'q', from: { name: `Joan ${kind}`, account: 'acc-1' }, turns });
    const { rows } = await house.pool.query<{ id: string }>('select id from customer where name = $1', [`Joan ${kind}`]);
    const given = {
      customers: [rows[0]?.id],
      kind,
      asked: 'Please.',
      channel: 'email',
      receivedOn: '2026-12-23',
      identity: 'Rang back',
    };
    return done(await perform(house, logDataRequest, given, { actor: priya })).id;
  }

  it('is told of it when they ask for their data: their words, ours, and where', async () => {
    const id = await asks('access');
    done(await perform(house, collectForRequest, { request: id, version: 1 }, { actor: priya }));
    const { rows } = await house.pool.query<{ all: string }>(
      "select string_agg(i::text, ' ') as all from data_request_item i where request_id = $1",
      [id],
    );
    for (const words of ['quillfeatherby', 'Thank you', 'acc-1']) expect(rows[0]?.all).toContain(words);
  });

  it('has it erased when they were granted it and a second person confirms, though they never complained', async () => {
    const id = await asks('erasure');
    done(await perform(house, decideRight, { request: id, version: 1, decision: 'granted', because: 'Theirs.' }, { actor: priya }));
    const proposed = done(await perform(house, proposeErasure, { request: id, version: 2, done: 'All of it.' }, { actor: priya }));
    expect(proposed).toMatchObject({ complaints: 0 });
    done(await perform(house, confirmDisposal, { disposal: proposed.disposal, complaints: 0 }, { actor: omar }));
    await carryOutWhole(house, proposed.disposal, new AbortController().signal);
    const { rows } = await house.pool.query(
      `select 1 from desk_contact d join desk e on e.id = d.desk_id where e.name = 'rights-erasure'`,
    );
    expect(rows).toEqual([]);
    const { rows: people } = await house.pool.query(`select 1 from customer where name = 'Joan erasure'`);
    expect(people).toEqual([]);
  });
});
