// First set-up, through the commands and the door.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetUpState } from '#views/access/set-up-state.ts';
import { asStranger, atScreen, testApi } from '#test/support/api.ts';
import { testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

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

describe('Setting up', () => {
  it('makes the first administrator, who is then known at the door', async () => {
    const ada = await atScreen(app, house, house.administrator);
    const { body } = await ada('GET', '/api/me');
    expect(body).toMatchObject({ person: { name: 'Ada Minister' }, organisation: { name: 'Harbour Homes' } });
  });

  it('leaves strangers outside', async () => {
    expect((await asStranger(app)('GET', '/api/me')).status).toBe(401);
    const sam = await person(house);
    const ask = await atScreen(app, house, sam);
    expect((await ask('GET', '/api/me')).body).toMatchObject({ person: { roles: ['handler'] } });
  });

  it('begins with the standard for anyone, and knows which calendars count in which time zone', async () => {
    const { body } = await asStranger(app)('GET', '/api/set-up');
    const { rulePacks, calendars } = SetUpState.parse(body);
    expect(rulePacks[0]).toMatchObject({ id: 'iso-10002' });
    expect(calendars.filter(({ timeZone }) => timeZone === 'Europe/London').map(({ id }) => id)).toContain('GB-EAW');
  });
});
