// Contacts of another help desk, posted to the real door and read by the real worker, on a real database.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { testApi } from '#test/support/api.ts';
import { helpDesk, post, type TestDesk } from '#test/support/desks.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import { content, dissatisfied, readAll, signsOf } from '#test/support/signals.ts';
import { contactPage } from '#views/contacts/contact-page.ts';
import { keepDesk } from './keep-desk.ts';
import { makeDeskToken } from './make-desk-token.ts';
import { revokeDeskToken } from './revoke-desk-token.ts';

let house: TestHouse;
let api: FastifyInstance;
let handler: PersonActor;
let desk: TestDesk;
beforeAll(async () => {
  house = await testHouse();
  api = await testApi(house);
  handler = await person(house, { name: 'Sam Handler' });
  desk = await helpDesk(house, 'zammad');
});
afterAll(async () => {
  await api.close();
  await house.close();
});

const send = (body: unknown, token = desk.token) => post(api, token, body);
const kept = async (item: object): Promise<string> => (await send(item)).body.contacts[0]?.contact ?? '';
const contactOf = async (id: string) => done(await contactPage(house.db, handler, id));
const turn = (role: string, text: string, at: string, id = at) => ({ id, role, text, at: `2026-11-22T${at}:00Z` });

describe('A contact of another help desk', () => {
  it('is kept in the customer’s words with who they are and where it is there, and read for signs', async () => {
    const from = { name: 'Ola Berg', email: 'ola@example.org', account: 'u-77' };
    const url = 'https://zammad.example.org/#ticket/zoom/81';
    const id = await kept({
      id: 81,
      channel: 'Email',
      at: '2026-11-20T10:00:00Z',
      from,
      subject: 'Boiler',
      text: dissatisfied,
      url,
    });
    expect(await contactOf(id)).toMatchObject({
      channel: 'email',
      subject: 'Boiler',
      kind: 'query',
      customer: { name: 'Ola Berg' },
    });
    await readAll(house);
    expect((await signsOf(house, handler, id)).signal).toMatchObject({ level: 'strong', state: 'open' });
    expect(await historyOf(house, handler, id, 'contact')).toEqual([expect.stringContaining('logged a query')]);
  });

  it('is one contact however often it is posted, and each gets its own answer beside the others', async () => {
    const good = { id: 'a-1', text: content };
    const first = await send([
      good,
      { id: '', text: 'x' },
      { id: 'a-2', from: { email: 'no address' }, text: 'When is it?' },
      good,
    ]);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ kept: 2, known: 1, refused: 1 });
    expect(first.body.contacts.map(({ answer }) => answer)).toEqual(['kept', 'refused', 'kept', 'known']);
    expect(first.body.contacts[1]?.notes.join()).toContain('Give the id');
    expect(first.body.contacts[2]?.notes.join()).toContain('e-mail address');
    expect((await send([good])).body).toMatchObject({ kept: 0, known: 1 });
    const { rows } = await house.pool.query(`select words from desk_refusal where desk_id = $1`, [desk.id]);
    expect(rows).toHaveLength(1);
  });

  it('comes as lines of JSON too, and a line that is none keeps no other from being kept', async () => {
    const lines = [JSON.stringify({ id: 'l-1', text: 'Hello there' }), '{oops', JSON.stringify({ id: 'l-2', text: 'Good day' })];
    expect((await send(lines.join('\n'))).body).toMatchObject({ kept: 2, refused: 1 });
  });

  it('is the same customer by account, e-mail or telephone, and nobody confidential is guessed at', async () => {
    const customers = async (...items: object[]) => {
      const { body } = await send(items.map((from, at) => ({ id: `who-${JSON.stringify(from)}-${at}`, from, text: 'Hello' })));
      return Promise.all(body.contacts.map(async ({ contact }) => (await contactOf(contact ?? '')).customer?.id));
    };
    const [one, two, three, four] = await customers(
      { name: 'Una May', email: 'Una@example.org' },
      { email: 'una@example.org', account: 'u-1' },
      { account: 'u-1' },
      { account: 'u-2' },
    );
    expect([two, three]).toEqual([one, one]);
    expect(four).not.toBe(one);
    await house.pool.query('update customer set confidential = true where id = $1', [four]);
    await house.pool.query(`update customer set phone = '07700 900111' where id = $1`, [four]);
    const [five] = await customers({ phone: '07700900111' });
    expect(five).not.toBe(four);
  });

  it('is kept without markup, without what it quotes, and without what cannot be stored', async () => {
    const text = '<p>Still <b>broken</b>.</p><blockquote>On Monday we wrote: thank you</blockquote>';
    expect((await contactOf(await kept({ id: 'h-1', channel: 'email', format: 'html', text }))).text).toBe('Still broken.');
    expect((await contactOf(await kept({ id: 'h-2', text: 'No\u0000thing\ud800' }))).text).toMatch(/^Nothing/);
  });

  it('is never a customer’s to see, and in the record without a word of it', async () => {
    await send({ id: 'secret-1', text: 'quillfeatherby' });
    const { rows } = await house.pool.query(`select 1 from audit_entry where facts::text ~ 'quillfeatherby'`);
    expect(rows).toEqual([]);
  });
});

