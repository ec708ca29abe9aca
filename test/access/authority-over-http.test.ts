// Limits of authority and approvals, tried by the API as somebody would who wants past them: each refused in words, nothing decided.
// Two requests that each keep to the limit and together pass it, sent at once; what was approved, made more after.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#apps/api/problem.ts';
import type { PersonActor } from '#domain/actor.ts';
import type { RedressBasis } from '#domain/redress.ts';
import { perform } from '#handling/command.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { answerable, begun, letterOf, withAddress, writeOut } from '#test/support/letters.ts';
import { person, team } from '#test/support/people.ts';
import { decisionOf } from '#test/support/redress.ts';

let house: TestHouse;
let app: FastifyInstance;
let shared: string;
let hana: PersonActor;
let mo: PersonActor;
let handler: Ask;
let second: Ask;
let manager: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  shared = await team(house, 'Repairs');
  hana = await person(house, { name: 'Hana Handler', teams: [shared] });
  handler = await atScreen(app, house, hana);
  second = await atScreen(app, house, await person(house, { name: 'Sol Second', teams: [shared] }));
  mo = await person(house, { name: 'Mo Manager', roles: ['manager'], teams: [shared] });
  manager = await atScreen(app, house, mo);
  await withAddress(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

// A handler may give £50 in goodwill, £100 for distress, £250 for losses, £300 in all, and admits nothing; a manager much more.
const Made = z.object({ id: z.uuid() });
const Version = z.object({ version: z.int() });
const money = (minor: number, basis: RedressBasis = 'goodwill') => [{ basis, minor }];
const logged = async (given: object = {}): Promise<string> =>
  (await complaint(house, hana, { team: shared, handleMyself: true, ...given })).id;

/** One deed on the complaint, expected to be done. */
async function doing(ask: Ask, id: string, deed: string, body: object): Promise<unknown> {
  const answer = await ask('POST', `/api/complaints/${id}/${deed}`, body);
  expect({ deed, ...answer }).toMatchObject({ status: 200 });
  return answer.body;
}

async function option(id: string, items: object[]): Promise<string> {
  const made = Made.parse(await doing(handler, id, 'options', { kind: 'compensation', title: 'Some money' }));
  await doing(handler, id, 'option-redress', { option: made.id, version: 1, items });
  return made.id;
}
const versionOf = async (id: string, one: string) => (await decisionOf(house, hana, id)).options.find((o) => o.id === one)?.version;
const choosing = async (ask: Ask, id: string, one: string) =>
  ask('POST', `/api/complaints/${id}/option-choices`, {
    option: one,
    version: await versionOf(id, one),
    reason: 'It puts it right',
  });

/** Asked of a second person and approved by the manager, as it stands now. */
async function approved(id: string, kind: string, subject: string): Promise<void> {
  const asked = Made.parse(await doing(handler, id, 'approval-requests', { kind, subject }));
  const shown = (await decisionOf(house, hana, id)).approvals.find((one) => one.id === asked.id);
  await doing(manager, id, 'approvals', { approval: asked.id, digest: shown?.digest });
}

/** What the complaint has come to in money and in the record; a refusal leaves it as it was. */
const standing = async (id: string) => {
  const { rows } = await house.pool.query<object>(
    `select (select json_agg(o order by o.id) from option o where o.complaint_id = c.id) as options,
      (select json_agg(r order by r.id) from offer_round r where r.complaint_id = c.id) as rounds,
      (select json_agg(p order by p.id) from payment p where p.complaint_id = c.id) as payments,
      (select json_agg(l order by l.id) from liability_decision l where l.complaint_id = c.id) as liability,
      (select json_agg(l order by l.id) from letter l where l.complaint_id = c.id) as letters,
      (select count(*) from audit_entry e where e.chain_id = c.id and e.kind <> 'complaint-viewed') as entries, c.version
     from complaint c where c.id = $1`,
    [id],
  );
  return rows;
};

/** How a deed was refused, and whether it left everything as it was. */
async function refusal(id: string, deed: () => ReturnType<Ask>) {
  const before = await standing(id);
  const { status, body } = await deed();
  const { code, detail: words } = Problem.parse(body);
  const after = await standing(id);
  return { code, words, refused: status >= 400 && status < 500, unchanged: JSON.stringify(before) === JSON.stringify(after) };
}
const refused = (code: string, words = /./) => ({
  code,
  words: expect.stringMatching(words) as string,
  refused: true,
  unchanged: true,
});
const outcomes = (answers: readonly { status: number; body: unknown }[]) =>
  answers.map(({ status, body }) => (status === 200 ? 'done' : Problem.parse(body).code)).toSorted();

describe('A limit of authority, tried by the API', () => {
  it.each([
    ['goodwill', 5001, 'goodwill would come to £50.01 on this complaint, and your limit is £50'],
    ['distress-inconvenience', 10_001, 'your limit is £100'],
    ['financial-loss', 25_001, 'your limit is £250'],
    ['interest', 10_001, 'your limit is £100'],
    ['statutory', 25_001, 'your limit is £250'],
  ] as const)('holds choosing and offering %s to a penny', async (basis, minor, words) => {
    const id = await logged();
    const over = await option(id, money(minor, basis));
    expect(await refusal(id, () => choosing(handler, id, over))).toEqual(refused('authority.exceeded', new RegExp(words, 'i')));
    const offers = [{ title: 'This', options: [over] }];
    const round = Made.parse(await doing(handler, id, 'offers', { offers })).id;
    const made = { round, version: 1, channel: 'phone' };
    expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/offers-made`, made))).toEqual(
      refused('authority.exceeded'),
    );
    const within = await option(id, money(minor - 1, basis));
    expect(await choosing(handler, id, within)).toMatchObject({ status: 200 });
  });

  it('holds an admission of liability, and its cost', async () => {
    const id = await logged();
    const says = { position: 'admitted', ofWhat: 'The flood', reason: 'Our valve', cost: 0, insurer: 'told' };
    const proposal = Made.parse(await doing(handler, id, 'liability-proposals', says)).id;
    expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/liability-decisions`, { proposal }))).toEqual(
      refused('authority.exceeded'),
    );
    const dear = Made.parse(await doing(handler, id, 'liability-proposals', { ...says, cost: 500_001 })).id;
    expect(await refusal(id, () => manager('POST', `/api/complaints/${id}/liability-decisions`, { proposal: dear }))).toEqual(
      refused('authority.exceeded'),
    );
    expect(await refusal(id, () => manager('POST', `/api/complaints/${id}/liability-decisions`, { proposal }))).toEqual(
      refused('liability.settled'),
    );
  });

  it('lets nobody approve what they asked themselves, what is over their own limit, or without the permission', async () => {
    const id = await logged();
    const one = await option(id, money(50_001));
    const ask = { kind: 'option', subject: one };
    const asked = Made.parse(await doing(handler, id, 'approval-requests', ask)).id;
    const digest = (await decisionOf(house, hana, id)).approvals.find((shown) => shown.id === asked)?.digest;
    const approve = (by: Ask) => () => by('POST', `/api/complaints/${id}/approvals`, { approval: asked, digest });
    expect(await refusal(id, approve(handler))).toEqual(refused('permission.missing'));
    expect(await refusal(id, approve(second))).toEqual(refused('permission.missing'));
    expect(await refusal(id, approve(manager))).toEqual(refused('approval.over-your-limit', /your limit is £500/));
    const mine = { ...ask, subject: await option(id, money(60_000)) };
    const own = Made.parse(await doing(manager, id, 'approval-requests', mine)).id;
    const now = (await decisionOf(house, hana, id)).approvals.find((shown) => shown.id === own)?.digest;
    expect(await refusal(id, () => manager('POST', `/api/complaints/${id}/approvals`, { approval: own, digest: now }))).toEqual(
      refused('approval.own'),
    );
  });
});

