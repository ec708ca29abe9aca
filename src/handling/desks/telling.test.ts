// Telling another help desk of the signs in its contacts, over the network to a server of the test's own, with the real worker.
import type { FastifyInstance } from 'fastify';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellAllDesks } from '#apps/worker/jobs/tell-desks.ts';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { confirmSignal } from '#handling/signals/confirm-signal.ts';
import { dismissSignal } from '#handling/signals/dismiss-signal.ts';
import { settleSignal } from '#handling/signals/settle-signal.ts';
import { isSigned } from '#platform/webhooks/signed.ts';
import { whyAstray } from '#platform/webhooks/where-it-leads.ts';
import { testApi } from '#test/support/api.ts';
import { helpDesk, post, type TestDesk } from '#test/support/desks.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { dissatisfied, readAll } from '#test/support/signals.ts';
import { deskTellings } from '#views/desks/telling-to-send.ts';
import { keepDeskHook } from './keep-desk-hook.ts';
import { tellDeskAgain } from './tell-desk-again.ts';

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let house: TestHouse;
let api: FastifyInstance;
let handler: PersonActor;
let server: Server;
let status = 200;
const heard: Heard[] = [];
beforeAll(async () => {
  house = await testHouse({ now: new Date().toISOString() });
  api = await testApi(house);
  handler = await person(house, { name: 'Sam Handler' });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      heard.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(status).end(status === 200 ? 'Noted' : 'Not so.');
    });
  });
  await new Promise<void>((then) => void server.listen(0, '127.0.0.1', then));
});
afterAll(async () => {
  server.close();
  await api.close();
  await house.close();
});
beforeEach(() => {
  heard.length = 0;
  status = 200;
});

const at = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
const hook = (desk: TestDesk, given: object, version = 2) =>
  perform(house, keepDeskHook, { desk: desk.id, version, ...given }, { actor: house.administrator });
const does = async <Input, Reply>(command: Command<Input, Reply>, given: object) =>
  done(await perform(house, command, given, { actor: handler }));
const tell = () => tellAllDesks(house, new AbortController().signal);
async function signalled(desk: TestDesk, id: string, text = dissatisfied): Promise<string> {
  const { body } = await post(api, desk.token, { id, text, from: { name: 'Ola Berg' } });
  await readAll(house);
  return body.contacts[0]?.contact ?? '';
}
const data = (index = 0) => JSON.parse(heard[index]?.body ?? '{}') as { type: string; data: Record<string, unknown> };
const tellings = async (desk: TestDesk) => done(await deskTellings(house.db, house.administrator, desk.id)).tellings;