describe('A conversation in another help desk', () => {
  const begun = { id: 'c-1', channel: 'chat', from: { name: 'Ida' }, turns: [turn('customer', content, '09:00')] };

  it('is read again when it goes on: the last words weigh, and a cue in any of the customer’s counts', async () => {
    const id = await kept(begun);
    await readAll(house);
    expect((await signsOf(house, handler, id)).signal).toBeNull();
    const more = [turn('agent', 'What else?', '09:05'), turn('customer', 'I will go to the ombudsman.', '09:10'), turn('customer', dissatisfied, '09:20')];
    expect((await send({ ...begun, adds: true, turns: more })).body).toMatchObject({ changed: 1 });
    expect((await send({ ...begun, adds: true, turns: more })).body).toMatchObject({ known: 1 });
    await readAll(house);
    const { read, signal } = await signsOf(house, handler, id);
    const { text, receivedAt } = await contactOf(id);
    expect(text).toBe(`${content}\n\nI will go to the ombudsman.\n\n${dissatisfied}`);
    expect(new Date(receivedAt).toISOString()).toBe('2026-11-22T09:20:00.000Z');
    expect(signal?.state).toBe('open');
    const marked = read?.marks.map(({ cue, from, to }) => [cue, text.slice(from, to)]) ?? [];
    expect(marked).toContainEqual(['repeated-contact', 'called three times']);
    expect(marked.find(([cue]) => cue === 'outside-help')?.[1]).toContain('ombudsman');
  }); // biome-ignore format: a conversation is read as one

  it('is settled here when it is closed there, and open again when the customer writes on', async () => {
    const id = await kept({ id: 'c-2', turns: [turn('customer', 'Where is it?', '09:00')] });
    await send({ id: 'c-2', adds: true, turns: [], closed: true });
    expect(await contactOf(id)).toMatchObject({ state: 'settled', settledHow: 'Closed in zammad.' });
    await send({ id: 'c-2', adds: true, closed: false, turns: [turn('customer', 'It is not there.', '11:00')] });
    expect((await contactOf(id)).state).toBe('open');
  });

  it('in which the customer has said nothing yet is passed over, and one that was closed before it came too', async () => {
    const { body } = await send([
      { id: 'c-3', turns: [turn('agent', 'Hello', '09:00')] },
      { id: 'c-4', closed: true },
    ]);
    expect(body['passed-over']).toBe(2);
  });

  it('goes on as a further contact once it became a complaint, and its handler hears of it', async () => {
    const id = await kept({ id: 'c-5', turns: [turn('customer', dissatisfied, '09:00')] });
    const told = { contact: id, customer: { name: 'Kim' }, description: 'The boiler', channel: 'email', handleMyself: true };
    const { id: complaint } = done(await perform(house, logComplaint, told, { actor: handler }));
    await send({ id: 'c-5', adds: true, turns: [turn('customer', 'Still nothing.', '12:00')] });
    const { rows } = await house.pool.query('select text from contact where complaint_id = $1 order by received_at', [complaint]);
    expect(rows.map(({ text }: { text: string }) => text)).toContain('Still nothing.');
    expect(rows.map(({ text }: { text: string }) => text)).toContain(dissatisfied);
    const { rows: heard } = await house.pool.query(`select person_id from notification where complaint_id = $1 and kind = 'customer-wrote'`, [complaint]);
    expect(heard).toEqual([{ person_id: handler.id }]);
  }); // biome-ignore format: a story in order
});

