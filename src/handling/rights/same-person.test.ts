// Somebody who asks about their data may be kept under two names: those who may be the same are found with why, joined to the request or
// taken off it before anything is done; and what somebody objects to hearing holds wherever we would tell them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { customerPage } from '#views/customers/customer-page.ts';
import { dataRequestPage } from '#views/rights/requests.ts';
import { samePeople } from '#views/rights/same-person.ts';
import { carryOutRight } from './carry-out-right.ts';
import { collectForRequest } from './collect-for-request.ts';
import { decideRight } from './decide-right.ts';
import { liftRestriction } from './lift-restriction.ts';
import { logDataRequest } from './log-data-request.ts';
import { restrictProcessing } from './restrict-processing.ts';
import { sayWhoseItIs } from './say-whose-it-is.ts';

let house: TestHouse;
let priya: PersonActor;
const ids: Record<string, string> = {};
const complaints: Record<string, string> = {};

async function known(key: string, customer: object, extra?: object): Promise<void> {
  const { id } = await complaint(house, house.administrator, { customer });
  const { rows } = await house.pool.query<{ id: string }>('select customer_id as id from complaint_party where complaint_id = $1', [
    id,
  ]);
  ids[key] = rows[0]?.id ?? '';
  complaints[key] = id;
  if (!extra) return;
  const { rows: imports } = await house.pool.query<{ id: string }>(
    `insert into import_batch (id, file_name, source, format, state, made_at) values (gen_random_uuid(), 'old.csv', 'old', 'csv', 'finished', now()) returning id`,
  );
  await house.pool.query(
    `insert into complaint_origin (complaint_id, import_id, row_number, cells, extra) values ($1, $2, 1, '[]', $3)`,
    [id, imports[0]?.id, extra],
  );
}

beforeAll(async () => {
  house = await testHouse({ now: '2026-11-30T09:00:00Z' });
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance'] });
  await known(
    'joan',
    { name: 'Joan Park', email: 'joan@example.net', phone: '07700 900123', address: '1 Quay Street\nHull' },
    { 'Account number': 'AC-77120' },
  );
  await known('byMail', { name: 'J. Park', email: 'Joan@Example.net' });
  await known('byPhone', { name: 'Mrs Park', phone: '+44 7700 900123' });
  await known('byAddress', { name: 'joan park', address: '1 Quay Street, Hull' });
  await known('byAccount', { name: 'Joan Miller', email: 'joan.miller@example.net' }, { 'Account number': 'AC-77120' });
  await known('hidden', { name: 'Joan Park', confidential: true });
  await house.pool.query('update complaint set need_to_know = true where id = $1', [complaints['hidden']]);
  await known('another', { name: 'Joanna Parker', email: 'joanna@example.net' }, { Region: 'North', 'Account number': 'AC-1' });
});
afterAll(() => house.close());

const does = <Input, Reply>(command: Command<Input, Reply>, input: object) => perform(house, command, input, { actor: priya });
const page = async (id: string) =>
  done(await dataRequestPage(house.db, { actor: priya, rules: house.rules, now: house.clock() }, id));
const on = async (id: string) => ({ request: id, version: (await page(id)).version });
const same = async (id: string) => done(await samePeople(house.db, priya, id));
const asked = async (kind = 'access'): Promise<string> => {
  const given = { customers: [ids['joan']], kind, asked: 'What have you on me?', channel: 'email', receivedOn: '2026-11-30' };
  return done(await does(logDataRequest, { ...given, identity: 'Rang back' })).id;
};
const code = (answer: unknown) => (isRefusal(answer) ? answer.code : 'done');

