// Sessions: seen, ended, and ending by themselves. And the proof that a change comes from our own page.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeApi } from '#apps/api/make-api.ts';
import { perform } from '#handling/command.ts';
import { clearExpired } from '#handling/access/clear-expired.ts';
import { hashPassword } from '#platform/password.ts';
import { type Ask, browser, signIn, testApi } from '#test/support/api.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let passwordHash: string;
let email: string;
const password = 'harbour lantern quill';
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  passwordHash = await hashPassword(password);
});
afterAll(async () => {
  await app.close();
  await house.close();
});
beforeEach(async () => {
  const who = await person(house, { passwordHash });
  email = `${who.id}@example.org`;
});

async function signedIn(agent?: string): Promise<Ask> {
  const ask = browser(app, '192.0.2.1', agent);
  await signIn(ask, email, password);
  return ask;
}

const Sessions = z.object({ sessions: z.array(z.object({ id: z.string(), current: z.boolean(), agent: z.string() })) });
const sessionsOf = async (ask: Ask) => Sessions.parse((await ask('GET', '/api/account')).body).sessions;
const isIn = async (ask: Ask): Promise<boolean> => (await ask('GET', '/api/me')).status === 200;

describe('A session', () => {
  it('ends twelve hours after it began, however much it is used', async () => {
    const ask = await signedIn();
    for (let hour = 0; hour < 11; hour += 1) {
      house.pass({ hours: 1 });
      expect(await isIn(ask)).toBe(true);
    }
    house.pass({ hours: 1 });
    expect(await isIn(ask)).toBe(false);
  });

  it('ends after two hours in which nobody used it', async () => {
    const ask = await signedIn();
    house.pass({ hours: 1, minutes: 59 });
    expect(await isIn(ask)).toBe(true);
    house.pass({ hours: 2 });
    expect(await isIn(ask)).toBe(false);
  });

  it('is written to seldom while it is used', async () => {
    const ask = await signedIn();
    const seen = () => house.db.selectFrom('session').select('seen_at').orderBy('started_at', 'desc').executeTakeFirstOrThrow();
    const first = await seen();
    house.pass({ minutes: 4 });
    await isIn(ask);
    expect(await seen()).toEqual(first);
    house.pass({ minutes: 2 });
    await isIn(ask);
    expect(await seen()).toEqual({ seen_at: house.clock() });
  });

  it('ends on the server when the person signs out', async () => {
    const ask = await signedIn();
    expect((await ask('DELETE', '/api/session')).status).toBe(200);
    const kept = house.db.selectFrom('session').innerJoin('person', 'person.id', 'person_id').where('email', '=', email);
    expect(await kept.select('session.id').execute()).toEqual([]);
  });

  it('is listed with the others, and each can be ended by its person', async () => {
    const [here, there] = [await signedIn('Firefox'), await signedIn('Safari')];
    const all = await sessionsOf(here);
    expect(all).toHaveLength(2);
    const other = all.find(({ current }) => !current);
    expect(other?.agent).toBe('Safari');
    expect((await here('DELETE', `/api/sessions/${other?.id}`)).status).toBe(200);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });

  it('can be the only one left', async () => {
    const [here, there, third] = [await signedIn(), await signedIn(), await signedIn()];
    expect(await here('POST', '/api/sessions/end-others')).toMatchObject({ status: 200, body: { sessions: 2 } });
    expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, false]);
  });

  it('cannot be ended by somebody else', async () => {
    const here = await signedIn();
    const [mine] = await sessionsOf(here);
    const stranger = await person(house, { passwordHash });
    const theirs = browser(app);
    await signIn(theirs, `${stranger.id}@example.org`, password);
    expect((await theirs('DELETE', `/api/sessions/${mine?.id}`)).status).toBe(404);
    expect(await isIn(here)).toBe(true);
  });

  it('is cleared away once it has ended', async () => {
    await signedIn();
    house.pass({ hours: 30 });
    const cleared = done(await perform(house, clearExpired, {}, { actor: { kind: 'program', name: 'clock' } }));
    expect(cleared.sessions).toBeGreaterThan(0);
    expect(await house.db.selectFrom('session').select('id').execute()).toEqual([]);
  });
});

describe('A change asked for with a session', () => {
  it('is refused without the proof that it comes from our own page', async () => {
    const ask = await signedIn();
    const answer = await ask('POST', '/api/sessions/end-others', undefined, { 'x-redress-csrf': 'guessed' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.not-from-here' } });
  });

  it('is refused when another site sends it, proof or not', async () => {
    const ask = await signedIn();
    const answer = await ask('POST', '/api/sessions/end-others', undefined, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});

describe('Over https', () => {
  it('the cookies are secure and cannot be set by another host', async () => {
    const secure = await makeApi(house, {
      publicUrl: new URL('https://redress.example'),
      perMinute: 1000,
      trustProxy: false,
      log: () => undefined,
    });
    const { cookies } = await browser(secure)('POST', '/api/session', { email, password });
    expect(cookies.map(({ name }) => name).toSorted()).toEqual(['__Host-redress_device', '__Host-redress_session']);
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, path: '/' });
    await secure.close();
  });
});