describe('The token of another help desk', () => {
  it('opens this door and no other, as a bearer or as the password of basic authentication', async () => {
    const basic = `Basic ${Buffer.from(`redress:${desk.token}`).toString('base64')}`;
    expect((await post(api, '', { id: 'b-1', text: 'Hello' }, { authorization: basic })).status).toBe(200);
    const other = await api.inject({ url: '/api/contacts', headers: { authorization: `Bearer ${desk.token}` } });
    expect(other.statusCode).toBe(401);
    expect((await post(api, 'desk_nobody-knows-this-one', { id: 'b-2', text: 'Hello' })).status).toBe(401);
  });

  it('is that of one source alone', async () => {
    const { status, body } = await send({ id: 'x-1', source: 'chatwoot', text: 'Hello' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'desk.none-kept', fields: { 0: expect.stringContaining('chatwoot') as string } });
  });

  it('is kept as its hash, noted when it is used, replaced by another and revoked', async () => {
    const one = await helpDesk(house, 'freescout');
    expect((await send({ id: 1, text: 'Hello' }, one.token)).status).toBe(200);
    const { rows } = await house.pool.query<{ row: string; used: Date }>(`select d::text as row, token_used_at as used from desk d where id = $1`, [one.id]);
    expect(rows[0]?.row).not.toContain(one.token.slice(5));
    expect(rows[0]?.used).not.toBeNull();
    const { token } = done(await perform(house, makeDeskToken, { desk: one.id }, { actor: house.administrator }));
    expect((await send({ id: 2, text: 'Hello' }, one.token)).status).toBe(401);
    expect((await send({ id: 2, text: 'Hello' }, token)).status).toBe(200);
    done(await perform(house, revokeDeskToken, { desk: one.id }, { actor: house.administrator }));
    expect((await send({ id: 3, text: 'Hello' }, token)).status).toBe(401);
  }); // biome-ignore format: a story in order

  it('is made by whoever keeps the settings, and a paused desk is told to send again later', async () => {
    expect(await perform(house, makeDeskToken, { desk: desk.id }, { actor: handler })).toMatchObject({ code: 'permission.missing' });
    const paused = await helpDesk(house, 'paused', { active: false });
    expect((await send({ id: 1, text: 'Hello' }, paused.token)).status).toBe(409);
    expect(await perform(house, keepDesk, { name: 'paused', title: 'Again' }, { actor: house.administrator })).toMatchObject({ code: 'desk.name-taken' });
  }); // biome-ignore format: a story in order
});

describe('A batch', () => {
  it('that is too large, too long or no JSON is refused whole, with nothing of it kept', async () => {
    expect((await send('not json at all')).body).toMatchObject({ code: 'desk.unreadable' });
    const many = Array.from({ length: 1001 }, (_, at) => ({ id: `many-${at}`, text: 'x' }));
    expect((await send(many)).body).toMatchObject({ code: 'desk.too-many' });
    expect((await send([{ id: 'big', text: 'x'.repeat(9 * 1024 * 1024) }])).status).toBe(413);
    const { rows } = await house.pool.query(`select 1 from desk_contact where their_id ~ '^(many|big)'`);
    expect(rows).toEqual([]);
  });
});
