// Links and codes to the customers' pages, the sites that may show them, and the organisation's colour.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Ask, asStranger, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { visitor } from '#test/support/portal.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, house.administrator);
  handler = await person(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const settings = async () => (await ask('GET', '/api/settings/portal')).body as Record<string, never>;
const make = async (way: string) =>
  ((await ask('POST', '/api/settings/portal/links', { label: 'Front desk', way })).body as { code: string }).code;

describe('A link to our pages', () => {
  it('leads where it was made for, and is counted with what came by it', async () => {
    const code = await make('report');
    const who = visitor(app);
    expect((await who.open(`/t/${code}`)).at).toBe(`/tell-us/report?from=${code}`);
    await who.send({ words: 'The door sticks.', email: '' });
    expect(await settings()).toMatchObject({ links: [{ code, label: 'Front desk', came: 1, retired: false }] });
  });

  it('to every way keeps where somebody came from while they choose', async () => {
    const code = await make('start');
    const { body } = await visitor(app).open(`/t/${code}`);
    expect(body).toContain(`/tell-us/complain?from=${code}`);
  });

  it('is a picture to print and a sheet, for anybody', async () => {
    const code = await make('complain');
    const picture = await app.inject({ method: 'GET', url: `/t/${code}/code.svg` });
    expect(picture.headers['content-type']).toContain('image/svg+xml');
    expect(picture.body).toMatch(/^<svg /);
    expect((await visitor(app).open(`/t/${code}/sheet`)).body).toContain(`http://localhost:3000/t/${code}`);
  });

  it('once retired, or never made, still leads to the pages', async () => {
    const code = await make('ask');
    expect((await ask('POST', `/api/settings/portal/links/${code}/retire`)).status).toBe(200);
    expect((await ask('POST', `/api/settings/portal/links/${code}/retire`)).status).toBe(404);
    const who = visitor(app);
    await who.open(`/t/${code}`);
    await who.send({ words: 'When are you open?', email: '' });
    const { rows } = await house.pool.query(`select came_by from contact where text = 'When are you open?'`);
    expect(rows).toEqual([{ came_by: null }]);
    expect((await visitor(app).open('/t/nothing22')).at).toBe('/tell-us?');
  });

  it('is made and seen only by those who keep the settings', async () => {
    const other = await atScreen(app, house, handler);
    expect((await other('POST', '/api/settings/portal/links', { label: 'Mine', way: 'start' })).status).toBe(403);
    expect((await other('GET', '/api/settings/portal')).status).toBe(403);
    expect((await asStranger(app)('GET', '/api/settings/portal')).status).toBe(401);
  });
});

describe('Another site', () => {
  const framed = async () =>
    (await app.inject({ method: 'GET', url: '/tell-us/complain?framed', headers: { 'sec-fetch-dest': 'iframe' } })).headers;
  const plain = async () => (await app.inject({ method: 'GET', url: '/tell-us/complain' })).headers;

  it('shows the form in no page until it is chosen, then there and nowhere else', async () => {
    expect((await framed())['content-security-policy']).toContain("frame-ancestors 'none'");
    const { version } = await settings();
    const sites = ['https://www.example.org/contact', 'https://www.example.org'];
    expect((await ask('PUT', '/api/settings/portal/sites', { sites, version })).status).toBe(200);
    const headers = await framed();
    expect(headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/www\.example\.org$/);
    expect(headers['x-frame-options']).toBeUndefined();
    expect((await plain())['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('is refused where it is no site, or would let others in', async () => {
    const { version } = await settings();
    for (const site of ['*', 'http://example.org', 'https://a.example; script-src *', 'javascript:1', "https://'self'"])
      expect((await ask('PUT', '/api/settings/portal/sites', { sites: [site], version })).status).toBe(422);
  });

  it('may load the small script that gives the form its height', async () => {
    const { headers, body } = await app.inject({ method: 'GET', url: '/portal/embed.js' });
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(body.length).toBeLessThan(1_500);
  });
});

describe('The organisation’s colour', () => {
  it('is on every page once chosen, and what it was is in the record', async () => {
    const { version } = await settings();
    expect((await ask('PUT', '/api/settings/portal/colour', { colour: '#0B3D91', version })).status).toBe(200);
    expect((await visitor(app).open('/tell-us')).body).toContain('/portal/0b3d91/');
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'portal-look-changed'`);
    expect(rows).toEqual([{ facts: { was: '#0f5c66', becomes: '#0b3d91' } }]);
  });

  it('in which words could not be read is refused with the nearest that can be', async () => {
    const { version } = await settings();
    const { status, body } = await ask('PUT', '/api/settings/portal/colour', { colour: '#ffd700', version });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      fields: { colour: expect.stringMatching(/contrast of 1\.\d to 1.*nearest.*#[0-9a-f]{6}/) as string },
    });
  });

  it('is not written over by somebody who saw an older one', async () => {
    expect((await ask('PUT', '/api/settings/portal/colour', { colour: '', version: 0 })).status).toBe(409);
  });
});
