// What goes over the wire when something is not as it should be: always words, never a stack trace, and strict headers.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApi } from '#apps/api/make-api.ts';
import { Problem } from '#apps/api/problem.ts';
import { routes } from '#apps/api/routes.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { nowhere } from '#test/support/nowhere.ts';
import { token } from '#test/support/tokens.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
let bearer: { authorization: string };
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, house.administrator);
  bearer = { authorization: `Bearer ${await token(house, ['read', 'write'])}` };
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const problemIn = ({ payload }: { payload: string }): Problem => Problem.parse(JSON.parse(payload));
const complaint = { customer: { name: 'Amara Osei' }, description: 'No heat since Friday.', channel: 'phone' };
const post = (more: Partial<InjectOptions>) =>
  app.inject({ method: 'POST', url: '/api/complaints', headers: { ...bearer, 'content-type': 'application/json' }, ...more });

describe('A request that cannot be read', () => {
  it.each([
    ['is not JSON', '{"description": '],
    ['is empty', ''],
    ['is no object', '"help"'],
    ['is null', 'null'],
    ['reaches for the prototype', '{"__proto__": {"admin": true}}'],
  ])('is refused in words when its body %s', async (_, payload) => {
    const answer = await post({ payload });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'input.invalid', status: 422 });
  });

  it('is refused in words when it comes as something else than JSON', async () => {
    const answer = await post({ headers: { ...bearer, 'content-type': 'text/xml' }, payload: '<complaint/>' });
    expect(answer.json()).toMatchObject({ code: 'input.invalid', status: 422 });
  });

  it('is refused in words, beside each member, when members are wrong', async () => {
    const answer = await post({ payload: { customer: { name: 'A' }, description: ' ', channel: 'phone' } });
    expect(answer.json()).toMatchObject({ status: 422, fields: { description: 'Say what happened, in the customer’s words.' } });
  });

  it('is refused in words, beside the field, when it holds a character no text can hold', async () => {
    const answer = await post({ payload: { ...complaint, description: 'No heat\u0000since Friday.' } });
    expect(problemIn(answer)).toMatchObject({ status: 422, code: 'input.invalid' });
    expect(Object.keys(problemIn(answer).fields ?? {})).toEqual(['description']);
    expect(problemIn(answer).fields?.['description']).toContain('U+0000');
  });

  it('is refused in words when it is too large', async () => {
    const answer = await post({ payload: { ...complaint, description: 'x'.repeat(3 * 1024 * 1024) } });
    expect(answer.json()).toMatchObject({ status: 413, code: 'request.too-large' });
  });

  it.each([
    ['holds a broken escape', '/api/%zz'],
    ['is no UTF-8', '/api/complaints/%ff'],
    ['is very long', `/api/complaints/${'x'.repeat(5000)}`],
    ['has no id where one belongs', '/api/complaints/1%20or%201=1'],
  ])('is refused in words when its address %s', async (_, url) => {
    const answer = await app.inject({ url, headers: bearer });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(problemIn(answer).type).toContain('/api/reference#refusal-');
  });

  it('is refused in words when its idempotency key is too short to name anything', async () => {
    const answer = await post({ headers: { ...bearer, 'idempotency-key': '1' }, payload: complaint });
    expect(problemIn(answer)).toMatchObject({
      status: 422,
      fields: { 'idempotency-key': 'An idempotency key has 8 to 200 characters.' },
    });
  });
});

describe('An answer', () => {
  const urls = ['/api/me', '/api/nowhere', '/api/reference', '/api/openapi.json', '/health', '/nowhere'];

  it.each(urls)('carries strict headers: %s', async (url) => {
    const { headers } = await app.inject({ url });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it.each(['/api/me', `/api/complaints/0198ab00-0000-7000-8000-000000000000`])(
    'with somebody’s data is kept by no cache: %s',
    async (url) => {
      expect((await ask('GET', url)).status).toBeLessThan(500);
      expect((await app.inject({ url, headers: bearer })).headers['cache-control']).toBe('no-store');
    },
  );

  it('to HEAD has the headers of GET and no body', async () => {
    const answer = await app.inject({ method: 'HEAD', url: '/api/openapi.json' });
    expect(answer).toMatchObject({ statusCode: 200, payload: '' });
    expect((await app.inject({ method: 'HEAD', url: '/api/me' })).statusCode).toBe(401);
  });

  it('to OPTIONS names what the address takes, and allows other sites nothing', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const answer = await app.inject({ method: 'OPTIONS', url: '/api/complaints', headers });
    expect(answer.statusCode).toBe(204);
    expect(String(answer.headers['allow'])).toContain('POST');
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await app.inject({ method: 'OPTIONS', url: '/api/nowhere' })).statusCode).toBe(404);
  });

  it('to a method the address does not take is a refusal that names those it takes', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/api/me', headers: bearer });
    expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
    expect(answer.json()).toMatchObject({ code: 'request.not-this-way' });
  });

  it('to a fault of ours says so in words with a number, and keeps the trace for the log', async () => {
    const said: string[] = [];
    const broken = await testApi({ ...house, db: nowhere.db }, said);
    const answer = await broken.inject({ url: '/api/me', headers: bearer });
    await broken.close();
    expect(answer.statusCode).toBe(500);
    const { code, facts } = problemIn(answer);
    expect(code).toBe('program.fault');
    expect(facts?.['request']).toMatch(/^[0-9a-f]{16}$/);
    expect(answer.payload).not.toMatch(/\bat \w|TypeError|\.ts|undefined/);
    expect(said.join('')).toContain(facts?.['request']);
  });
});

describe('Asking too often', () => {
  it('is refused in words with the time to wait, also for those who are not known', async () => {
    const options = { publicUrl: new URL('http://localhost:3000'), perMinute: 5, trustProxy: false, log: () => undefined };
    const slow = await makeApi(house, options);
    const statuses: number[] = [];
    for (let times = 0; times < 5; times += 1) statuses.push((await slow.inject({ url: '/api/me' })).statusCode);
    const refused = await slow.inject({ url: '/api/me' });
    const files = await slow.inject({ url: '/assets/index.js' });
    const known = await slow.inject({ url: `/api/complaints/0198ab00-0000-7000-8000-000000000000`, headers: bearer });
    await slow.close();
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect(refused.json()).toMatchObject({ status: 429, code: 'request.too-many' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(known.statusCode).toBe(404);
    // The files of the screens are not counted: a whole office asks for them from one address.
    expect(files.statusCode).not.toBe(429);
  });
});

describe('Signing in and setting up', () => {
  it('take fewer tries a minute than anything else', () => {
    const open = routes.filter(({ scope, method }) => scope === 'open' && method !== 'GET');
    expect(open.filter(({ perMinute }) => perMinute === undefined || perMinute > 60).map(({ path }) => path)).toEqual([]);
  });
});
