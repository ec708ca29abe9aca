// How complaints are handled, in figures: rows laid out by hand, counted by hand, and the list behind each figure.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { queue } from '#views/queue/queue.ts';
import { waitingForNews } from '#views/queue/waiting-for-news.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { behindReport, behindReportQuery } from './behind-report.ts';
import { figuresQuery, handlingFigures } from './handling-figures.ts';

let house: TestHouse;
let amira: PersonActor;
let ben: PersonActor;
let repairs: string;
let lettings: string;
let boiler: string;
let keys: string;
let secret: string;
beforeAll(async () => {
  house = await testHouse(); // Monday 23 November 2026
  repairs = await team(house, 'Repairs');
  lettings = await team(house, 'Lettings');
  amira = await person(house, { name: 'Amira Khan', roles: ['manager'], teams: [repairs] });
  ben = await person(house, { name: 'Ben Otieno', roles: ['manager'], teams: [lettings] });
  house.setClock('2026-10-05T09:00:00Z');
  boiler = (await complaint(house, amira, { team: repairs, handler: amira.id })).id;
  keys = (await complaint(house, ben, { team: lettings, handler: ben.id })).id;
  secret = (await complaint(house, ben, { team: lettings, needToKnow: true })).id;
  house.setClock('2026-11-23T09:00:00Z');
  await promises();
  await offers();
  await contributions();
  await lateness();
  await understandings();
});
afterAll(() => house.close());

/** Owner, day, state, settled on. */
async function promises() {
  const rows = [
    [boiler, amira, '2026-10-12', 'kept', '2026-10-12T10:00:00Z'],
    [boiler, amira, '2026-11-02', 'kept', '2026-11-01T10:00:00Z'],
    [boiler, amira, '2026-11-03', 'kept', '2026-11-05T10:00:00Z'],
    [boiler, amira, '2026-11-20', 'accepted', null],
    [boiler, amira, '2026-12-18', 'accepted', null],
    // Ben is in Lettings only, so what he owes on a complaint of Repairs counts there.
    [boiler, ben, '2026-11-10', 'broken', '2026-11-11T10:00:00Z'],
    [keys, ben, '2026-11-12', 'released', '2026-11-11T10:00:00Z'],
    // Settled before the months looked at, and open since before them.
    [keys, ben, '2026-02-02', 'kept', '2026-02-01T10:00:00Z'],
    [keys, ben, '2026-03-02', 'accepted', null],
    [secret, ben, '2026-11-12', 'kept', '2026-11-11T10:00:00Z'],
  ] as const;
  for (const [of, owner, day, state, settled] of rows)
    await house.pool.query(
      `insert into promise (complaint_id, id, what, to_customer, owner_id, made_at, due_day, due_at, warn_at, state, settled_at)
       select $1, $2, 'A call on ' || $4::text, p.customer_id, $3, '2026-01-05', $4::date, $4::date + 1, $4::date - 1, $5, $6::timestamptz
       from complaint_party p where p.complaint_id = $1 limit 1`,
      [of, newId(house.clock()), owner.id, day, state, settled],
    );
}

/** Number of the round, made, state, last day. */
async function offers() {
  const rows = [
    [boiler, 1, '2026-10-20', 'countered', null],
    [boiler, 2, '2026-11-03', 'accepted', null],
    [keys, 1, '2026-11-04', 'accepted', null],
    [keys, 2, '2026-11-05', 'open', '2026-11-22'],
    [keys, 3, '2026-11-06', 'open', '2026-11-23'],
    [keys, 4, null, 'draft', null],
  ] as const;
  for (const [of, number, made, state, expires] of rows) {
    const id = newId(house.clock());
    await house.pool.query(
      `insert into offer_round (complaint_id, id, number, currency, state, prepared_at, made_at, expires_on)
       values ($1, $2, $3, 'GBP', $4, '2026-10-01', $5::date + time '12:00', $6)`,
      [of, id, number, state, made, expires],
    );
    const offer = [of, newId(house.clock()), id, `Offer ${number}`];
    await house.pool.query('insert into offer (complaint_id, id, round_id, title, position) values ($1, $2, $3, $4, 1)', offer);
  }
}

