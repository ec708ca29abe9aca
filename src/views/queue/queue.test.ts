// The queue on a real database: its order, its pages while others work, what each person finds in it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { queueFilter } from '#domain/queue-filter.ts';
import { perform } from '#handling/command.ts';
import { takeNext } from '#handling/triage/take-next.ts';
import { complaint, isAbout, type MadeComplaint, openTo } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { countOf, queueCounts } from './queue-counts.ts';
import { exportRows } from './export-rows.ts';
import { queue, queueQuery } from './queue.ts';

let house: TestHouse;
let repairs: string;
let rents: string;
let manager: PersonActor;
let amira: PersonActor;
let overseer: PersonActor;
const made: Record<string, MadeComplaint> = {};
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  [repairs, rents] = [await team(house, 'Repairs'), await team(house, 'Rents')];
  manager = await person(house, { name: 'Maya', roles: ['manager'], teams: [repairs] });
  amira = await person(house, { name: 'Amira', teams: [repairs] });
  overseer = await person(house, { name: 'Cora', roles: ['compliance'] });
  const late = { dueAt: '2026-11-20T00:00:00Z', atRiskAt: '2026-11-16T00:00:00Z' };
  const soon = { dueAt: '2026-11-25T00:00:00Z', atRiskAt: '2026-11-20T00:00:00Z' };
  made['undated'] = await complaint(house, manager, { team: repairs });
  made['later'] = await complaint(house, manager, {
    team: repairs,
    dueAt: '2026-12-15T00:00:00Z',
    handler: amira.id,
    severity: 'high',
  });
  made['soon'] = await complaint(house, manager, { team: repairs, ...soon, handler: amira.id, channel: 'email' });
  made['late'] = await complaint(house, manager, { team: repairs, ...late, description: 'The purple boiler leaks' });
  const other = await person(house, { teams: [rents] });
  made['elsewhere'] = await complaint(house, other, { team: rents, ...late });
  made['secret'] = await complaint(house, manager, { team: repairs, ...soon, needToKnow: true });
  made['opened'] = await complaint(house, other, { team: rents, dueAt: '2026-12-01T00:00:00Z', needToKnow: true });
  await openTo(house, made['opened'].id, amira.id);
  made['about me'] = await complaint(house, manager, { team: repairs, ...late });
  await isAbout(house, made['about me'].id, amira.id);
});
afterAll(() => house.close());

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const listed = async (actor: PersonActor, query: Record<string, unknown> = {}) => {
  const { rows } = done(await queue(asking(actor), queueQuery.parse(query)));
  return rows.map(({ id }) => Object.keys(made).find((name) => made[name]?.id === id));
};

