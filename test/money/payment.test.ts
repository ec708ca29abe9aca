// From an option to a payment that a real file proves, through the API as its clients use it; and every attempt to decide or pay without
// the authority, twice, stale or on a complaint that was merged.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type Answered, type Ask, atScreen, testApi } from '#test/support/api.ts';
import { formOf } from '#test/support/files.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { Decision } from '#views/redress/decision.ts';

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
const madeBy = ({ body }: Answered): string => Made.parse(body).id;
const codeOf = ({ body }: Answered): string => z.object({ code: z.string() }).safeParse(body).data?.code ?? 'done';
const inOrder = (one: string, other: string): number => one.localeCompare(other);

async function scene() {
  const shared = await team(house, `Team ${Math.random()}`);
  const hana = await person(house, { teams: [shared], name: 'Hana Handler' });
  const handler = await atScreen(app, house, hana);
  const manager = await atScreen(app, house, await person(house, { teams: [shared], roles: ['manager'], name: 'Mo Manager' }));
  const log = async () =>
    madeBy(
      await handler('POST', '/api/complaints', {
        customer: { name: 'Amara Osei' },
        description: 'No heat.',
        channel: 'phone',
        team: shared,
      }),
    );
  return { shared, hana, handler, manager, log, id: await log() };
}
const on = (ask: Ask, id: string) => (verb: string, body: object, headers?: Record<string, string>) =>
  ask('POST', `/api/complaints/${id}/${verb}`, body, headers);
const decided = async (ask: Ask, id: string) => Decision.parse((await ask('GET', `/api/complaints/${id}/decision`)).body);

/** An option with money, chosen or not. */
async function withOption(ask: Ask, id: string, minor = 4000, basis = 'goodwill'): Promise<string> {
  const option = madeBy(await on(ask, id)('options', { kind: 'refund', title: 'Some money' }));
  expect((await on(ask, id)('option-redress', { option, version: 1, items: [{ basis, minor }] })).status).toBe(200);
  return option;
}

/** A round with that option before the customer. */
async function offered(ask: Ask, id: string, option: string): Promise<{ round: string; offer: string | undefined }> {
  const round = madeBy(await on(ask, id)('offers', { offers: [{ title: 'Some money', options: [option] }] }));
  expect((await on(ask, id)('offers-made', { round, version: 1, channel: 'phone' })).status).toBe(200);
  const shown = (await decided(ask, id)).rounds.find((one) => one.id === round);
  return { round, offer: shown?.offers[0]?.id };
}

const accepting = ({ round, offer }: { round: string; offer: string | undefined }) => ({
  round,
  version: 2,
  offer,
  words: '“Yes.”',
  channel: 'phone',
});

async function attached(ask: Ask, id: string, name: string): Promise<string> {
  const { body, type } = await formOf({ name, bytes: Buffer.from('Paid £40.00 to A Osei, 23 November 2026') });
  const answer = await ask('POST', `/api/complaints/${id}/attachments`, body, { 'content-type': type });
  expect(answer.status).toBe(200);
  return madeBy(answer);
}

describe('A payment', () => {
  it('goes from option to paid through the API, proved by a file that was really sent', async () => {
    const { hana, handler, manager, id } = await scene();
    const round = await offered(handler, id, await withOption(handler, id));
    expect((await on(handler, id)('offers-accepted', accepting(round))).status).toBe(200);
    const [due] = (await decided(handler, id)).payments;
    const payment = { payment: due?.id, version: 1 };
    const paid = { payment: due?.id, version: 2, on: '2026-11-23', method: 'Bank transfer' };
    expect(codeOf(await on(handler, id)('payments-released', payment))).toBe('payment.own');
    expect(codeOf(await on(handler, id)('payments-made', { ...paid, version: 1, proof: due?.id }))).toBe('payment.not-approved');
    expect((await on(manager, id)('payments-released', payment)).status).toBe(200);
    expect(codeOf(await on(handler, id)('payments-made', { ...paid, proof: due?.id }))).toBe('payment.no-proof');
    const other = await scene();
    const elsewhere = await attached(other.handler, other.id, 'other.txt');
    expect(codeOf(await on(handler, id)('payments-made', { ...paid, proof: elsewhere }))).toBe('payment.no-proof');
    const proof = await attached(handler, id, 'remittance.txt');
    expect(codeOf(await on(handler, id)('payments-made', { ...paid, on: '2026-11-24', proof }))).toBe('payment.in-future');
    expect((await on(handler, id)('payments-made', { ...paid, proof })).status).toBe(200);
    expect((await decided(handler, id)).payments).toMatchObject([
      { state: 'paid', minor: 4000, paidOn: '2026-11-23', proof: { name: 'remittance.txt' } },
    ]);
    expect((await handler('GET', `/api/complaints/${id}/attachments/${proof}/content`)).status).toBe(200);
    expect(JSON.stringify(await historyOf(house, hana, id))).toContain('£40');
  });
});