describe('More time that a second person must agree to, tried by the API', () => {
  it('is given by nobody alone: not by asking for it, nor by whoever handles it, be they a manager', async () => {
    const entity = { name: 'Harbour Water', rulePack: 'uk-spso-mchp', calendar: 'GB-EAW' };
    const legalEntity = done(await perform(house, addLegalEntity, entity, { actor: house.administrator })).id;
    const clock = { clock: 's1_response', reason: 'exceptional circumstances' };
    const id = await logged({ legalEntity });
    expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/more-time`, { version: 1, ...clock }))).toEqual(
      refused('clock.needs-approver'),
    );
    const { approval } = z
      .object({ approval: z.uuid() })
      .parse(await doing(handler, id, 'more-time-asked', { version: 1, ...clock }));
    const digest = (await decisionOf(house, hana, id)).approvals.find((shown) => shown.id === approval)?.digest;
    expect(await refusal(id, () => second('POST', `/api/complaints/${id}/approvals`, { approval, digest }))).toEqual(
      refused('permission.missing'),
    );
    expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/more-time`, { version: 2, ...clock }))).toEqual(
      refused('clock.needs-approver'),
    );
    await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, mo.id]);
    expect(await refusal(id, () => manager('POST', `/api/complaints/${id}/approvals`, { approval, digest }))).toEqual(
      refused('clock.needs-approver'),
    );
    expect(await refusal(id, () => manager('POST', `/api/complaints/${id}/more-time`, { version: 2, ...clock }))).toEqual(
      refused('clock.needs-approver'),
    );
  });
});

