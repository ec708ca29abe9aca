// Drafts over the API, as the screens keep them.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStranger, type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, house.administrator);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

describe('The drafts of a screen', () => {
  it('survive signing out and in again', async () => {
    const kept = await ask('PUT', '/api/drafts/log-complaint', { body: { description: 'No heat since Friday' } });
    expect(kept).toMatchObject({ status: 200, body: { keptAt: '2026-11-23T09:00:00.000Z' } });
    const later = await atScreen(app, house, house.administrator);
    const { body } = await later('GET', '/api/drafts/log-complaint');
    expect(body).toMatchObject({ body: { description: 'No heat since Friday' }, keptAt: '2026-11-23T09:00:00.000Z' });
    expect(await later('GET', '/api/drafts')).toMatchObject({ body: { drafts: [{ place: 'log-complaint' }] } });
  });

  it('are let go of', async () => {
    await ask('DELETE', '/api/drafts/log-complaint');
    expect(await ask('GET', '/api/drafts/log-complaint')).toMatchObject({ status: 200, body: { body: null, keptAt: null } });
  });

  it('are closed to whoever is not signed in, and to a page that is not ours', async () => {
    expect(await asStranger(app)('GET', '/api/drafts/log-complaint')).toMatchObject({ status: 401 });
    expect(await ask('PUT', '/api/drafts/log-complaint', { body: 1 }, { 'x-redress-csrf': '' })).toMatchObject({ status: 403 });
  });

  it('take no place that is not named like one', async () => {
    expect(await ask('PUT', '/api/drafts/..%2Fetc', { body: 1 })).toMatchObject({ status: 422 });
  });
});