describe('The queue', () => {
  it('has what is due first on top and what has no date last', async () => {
    expect(await listed(amira)).toEqual(['late', 'soon', 'opened', 'later', 'undated']);
  });

  it('shows nobody what they may not see, and whoever sees every team all but need-to-know', async () => {
    expect(new Set(await listed(overseer))).toEqual(new Set(['late', 'about me', 'elsewhere', 'soon', 'later', 'undated']));
    expect(await listed(await person(house))).toEqual([]);
  });

  it.each([
    [{ whose: 'mine' }, ['soon', 'later']],
    [{ whose: 'my-teams' }, ['late', 'soon', 'later', 'undated']],
    [{ whose: 'unassigned' }, ['late', 'undated']],
    [{ due: 'overdue' }, ['late']],
    [{ due: 'at-risk' }, ['soon']],
    [{ due: 'this-week' }, ['soon']],
    [{ due: 'today' }, []],
    [{ severity: 'high,critical' }, ['later']],
    [{ severity: ['high', 'moderate'], whose: 'mine' }, ['soon', 'later']],
    [{ channel: 'email' }, ['soon']],
    [{ words: 'purple boilers' }, ['late']],
    [{ words: 'boilers', whose: 'mine' }, ['soon', 'later']],
    [{ state: 'closed' }, []],
    [{ waitingOn: 'customer' }, []],
    [{ stage: 'listen', due: 'overdue' }, ['late']],
  ])('can be narrowed to %j', async (query, expected) => {
    expect(await listed(amira, query)).toEqual(expected);
  });

  it('can be narrowed to a product and everything below it', async () => {
    const [heating, boilers] = [crypto.randomUUID(), crypto.randomUUID()];
    await house.pool.query(
      `insert into taxonomy_node (id, taxonomy, parent_id, name) values ($1, 'product', null, 'Heating'), ($2, 'product', $1, 'Boilers')`,
      [heating, boilers],
    );
    await house.pool.query('update complaint set product_id = $2 where id = $1', [made['later']?.id, boilers]);
    expect(await listed(amira, { product: heating })).toEqual(['later']);
  });

  it('says in words when each is due and whether it is at risk or overdue', async () => {
    const { rows } = done(await queue(asking(amira), queueQuery.parse({})));
    expect(rows.map(({ due }) => due && [due.words, due.standing])).toEqual([
      ['2 working days late', 'overdue'],
      ['tomorrow', 'at-risk'],
      ['in 5 working days', 'running'],
      ['in 15 working days', 'running'],
      null,
    ]);
  });

  it('says of each what one may do about it', async () => {
    const { rows } = done(await queue(asking(amira), queueQuery.parse({ whose: 'unassigned' })));
    expect(rows[0]?.allowed).toEqual(['take', 'choose-track', 'raise-level', 'mark-waiting-on']);
  });

  it('is counted the way it is listed', async () => {
    const one = (count: number) => ({ count, more: false });
    expect(await queueCounts(asking(amira))).toEqual({
      all: one(5),
      mine: one(2),
      myTeams: one(4),
      unassigned: one(2),
      overdue: one(0),
      atRisk: one(1),
    });
    expect(await countOf(asking(amira), queueFilter.parse({ due: 'overdue' }))).toEqual(one(1));
  });

  it('is exported row by row as it is listed', async () => {
    const rows = [];
    for await (const batch of exportRows(asking(amira), {})) rows.push(...batch);
    expect(rows.map(({ reference }) => reference)).toEqual(
      ['late', 'soon', 'opened', 'later', 'undated'].map((name) => made[name]?.reference),
    );
    expect(rows[0]).toMatchObject({ team: 'Repairs', standing: 'overdue', dueDay: '2026-11-19', customer: 'Joe Customer' });
  });
});

describe('The pages of the queue', () => {
  it('show every complaint once, though others take, finish and add meanwhile', async () => {
    const crew = await team(house, 'Crew');
    const lead = await person(house, { roles: ['manager'], teams: [crew] });
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      const dueAt = n % 5 === 4 ? null : `2026-12-${String(1 + (n % 7)).padStart(2, '0')}T00:00:00Z`;
      ids.push((await complaint(house, lead, { team: crew, dueAt })).id);
    }
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const { rows, next } = done(await queue(asking(lead), queueQuery.parse({ limit: 4, after })));
      seen.push(...rows.map(({ id }) => id));
      await perform(house, takeNext, {}, { actor: lead });
      await complaint(house, lead, { team: crew, dueAt: '2026-11-24T00:00:00Z' });
      if (next === null) break;
      after = next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('begin nowhere else than where one ended', async () => {
    for (const after of ['nonsense', 'W10', Buffer.from('["x; drop table complaint","no"]').toString('base64url')])
      expect(await queue(asking(amira), queueQuery.parse({ after }))).toMatchObject({ code: 'cursor.unreadable' });
  });

  it('read newest first where nothing is due any more', async () => {
    for (const name of ['later', 'soon'])
      await house.pool.query(`update complaint set state = 'closed' where id = $1`, [made[name]?.id]);
    await house.pool.query(`update complaint set received_at = received_at - interval '3 days' where id = $1`, [made['soon']?.id]);
    expect(await listed(amira, { state: 'closed' })).toEqual(['later', 'soon']);
    const first = done(await queue(asking(amira), queueQuery.parse({ state: 'closed', limit: 1 })));
    expect(await listed(amira, { state: 'closed', after: first.next })).toEqual(['soon']);
  });
});