describe('Two requests that keep to the limit each, and together pass it', () => {
  it('are not both done when they choose two options of one complaint at once', async () => {
    const id = await logged();
    const both = [await option(id, money(3000)), await option(id, money(3000))];
    const answers = await Promise.all(both.map((one) => choosing(handler, id, one)));
    expect(outcomes(answers)).toEqual(['authority.exceeded', 'done']);
  });

  it('are not both done on two complaints of one customer', async () => {
    const first = await logged({ customer: { name: 'Twice Lucky', email: 'twice@example.org' } });
    const { rows } = await house.pool.query<{ customer_id: string }>(
      'select customer_id from complaint_party where complaint_id = $1',
      [first],
    );
    const again = await logged({ customer: { id: rows[0]?.customer_id } });
    const pairs = [[first, await option(first, money(3000))] as const, [again, await option(again, money(3000))] as const];
    const answers = await Promise.all(pairs.map(([id, one]) => choosing(handler, id, one)));
    expect(outcomes(answers)).toEqual(['authority.exceeded', 'done']);
  });

  it('are not both done when one chooses and the other offers', async () => {
    const id = await logged();
    const [chosen, offered] = [await option(id, money(3000)), await option(id, money(3000))];
    const offers = [{ title: 'This', options: [offered] }];
    const round = Made.parse(await doing(handler, id, 'offers', { offers })).id;
    const made = handler('POST', `/api/complaints/${id}/offers-made`, { round, version: 1, channel: 'phone' });
    expect(outcomes(await Promise.all([made, choosing(handler, id, chosen)]))).toEqual(['authority.exceeded', 'done']);
  });

  it('are neither done when they release the parts of an amount that no limit of theirs reaches', async () => {
    const id = await logged();
    const parts = [...money(25_000, 'financial-loss'), ...money(9_000, 'distress-inconvenience')];
    const one = await option(id, parts);
    await approved(id, 'option', one);
    const { version } = Version.parse((await choosing(handler, id, one)).body);
    const arranged = z
      .object({ payments: z.array(z.uuid()) })
      .parse(await doing(handler, id, 'payments', { option: one, version })).payments;
    const release = (by: Ask, payment: string) => by('POST', `/api/complaints/${id}/payments-released`, { payment, version: 1 });
    for (const payment of arranged) {
      expect(await refusal(id, () => release(handler, payment))).toEqual(refused('payment.own'));
      expect(await refusal(id, () => release(second, payment))).toEqual(refused('approval.over-your-limit', /would come to £340/));
    }
    const { payments } = await decisionOf(house, hana, id);
    expect(payments.flatMap(({ allowed }) => allowed)).not.toContain('approve');
    for (const payment of arranged) expect(await release(manager, payment)).toMatchObject({ status: 200 });
    expect(
      await refusal(id, () => {
        const paid = { payment: arranged[0], version: 2, on: '2026-11-23', proof: arranged[0] };
        return handler('POST', `/api/complaints/${id}/payments-made`, paid);
      }),
    ).toEqual(refused('payment.no-proof'));
  });

  it('are one when they are the same request sent again by its key', async () => {
    const id = await logged();
    const one = await option(id, money(3000));
    const body = { option: one, version: await versionOf(id, one), reason: 'It puts it right' };
    const send = () => handler('POST', `/api/complaints/${id}/option-choices`, body, { 'idempotency-key': 'the-same-click' });
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    const { rows } = await house.pool.query("select 1 from audit_entry where chain_id = $1 and kind = 'option-chosen'", [id]);
    expect(rows).toHaveLength(1);
  });
});

