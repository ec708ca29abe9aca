// What a colleague does on the customer's side of a complaint: sees the customer's own page as it stands, and sends them the link.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Answered, type Ask, atScreen, testApi } from '#test/support/api.ts';
import { complaint, type MadeComplaint } from '#test/support/complaints.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { Visitor } from './visitor.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let ask: Ask;
let other: Ask;
let made: MadeComplaint;
let customer = '';
const email = 'amara@example.org';

beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  const ours = await team(house, 'Repairs');
  handler = await person(house, { name: 'Sam Handler', roles: ['handler'], teams: [ours] });
  ask = await atScreen(app, house, handler);
  other = await atScreen(app, house, await person(house, { roles: ['handler'], teams: [await team(house, 'Billing')] }));
  made = await complaint(house, handler, { team: ours, handler: handler.id, customer: { name: 'Amara Osei', email } });
  const { rows } = await house.pool.query<{ id: string }>('select customer_id as id from complaint_party where complaint_id = $1', [
    made.id,
  ]);
  customer = rows[0]?.id ?? '';
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const root = (): string => `/api/complaints/${made.id}`;
const send = (given: object = {}, who = ask): Promise<Answered> =>
  who('POST', `${root()}/ways-in`, { customer, address: email, ...given });
const pageOf = (at: string, who = ask): Promise<Answered> =>
  who('GET', `${root()}/customer-page?customer=${customer}&at=${encodeURIComponent(at)}`);
const sentTexts = async (): Promise<string[]> =>
  (
    await house.pool.query<{ text: string }>(`select text from outgoing_message where kind = 'way-in' order by made_at, id`)
  ).rows.map(({ text }) => text);

describe('Sending a customer the link to their complaint', () => {
  it('is refused while nothing shows that the address is theirs, until the colleague says how they made sure', async () => {
    expect(await send()).toMatchObject({
      status: 422,
      body: { code: 'way-in.unproven', fields: { check: expect.any(String) as string } },
    });
    expect(await sentTexts()).toEqual([]);
    expect((await send({ check: 'rang-back' })).status).toBe(200);
    expect(await sentTexts()).toHaveLength(1);
  });

  it('goes to no address that was only typed', async () => {
    expect(await send({ address: 'thief@example.net', check: 'rang-back' })).toMatchObject({ status: 409 });
    expect(await sentTexts()).toHaveLength(1);
  });

  it('stands in the record with how the address is known, and neither address nor link', async () => {
    const { rows } = await house.pool.query<{ facts: object }>(
      `select facts from audit_entry where chain_id = $1 and kind = 'way-in-given'`,
      [made.id],
    );
    expect(rows).toEqual([{ facts: { customer, channel: 'email', by: 'rang-back' } }]);
    const { body } = await ask('GET', `${root()}/record`);
    expect(JSON.stringify(body)).toContain('I rang them on a number we had before');
    expect(JSON.stringify(body)).not.toContain(email);
  });

  it('shows nobody here the link: not the list of messages, not the page of the complaint', async () => {
    const [text = ''] = await sentTexts();
    const token = /enter\/([\w-]+)/.exec(text)?.[1] ?? 'no token';
    for (const path of ['', '/customer-side', '/messages', '/record', '/conversation']) {
      const { body } = await ask('GET', `${root()}${path}`);
      expect(JSON.stringify(body ?? '')).not.toContain(token);
    }
  });

  it('lets the customer in, after which the address is known to be theirs', async () => {
    const link = /\/your-complaint\/enter\/[\w-]+/.exec((await sentTexts())[0] ?? '')?.[0] ?? '';
    const visitor = new Visitor(app);
    expect((await visitor.send(await visitor.open(link), link)).status).toBe(200);
    const { body } = await ask('GET', `${root()}/customer-side`);
    expect(body).toMatchObject({ people: [{ address: email, proof: expect.stringContaining('came in') as string }] });
    expect((await send()).status).toBe(200);
  });

  it('ends after five within the hour', async () => {
    for (let n = 0; n < 3; n += 1) expect((await send()).status).toBe(200);
    expect(await send()).toMatchObject({ status: 429, body: { code: 'way-in.enough' } });
  });

  it('is not for a colleague who may not see the complaint, who learns nothing of it', async () => {
    expect(await send({}, other)).toMatchObject({ status: 404, body: { code: 'complaint.unknown' } });
    expect((await pageOf('/your-complaint/now', other)).status).toBe(404);
    expect((await other('GET', `${root()}/customer-side`)).status).toBe(404);
  });

  it('goes to nobody who is not on the complaint', async () => {
    expect(await send({ customer: made.id })).toMatchObject({ status: 409, body: { code: 'way-in.no-address' } });
  });
});

describe('What the customer sees, shown to a colleague', () => {
  it('is their own page word for word, but for the forms, which cannot be sent', async () => {
    house.pass({ minutes: 90 });
    await send();
    const link = /\/your-complaint\/enter\/[\w-]+/.exec((await sentTexts()).at(-1) ?? '')?.[0] ?? '';
    const visitor = new Visitor(app);
    const theirs = await visitor.send(await visitor.open(link), link);
    const seen = String((await pageOf('/your-complaint/now')).body);
    const withoutForms = (html: string): string =>
      html.replaceAll(/<(form|fieldset class="looked-at")[\s\S]*?<\/(?:form|fieldset)>/g, '');
    expect(withoutForms(seen)).toBe(withoutForms(theirs.body));
    expect(seen).not.toContain('<form');
  });

  it('has their other pages, and none to fetch, to enter by, or of somebody else', async () => {
    expect(String((await pageOf('/your-complaint/write')).body)).toContain('<fieldset class="looked-at" disabled>');
    for (const at of [
      '/your-complaint',
      '/your-complaint/enter/x',
      '/your-complaint/letters/x.pdf',
      '/tell-us',
      '/api/me',
      '/your-complaint/files/x',
    ])
      expect((await pageOf(at)).status).toBe(404);
    expect((await ask('GET', `${root()}/customer-page?customer=${made.id}`)).status).toBe(404);
  });

  it('lets nobody in: it gives the colleague no cookie of the customer', async () => {
    expect((await pageOf('/your-complaint/now')).cookies).toEqual([]);
  });
});
