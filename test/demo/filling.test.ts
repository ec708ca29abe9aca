// Fills a database with the whole demonstration once and looks at it as the people in it do. It takes a while.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Filled, fillDemonstration } from '#apps/demo/fill-demonstration.ts';
import { emailOf, password } from '#apps/demo/open-organisation.ts';
import { programFolder } from '#apps/open-house.ts';
import { isRefusal } from '#domain/refusal.ts';
import { signIn } from '#handling/access/sign-in.ts';
import { perform, type House } from '#handling/command.ts';
import { laterWorkNames } from '#handling/later-work.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { testDatabase, type TestDatabase } from '#test/support/database.ts';

// A Wednesday afternoon, so that there is work of the same day.
const now = new Date('2026-11-25T15:20:00Z');
let database: TestDatabase;
let house: House;
let made: Filled;

beforeAll(async () => {
  database = await testDatabase();
  const jobs = await openQueue(database.pool, laterWorkNames, () => undefined);
  const rules = await loadRules(new URL('rulepacks', programFolder).pathname);
  house = { db: database.db, jobs, rules, clock: () => now, secret: Buffer.alloc(32), site: 'http://127.0.0.1:3000' };
  made = await fillDemonstration(house);
}, 900_000);

afterAll(async () => {
  await house.jobs.stop({ graceful: false });
  await database.close();
});

const counted = async (condition: string): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>(`select count(*)::int as n from complaint c where ${condition}`);
  return rows[0]?.n ?? 0;
};

describe('The demonstration', () => {
  it('holds as many complaints as were taken down, and those that were split off', async () => {
    expect(made.complaints).toBeGreaterThanOrEqual(700);
    expect(made.complaints).toBeLessThanOrEqual(1200);
    expect(await counted('split_from is null')).toBe(made.complaints);
  });

  it('tells every story to its end', () => {
    expect(made.unfinished).toEqual([]);
  });

  it('has complaints in every state that a complaint can come to by hand', async () => {
    const { rows } = await database.pool.query<{ state: string }>('select distinct state from complaint order by 1');
    expect(rows.map(({ state }) => state)).toEqual(['answered', 'closed', 'merged', 'not-for-us', 'open', 'withdrawn']);
  });

  it('has what the rules ask for: two regimes on one, time that stands still, more time, a reason for lateness', async () => {
    expect(
      await counted(`exists (select 1 from complaint_regime g where g.complaint_id = c.id and g.rule_pack = 'uk-data-protection')`),
    ).toBe(1);
    expect(
      await counted('exists (select 1 from complaint_clock_pause p where p.complaint_id = c.id and p.to_at is null)'),
    ).toBeGreaterThan(0);
    expect(await counted('exists (select 1 from complaint_clock_extension e where e.complaint_id = c.id)')).toBe(1);
    expect(await counted('exists (select 1 from lateness l where l.complaint_id = c.id)')).toBeGreaterThan(0);
  });

  it('has what compliance keeps: texts that are read, a self-assessment half done, a hold, a request for data', async () => {
    const rows = async (sql: string) => (await database.pool.query(sql)).rows.length;
    expect(await rows(`select 1 from house_text_version where state = 'published'`)).toBe(3);
    expect(await rows('select distinct person_id from house_text_reading')).toBeGreaterThan(15);
    expect(await rows('select 1 from self_assessment_answer where verdict is not null')).toBe(6);
    expect(await rows('select 1 from legal_hold where lifted_at is null')).toBe(1);
    expect(await rows('select 1 from data_request where collected_at is not null')).toBe(1);
  });

  it('has offers that were taken, countered and declined, some that wait for an answer, and payments with proof', async () => {
    const { rows } = await database.pool.query<{ state: string }>('select distinct state from offer_round order by 1');
    expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(['accepted', 'countered', 'declined', 'open']));
    const paid = await database.pool.query(`select 1 from payment where state = 'paid' and proof is not null`);
    expect(paid.rows.length).toBeGreaterThan(3);
  });

  it('has work for this week: overdue, due within two days, due later, and with nobody yet', async () => {
    const open = `state = 'open'`;
    const today = `'${now.toISOString()}'::timestamptz`;
    expect(await counted(`${open} and due_at < ${today}`)).toBeGreaterThanOrEqual(5);
    expect(await counted(`${open} and due_at between ${today} and ${today} + interval '48 hours'`)).toBeGreaterThanOrEqual(3);
    expect(await counted(`${open} and due_at > ${today} + interval '48 hours'`)).toBeGreaterThanOrEqual(20);
    expect(await counted(`${open} and handler_id is null`)).toBeGreaterThanOrEqual(3);
  });

  it('has the ones with a story: need-to-know, about a colleague, spoken for, unnamed, a couple, split, linked', async () => {
    const of = (table: string, more = 'true'): string =>
      `exists (select 1 from ${table} x where x.complaint_id = c.id and ${more})`;
    expect(await counted('need_to_know')).toBe(1);
    expect(await counted(of('complaint_subject'))).toBe(1);
    expect(await counted(of('complaint_party', `authority = 'seen' and authority_attachment is not null`))).toBe(1);
    expect(await counted(of('complaint_party', `role = 'joint-complainant'`))).toBe(1);
    const unnamed = 'x.customer_id in (select id from customer where anonymous)';
    expect(await counted(of('complaint_party', unnamed))).toBeGreaterThanOrEqual(1);
    expect(await counted('split_from is not null')).toBe(1);
    expect(await counted('level = 2')).toBeGreaterThanOrEqual(5);
    expect(await counted(of('complaint_link', `kind = 'same-event'`))).toBeGreaterThanOrEqual(1);
  });

  it('has complaints being understood, looked into, weighed and put right', async () => {
    const of = (table: string, more = 'true'): string =>
      `exists (select 1 from ${table} x where x.complaint_id = c.id and ${more})`;
    expect(await counted(of('understanding_answer', `answer = 'confirmed'`))).toBeGreaterThanOrEqual(10);
    expect(await counted(of('understanding_answer', `answer = 'corrected'`))).toBeGreaterThanOrEqual(1);
    expect(await counted(of('finding'))).toBeGreaterThanOrEqual(10);
    expect(await counted(of('contribution'))).toBeGreaterThanOrEqual(5);
    expect(await counted(of('option', `state = 'chosen'`))).toBeGreaterThanOrEqual(5);
    expect(await counted(of('approval', `state = 'approved'`))).toBeGreaterThanOrEqual(1);
    expect(await counted(of('promise', `state = 'kept'`))).toBeGreaterThanOrEqual(3);
  });

  it('has nothing in it that lies after the moment it was filled at', async () => {
    const { rows } = await database.pool.query<{ last: Date }>('select max(at) as last from audit_entry');
    expect(rows[0]?.last.getTime()).toBeLessThanOrEqual(now.getTime());
  });

  it('has a record that is whole', async () => {
    const { faults, entries } = await verifyRecord(house.db);
    expect(faults).toEqual([]);
    expect(entries).toBeGreaterThan(8_000);
  });

  it('lets its people sign in with the password it names', async () => {
    const given = { email: emailOf('Yusuf Demir'), password, address: '192.0.2.1', agent: 'a test' };
    const answer = await perform(house, signIn, given, { actor: { kind: 'program', name: 'sign-in' } });
    expect(isRefusal(answer)).toBe(false);
  });
});
