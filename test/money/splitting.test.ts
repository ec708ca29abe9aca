// A limit of authority tried to be passed by spreading an amount over several complaints of one customer, as a client of the API would.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { Decision } from '#views/redress/decision.ts';
import { MoneySettings } from '#views/settings/money.ts';

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

const Made = z.object({ id: z.uuid() });

/** A handler who may give £50 of goodwill, their manager, and a way to log complaints of one customer. */
async function scene() {
  const shared = await team(house, `Team ${Math.random()}`);
  const hana = await person(house, { teams: [shared], name: 'Hana Handler' });
  const handler = await atScreen(app, house, hana);
  const manager = await atScreen(app, house, await person(house, { teams: [shared], roles: ['manager'], name: 'Mo Manager' }));
  const logged = async (customer: object) =>
    Made.parse(
      (await handler('POST', '/api/complaints', { customer, description: 'It broke again.', channel: 'phone', team: shared })).body,
    ).id;
  const first = await logged({ name: 'Amara Osei', email: `amara${Math.random()}@example.org` });
  const { rows } = await house.pool.query<{ customer_id: string }>(
    'select customer_id from complaint_party where complaint_id = $1',
    [first],
  );
  const again = () => logged({ id: rows[0]?.customer_id });
  return { handler, manager, first, again };
}

async function gesture(ask: Ask, complaint: string, minor: number): Promise<string> {
  const { id } = Made.parse(
    (await ask('POST', `/api/complaints/${complaint}/options`, { kind: 'goodwill', title: 'A gesture' })).body,
  );
  const body = { option: id, version: 1, items: [{ basis: 'goodwill', minor }] };
  expect((await ask('POST', `/api/complaints/${complaint}/option-redress`, body)).status).toBe(200);
  return id;
}
const chosen = (ask: Ask, complaint: string, option: string) =>
  ask('POST', `/api/complaints/${complaint}/option-choices`, { option, version: 2, reason: 'It puts it right' });
const decisionOf = async (ask: Ask, complaint: string) =>
  Decision.parse((await ask('GET', `/api/complaints/${complaint}/decision`)).body);

async function sameCustomerDays(days: number): Promise<void> {
  const admin = await atScreen(app, house, house.administrator);
  const { version, currency, hourCost } = MoneySettings.parse((await admin('GET', '/api/settings/money')).body);
  const body = { version, currency, hourCost, sameCustomerDays: days };
  expect((await admin('PUT', '/api/settings/money', body)).status).toBe(200);
}

describe('An amount spread over several complaints of the same customer', () => {
  it('passes no limit that the whole would not: the second part is refused, saying what it comes to', async () => {
    const { handler, first, again } = await scene();
    expect((await chosen(handler, first, await gesture(handler, first, 4000))).status).toBe(200);
    const second = await again();
    const part = await gesture(handler, second, 4000);
    const no = await chosen(handler, second, part);
    expect(no).toMatchObject({ status: 403, body: { code: 'authority.exceeded' } });
    expect(JSON.stringify(no.body)).toContain(
      'Goodwill would come to £80 on this complaint and another of the same customer, and your limit is £50',
    );
    const shown = await decisionOf(handler, second);
    expect(shown.beside).toEqual({ amounts: { goodwill: 4000 }, complaints: 1 });
    expect(shown.options[0]?.over[0]).toContain('£80');
  });

  it('is measured with what is offered elsewhere, chosen or not', async () => {
    const { handler, first, again } = await scene();
    const option = await gesture(handler, first, 4000);
    const offers = [{ title: 'A gesture', options: [option] }];
    const round = Made.parse((await handler('POST', `/api/complaints/${first}/offers`, { offers })).body).id;
    const made = await handler('POST', `/api/complaints/${first}/offers-made`, { round, version: 1, channel: 'phone' });
    expect(made.status).toBe(200);
    const second = await again();
    expect((await chosen(handler, second, await gesture(handler, second, 1001))).status).toBe(403);
    expect((await chosen(handler, second, await gesture(handler, second, 1000))).status).toBe(200);
  });

  it('is not passed by deciding on both at the same moment', async () => {
    const { handler, first, again } = await scene();
    const second = await again();
    const [one, two] = [await gesture(handler, first, 3000), await gesture(handler, second, 3000)];
    const answers = await Promise.all([chosen(handler, first, one), chosen(handler, second, two)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403]);
  });

  it('is approved by a second person as one, and the approval falls when more is committed on another', async () => {
    const { handler, manager, first, again } = await scene();
    expect((await chosen(handler, first, await gesture(handler, first, 4000))).status).toBe(200);
    const [second, third] = [await again(), await again()];
    const part = await gesture(handler, second, 4000);
    const subject = { kind: 'option', subject: part };
    const approval = Made.parse((await handler('POST', `/api/complaints/${second}/approval-requests`, subject)).body).id;
    const digest = (await decisionOf(manager, second)).approvals[0]?.digest;
    expect((await manager('POST', `/api/complaints/${second}/approvals`, { approval, digest })).status).toBe(200);
    expect((await chosen(handler, third, await gesture(handler, third, 1000))).status).toBe(200);
    expect((await chosen(handler, second, part)).status).toBe(403);
  });

  it('counts what came in within the days of the setting, and each complaint alone when it says 0', async () => {
    const { handler, first, again } = await scene();
    expect((await chosen(handler, first, await gesture(handler, first, 4000))).status).toBe(200);
    const near = await again();
    await house.pool.query("update complaint set received_at = received_at + interval '89 days' where id = $1", [near]);
    const part = await gesture(handler, near, 4000);
    expect((await chosen(handler, near, part)).status).toBe(403);
    await house.pool.query("update complaint set received_at = received_at + interval '2 days' where id = $1", [near]);
    expect((await decisionOf(handler, near)).beside.complaints).toBe(0);
    await sameCustomerDays(100);
    expect((await chosen(handler, near, part)).status).toBe(403);
    await sameCustomerDays(0);
    expect((await chosen(handler, near, part)).status).toBe(200);
    await sameCustomerDays(90);
  });

  it('does not tell of a complaint that is need-to-know, and counts no other customer', async () => {
    const { handler, first, again } = await scene();
    expect((await chosen(handler, first, await gesture(handler, first, 4000))).status).toBe(200);
    await house.pool.query('update complaint set need_to_know = true where id = $1', [first]);
    const second = await again();
    expect((await decisionOf(handler, second)).beside).toEqual({ amounts: {}, complaints: 0 });
    const other = await scene();
    expect((await decisionOf(other.handler, other.first)).beside.complaints).toBe(0);
  });
});