describe('What was approved', () => {
  it('does not cover an option made more after, nor words put in after', async () => {
    const id = await logged();
    const one = await option(id, money(20_000));
    await approved(id, 'option', one);
    const raise = { option: one, version: await versionOf(id, one), items: money(40_000) };
    await doing(handler, id, 'option-redress', raise);
    expect(await refusal(id, () => choosing(handler, id, one))).toEqual(refused('authority.exceeded'));
    await approved(id, 'option', one);
    const says = { option: one, version: await versionOf(id, one), kind: 'compensation', title: 'Some money, and a car' };
    await doing(handler, id, 'option-changes', says);
    expect(await refusal(id, () => choosing(handler, id, one))).toEqual(refused('authority.exceeded'));
  });

  it('does not cover offers whose option is made more, or which are put together anew', async () => {
    const id = await logged();
    const one = await option(id, money(20_000));
    const offers = [{ title: 'This', options: [one] }];
    const round = Made.parse(await doing(handler, id, 'offers', { offers })).id;
    await approved(id, 'offer', round);
    const raise = { option: one, version: await versionOf(id, one), items: money(40_000) };
    await doing(handler, id, 'option-redress', raise);
    const making = (of: string) => () =>
      handler('POST', `/api/complaints/${id}/offers-made`, { round: of, version: 1, channel: 'phone' });
    expect(await refusal(id, making(round))).toEqual(refused('authority.exceeded'));
    const anew = Made.parse(await doing(handler, id, 'offers', { offers })).id;
    expect(await refusal(id, making(anew))).toEqual(refused('authority.exceeded'));
    await approved(id, 'offer', anew);
    await doing(handler, id, 'offers-made', { round: anew, version: 1, channel: 'phone' });
    const more = { option: one, version: await versionOf(id, one), items: money(60_000) };
    expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/option-redress`, more))).toEqual(
      refused('option.offered'),
    );
  });

  it('does not cover a letter that gives a sum nobody decided, whoever approved it', async () => {
    const id = await answerable(house, hana);
    const letter = await begun(house, hana, id, 'response');
    await writeOut(house, hana, id, letter);
    const { version, content } = await letterOf(house, hana, id, letter);
    const open = content.parts.findLast(({ locked }) => !locked);
    const blocks = [...(open?.blocks ?? []), { kind: 'paragraph', inline: [{ text: 'We will pay you £5,000.' }] }];
    const kept = { letter, version, parts: [{ key: open?.key, blocks }], enclosed: content.enclosed };
    const { version: now } = Version.parse(await doing(handler, id, 'letter-versions', kept));
    await approved(id, 'letter', letter);
    const send = () => handler('POST', `/api/complaints/${id}/letter-sendings`, { letter, version: now, by: 'post' });
    expect(await refusal(id, send)).toEqual(refused('letter.held-back'));
  });

  it('does not cover a letter that was changed by a word after', async () => {
    const id = await answerable(house, hana);
    const letter = await begun(house, hana, id, 'response');
    const version = await writeOut(house, hana, id, letter);
    await approved(id, 'letter', letter);
    const parts = [{ key: 'part-0', blocks: [{ kind: 'paragraph', inline: [{ text: 'Dear Ms Osei' }] }] }];
    const { enclosed } = (await letterOf(house, hana, id, letter)).content;
    const kept = Version.parse(await doing(handler, id, 'letter-versions', { letter, version, parts, enclosed })).version;
    expect(
      await refusal(id, () => handler('POST', `/api/complaints/${id}/letter-sendings`, { letter, version: kept, by: 'post' })),
    ).toEqual(refused('letter.changed-since-approved'));
  });
});

describe('What a second look is for, tried by the API', () => {
  const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'email', text: 'You were right.' };
  const seen = async (id: string): Promise<number> => Version.parse((await handler('GET', `/api/complaints/${id}`)).body).version;

  it('is not done by whoever decided the first time: they choose, offer, admit, answer, write and approve nothing in it', async () => {
    const id = await logged();
    const one = await option(id, money(1000));
    const offers = [{ title: 'This', options: [one] }];
    const round = Made.parse(await doing(handler, id, 'offers', { offers })).id;
    const says = { position: 'reserved', ofWhat: 'The flood', reason: 'Not known yet', cost: 0, insurer: 'told' };
    const proposal = Made.parse(await doing(handler, id, 'liability-proposals', says)).id;
    await doing(handler, id, 'answer', { version: await seen(id), ...answer });
    await doing(handler, id, 'next-level', { reason: 'Somebody else should look', channel: 'phone' });
    const tries: readonly (readonly [deed: string, body: object])[] = [
      ['answer', { version: await seen(id), ...answer }],
      ['options', { kind: 'apology', title: 'Say sorry' }],
      ['option-choices', { option: one, version: await versionOf(id, one), reason: 'As before' }],
      ['offers', { offers }],
      ['offers-made', { round, version: 1, channel: 'phone' }],
      ['liability-decisions', { proposal }],
      ['approval-requests', { kind: 'option', subject: one }],
    ];
    for (const [deed, body] of tries)
      expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/${deed}`, body))).toEqual(
        refused('complaint.decided-before'),
      );
  });

  it('ends only when everything is done: it is closed, carried on and escalated by nobody past what is missing', async () => {
    const id = await logged({ points: ['Nobody came'] });
    const close = async () => handler('POST', `/api/complaints/${id}/closure`, { version: await seen(id) });
    expect(await refusal(id, close)).toEqual(refused('complaint.not-answered'));
    const promised = { what: 'An engineer comes', owner: hana.id, day: '2026-11-25' };
    const promise = Made.parse(await doing(handler, id, 'promises', promised)).id;
    await doing(handler, id, 'answer', { version: await seen(id), ...answer });
    expect(await refusal(id, close)).toEqual(refused('close.missing', /cannot be closed yet/));
    await doing(handler, id, 'promises-carried', { promise, reason: 'The part comes in spring' });
    expect(await refusal(id, close)).toEqual(refused('close.missing', /cannot be closed yet/));
    const up = { reasons: ['deadline'], words: 'Look at it', person: hana.id };
    expect(await refusal(id, () => handler('POST', `/api/complaints/${id}/escalations`, up))).toEqual(
      refused('escalation.to-yourself'),
    );
  });
});