describe('A help desk that is told of early signs', () => {
  it('gets them signed: the level in words, the words that show them, the rules’ definition, and the way here', async () => {
    const desk = await helpDesk(house, 'told');
    const { secret } = done(await hook(desk, { url: at('/hook') }));
    const contact = await signalled(desk, 't-1');
    await tell();
    expect(heard).toHaveLength(1);
    const { headers, body } = heard[0] ?? { headers: {}, body: '' };
    expect(isSigned(secret ?? '', headers, body, house.clock())).toBe(true);
    expect(isSigned(secret ?? '', headers, `${body} `, house.clock())).toBe(false);
    expect(data()).toMatchObject({ type: 'signal.raised', data: { id: 't-1', source: 'told', contact, level: 'strong', how: 'Strong signs' } });
    expect(data().data['cues']).toContainEqual(expect.objectContaining({ cue: 'repeated-contact', words: 'called three times' }));
    expect(data().data['definition']).toMatchObject({ mayBeComplaint: true, says: expect.stringMatching(/dissatisfaction/) as string });
    expect(data().data['link']).toContain(`/contacts/${contact}`);
    expect(data().data['note']).toContain('“called three times”');
    expect(await tellings(desk)).toMatchObject([{ theirId: 't-1', event: 'raised', state: 'taken', answer: 'Noted', attempts: 1 }]);
  }); // biome-ignore format: what is told, in order

  it('hears what a colleague made of them and what came of it, once each', async () => {
    const desk = await helpDesk(house, 'outcomes');
    done(await hook(desk, { url: at('/hook') }));
    const [one, two, three] = [await signalled(desk, 'o-1'), await signalled(desk, 'o-2'), await signalled(desk, 'o-3')];
    await tell();
    heard.length = 0;
    await does(confirmSignal, { contact: one, version: 1 });
    house.pass({ seconds: 1 });
    await does(settleSignal, { contact: one, version: 2, outcome: 'prevented' });
    house.pass({ seconds: 1 });
    await does(dismissSignal, { contact: two, version: 1, reason: 'words-misread' });
    house.pass({ seconds: 1 });
    const complaint = await does(logComplaint, { contact: three, customer: { name: 'Ola' }, description: dissatisfied, channel: 'email' });
    await tell();
    await tell();
    const told = heard.map((_, index) => data(index)).map(({ type, data: said }) => [type, said['id'], said['outcome'] ?? said['complaint']]);
    expect(told).toEqual([
      ['signal.confirmed', 'o-1', null],
      ['signal.settled', 'o-1', 'Prevented: it was put right before it became a complaint.'],
      ['signal.dismissed', 'o-2', 'The words were read wrongly: irony, politeness, a quotation.'],
      ['signal.became-complaint', 'o-3', complaint.reference],
    ]);
  }); // biome-ignore format: a story in order

  it('hears nothing of signs weaker than it asks for, and of them once they are strong enough', async () => {
    const desk = await helpDesk(house, 'strong-only');
    done(await hook(desk, { url: at('/hook'), from: 'strong' }));
    const turns = [{ id: 1, role: 'customer', text: 'Why is my repair taking long?' }];
    const { body } = await post(api, desk.token, { id: 's-1', turns });
    await readAll(house);
    const { rows } = await house.pool.query<{ level: string }>('select level from contact_signal where contact_id = $1', [body.contacts[0]?.contact]);
    expect(rows[0]?.level ?? 'none').not.toBe('strong');
    await tell();
    expect(heard).toEqual([]);
    await post(api, desk.token, { id: 's-1', adds: true, turns: [{ id: 2, role: 'customer', text: dissatisfied }] });
    await readAll(house);
    await tell();
    expect(data()).toMatchObject({ type: 'signal.raised', data: { level: 'strong' } });
  }); // biome-ignore format: a story in order

  it('is told in its own way where it has an API: address, key and body are declared, and nothing filled in leads elsewhere', async () => {
    const desk = await helpDesk(house, 'own-api');
    const body = { ticket_id: '{id}', body: 'Redress: {how}\n{note}', internal: true };
    const header = { header: 'Authorization', key: 'Token token=abc' };
    done(await hook(desk, { url: at('/api/v1/tickets/{id}'), method: 'PUT', body, ...header }));
    await signalled(desk, '81/../../admin');
    await tell();
    expect(heard[0]).toMatchObject({ method: 'PUT', url: '/api/v1/tickets/81%2F..%2F..%2Fadmin' });
    expect(heard[0]?.headers.authorization).toBe('Token token=abc');
    const said = JSON.parse(heard[0]?.body ?? '{}') as { ticket_id: string; body: string; internal: boolean };
    expect(said).toMatchObject({ ticket_id: '81/../../admin', internal: true, body: expect.stringContaining('Redress: Strong signs') as string });
    const { rows } = await house.pool.query<{ row: string }>('select d::text as row from desk d where id = $1', [desk.id]);
    expect(rows[0]?.row).not.toContain('token=abc');
    expect(rows[0]?.row).not.toContain(Buffer.from('token=abc').toString('hex'));
  }); // biome-ignore format: a story in order

  it('that does not answer is told again later with the same id; one that refuses is shown, and told again when somebody asks', async () => {
    const desk = await helpDesk(house, 'later');
    done(await hook(desk, { url: at('/hook') }));
    await signalled(desk, 'l-1');
    status = 503;
    await tell();
    expect(await tellings(desk)).toMatchObject([{ state: 'waiting', attempts: 1, code: 503 }]);
    await tell();
    expect(heard).toHaveLength(1);
    house.pass({ minutes: 2 });
    status = 400;
    await tell();
    expect(heard[1]?.headers['webhook-id']).toBe(heard[0]?.headers['webhook-id']);
    const [failed] = await tellings(desk);
    expect(failed).toMatchObject({ state: 'failed', attempts: 2, code: 400, answer: 'Not so.' });
    status = 200;
    expect(await perform(house, tellDeskAgain, { telling: failed?.id }, { actor: handler })).toMatchObject({ code: 'permission.missing' });
    done(await perform(house, tellDeskAgain, { telling: failed?.id }, { actor: house.administrator }));
    expect(await perform(house, tellDeskAgain, { telling: failed?.id }, { actor: house.administrator })).toMatchObject({ code: 'desk.telling-under-way' });
    await tell();
    expect(await tellings(desk)).toMatchObject([{ state: 'taken', answer: 'Noted' }]);
  }); // biome-ignore format: a story in order

  it('is told again after a crash in the middle', async () => {
    const desk = await helpDesk(house, 'crashed');
    done(await hook(desk, { url: at('/hook') }));
    await signalled(desk, 'x-1');
    await house.pool.query(`update desk_telling set state = 'under-way', handed_at = $2, try_at = null where desk_id = $1`, [desk.id, house.clock()]);
    await tell();
    expect(heard).toEqual([]);
    house.pass({ minutes: 16 });
    await tell();
    expect(await tellings(desk)).toMatchObject([{ state: 'taken' }]);
  }); // biome-ignore format: a story in order
});

describe('Where a help desk is told', () => {
  it('is an address nobody can listen in on, with a key that goes to nobody else', async () => {
    const desk = await helpDesk(house, 'guarded');
    for (const url of ['http://desk.example.org/hook', 'https://me:word@desk.example', 'file:///etc/passwd', 'hook'])
      expect(await hook(desk, { url })).toMatchObject({ code: 'input.invalid' });
    expect(await hook(desk, { url: at('/a'), header: 'webhook-id', key: 'x' })).toMatchObject({ code: 'input.invalid' });
    done(await hook(desk, { url: at('/a'), header: 'X-Key', key: 'abc' }));
    const elsewhere = { url: 'https://elsewhere.example/a', header: 'X-Key' };
    expect(await hook(desk, elsewhere, 3)).toMatchObject({ fields: { key: expect.anything() as string } });
    expect(done(await hook(desk, { url: at('/b'), header: 'X-Key' }, 3)).secret).toBeNull();
  });

  it('is never what only this machine can reach, unless it is named as this machine', async () => {
    for (const name of ['169.254.169.254', '0.0.0.0', '127.0.0.2', '[::ffff:127.0.0.1]', '[fe80::1]'])
      expect([name, await whyAstray(name)]).toEqual([name, expect.any(String)]);
    expect(await whyAstray('127.0.0.1')).toBeUndefined();
    expect(await whyAstray('93.184.216.34')).toBeUndefined();
  });
});
