// Sending a thing twice: what a nervous click, a lost answer and a retrying program do.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, asStranger, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { token } from '#test/support/tokens.ts';

let house: TestHouse;
let app: FastifyInstance;
let integration: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  integration = asStranger(app, await token(house, ['write']));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const complaint = { customer: { name: 'Amara Osei' }, description: 'No heat since Friday.', channel: 'phone' };
const send = (ask: Ask, key: string, body: object = complaint) => ask('POST', '/api/complaints', body, { 'idempotency-key': key });
const counted = async (): Promise<number> => (await house.db.selectFrom('complaint').select('id').execute()).length;

describe('A request sent again with its key', () => {
  it('gets the answer of the first time, and nothing is done twice', async () => {
    const before = await counted();
    const [first, again] = [await send(integration, 'web-form-0001'), await send(integration, 'web-form-0001')];
    expect(first.status).toBe(200);
    expect(again).toEqual(first);
    expect(await counted()).toBe(before + 1);
  });

  it('makes one complaint also when both are sent at the same moment', async () => {
    const before = await counted();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(integration, 'web-form-0002')));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await counted()).toBe(before + 1);
  });

  it('is refused when it asks for something else', async () => {
    await send(integration, 'web-form-0003');
    const other = await send(integration, 'web-form-0003', { ...complaint, description: 'Still no heat.' });
    expect(other).toMatchObject({ status: 409, body: { code: 'key.used-for-another' } });
  });

  it('is another request when somebody else sends it', async () => {
    const mine = await send(integration, 'web-form-0004');
    const screen = await atScreen(app, house, house.administrator);
    const theirs = await send(screen, 'web-form-0004');
    expect(theirs.status).toBe(200);
    expect(theirs.body).not.toEqual(mine.body);
  });

  it('may be sent again after it was refused, when what was wrong is mended', async () => {
    const wrong = await send(integration, 'web-form-0005', { ...complaint, receivedAt: '2030-01-01T00:00:00Z' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'received.in-future' } });
    expect(await send(integration, 'web-form-0005')).toMatchObject({ status: 200 });
  });
});
