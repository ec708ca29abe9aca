// What a person reads while taking down and handling a complaint: likely duplicates, customers as typed, the conversation, and
// that reading itself is recorded.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { ComplaintPage } from '#views/complaints/complaint-page.ts';
import { Conversation } from '#views/complaints/conversation.ts';
import { LikelyDuplicates } from '#views/complaints/likely-duplicates.ts';
import { CustomersFound } from '#views/customers/find-customers.ts';
import { CustomerPage } from '#views/customers/customer-page.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { complaint } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

const said: string[] = [];
let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let ask: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house, said);
  handler = await person(house);
  ask = await atScreen(app, house, handler);
});
afterAll(async () => {
  await app.close();
  await house.close();
  expect(said.join('\n')).toBe('');
});

const details = { anonymous: false, confidential: false, supportConsent: false };
const get = async <T>(shape: { parse(body: unknown): T }, path: string): Promise<T> => shape.parse((await ask('GET', path)).body);

describe('Likely duplicates', () => {
  const asked = async (given: object) =>
    LikelyDuplicates.parse((await ask('POST', '/api/likely-duplicates', given)).body).complaints;
  let first: { id: string; reference: string };
  beforeAll(async () => {
    const customer = { ...details, name: 'Grace Adeyemi', email: 'Grace@Example.org', phone: '+44 (0)20 7946 0958' };
    const description =
      'The lift in Harbour House has been out of order since Tuesday and I cannot carry my shopping up five floors.';
    first = await complaint(house, handler, { customer, description });
  });

  it.each([
    ['the same e-mail address, whatever its case', { email: 'grace@example.ORG' }, 'The same e-mail address'],
    ['the same telephone number, however it is written', { phone: '020 7946 0958' }, 'The same telephone number'],
    [
      'much the same words',
      { text: 'Lift at Harbour House out of order since Tuesday, five floors with my shopping' },
      'Much the same words',
    ],
  ])('are found by %s', async (_, given, why) => {
    expect(await asked(given)).toMatchObject([{ reference: first.reference, customer: 'Grace Adeyemi', why }]);
  });

  it('are not found by a common name alone, nor by other words', async () => {
    expect(await asked({ name: 'Grace Adeyemi' })).toEqual([]);
    expect(await asked({ text: 'My rent statement is wrong for the second month and nobody answers the phone.' })).toEqual([]);
  });

  it('are found by a name and words together', async () => {
    const text = 'Out of order lift, Harbour House, since Tuesday, five floors';
    expect(await asked({ name: 'grace', text })).toMatchObject([{ why: 'Much the same words and the same name' }]);
  });

  it('leave out what one may not see, and what was merged away', async () => {
    const stranger = await atScreen(app, house, await person(house));
    const answer = await stranger('POST', '/api/likely-duplicates', { email: 'grace@example.org' });
    expect(answer.body).toEqual({ complaints: [] });
    const twin = await complaint(house, handler, { customer: { ...details, name: 'Gone', email: 'gone@example.org' } });
    done(await perform(house, mergeComplaints, { complaint: twin.id, version: 1, into: first.id }, { actor: handler }));
    expect((await asked({ email: 'gone@example.org' })).map(({ reference }) => reference)).toEqual([first.reference]);
  });

  it('take anything typed as words and nothing else', async () => {
    expect(
      await asked({ name: "a' | b:* & !(", text: "') ; drop table x; -- :* <-> & | ! ' lots of different words here" }),
    ).toEqual([]);
  });
});