async function contributions() {
  const rows = [
    ['2026-11-20', 'asked', null],
    ['2026-11-23', 'asked', null],
    ['2026-11-10', 'received', '2026-11-10T22:00:00Z'],
    ['2026-11-10', 'received', '2026-11-11T10:00:00Z'],
    ['2026-11-10', 'declined', '2026-11-09T10:00:00Z'],
    ['2026-11-10', 'withdrawn', '2026-11-09T10:00:00Z'],
  ] as const;
  for (const [due, state, settled] of rows)
    await house.pool.query(
      `insert into contribution (complaint_id, id, kind, question, asked_name, asked_at, due_on, state, settled_at)
       values ($1, $2, 'contribution', 'What did the engineer find?', 'Gaswise', '2026-11-01', $3, $4, $5)`,
      [boiler, newId(house.clock()), due, state, settled],
    );
}

async function lateness() {
  await house.pool.query(
    `insert into lateness (complaint_id, rule_pack, clock, due_day, reason_id, given_by, given_at)
     select $1, rule_pack, 'acknowledgement', '2026-11-02', (select id from lateness_reason order by position limit 1), $2, '2026-11-03'
     from complaint where id = $1`,
    [boiler, amira.id],
  );
  await house.pool.query(
    `update complaint set due_at = '2026-11-20', due_day = '2026-11-19', due_clock = 'response' where id = $1`,
    [keys],
  );
}

async function understandings() {
  for (const [of, number] of [
    [boiler, 1],
    [keys, 1],
  ] as const)
    await house.pool.query(
      `insert into understanding (complaint_id, id, number, begun_at, changed_at, sent_at, sent_how, answer_by, points)
       values ($1, $2, $3, '2026-10-06', '2026-10-06', '2026-10-06', 'letter', '2026-10-20', '[]')`,
      [of, newId(house.clock()), number],
    );
  await house.pool.query(
    `insert into understanding_answer (complaint_id, id, understanding_id, answer, words, at, how, recorded_at)
     select complaint_id, $2, id, 'confirmed', 'Yes', '2026-10-12T09:00:00Z', 'phone', '2026-10-12' from understanding where complaint_id = $1`,
    [boiler, newId(house.clock())],
  );
}

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const everything = () => person(house, { roles: ['compliance'] });
const figures = async (actor: PersonActor, query: object = {}) =>
  done(await handlingFigures(asking(actor), figuresQuery.parse({ months: 3, ...query })));
const counted = (counts: readonly { outcome: string; count: number }[]) =>
  Object.fromEntries(counts.map(({ outcome, count }) => [outcome, count]));
async function report(actor: PersonActor, id: string, query: object = {}) {
  const found = (await figures(actor, query)).reports.find((one) => one.id === id);
  if (!found) throw new Error(`No report ${id}`);
  return found;
}
const lines = (rows: readonly { name: string; counts: readonly { outcome: string; count: number }[] }[]) =>
  Object.fromEntries(rows.map(({ name, counts }) => [name, counted(counts)]));
const behind = async (actor: PersonActor, id: string, query: object = {}) =>
  done(await behindReport(asking(actor), id, behindReportQuery.parse({ months: 3, ...query })));

