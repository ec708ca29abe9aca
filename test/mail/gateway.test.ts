// Text messages through a gateway: the example of the repository at the far end, over the network, with the secret both sides share.
import type { FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway, type Text } from '../../examples/sms-gateway/gateway.ts';
import { sendMessage, sendWaiting } from '#apps/worker/jobs/send-message.ts';
import type { PersonActor } from '#domain/actor.ts';
import { nobodyCarries } from '#domain/mail/gateway.ts';
import { perform } from '#handling/command.ts';
import { findUncertain } from '#handling/mail/find-uncertain.ts';
import { handOverMessage } from '#handling/mail/hand-over-message.ts';
import { keepGateway } from '#handling/mail/keep-gateway.ts';
import { removeGateway } from '#handling/mail/remove-gateway.ts';
import { newSharedSecret, signedHeaders } from '#platform/webhooks/signed.ts';
import { myMessages } from '#views/mail/my-messages.ts';
import { testApi } from '#test/support/api.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { counterOf, message, stateOf } from './house-with-mail.ts';

let house: TestHouse;
let api: FastifyInstance;
let handler: PersonActor;
let about: string;
let gateway: Gateway;
let secret: string;
let settings: { secret: string; events: string; carry: (text: Text) => Promise<void> };
let carry: (text: Text) => Promise<void>;
const carried: Text[] = [];
const counter = counterOf();

beforeAll(async () => {
  house = await testHouse({ now: new Date().toISOString() });
  handler = await person(house, { name: 'Sam Handler' });
  about = (await complaint(house, handler, { handler: handler.id, customer: { name: 'Amara Osei', phone: '07700 900123' } })).id;
  api = await testApi(house);
  await api.listen({ port: 0, host: '127.0.0.1' });
  const events = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}/api/channels/sms/events`;
  // The address is known once it listens, the secret once the address is: its gateway is told the secret afterwards.
  settings = { secret: '', events, carry: (text: Text) => carry(text) };
  gateway = await startGateway(settings);
  secret = await setUp(`http://127.0.0.1:${gateway.port}`);
  settings.secret = secret;
});
afterAll(async () => {
  counter.close();
  await gateway.close();
  await api.close();
  await house.close();
});
beforeEach(() => {
  carried.length = 0;
  carry = async (text) => void carried.push(text);
  house.setClock(new Date().toISOString());
});

async function setUp(url: string, more: object = {}): Promise<string> {
  const { rows } = await house.pool.query<{ version: number }>(`select version from channel_gateway where channel = 'sms'`);
  const given = { channel: 'sms', version: rows[0]?.version ?? 0, url, ...more };
  return done(await perform(house, keepGateway, given, { actor: house.administrator })).secret ?? '';
}
const text = (given: object = {}) =>
  message(house, handler, about, { channel: 'sms', address: '07700 900123', text: 'We have begun.', ...given });
const send = (id: string) => sendMessage(house, counter, id);
const contactsOf = async (column: 'complaint_id' | 'channel', value: string) =>
  (
    await house.pool.query<{ kind: string; text: string; complaint_id: string | null }>(
      `select * from contact where ${column} = $1 order by logged_at`,
      [value],
    )
  ).rows;
const soon = async (what: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500 && !(await what()); tries += 1) await new Promise((then) => setTimeout(then, 20));
  expect(await what()).toBe(true);
};

describe('A text message', () => {
  it('is carried once with its words, and stands as delivered when the gateway says so', async () => {
    const id = await text();
    await send(id);
    expect(carried).toMatchObject([{ id, to: '07700 900123', text: 'We have begun.' }]);
    await soon(async () => (await stateOf(house, id)).answer === 'It was delivered.');
    expect(await stateOf(house, id)).toMatchObject({ state: 'sent' });
  });
  it('that the carrier never takes comes back to its handler', async () => {
    carry = async () => Promise.reject(new Error('No such number'));
    const id = await text();
    await send(id);
    await soon(async () => (await stateOf(house, id)).state === 'bounced');
    const mine = await myMessages(house.db, handler);
    expect(mine.messages.map(({ message: { id: shown, answer } }) => [shown, answer])).toContainEqual([
      id,
      'Error: No such number',
    ]);
  });
  it('is posted again after a crash in the middle, and carried once all the same', async () => {
    const id = await text();
    await send(id);
    // What the gateway says of the first post has come, and holds the row no longer.
    await soon(async () => (await stateOf(house, id)).answer === 'It was delivered.');
    await house.pool.query(`update outgoing_message set state = 'handing-over', sent_at = null where id = $1`, [id]);
    done(await perform(house, findUncertain, { alone: true }, { actor: { kind: 'program', name: 'mail' } }));
    house.pass({ minutes: 2 });
    await sendWaiting(house, counter, new AbortController().signal);
    expect(await stateOf(house, id)).toMatchObject({ state: 'sent' });
    expect(carried).toHaveLength(1);
  });
  it('is handed over by one of two workers at once', async () => {
    const id = await text();
    await Promise.all([send(id), send(id), send(id)]);
    expect(carried).toHaveLength(1);
    const again = await perform(house, handOverMessage, { message: id, goesAs: 'x' }, { actor: { kind: 'program', name: 'mail' } });
    expect(again).toMatchObject({ code: 'message.not-so' });
  });
});

