// Signing in, through the door: what it tells, what it counts, and who is made to wait.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { hashPassword } from '#platform/password.ts';
import { browser, signIn, testApi } from '#test/support/api.ts';
import { testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let passwordHash: string;
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

let made = 0;
async function somebody(): Promise<{ email: string; who: PersonActor }> {
  made += 1;
  const email = `somebody${made}@example.org`;
  return { email, who: await person(house, { email, passwordHash }) };
}

let addresses = 0;
const freshAddress = (): string => `198.51.100.${(addresses += 1)}`;

async function guess(email: string, times: number, from?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const stranger = browser(app, from ?? freshAddress());
    statuses.push((await stranger('POST', '/api/session', { email, password: `wrong guess number ${n}` })).status);
  }
  return statuses;
}

const entries = async (about: string) =>
  (await house.db.selectFrom('audit_entry').select(['kind', 'facts']).where('chain_id', '=', about).orderBy('seq').execute()).map(
    ({ kind, facts }) => ({ kind, facts }),
  );

describe('Signing in', () => {
  it('opens the door, in any case the address is typed in, and is on the record', async () => {
    const { email, who } = await somebody();
    const ask = browser(app);
    expect(await signIn(ask, ` ${email.toUpperCase()} `, password)).toMatchObject({ status: 200, body: { person: who.id } });
    expect((await ask('GET', '/api/me')).body).toMatchObject({ person: { id: who.id } });
    expect(await entries(who.id)).toEqual([{ kind: 'signed-in', facts: { newDevice: true, secondFactor: false } }]);
  });

  it('gives cookies that scripts cannot read and other sites do not send', async () => {
    const { email } = await somebody();
    const { cookies } = await browser(app)('POST', '/api/session', { email, password });
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it('knows a browser that was signed in on before', async () => {
    const { email, who } = await somebody();
    const ask = browser(app);
    await signIn(ask, email, password);
    await signIn(ask, email, password);
    expect((await entries(who.id)).at(-1)).toEqual({ kind: 'signed-in', facts: { newDevice: false, secondFactor: false } });
  });

  it('ends the session the browser had before', async () => {
    const { email, who } = await somebody();
    const ask = browser(app);
    await signIn(ask, email, password);
    await signIn(ask, email, password);
    expect(await house.db.selectFrom('session').select('id').where('person_id', '=', who.id).execute()).toHaveLength(1);
  });

  it('is refused in the same words for a wrong password, an unknown address, somebody invited and somebody gone', async () => {
    const { email } = await somebody();
    const invited = await person(house, { email: 'invited@example.org' });
    await house.db.updateTable('person').set({ state: 'invited' }).where('id', '=', invited.id).execute();
    const gone = await person(house, { email: 'gone@example.org', passwordHash });
    await house.db.updateTable('person').set({ state: 'left' }).where('id', '=', gone.id).execute();
    const answers = [];
    for (const tried of [email, 'nobody@example.org', 'invited@example.org', 'gone@example.org'])
      answers.push(await browser(app, freshAddress())('POST', '/api/session', { email: tried, password: 'not the password' }));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'sign-in.refused' }, cookies: [] });
  });

  it('puts a failure on the record of the person where there is one, and of the organisation where there is none', async () => {
    const { email, who } = await somebody();
    await guess(email, 1);
    expect(await entries(who.id)).toEqual([{ kind: 'sign-in-failed', facts: { reason: 'password' } }]);
    await guess('who@example.org', 1);
    expect((await entries(house.organisation)).at(-1)).toEqual({ kind: 'sign-in-failed', facts: { reason: 'password' } });
  });

  it('does the same work for an address nobody has as for one somebody has', async () => {
    const { email } = await somebody();
    // Work of the processor, not time on the clock: what else the machine does changes the one and not the other.
    const work = async (tried: string): Promise<number> => {
      const before = process.cpuUsage();
      for (let n = 0; n < 10; n += 1) await guess(tried, 1);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await work(email);
    // Without the hash the work would be less than half.
    expect((await work('nobody-here@example.org')) / (await work(email))).toBeGreaterThan(0.6);
  });

  it('is refused when another site sends it', async () => {
    const { email } = await somebody();
    const answer = await browser(app)('POST', '/api/session', { email, password }, { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.not-from-here' } });
  });

  it('leaves neither password nor address in what is logged or kept as a count', async () => {
    const { email } = await somebody();
    await guess(email, 1);
    const kept = JSON.stringify(await house.db.selectFrom('sign_in_failure').selectAll().execute());
    expect(kept).not.toContain(email);
    expect(kept).not.toMatch(/198\.51\.100/);
  });
});

describe('Guessing', () => {
  it('from one address is made to wait, whether the address is somebody’s or not', async () => {
    for (const email of [(await somebody()).email, 'no-such-person@example.org']) {
      expect(await guess(email, 7, '203.0.113.7')).toEqual([401, 401, 401, 401, 401, 429, 429]);
      house.pass({ minutes: 1 });
      expect(await guess(email, 1, '203.0.113.7')).toEqual([401]);
    }
  });

  it('from many addresses is made to wait too', async () => {
    const { email } = await somebody();
    const statuses = await guess(email, 32);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  it('never keeps out a person on a browser they signed in on before', async () => {
    const { email } = await somebody();
    const own = browser(app, '203.0.113.8');
    await signIn(own, email, password);
    await guess(email, 8, '203.0.113.8');
    await guess(email, 40);
    expect((await guess(email, 1))[0]).toBe(429);
    expect((await signIn(own, email, password)).status).toBe(200);
  });

  it('on a known browser that was stolen is made to wait there', async () => {
    const { email } = await somebody();
    const stolen = browser(app);
    await signIn(stolen, email, password);
    await stolen('DELETE', '/api/session');
    const statuses = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push((await stolen('POST', '/api/session', { email, password: `wrong ${n} wrong ${n}` })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  it('by many at the same moment is counted as exactly as one by one', async () => {
    const { email } = await somebody();
    const tries = Array.from({ length: 14 }, () =>
      browser(app, '203.0.113.9')('POST', '/api/session', { email, password: 'all at once now' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(9);
  });

  it('is refused even with the right password while it must wait, and tells until when', async () => {
    const { email } = await somebody();
    await guess(email, 5, '203.0.113.10');
    const answer = await browser(app, '203.0.113.10')('POST', '/api/session', { email, password });
    expect(answer).toMatchObject({ status: 429, body: { code: 'sign-in.wait' } });
    house.pass({ seconds: 31 });
    expect((await browser(app, '203.0.113.10')('POST', '/api/session', { email, password })).status).toBe(200);
  });
});