describe('Handling in figures', () => {
  it('counts promises by how they were kept, for the team of whoever owns them, in the month they were due', async () => {
    const { all, byTeam, byMonth } = await report(await everything(), 'promises');
    expect(counted(all)).toEqual({ kept: 2, 'kept-late': 1, late: 2, 'to-keep': 1, broken: 1, released: 1 });
    expect(lines(byTeam)).toEqual({
      Lettings: { broken: 1, released: 1, late: 1 },
      Repairs: { kept: 2, 'kept-late': 1, late: 1, 'to-keep': 1 },
    });
    expect(lines(byMonth)).toEqual({
      Earlier: { late: 1 },
      '2026-09': {},
      '2026-10': { kept: 1 },
      '2026-11': { kept: 1, 'kept-late': 1, late: 1, broken: 1, released: 1 },
      Later: { 'to-keep': 1 },
    });
  });
  it('counts what became of offers, and in which round customers accepted', async () => {
    const { all, amount, byMonth } = await report(await everything(), 'offers');
    expect(counted(all)).toEqual({ countered: 1, accepted: 2, expired: 1, open: 1 });
    expect(amount).toMatchObject({ of: 'accepted', unit: 'rounds', middle: 1, most: 2 });
    expect(lines(byMonth)['2026-10']).toEqual({ countered: 1 });
  });
  it('counts contributions by whether they came by the day agreed, in the organisation’s own days', async () => {
    const { all } = await report(await everything(), 'contributions');
    expect(counted(all)).toEqual({ overdue: 1, awaited: 1, 'in-time': 1, late: 1, declined: 1 });
  });
  it('counts lateness by its reason, and what is late without one', async () => {
    const { all, outcomes } = await report(await everything(), 'lateness');
    expect(all.map(({ count }) => count)).toEqual([1, 1]);
    expect(outcomes.at(-1)).toEqual({ id: 'none', words: 'No reason given yet', tone: 'late' });
  });
  it('tells in how many days the customer confirmed what we understood', async () => {
    const found = await report(await everything(), 'understanding');
    expect(counted(found.all)).toEqual({ confirmed: 1, 'with-customer': 1 });
    expect(found.amount).toMatchObject({ middle: 7, most: 7 }); // 5 to 12 October
  });
  it('counts for one team alone', async () => {
    const { all, byTeam } = await report(await everything(), 'promises', { team: lettings });
    expect(counted(all)).toEqual({ broken: 1, released: 1, late: 1 });
    expect(Object.keys(lines(byTeam))).toEqual(['Lettings']);
  });
  it('opens the very rows a figure counted, page by page', async () => {
    const ada = await everything();
    const { outcomes } = await report(ada, 'promises');
    for (const { outcome, count } of (await report(ada, 'promises')).all)
      expect((await behind(ada, 'promises', { outcome })).rows).toHaveLength(count);
    expect(outcomes).toHaveLength(6);
    const first = await behind(ada, 'promises', { limit: 5 });
    const rest = await behind(ada, 'promises', { limit: 5, after: first.next });
    expect([...first.rows, ...rest.rows].map(({ day }) => day)).toEqual([
      '2026-03-02',
      '2026-10-12',
      '2026-11-02',
      '2026-11-03',
      '2026-11-10',
      '2026-11-12',
      '2026-11-20',
      '2026-12-18',
    ]);
    expect(rest.next).toBeNull();
    const { rows, outcome, team: of } = await behind(ada, 'promises', { outcome: 'late', team: lettings, month: 'earlier' });
    expect({ outcome, of, rows }).toMatchObject({
      outcome: 'Late now',
      of: 'Lettings',
      rows: [{ what: 'A call on 2026-03-02', who: 'Ben Otieno', complaint: { id: keys } }],
    });
  });
  it('counts nothing a person could not open', async () => {
    expect(counted((await report(amira, 'promises')).all)).toEqual({ kept: 2, 'kept-late': 1, late: 1, 'to-keep': 1, broken: 1 });
    expect((await behind(amira, 'promises', { outcome: 'released' })).rows).toEqual([]);
    expect(counted((await report(ben, 'offers')).all)).toEqual({ accepted: 1, expired: 1, open: 1 });
  });
  it('is for those who may see figures, and for reports there are', async () => {
    const sam = await person(house, { teams: [repairs] });
    expect(await handlingFigures(asking(sam), figuresQuery.parse({}))).toMatchObject({ code: 'permission.missing' });
    expect(await behindReport(asking(sam), 'promises', behindReportQuery.parse({}))).toMatchObject({ code: 'permission.missing' });
    expect(await waitingForNews(asking(sam))).toMatchObject({ code: 'permission.missing' });
    expect(await behindReport(asking(amira), 'weather', behindReportQuery.parse({}))).toMatchObject({ code: 'figures.unknown' });
    expect(isRefusal(await behind(amira, 'promises', { after: 'nonsense' }))).toBe(false);
  });
});

describe('Who is waiting for news, in figures', () => {
  it('counts by team the very complaints the queue lists', async () => {
    const found = done(await waitingForNews(asking(amira)));
    expect(found).toMatchObject({ waiting: 1, past: 1, teams: [{ name: 'Repairs', waiting: 1, past: 1 }] });
    const page = done(await queue(asking(amira), { whose: 'all', news: 'waiting', limit: 10 }));
    expect(page.rows.map(({ id }) => id)).toEqual([boiler]);
    expect(await waitingForNews(asking(ben))).toMatchObject({ waiting: 1, teams: [{ name: 'Lettings' }] });
  });
});
