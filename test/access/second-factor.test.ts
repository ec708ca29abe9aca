// The second factor: begun, confirmed, asked for, each code once; and the ways back when the phone is lost.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeAt } from '#platform/one-time-code.ts';
import { hashPassword } from '#platform/password.ts';
import { type Ask, atScreen, browser, signIn, testApi } from '#test/support/api.ts';
import { testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let passwordHash: string;
let who: string;
let email: string;
let ask: Ask;
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
  ({ id: who } = await person(house, { passwordHash }));
  email = `${who}@example.org`;
  ask = browser(app);
  await signIn(ask, email, password);
});

const Begun = z.object({ secret: z.string(), address: z.string() });
const Codes = z.object({ recoveryCodes: z.array(z.string()) });
const now = (secret: string): string => codeAt(secret, house.clock());

async function enrolled(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = Begun.parse((await ask('POST', '/api/account/second-factor', { password })).body);
  const { recoveryCodes } = Codes.parse((await ask('POST', '/api/account/second-factor/confirm', { code: now(secret) })).body);
  house.pass({ seconds: 30 });
  return { secret, recoveryCodes };
}

const enter = (code?: string): Promise<{ status: number; body: unknown }> => signIn(browser(app), email, password, code);

describe('Beginning a second factor', () => {
  it('needs the password, and gives an address an authenticator reads', async () => {
    expect((await ask('POST', '/api/account/second-factor', { password: 'not the password' })).body).toMatchObject({
      code: 'password.wrong',
    });
    const { secret, address } = Begun.parse((await ask('POST', '/api/account/second-factor', { password })).body);
    expect(new URL(address).searchParams.get('secret')).toBe(secret);
    expect(new URL(address).searchParams.get('issuer')).toBe('Redress, Harbour Homes');
  });

  it('asks for nothing at sign-in until a first code has confirmed it', async () => {
    const { secret } = Begun.parse((await ask('POST', '/api/account/second-factor', { password })).body);
    expect((await enter()).status).toBe(200);
    expect((await ask('POST', '/api/account/second-factor/confirm', { code: '000000' })).body).toMatchObject({
      code: 'second-factor.code-wrong',
    });
    expect((await ask('POST', '/api/account/second-factor/confirm', { code: now(secret) })).status).toBe(200);
    expect((await enter()).body).toMatchObject({ code: 'sign-in.code-needed' });
  });
});

describe('Signing in with a second factor', () => {
  it('takes the code of now, of the half minute before and of the one after', async () => {
    const { secret } = await enrolled();
    for (const off of [0, -30, 30]) {
      house.pass({ minutes: 5 });
      const code = codeAt(secret, new Date(house.clock().getTime() + off * 1000));
      expect((await enter(code)).status).toBe(200);
    }
  });

  it('takes each code once, even when sent twice at the same moment', async () => {
    const { secret } = await enrolled();
    const code = now(secret);
    const both = await Promise.all([enter(code), enter(code)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await enter(code)).body).toMatchObject({ code: 'sign-in.code-refused' });
  });

  it('says nothing of a second factor to somebody without the password', async () => {
    await enrolled();
    const answer = await browser(app)('POST', '/api/session', { email, password: 'not the password' });
    expect(answer.body).toMatchObject({ code: 'sign-in.refused' });
  });

  it('counts wrong codes like wrong passwords', async () => {
    await enrolled();
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await signIn(browser(app, '203.0.113.20'), email, password, `00000${n}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('takes a recovery code once, however it is typed', async () => {
    const { recoveryCodes } = await enrolled();
    const [first = ''] = recoveryCodes;
    expect((await enter(first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await enter(first)).body).toMatchObject({ code: 'sign-in.code-refused' });
    expect((await ask('GET', '/api/account')).body).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('keeps recovery codes only as their hashes', async () => {
    const { recoveryCodes } = await enrolled();
    const rows = await house.db.selectFrom('recovery_code').selectAll().execute();
    expect(rows.some(({ code_hash }) => recoveryCodes.includes(code_hash.toString('utf8')))).toBe(false);
    expect(new Set(recoveryCodes).size).toBe(10);
  });
});

describe('Removing a second factor', () => {
  it('needs the password', async () => {
    await enrolled();
    expect((await ask('POST', '/api/account/second-factor/remove', { password: 'not the password' })).status).toBe(403);
    expect((await ask('POST', '/api/account/second-factor/remove', { password })).status).toBe(200);
    expect((await enter()).status).toBe(200);
  });

  it('is done by an administrator together with a new-password link, when the phone is lost', async () => {
    await enrolled();
    const ada = await atScreen(app, house, house.administrator);
    const { body } = await ada('POST', `/api/people/${who}/new-password`, { removeSecondFactor: true });
    const { secret: token } = z.object({ secret: z.string() }).parse(body);
    await browser(app)('POST', '/api/new-password', { token, password: 'quite another thing' });
    expect((await signIn(browser(app), email, 'quite another thing')).status).toBe(200);
  });

  it('stays on when only the password is renewed', async () => {
    await enrolled();
    const ada = await atScreen(app, house, house.administrator);
    const { secret: token } = z
      .object({ secret: z.string() })
      .parse((await ada('POST', `/api/people/${who}/new-password`, {})).body);
    await browser(app)('POST', '/api/new-password', { token, password: 'quite another thing' });
    expect((await signIn(browser(app), email, 'quite another thing')).body).toMatchObject({ code: 'sign-in.code-needed' });
  });

  it('makes the earlier recovery codes useless once there are new ones', async () => {
    const { recoveryCodes } = await enrolled();
    const renewed = Codes.parse((await ask('POST', '/api/account/recovery-codes', { password })).body);
    expect((await enter(recoveryCodes[0])).status).toBe(401);
    expect((await enter(renewed.recoveryCodes[0])).status).toBe(200);
  });
});
