// Interest through the API: the tables the house keeps, the rates a regime names, what is worked out, kept, approved and told.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { ApprovalPage } from '#views/redress/approval-page.ts';
import { Decision } from '#views/redress/decision.ts';
import { MoneySettings } from '#views/settings/money.ts';

let house: TestHouse;
let app: FastifyInstance;
let admin: Ask;
let bank: string;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  admin = await atScreen(app, house, house.administrator);
  const entity = { name: 'Harbour Bank plc', rulePack: 'uk-fca-disp', calendar: 'GB-EAW' };
  bank = Made.parse((await admin('POST', '/api/settings/legal-entities', entity)).body).id;
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const Made = z.object({ id: z.uuid() });
const bankRate = {
  name: 'Bank Rate',
  follows: 'bank-rate',
  rates: [
    { from: '2025-08-07', percent: 40000, source: 'Bank of England, 7 August 2025' },
    { from: '2025-12-18', percent: 37500, source: 'Bank of England, 18 December 2025' },
  ],
};
const money = async () => MoneySettings.parse((await admin('GET', '/api/settings/money')).body);

async function scene() {
  const shared = await team(house, `Team ${Math.random()}`);
  const hana = await person(house, { teams: [shared], name: 'Hana Handler' });
  const handler = await atScreen(app, house, hana);
  const manager = await atScreen(app, house, await person(house, { teams: [shared], roles: ['manager'], name: 'Mo Manager' }));
  const body = {
    customer: { name: 'Amara Osei' },
    description: 'A fee I never agreed to.',
    channel: 'phone',
    team: shared,
    legalEntity: bank,
  };
  const { id } = Made.parse((await handler('POST', '/api/complaints', body)).body);
  const option = Made.parse(
    (await handler('POST', `/api/complaints/${id}/options`, { kind: 'refund', title: 'The fee back' })).body,
  ).id;
  return {
    hana,
    handler,
    manager,
    id,
    option,
    decided: async () => Decision.parse((await handler('GET', `/api/complaints/${id}/decision`)).body),
  };
}
const interest = { principal: 100000, from: '2025-12-08', to: '2025-12-28', year: '365', by: { of: 'rule', rule: 'since-2026' } };
const preview = (ask: Ask, id: string, more = 'of=rule&rule=since-2026') =>
  ask('GET', `/api/complaints/${id}/interest?principal=100000&from=2025-12-08&to=2025-12-28&${more}`);

describe('Tables of interest rates', () => {
  it('are added, changed as they were seen, and retired, each with its words in the history', async () => {
    const { id } = Made.parse((await admin('POST', '/api/settings/rate-tables', bankRate)).body);
    const [first] = bankRate.rates;
    const changed = { ...bankRate, version: 1, rates: [{ ...first, percent: 42500 }] };
    expect((await admin('PUT', `/api/settings/rate-tables/${id}`, changed)).status).toBe(200);
    expect(await admin('PUT', `/api/settings/rate-tables/${id}`, changed)).toMatchObject({
      status: 409,
      body: { code: 'page.stale' },
    });
    expect((await admin('POST', `/api/settings/rate-tables/${id}/retirement`, { version: 2 })).status).toBe(200);
    expect(await admin('PUT', `/api/settings/rate-tables/${id}`, { ...changed, version: 3 })).toMatchObject({ status: 404 });
    const { tables, changes } = await money();
    expect(tables).toEqual([]);
    expect(changes.map(({ says }) => says)).toEqual([
      'retired the table of rates “Bank Rate”',
      'changed the table of rates “Bank Rate”: from 7 August 2025 4.25 % (Bank of England, 7 August 2025) in place of 4 % ' +
        '(Bank of England, 7 August 2025) and 3.75 % (Bank of England, 18 December 2025) from 18 December 2025 taken off',
      'added the table of rates “Bank Rate” with 2 rates',
    ]);
  });

  it('are kept by administrators alone, and need a source and a day for every rate', async () => {
    const { handler } = await scene();
    expect(await handler('POST', '/api/settings/rate-tables', bankRate)).toMatchObject({ status: 403 });
    const [first] = bankRate.rates;
    const twice = await admin('POST', '/api/settings/rate-tables', { ...bankRate, rates: [first, first] });
    expect(twice).toMatchObject({
      status: 422,
      body: { code: 'rate-table.day-twice', fields: { 'rates.1.from': expect.any(String) as string } },
    });
    const bare = await admin('POST', '/api/settings/rate-tables', { ...bankRate, rates: [{ ...first, source: ' ' }] });
    expect(bare).toMatchObject({ status: 422, body: { fields: { 'rates.0.source': 'Say where it was read.' } } });
  });
});

