// Every page that tells how to connect a help desk, followed to the letter: its mapping is kept, its payload posted, and what comes back is
// posted as its API wants it.
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellAllDesks } from '#apps/worker/jobs/tell-desks.ts';
import { perform } from '#handling/command.ts';
import { keepDeskHook } from '#handling/desks/keep-desk-hook.ts';
import { testApi } from '#test/support/api.ts';
import { helpDesk, post } from '#test/support/desks.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { readAll, signsOf } from '#test/support/signals.ts';
import { contactPage } from '#views/contacts/contact-page.ts';

let house: TestHouse;
let api: FastifyInstance;
let server: Server;
const heard: { path: string | undefined; method: string | undefined; body: unknown }[] = [];
beforeAll(async () => {
  house = await testHouse();
  api = await testApi(house);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      heard.push({ path: request.url, method: request.method, body: JSON.parse(body) });
      response.end('{}');
    });
  });
  await new Promise<void>((then) => void server.listen(0, '127.0.0.1', then));
});
afterAll(async () => {
  server.close();
  await api.close();
  await house.close();
});

/** The block of that name on the page, as it would be copied. */
function block(page: string, name: string): string {
  const text = readFileSync(new URL(`../../docs/how-to/${page}.md`, import.meta.url), 'utf8');
  const found = new RegExp(`^( *)\`\`\`json ${name}\\n([\\s\\S]*?)^\\1\`\`\``, 'm').exec(text)?.[2];
  if (found === undefined) throw new Error(`${page} has no block “${name}”.`);
  return found;
}
const json = (page: string, name: string): object => JSON.parse(block(page, name)) as object;
const look = async (id: string) => done(await contactPage(house.db, house.administrator, id));

const desks = [
  { name: 'zammad', path: '/api/v1/ticket_articles', method: 'POST', theirId: '81', customer: 'Emily Adams', channel: 'email', told: { ticket_id: '81', internal: true } },
  { name: 'chatwoot', path: '/api/v1/accounts/1/conversations/{id}/messages', method: 'POST', theirId: '10', customer: 'little-haze-776', channel: 'chat', told: { private: true } },
  { name: 'freescout', path: '/api/conversations/{id}/threads', method: 'POST', theirId: '1', customer: 'Rodney Robertson', channel: 'email', told: { type: 'note' } },
  { name: 'zendesk', path: '/api/v2/tickets/{id}.json', method: 'PUT', theirId: '35436', customer: 'Johnny Appleseed', channel: 'web', told: { ticket: { additional_tags: ['early-signs-raised'] } } },
]; // biome-ignore format: a table

describe.each(desks)('The page on $name', ({ name, path, method, theirId, customer, channel, told }) => {
  it('is followed to the letter: the contact is kept, read, and the note goes back', async () => {
    const page = `connect-${name}`;
    const desk = await helpDesk(house, name, name === 'zendesk' ? {} : { mapping: json(page, 'mapping') });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    const hook = { desk: desk.id, version: 2, url, method, body: json(page, 'body'), header: 'X-Key', key: 'k' };
    done(await perform(house, keepDeskHook, hook, { actor: house.administrator }));
    const first = await post(api, desk.token, json(page, 'payload'));
    expect(first.body).toMatchObject({ kept: 1 });
    expect((await post(api, desk.token, json(page, 'payload'))).body).toMatchObject({ known: 1 });
    const id = first.body.contacts[0]?.contact ?? '';
    const contact = await look(id);
    expect(contact).toMatchObject({ channel, customer: { name: customer }, elsewhere: { id: theirId, closed: false } });
    expect(contact.text).toMatch(/^I have called three times and nobody has replied\.\s+My boiler is (\w+ )?still broken\.$/);
    expect(contact.elsewhere?.url).toMatch(/^https:\/\/\S+\d+$/);
    await readAll(house);
    expect((await signsOf(house, house.administrator, id)).signal?.state).toBe('open');
    heard.length = 0;
    await tellAllDesks(house, new AbortController().signal);
    expect(heard).toMatchObject([{ path: path.replace('{id}', theirId), method, body: told }]);
    expect(JSON.stringify(heard[0]?.body)).toContain('called three times');
  });
});

describe('What is not for us', () => {
  it('is passed over: internal notes of Zammad, private ones and other events of Chatwoot', async () => {
    const zammad = await helpDesk(house, 'zammad-notes', { mapping: json('connect-zammad', 'mapping') });
    const article = json('connect-zammad', 'payload') as { article: object };
    expect(
      (await post(api, zammad.token, { ...article, article: { ...article.article, internal: true } })).body['passed-over'],
    ).toBe(1);
    const chatwoot = await helpDesk(house, 'chatwoot-notes', { mapping: json('connect-chatwoot', 'mapping') });
    const message = json('connect-chatwoot', 'payload');
    for (const other of [{ private: true }, { event: 'conversation_typing_on' }, { message_type: 'template' }])
      expect((await post(api, chatwoot.token, { ...message, ...other })).body['passed-over']).toBe(1);
  });

  it('is told apart from what is: an agent’s answer joins the conversation and is not the customer’s', async () => {
    const desk = await helpDesk(house, 'chatwoot-talk', { mapping: json('connect-chatwoot', 'mapping') });
    const message = json('connect-chatwoot', 'payload');
    const { body } = await post(api, desk.token, message);
    await post(api, desk.token, {
      ...message,
      id: 119,
      message_type: 'outgoing',
      content: 'Sorry',
      created_at: '2021-07-23T18:05:00Z',
    });
    const contact = await look(body.contacts[0]?.contact ?? '');
    expect(contact.elsewhere?.turns.map(({ ours, text }) => [ours, text.slice(0, 6)])).toEqual([
      [false, 'I have'],
      [true, 'Sorry'],
    ]);
    expect(contact.text).not.toContain('Sorry');
  });
});

describe('The example for a help desk of one’s own', () => {
  it('is taken as it stands', async () => {
    const desk = await helpDesk(house, 'own');
    expect((await post(api, desk.token, json('connect-another-help-desk', 'example'))).body).toMatchObject({ kept: 2, refused: 0 });
  });
});

describe('The template for Zendesk', () => {
  it('makes a contact as we take them, once its names are filled in', async () => {
    const filled = block('connect-zendesk', 'template')
      .replaceAll(/\{% if [^%]+%\}customer\{% else %\}agent\{% endif %\}/g, 'customer')
      .replaceAll(/\{\{[\w.]+ \| json\}\}/g, '"Say “hello” \\"there\\""')
      .replaceAll(/\{\{[\w.]+\}\}/g, '7');
    const desk = await helpDesk(house, 'zendesk-template');
    expect((await post(api, desk.token, filled)).body).toMatchObject({ kept: 1 });
  });
});
