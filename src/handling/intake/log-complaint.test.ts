// Logging a complaint, on a real database: what it starts, who is on it, what it refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { addTaxonomyNode } from './add-taxonomy-node.ts';
import { logComplaint } from './log-complaint.ts';
import { logContact } from './log-contact.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
});
afterAll(() => house.close());

const usual = { customer: { name: 'Amara Osei' }, description: 'No heat since Friday.', channel: 'phone' };
const code = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done');

describe('Logging a complaint', () => {
  it('starts the clocks of its rules and says what is due first', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const { rows } = await house.pool.query(
      'select clock, due_day, local_target, met_at from complaint_clock where complaint_id = $1 order by due_day, clock',
      [id],
    );
    // ISO 10002 pack: one working day to acknowledge, ten to tell how it goes, twenty to answer, from Monday 23 November.
    expect(rows).toContainEqual({ clock: 'ack', due_day: '2026-11-24', local_target: true, met_at: null });
    expect(rows).toContainEqual({ clock: 'progress', due_day: '2026-12-07', local_target: true, met_at: null });
    expect(rows).toContainEqual({ clock: 'response', due_day: '2026-12-21', local_target: false, met_at: null });
    const { rows: due } = await house.pool.query('select due_clock, due_day from complaint where id = $1', [id]);
    expect(due).toEqual([{ due_clock: 'ack', due_day: '2026-11-24' }]);
  });

  it('counts from the day it was received, not the day it was logged', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler, { receivedAt: new Date('2026-11-16T10:00:00Z') });
    const page = await pageOf(house, handler, id);
    expect(page.clocks.find((clock) => clock.id === 'ack')).toMatchObject({ day: '2026-11-17', state: 'past-target' });
  });

  it('takes the year of its reference from the organisation’s calendar', async () => {
    const handler = await person(house);
    // Half past midnight on New Year’s Day in UTC is the same in London; half an hour before is still the old year.
    const { reference } = await complaint(house, handler, { receivedAt: new Date('2025-12-31T23:30:00Z') });
    expect(reference).toMatch(/^C-25-/);
  });

  it('is refused for a time in the future', async () => {
    const handler = await person(house);
    const answer = await perform(house, logComplaint, { ...usual, receivedAt: '2026-11-23T09:10:00Z' }, { actor: handler });
    expect(code(answer)).toBe('received.in-future');
  });

  it('takes a time a few seconds ahead, from a computer whose clock is fast, as now', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler, { receivedAt: new Date('2026-11-23T09:00:20Z') });
    expect((await pageOf(house, handler, id)).receivedAt).toMatch(/^2026-11-23T09:00:00/);
  });

  it('keeps complainant, joint complainant and a representative, one of them spoken with first', async () => {
    const handler = await person(house);
    const others = [
      {
        customer: { name: 'Kofi Osei', anonymous: false, confidential: false, supportConsent: false },
        role: 'representative',
        relationship: 'her son',
        authority: 'asked',
        primary: true,
      },
      {
        customer: { name: 'Yaw Osei', anonymous: false, confidential: false, supportConsent: false },
        role: 'joint-complainant',
        primary: false,
      },
    ] as const;
    const { id } = await complaint(house, handler, { others: [...others] });
    const { parties, next } = await pageOf(house, handler, id);
    expect(parties.map(({ name, role, primary }) => [name, role, primary])).toEqual([
      ['Amara Osei', 'complainant', false],
      ['Yaw Osei', 'joint-complainant', false],
      ['Kofi Osei', 'representative', true],
    ]);
    expect(next.says).toBe('Take it, or give it to a handler');
  });

  it('keeps support needs only with consent', async () => {
    const handler = await person(house);
    const needs = { name: 'Amara Osei', supportNeeds: 'Partly sighted' };
    const without = done(await perform(house, logComplaint, { ...usual, customer: { ...needs } }, { actor: handler }));
    const withConsent = done(
      await perform(house, logComplaint, { ...usual, customer: { ...needs, supportConsent: true } }, { actor: handler }),
    );
    expect((await pageOf(house, handler, without.id)).parties[0]?.supportNeeds).toBeNull();
    expect((await pageOf(house, handler, withConsent.id)).parties[0]?.supportNeeds).toBe('Partly sighted');
  });

  it('does it once for the same key, however often it is sent', async () => {
    const handler = await person(house);
    const asking = { actor: handler, key: 'a click twice' };
    const both = await Promise.all([perform(house, logComplaint, usual, asking), perform(house, logComplaint, usual, asking)]);
    expect(both[0]).toEqual(both[1]);
    const { id } = done(both[0] as { id: string } | Refusal);
    expect(await historyOf(house, handler, id)).toHaveLength(1);
  });

  it('is refused with a retired category, in words beside the field', async () => {
    const handler = await person(house);
    const { id } = done(
      await perform(house, addTaxonomyNode, { taxonomy: 'category', name: 'Old habits' }, { actor: house.administrator }),
    );
    await house.pool.query('update taxonomy_node set retired_at = now() where id = $1', [id]);
    const answer = await perform(house, logComplaint, { ...usual, category: id }, { actor: handler });
    expect(answer).toMatchObject({ code: 'taxonomy.retired', fields: { category: 'This one is retired. Choose another.' } });
  });

  it('carries a query up to a complaint, with its history and its words', async () => {
    const handler = await person(house);
    const query = { kind: 'query', channel: 'web-chat', customer: usual.customer, text: usual.description };
    const { id: contact } = done(await perform(house, logContact, query, { actor: handler }));
    const { id } = done(await perform(house, logComplaint, { ...usual, contact }, { actor: handler }));
    const { rows } = await house.pool.query('select kind, complaint_id from contact where id = $1', [contact]);
    expect(rows).toEqual([{ kind: 'complaint', complaint_id: id }]);
    expect((await pageOf(house, handler, id)).counts.contacts).toBe(1);
    const history = await historyOf(house, handler, contact, 'contact');
    expect(history[0]).toMatch(/^logged a query received 23 Nov 2026/);
    expect(history[1]).toMatch(/^made the query part of complaint C-26-/);
  });

  it('is not for those who may not log', async () => {
    const reader = await person(house, { roles: ['read-only'] });
    expect(code(await perform(house, logComplaint, usual, { actor: reader }))).toBe('permission.missing');
  });
});