describe('A gateway', () => {
  const answers = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answering = async (status: number) => {
    const server = createServer(
      (_, response) => void response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('Not so.'),
    );
    await new Promise<void>((then) => void server.listen(0, '127.0.0.1', then));
    return server;
  };
  it('that is not there or busy is tried again and said to be so; one that refuses is not', async () => {
    for (const [status, state] of [
      [503, 'queued'],
      [429, 'queued'],
      [307, 'failed'],
      [400, 'failed'],
    ] as const) {
      const server = await answering(status);
      await setUp(answers(server));
      const id = await text();
      await send(id);
      expect([status, (await stateOf(house, id)).state]).toEqual([status, state]);
      server.close();
    }
    await setUp('http://127.0.0.1:1');
    const id = await text();
    await send(id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'queued', attempts: 1 });
    const { rows } = await house.pool.query<{ fault: string }>(`select fault from channel_gateway where channel = 'sms'`);
    expect(rows[0]?.fault).toContain('could not be reached');
    settings.secret = await setUp(`http://127.0.0.1:${gateway.port}`);
    ({ secret } = settings);
  });
  it('is set up at an address nobody can listen in on, and its secret lies sealed', async () => {
    for (const url of ['http://gateway.example.org', 'ftp://x.example', 'https://me:word@x.example', 'gateway'])
      expect(await perform(house, keepGateway, { channel: 'chat', version: 0, url }, { actor: house.administrator })).toMatchObject(
        { code: 'input.invalid' },
      );
    const { rows } = await house.pool.query<{ row: string }>('select channel_gateway::text as row from channel_gateway');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
    expect(
      await perform(house, keepGateway, { channel: 'sms', version: 0, url: 'https://x.example' }, { actor: handler }),
    ).toMatchObject({ code: 'permission.missing' });
  });
  it('that is not there for a channel lets no message wait in silence: its handler is asked', async () => {
    const id = await text({ channel: 'whatsapp' });
    await send(id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'failed', answer: nobodyCarries });
    expect((await myMessages(house.db, handler)).messages.map((one) => one.message.id)).toContain(id);
  });
  it('that was taken away fails what still waits for it', async () => {
    const given = { channel: 'chat', version: 0, url: 'https://x.example', active: false };
    done(await perform(house, keepGateway, given, { actor: house.administrator }));
    const id = await text({ channel: 'chat' });
    await send(id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'queued' });
    done(await perform(house, removeGateway, { channel: 'chat', version: 1 }, { actor: house.administrator }));
    house.pass({ minutes: 5 });
    await sendWaiting(house, counter, new AbortController().signal);
    expect(await stateOf(house, id)).toMatchObject({ state: 'failed' });
  });
});

describe('What somebody writes by it', () => {
  const post = async (body: string, headers: Record<string, string>) =>
    (
      await api.inject({
        method: 'POST',
        url: '/api/channels/sms/events',
        payload: body,
        headers: { 'content-type': 'application/json', ...headers },
      })
    ).statusCode;
  const event = (data: object) => JSON.stringify({ type: 'message.received', data });
  const said = { id: 'their-1', from: '+44 7700 900123', text: 'Still no heat' };
  const signed = (body: string, now = house.clock(), by = secret) => signedHeaders(by, body, { id: 'evt', now });

  it('is taken in only where it is signed, whole, and lately', async () => {
    const body = event(said);
    expect(await post(body, {})).toBe(403);
    expect(await post(body, signed(body, house.clock(), newSharedSecret()))).toBe(403);
    expect(await post(body.replace('Still', 'Now'), signed(body))).toBe(403);
    expect(await post(body, signed(body, new Date(house.clock().getTime() - 6 * 60_000)))).toBe(403);
    expect(await post('{', signed('{'))).toBe(422);
    expect(await contactsOf('channel', 'sms')).toEqual([]);
  });
  it('is a query of whoever has the number, once, and never on a complaint by the number alone', async () => {
    const body = event(said);
    expect(await post(body, signed(body))).toBe(200);
    expect(await post(body, signed(body))).toBe(200);
    expect(await contactsOf('channel', 'sms')).toMatchObject([{ kind: 'query', text: 'Still no heat', complaint_id: null }]);
  });
  it('is on the complaint where it answers a message of ours to that number', async () => {
    const id = await text();
    await send(id);
    await gateway.received('07700 900123', 'Thank you', id);
    await gateway.received('07700 900999', 'I am somebody else', id);
    expect((await contactsOf('complaint_id', about)).map(({ text: words }) => words)).toContain('Thank you');
    expect((await contactsOf('complaint_id', about)).map(({ text: words }) => words)).not.toContain('I am somebody else');
  });
});