describe('How the house counts money', () => {
  it('changes as it was seen; the currency only until the first amount is kept', async () => {
    const { version, hourCost, sameCustomerDays } = await money();
    const body = { version, currency: 'EUR', hourCost: 3550, sameCustomerDays };
    expect((await admin('PUT', '/api/settings/money', { ...body, currency: 'XXX' })).status).toBe(422);
    await scene();
    expect(await admin('PUT', '/api/settings/money', body)).toMatchObject({ status: 409, body: { code: 'currency.in-use' } });
    const pounds = { ...body, currency: 'GBP' };
    expect((await admin('PUT', '/api/settings/money', pounds)).status).toBe(200);
    expect(await admin('PUT', '/api/settings/money', { ...pounds, hourCost })).toMatchObject({
      status: 409,
      body: { code: 'page.stale' },
    });
    const now = await money();
    expect(now).toMatchObject({ currency: 'GBP', hourCost: 3550, currencyInUse: true });
    expect(now.changes[0]?.says).toBe('changed the cost of an hour from “£0” to “£35.50”');
    const { handler, id } = await scene();
    const cost = { of: 'time', minutes: 90, words: 'Reading the file' };
    expect((await handler('POST', `/api/complaints/${id}/costs`, cost)).status).toBe(200);
    const { costs } = Decision.parse((await handler('GET', `/api/complaints/${id}/decision`)).body);
    expect(costs).toMatchObject([{ minor: 5325 }]);
  });
});

