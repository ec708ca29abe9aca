// Tokens of the API: what opens which door, who may make them, and how they end.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Ask, asStranger, atScreen, testApi } from '#test/support/api.ts';
import { testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let ada: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ada = await atScreen(app, house, house.administrator);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const Made = z.object({ id: z.string(), secret: z.string() });
const IdOnly = z.object({ id: z.string() });
let names = 0;

async function token(scopes: string[], more: object = {}): Promise<{ id: string; secret: string; ask: Ask }> {
  names += 1;
  const given = { account: house.administrator.id, name: `token ${names}`, scopes, days: null, ...more };
  const made = Made.parse((await ada('POST', '/api/tokens', given)).body);
  return { ...made, ask: asStranger(app, made.secret) };
}

async function integration(roles: string[]): Promise<string> {
  names += 1;
  return IdOnly.parse((await ada('POST', '/api/integrations', { name: `Website ${names}`, roles, teams: [] })).body).id;
}

const complaint = { customer: { name: 'Amara' }, description: 'No heat', channel: 'web' };

describe('A token', () => {
  it('opens the doors of its scopes and no others', async () => {
    const reading = await token(['read']);
    expect((await reading.ask('GET', '/api/me')).status).toBe(200);
    expect(await reading.ask('POST', '/api/complaints', complaint)).toMatchObject({
      status: 403,
      body: { code: 'token.scope-missing' },
    });
    expect((await reading.ask('GET', '/api/people')).body).toMatchObject({ code: 'token.scope-missing' });
    const writing = await token(['write']);
    expect((await writing.ask('POST', '/api/complaints', complaint)).status).toBe(200);
    expect((await writing.ask('GET', '/api/me')).status).toBe(403);
  });

  it('may do no more than its account', async () => {
    const { ask } = await token(['administer', 'read'], { account: await integration(['read-only']) });
    expect((await ask('GET', '/api/people')).body).toMatchObject({ code: 'permission.missing' });
  });

  it('is named in the record for what it did', async () => {
    const { id, ask } = await token(['write'], { account: await integration(['handler']) });
    const logged = IdOnly.parse((await ask('POST', '/api/complaints', complaint)).body);
    const entry = await house.db
      .selectFrom('audit_entry')
      .select(['via', 'actor_name'])
      .where('chain_id', '=', logged.id)
      .executeTakeFirstOrThrow();
    expect(entry.via).toBe(`token:${id}`);
    expect(entry.actor_name).toMatch(/^Website/);
  });

  it('reaches nothing that is for a person at a screen', async () => {
    const { ask } = await token(['read', 'write', 'administer', 'import']);
    const given = { account: house.administrator.id, name: 'another', scopes: ['read'], days: null };
    for (const answer of [
      await ask('POST', '/api/tokens', given),
      await ask('GET', '/api/account'),
      await ask('GET', '/api/tokens'),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'request.not-by-token' } });
  });

  it('ends when it expires, when it is revoked, and with the access of its person', async () => {
    const expiring = await token(['read'], { days: 1 });
    const revoked = await token(['read']);
    const account = await integration(['read-only']);
    const ended = await token(['read'], { account });
    expect((await ada('DELETE', `/api/tokens/${revoked.id}`)).status).toBe(200);
    expect((await ada('POST', `/api/people/${account}/end`, {})).body).toMatchObject({ tokens: 1 });
    expect((await revoked.ask('GET', '/api/me')).status).toBe(401);
    expect((await ended.ask('GET', '/api/me')).status).toBe(401);
    expect((await expiring.ask('GET', '/api/me')).status).toBe(200);
    house.pass({ days: 1 });
    ada = await atScreen(app, house, house.administrator);
    expect((await expiring.ask('GET', '/api/me')).status).toBe(401);
  });

  it('is listed with its story and never shown again', async () => {
    const { id, secret, ask } = await token(['read']);
    await ask('GET', '/api/me');
    const { body } = await ada('GET', '/api/tokens?everyone=true');
    expect(body).toContainEqual(
      expect.objectContaining({
        id,
        madeBy: 'Ada Minister',
        state: 'usable',
        lastUsedAt: house.clock().toISOString(),
      }),
    );
    expect(JSON.stringify(body)).not.toContain(secret);
    const rows = await house.db.selectFrom('api_token').select('token_hash').execute();
    expect(rows.some(({ token_hash }) => token_hash.toString('utf8') === secret)).toBe(false);
  });

  it('asked for twice under one name is made once', async () => {
    const given = { account: house.administrator.id, name: 'Nightly export', scopes: ['read'], days: null };
    const both = await Promise.all([ada('POST', '/api/tokens', given), ada('POST', '/api/tokens', given)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('Making a token', () => {
  it('is refused without the permission', async () => {
    const sam = await person(house);
    const ask = await atScreen(app, house, sam);
    const answer = await ask('POST', '/api/tokens', { account: sam.id, name: 'mine', scopes: ['read'], days: 30 });
    expect(answer.body).toMatchObject({ code: 'permission.missing' });
  });

  it('is refused in a colleague’s name', async () => {
    const sam = await person(house);
    const answer = await ada('POST', '/api/tokens', { account: sam.id, name: 'theirs', scopes: ['read'], days: 30 });
    expect(answer).toMatchObject({ status: 403, body: { code: 'token.for-another' } });
  });

  it('lets nobody revoke another’s without the permission', async () => {
    const { id, ask: used } = await token(['read']);
    const sam = await atScreen(app, house, await person(house));
    expect((await sam('DELETE', `/api/tokens/${id}`)).status).toBe(404);
    expect((await used('GET', '/api/me')).status).toBe(200);
  });
});