describe('Doing it twice', () => {
  it('does it once: two acceptances, releases or payments at the same moment leave one', async () => {
    const { handler, manager, id } = await scene();
    const round = await offered(handler, id, await withOption(handler, id));
    const twice = async (ask: Ask, verb: string, body: object) =>
      (await Promise.all([on(ask, id)(verb, body), on(ask, id)(verb, body)])).map(codeOf).toSorted(inOrder);
    expect(await twice(handler, 'offers-accepted', accepting(round))).toEqual(['done', 'page.stale']);
    const { payments } = await decided(handler, id);
    expect(payments).toHaveLength(1);
    expect(await twice(manager, 'payments-released', { payment: payments[0]?.id, version: 1 })).toEqual([
      'done',
      'payment.stands-otherwise',
    ]);
    const proof = await attached(handler, id, 'remittance.txt');
    const paid = { payment: payments[0]?.id, version: 2, on: '2026-11-23', method: 'Bank transfer', proof };
    expect(await twice(handler, 'payments-made', paid)).toEqual(['done', 'payment.stands-otherwise']);
  });

  it('gives the same answer to the same key, and approves and pays once', async () => {
    const { handler, manager, id } = await scene();
    const option = await withOption(handler, id, 40000, 'financial-loss');
    const approval = madeBy(await on(handler, id)('approval-requests', { kind: 'option', subject: option }));
    const digest = (await decided(manager, id)).approvals[0]?.digest;
    const key = { 'idempotency-key': 'once-and-only-once' };
    const answers = [
      await on(manager, id)('approvals', { approval, digest }, key),
      await on(manager, id)('approvals', { approval, digest }, key),
    ];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { id: approval }],
      [200, { id: approval }],
    ]);
    expect(codeOf(await on(manager, id)('approvals', { approval, digest }))).toBe('approval.settled');
  });
});

describe('Two people at one option', () => {
  it('never lose each other’s words: the second is told it changed, and nothing of the first is written over', async () => {
    const { handler, manager, id } = await scene();
    const option = await withOption(handler, id);
    const money = (minor: number) => ({ option, version: 2, items: [{ basis: 'goodwill', minor }] });
    const answers = await Promise.all([
      on(handler, id)('option-redress', money(1000)),
      on(manager, id)('option-redress', money(2000)),
    ]);
    expect(answers.map(codeOf).toSorted(inOrder)).toEqual(['done', 'page.stale']);
    const kept = answers[0]?.status === 200 ? 1000 : 2000;
    expect((await decided(handler, id)).options[0]?.items).toMatchObject([{ minor: kept }]);
  });
});