describe('Interest on a complaint', () => {
  it('by the rule of its regime waits for the house’s table of the rate that the rule follows', async () => {
    const { handler, id, decided } = await scene();
    expect(await preview(handler, id)).toMatchObject({ status: 409, body: { code: 'interest.no-table' } });
    expect((await decided()).guidance.interest).toMatchObject([
      {
        id: 'since-2026',
        known: false,
        inForce: true,
        unconfirmed: false,
        rate: 'Bank Rate of the Bank of England plus 1 % a year',
      },
      { id: 'paid-late', known: true, inForce: true },
      { id: 'until-2025', known: true, inForce: false },
    ]);
  });

  it('is worked out to the penny, kept with its days and sources, and told so to whoever approves and in the letter’s words', async () => {
    const table = Made.parse((await admin('POST', '/api/settings/rate-tables', bankRate)).body).id;
    const { handler, manager, id, option, decided, hana } = await scene();
    expect((await preview(handler, id)).body).toMatchObject({
      minor: 266,
      days: 20,
      parts: [
        { days: 9, percent: 50000 },
        { days: 11, percent: 47500 },
      ],
    });
    const body = {
      option,
      version: 1,
      items: [
        { basis: 'financial-loss', minor: 100000 },
        { basis: 'interest', minor: 266, interest },
      ],
    };
    expect((await handler('POST', `/api/complaints/${id}/option-redress`, body)).status).toBe(200);
    const [, item] = (await decided()).options[0]?.items ?? [];
    expect(item).toMatchObject({
      minor: 266,
      working: { principal: 100000, days: 20, rate: 'Interest of the Ombudsman, cases from 2026' },
    });
    const asked = { kind: 'option', subject: option };
    const approval = Made.parse((await handler('POST', `/api/complaints/${id}/approval-requests`, asked)).body).id;
    const page = ApprovalPage.parse((await manager('GET', `/api/approvals/${approval}`)).body);
    expect(page).toMatchObject({ changed: false, allowed: ['approve', 'send-back'] });
    expect(page.decision.options[0]?.items[1]?.working?.parts).toHaveLength(2);
    const approving = { approval, digest: page.approval.digest };
    expect((await manager('POST', `/api/complaints/${id}/approvals`, approving)).status).toBe(200);
    const choosing = { option, version: 2, reason: 'It puts it right' };
    expect((await handler('POST', `/api/complaints/${id}/option-choices`, choosing)).status).toBe(200);
    const { rows } = await house.pool.query<{ told: { money: object[] }[] }>('select letter_remedies($1) as told', [id]);
    expect(rows[0]?.told[0]?.money[1]).toMatchObject({ minor: 266, working: { days: 20 } });
    expect(await historyOf(house, hana, id)).toContain(
      'changed the redress of the option “refund” from no money to £1,002.66: financial loss £1,000, interest £2.66',
    );
    expect((await admin('POST', `/api/settings/rate-tables/${table}/retirement`, { version: 1 })).status).toBe(200);
    expect((await decided()).options[0]?.items[1]).toMatchObject({ minor: 266, working: { days: 20 } });
  });

  it('is refused when it comes to another amount than was seen, and nothing is kept', async () => {
    const { handler, id, option, decided } = await scene();
    const given = { ...interest, by: { of: 'given', percent: 80000, source: 'Their overdraft' } };
    const wrong = { option, version: 1, items: [{ basis: 'interest', minor: 437, interest: given }] };
    expect(await handler('POST', `/api/complaints/${id}/option-redress`, wrong)).toMatchObject({
      status: 409,
      // £1,000 × 8 % × 20 / 365 = £4.3835…
      body: { code: 'interest.comes-to-another', fields: { 'items.0.minor': 'It comes to £4.38 now. Work it out again.' } },
    });
    expect((await decided()).options[0]).toMatchObject({ version: 1, items: [] });
    const backwards = { ...wrong, items: [{ basis: 'interest', minor: 438, interest: { ...given, to: '2025-12-01' } }] };
    expect(await handler('POST', `/api/complaints/${id}/option-redress`, backwards)).toMatchObject({
      status: 422,
      body: { code: 'interest.wrong-way' },
    });
    const elsewhere = { ...wrong, items: [{ basis: 'goodwill', minor: 438, interest: given }] };
    expect((await handler('POST', `/api/complaints/${id}/option-redress`, elsewhere)).status).toBe(422);
  });

  it('is worked out for those alone who may see the complaint', async () => {
    const { id } = await scene();
    const elsewhere = await atScreen(app, house, await person(house, { teams: [await team(house, 'Elsewhere')] }));
    expect(await preview(elsewhere, id, 'of=rule&rule=paid-late')).toMatchObject({
      status: 404,
      body: { code: 'complaint.unknown' },
    });
  });
});

describe('What is usual for distress and inconvenience', () => {
  it('stands beside the amount with its source, in bands and principles of the regime, and locks nothing', async () => {
    const { handler, id, option, decided } = await scene();
    const { bands, principles } = (await decided()).guidance;
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 10000],
      [10000, 30000],
      [30000, 75000],
      [75000, 150000],
      [150000, 500000],
      [500000, null],
    ]);
    expect(bands.map(({ unconfirmed }) => unconfirmed)).toEqual([false, true, true, true, false, false]);
    expect(principles.map(({ says }) => says)).toContain('The bands show what is usual. They are no tariff and no cap.');
    const body = { option, version: 1, items: [{ basis: 'distress-inconvenience', minor: 900000 }] };
    expect((await handler('POST', `/api/complaints/${id}/option-redress`, body)).status).toBe(200);
  });
});