describe('Customers', () => {
  const found = async (q: string) =>
    (await get(CustomersFound, `/api/customers?q=${encodeURIComponent(q)}`)).customers.map(({ name }) => name);

  it('are found by the beginning of any word of the name, by e-mail and by telephone', async () => {
    const customer = { ...details, name: 'Siobhán O’Connell-Ruiz', email: 'siob@example.org', phone: '01632 960 001' };
    await complaint(house, handler, { customer });
    expect(await found('conn')).toContain('Siobhán O’Connell-Ruiz');
    expect(await found('ruiz sio')).toContain('Siobhán O’Connell-Ruiz');
    expect(await found('SIOB@example.org')).toContain('Siobhán O’Connell-Ruiz');
    expect(await found('01632960001')).toContain('Siobhán O’Connell-Ruiz');
    expect(await found('x')).toEqual([]);
  });

  it('who are confidential are found by nobody who types, only through their complaint', async () => {
    const customer = { ...details, name: 'Quiet Person', confidential: true };
    const { id } = await complaint(house, handler, { customer });
    expect(await found('Quiet')).toEqual([]);
    const page = await get(ComplaintPage, `/api/complaints/${id}`);
    expect(page.parties[0]?.name).toBe('Quiet Person');
    const stranger = await atScreen(app, house, await person(house));
    expect((await stranger('GET', `/api/customers/${page.parties[0]?.customer}`)).status).toBe(404);
  });

  it('are read with everything they told us, beside the case and on their own page', async () => {
    const customer = { ...details, name: 'Moses Kiprop', email: 'moses@example.org' };
    const one = await complaint(house, handler, { customer });
    const [party] = (await get(ComplaintPage, `/api/complaints/${one.id}`)).parties;
    const known = { id: party?.customer ?? '' };
    house.pass({ minutes: 1 });
    const two = await complaint(house, handler, { customer: known });
    expect((await get(ComplaintPage, `/api/complaints/${two.reference}`)).earlier.map(({ reference }) => reference)).toEqual([
      one.reference,
    ]);
    const page = await get(CustomerPage, `/api/customers/${known.id}`);
    expect(page.complaints.map(({ reference }) => reference)).toEqual([two.reference, one.reference]);
  });
});

describe('The conversation', () => {
  it('has one voice for each who speaks, newest first', async () => {
    const { id } = await complaint(house, handler);
    house.pass({ minutes: 5 });
    done(
      await perform(
        house,
        acknowledgeComplaint,
        { complaint: id, channel: 'phone', text: 'Read the reference out' },
        { actor: handler },
      ),
    );
    house.pass({ minutes: 5 });
    const ours = { complaint: id, direction: 'out', channel: 'email', text: 'The engineer comes on Thursday.' };
    done(await perform(house, addContact, ours, { actor: handler }));
    const { items, older } = await get(Conversation, `/api/complaints/${id}/conversation`);
    expect(items.map(({ voice, who }) => [voice, who])).toEqual([
      ['us', 'Sam Handler'],
      ['milestone', 'Sam Handler'],
      ['customer', 'Amara Osei'],
    ]);
    expect(older).toBeNull();
  });

  it('is read page by page without losing or repeating anything', async () => {
    const { id } = await complaint(house, handler);
    for (let nth = 1; nth <= 60; nth += 1)
      done(
        await perform(
          house,
          addContact,
          { complaint: id, direction: 'in', channel: 'sms', text: `Message ${nth}` },
          { actor: handler },
        ),
      );
    const first = await get(Conversation, `/api/complaints/${id}/conversation`);
    const second = await get(Conversation, `/api/complaints/${id}/conversation?before=${encodeURIComponent(first.older ?? '')}`);
    const texts = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(texts).size).toBe(61);
  });
});

describe('Looking at a complaint', () => {
  it('is recorded once in a quarter of an hour for each person, before it is shown', async () => {
    const { id } = await complaint(house, handler);
    const looks = async () => {
      const { rows } = await house.pool.query<{ n: number }>(
        "select count(*)::int as n from audit_entry where chain_id = $1 and kind = 'complaint-viewed'",
        [id],
      );
      return rows[0]?.n;
    };
    await ask('GET', `/api/complaints/${id}`);
    house.pass({ minutes: 14 });
    await ask('GET', `/api/complaints/${id}`);
    expect(await looks()).toBe(1);
    house.pass({ minutes: 2 });
    await ask('GET', `/api/complaints/${id}`);
    expect(await looks()).toBe(2);
    const other = await atScreen(app, house, await person(house, { roles: ['compliance'] }));
    await other('GET', `/api/complaints/${id}`);
    expect(await looks()).toBe(3);
  });

  it('leaves no trace and shows nothing where one may not see it', async () => {
    const { id } = await complaint(house, handler);
    const stranger = await atScreen(app, house, await person(house));
    expect((await stranger('GET', `/api/complaints/${id}`)).body).toMatchObject({ code: 'complaint.unknown' });
    expect((await stranger('GET', '/api/complaints/C-26-ZZZZZ')).body).toMatchObject({ code: 'complaint.unknown' });
    expect((await stranger('GET', '/api/complaints/nonsense')).body).toMatchObject({ code: 'complaint.unknown' });
    const { rows } = await house.pool.query("select 1 from audit_entry where chain_id = $1 and kind = 'complaint-viewed'", [id]);
    expect(rows).toEqual([]);
  });
});