describe('Somebody who may be kept under two names', () => {
  it('is found by e-mail, telephone, a number in a register, name and address, the surest first, with why', async () => {
    const { named, others, closed } = await same(await asked());
    expect(named.map(({ id }) => id)).toEqual([ids['joan']]);
    expect(others.map(({ id, why }) => [id, why])).toEqual([
      [ids['byMail'], ['email']],
      [ids['byPhone'], ['phone']],
      [ids['byAccount'], ['account']],
      [ids['byAddress'], ['address']],
    ]);
    // Known through a need-to-know complaint alone: counted, and not told. Who only sounds alike is not found.
    expect(closed).toBe(1);
  });

  it('is joined to the request, and what was collected before is collected anew, with the complaints of both', async () => {
    const id = await asked();
    done(await does(collectForRequest, await on(id)));
    expect(new Set((await page(id)).items.map((item) => item.complaint)).has(complaints['byMail'] ?? '')).toBe(false);
    done(await does(sayWhoseItIs, { ...(await on(id)), customers: [ids['joan'], ids['byMail'], ids['byAccount']] }));
    expect(await page(id)).toMatchObject({ collectedAt: null, bundle: 'none' });
    done(await does(collectForRequest, await on(id)));
    const theirs = new Set((await page(id)).items.map((item) => item.complaint));
    expect(['joan', 'byMail', 'byAccount'].every((one) => theirs.has(complaints[one] ?? ''))).toBe(true);
    expect((await same(id)).others.map((one) => one.id)).toEqual([ids['byPhone'], ids['byAddress']]);
    done(await does(sayWhoseItIs, { ...(await on(id)), customers: [ids['joan']] }));
    expect((await page(id)).customers.map((one) => one.id)).toEqual([ids['joan']]);
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'data-request-whose-changed' order by seq`);
    expect(rows.map(({ facts }: { facts: object }) => facts)).toMatchObject([
      { added: 2, taken: 0 },
      { added: 0, taken: 2 },
    ]);
  });

  it('is not taken off while complaints of theirs are restricted for it, nor once it is done', async () => {
    const id = await asked('objection');
    done(await does(sayWhoseItIs, { ...(await on(id)), customers: [ids['joan'], ids['byPhone']] }));
    done(await does(restrictProcessing, { ...(await on(id)), ground: 'objection-pending' }));
    const less = async () => does(sayWhoseItIs, { ...(await on(id)), customers: [ids['joan']] });
    expect(code(await less())).toBe('data-request.whose-restricted');
    done(await does(liftRestriction, { ...(await on(id)), because: 'Weighed.', told: 'By e-mail.' }));
    done(await less());
    done(await does(decideRight, { ...(await on(id)), decision: 'granted', because: 'They are right.' }));
    done(await does(carryOutRight, { ...(await on(id)), done: 'Nothing is sent any more.' }));
    const more = { ...(await on(id)), customers: [ids['joan'], ids['byPhone']] };
    expect(code(await does(sayWhoseItIs, more))).toBe('data-right.carried-out');
  });
});

describe('An objection to hearing from us', () => {
  it('is kept with everybody the request is about, where whatever tells customers asks', async () => {
    const id = await asked('objection');
    done(await does(sayWhoseItIs, { ...(await on(id)), customers: [ids['joan'], ids['byMail']] }));
    done(await does(decideRight, { ...(await on(id)), decision: 'granted', because: 'They are right.' }));
    done(
      await does(carryOutRight, { ...(await on(id)), done: 'No news any more.', wishes: { noUpdates: true, noFeedback: false } }),
    );
    for (const key of ['joan', 'byMail'])
      expect(done(await customerPage(house.db, priya, ids[key] ?? ''))).toMatchObject({ noUpdates: true, noFeedback: false });
    expect(done(await customerPage(house.db, priya, ids['byPhone'] ?? ''))).toMatchObject({ noUpdates: false });
  });

  it('is noted with an objection alone', async () => {
    const id = await asked('rectification');
    done(await does(decideRight, { ...(await on(id)), decision: 'granted', because: 'They are right.' }));
    const wishes = { noUpdates: true, noFeedback: true };
    expect(code(await does(carryOutRight, { ...(await on(id)), done: 'x', wishes }))).toBe('data-right.no-wishes');
  });
});