describe('Somebody without the authority', () => {
  const verbs = [
    'options',
    'option-redress',
    'option-choices',
    'offers',
    'offers-made',
    'offers-accepted',
    'approvals',
    'payments',
    'payments-released',
    'payments-made',
    'costs',
  ];
  const some = '01890000-0000-7000-8000-000000000000';
  const bodies: Readonly<Record<string, object>> = {
    options: { kind: 'refund', title: 'Money' },
    'option-redress': { option: some, version: 1, items: [] },
    'option-choices': { option: some, version: 1, reason: 'So' },
    offers: { offers: [{ title: 'Money', options: [some] }] },
    'offers-made': { round: some, version: 1, channel: 'phone' },
    'offers-accepted': { round: some, version: 1, offer: some, words: 'Yes', channel: 'phone' },
    approvals: { approval: some, digest: 'x' },
    payments: { option: some, version: 1 },
    'payments-released': { payment: some, version: 1 },
    'payments-made': { payment: some, version: 1, on: '2026-11-23', method: '', proof: some },
    costs: { of: 'fee', minor: 100, words: 'A fee' },
  };
  const codes = async (who: PersonActor, id: string) => {
    const ask = on(await atScreen(app, house, who), id);
    const answers = [];
    for (const verb of verbs) answers.push(codeOf(await ask(verb, bodies[verb] ?? {})));
    return new Set(answers);
  };

  it('who may only read decides nothing, offers nothing, pays nothing', async () => {
    const { id } = await scene();
    expect(await codes(await person(house, { roles: ['read-only'] }), id)).toEqual(new Set(['permission.missing']));
  });

  it('who works elsewhere finds no such complaint', async () => {
    const { id } = await scene();
    const stranger = await person(house, { teams: [await team(house, `Elsewhere ${Math.random()}`)], roles: ['handler'] });
    expect(await codes(stranger, id)).toEqual(new Set(['complaint.unknown', 'permission.missing']));
  });

  it('who handles it is refused over their limit, whichever way they go, and approves nothing of their own', async () => {
    const { handler, id } = await scene();
    const option = await withOption(handler, id, 40000, 'financial-loss');
    const go = on(handler, id);
    expect(codeOf(await go('option-choices', { option, version: 2, reason: 'So' }))).toBe('authority.exceeded');
    const round = madeBy(await go('offers', { offers: [{ title: 'Money', options: [option] }] }));
    expect(codeOf(await go('offers-made', { round, version: 1, channel: 'phone' }))).toBe('authority.exceeded');
    expect(codeOf(await go('payments', { option, version: 2 }))).toBe('payment.option-not-chosen');
    const approval = madeBy(await go('approval-requests', { kind: 'offer', subject: round }));
    const digest = (await decided(handler, id)).approvals[0]?.digest;
    expect(codeOf(await go('approvals', { approval, digest }))).toBe('permission.missing');
    const said = { position: 'admitted', ofWhat: 'The burn', reason: 'It was ours', cost: 100000, insurer: 'told' };
    const proposal = madeBy(await go('liability-proposals', said));
    expect(codeOf(await go('liability-decisions', { proposal }))).toBe('authority.exceeded');
  });
});

describe('Complaints that are merged', () => {
  it('bring their options, offers, payments and costs along, each once, and what they come to is added up', async () => {
    const { handler, manager, id, log } = await scene();
    const first = await offered(handler, id, await withOption(handler, id, 2000));
    expect((await on(handler, id)('offers-accepted', accepting(first))).status).toBe(200);
    expect((await on(handler, id)('costs', { of: 'fee', minor: 700, words: 'An engineer' })).status).toBe(200);
    const other = await log();
    const second = await offered(handler, other, await withOption(handler, other, 1000));
    const page = z.object({ version: z.number() });
    const { version } = page.parse((await manager('GET', `/api/complaints/${id}`)).body);
    expect((await on(manager, id)('merge', { version, into: other })).status).toBe(200);
    const now = await decided(handler, other);
    expect(now.options.map(({ state }) => state)).toEqual(['considered', 'chosen']);
    expect(now.rounds.map(({ number, state }) => `${number} ${state}`).toSorted(inOrder)).toEqual(['1 open', '2 accepted']);
    expect(now.payments).toMatchObject([{ minor: 2000, state: 'to-be-paid' }]);
    expect(now.costs).toMatchObject([{ minor: 700 }]);
    expect(now.committed).toEqual({ goodwill: 3000 });
    expect((await decided(handler, id)).options).toEqual([]);
    expect((await on(handler, other)('offers-accepted', accepting(second))).status).toBe(200);
    expect((await on(manager, other)('payments-released', { payment: now.payments[0]?.id, version: 1 })).status).toBe(200);
    expect(codeOf(await on(handler, id)('options', { kind: 'refund', title: 'More' }))).not.toBe('done');
  });
});
