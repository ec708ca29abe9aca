// Contacts and complaints that say nearly the same, on a real database: found by their words whatever they are filed under, told beside a
// contact and a complaint, seen by the watch; a known problem linked while a complaint is logged; an open problem as a circumstance.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContactWatch } from '#apps/worker/contact-watch.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { nearContacts } from '#views/contacts/near-contacts.ts';
import { knownProblems } from '#views/problems/known-problems.ts';
import { problemList } from '#views/problems/problem-list.ts';
import { problemPage } from '#views/problems/problem-page.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { readAll, signsOf } from '#test/support/signals.ts';
import { openProblem } from './open-problem.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
let all: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-03-02T09:00:00Z' });
  handler = await person(house, { name: 'Hana Handler' });
  manager = await person(house, { name: 'Mo Manager', roles: ['manager'] });
  all = await person(house, { name: 'Cora Compliance', roles: ['compliance'] });
});
afterAll(() => house.close());

const contact = async (text: string, from: string, more: object = {}) => {
  const customer = { name: from, email: `${from.toLowerCase()}@example.org` };
  return done(await perform(house, logContact, { kind: 'query', channel: 'email', text, customer, ...more }, { actor: handler }))
    .id;
};
const letter = (name: string) =>
  `I write to object to the closing of the pool on Mill Lane. ${name} learns to swim there and no other pool can be reached by bus.`;

describe('Contacts in nearly the same words', () => {
  it('are found beside a contact and a complaint, each person once, and not those that came long before or say something else', async () => {
    await contact(letter('My son'), 'Early');
    house.pass({ days: 30 });
    const mine = await contact(letter('My daughter'), 'Ann');
    await contact(letter('My mother'), 'Ben');
    await contact(letter('My mother'), 'Ben2');
    await contact(letter('My own child'), 'Ann');
    await contact('The heating in flat four has been cold since Sunday and nobody has come to look at it.', 'Cat');
    const told = { customer: { name: 'Di' }, description: letter('My nephew'), channel: 'phone' };
    const { id: complaint } = done(await perform(house, logComplaint, told, { actor: handler }));
    await readAll(house);
    const near = await nearContacts(house.db, all, { contact: mine });
    expect(near).toMatchObject({ others: 3, more: false });
    expect(near.newest.map(({ complaint: of }) => of?.id ?? null)).toContain(complaint);
    expect(await nearContacts(house.db, all, { complaint })).toMatchObject({ others: 3 });
    expect(await nearContacts(house.db, manager, { contact: mine })).toMatchObject({ others: 2 });
    expect(await nearContacts(house.db, manager, {})).toEqual({ others: 0, more: false, newest: [] });
  });

  it('are seen by the watch when several people say the same, whatever else is common in their words', async () => {
    const matters = ['invoice', 'garden', 'parking', 'window', 'meter', 'letter', 'balcony', 'noise'];
    for (let at = 0; at < 24 * 9; at += 1) {
      house.pass({ hours: 2 });
      if (at % 2 === 0)
        await contact(`Please see to the ${matters[(at * 7) % 8]} and the ${matters[(at * 3 + 1) % 8]} soon`, `p${at}`);
    }
    await house.pool.query(
      `update handling_choice set value = 0 where name in ('watch-words', 'watch-products', 'watch-everything')`,
    );
    for (let at = 0; at < 5; at += 1) {
      house.pass({ minutes: 40 });
      await contact(`Please see to the garden and the invoice and the letter and the parking, number ${at}, soon`, `n${at}`);
    }
    await new ContactWatch().look(house, new AbortController().signal);
    const proposed = (await problemList(house.db, manager, { state: 'proposed' })).problems;
    expect(proposed).toHaveLength(1);
    expect(proposed[0]?.contacts).toBeGreaterThanOrEqual(4);
    await house.pool.query(`update problem set state = 'dismissed', ended_at = now()`);
    await house.pool.query(`update handling_choice set value = 0 where name = 'watch-near'`);
    await house.pool.query('delete from problem_contact');
    await house.pool.query('delete from problem');
    await new ContactWatch().look(house, new AbortController().signal);
    expect((await problemList(house.db, manager, { state: 'proposed' })).problems).toEqual([]);
  });
});

describe('A known problem', () => {
  it('is said of a complaint while it is logged, and then its first contact is one of the problem’s', async () => {
    const id = done(
      await perform(house, openProblem, { title: 'Direct debits taken twice', origin: 'reported' }, { actor: manager }),
    ).id;
    const told = { customer: { name: 'Eve' }, description: 'My direct debit was taken twice', channel: 'phone', problem: id };
    const { id: complaint } = done(await perform(house, logComplaint, told, { actor: handler }));
    expect(done(await problemPage(house.db, all, id))).toMatchObject({ contacts: 1, complaints: 1 });
    const text = 'My direct debit was taken twice';
    const known = await knownProblems(house.db, all, { text, complaint });
    expect(known).toMatchObject({ problems: [{ id, isIn: true }], contact: expect.any(String) as string });
    const gone = { ...told, problem: '0198ab00-0000-7000-8000-000000000000' };
    expect(done(await perform(house, logComplaint, gone, { actor: handler })).reference).toMatch(/\d/);
  });
  it('counts as a circumstance for the next contact with the same product, while it is open', async () => {
    const { rows } = await house.pool.query<{ id: string }>(
      `insert into taxonomy_node (id, taxonomy, name, position) values ('0198ab00-0000-7000-8000-00000000aaaa', 'product', 'Lifts', 1) returning id`,
    );
    const product = rows[0]?.id ?? '';
    const words = 'When is my repair?';
    const before = await contact(words, 'Fay', { product });
    await readAll(house);
    expect((await signsOf(house, handler, before)).signal).toBeNull();
    done(await perform(house, openProblem, { title: 'Lift stands still', origin: 'spotted', product }, { actor: manager }));
    const after = await contact(words, 'Gil', { product });
    await readAll(house);
    const { rows: kept } = await house.pool.query<{ context: object }>(
      'select context from contact_reading where contact_id = $1',
      [after],
    );
    expect(kept[0]?.context).toMatchObject({ 'open-problem': 1 });
  });
});
