// The frame of the customers' pages: small, in the reader's language, in the organisation's colour, closed to other sites.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';

let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const open = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('The first page for customers', () => {
  it('offers to ask, report and thank before it offers to complain', async () => {
    const { statusCode, body } = await open('/tell-us');
    expect(statusCode).toBe(200);
    const places = ['ask', 'report', 'thank', 'complain'].map((way) => body.indexOf(`/tell-us/${way}"`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('is kept by no cache, found by no search engine, and keeps nothing of the visitor', async () => {
    const { headers, cookies } = await open('/tell-us');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(cookies).toEqual([]);
  });
});

describe('The language of a page', () => {
  const langOf = (body: string) => /<html lang="([^"]+)" dir="([^"]+)"/.exec(body)?.[1];

  it('is the first of the browser’s own that there is', async () => {
    expect(langOf((await open('/tell-us', { 'accept-language': 'xx, cy-GB;q=0.9, en;q=0.8' })).body)).toBe('cy');
    expect(langOf((await open('/tell-us', { 'accept-language': 'xx' })).body)).toBe('en-GB');
    expect(langOf((await open('/tell-us')).body)).toBe('en-GB');
  });

  it('is what was chosen, now and afterwards', async () => {
    const chosen = await open('/tell-us?lang=cy', { 'accept-language': 'en' });
    expect(langOf(chosen.body)).toBe('cy');
    const cookie = chosen.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect(langOf((await open('/tell-us', { 'accept-language': 'en', cookie })).body)).toBe('cy');
  });
});

describe('The sheet of styles', () => {
  it('comes in the colour of its address, made readable, and is kept for a year', async () => {
    const { body, headers } = await open('/portal/ffd700/abc.css');
    expect(headers['cache-control']).toContain('immutable');
    expect(body).toContain('--brand-dark:#ffd700');
    expect(body).not.toContain('--brand-light:#ffd700');
  });
});

describe('An address under /tell-us that is none', () => {
  it('is answered by a page in words', async () => {
    const { statusCode, body } = await open('/tell-us/nowhere', { 'accept-language': 'cy' });
    expect(statusCode).toBe(404);
    expect(body).toContain('Nid oes tudalen yma');
  });
});
