// Every contact is read when it arrives, outside of anybody's way, and colleagues see why it may become a complaint.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { makePromise } from '#handling/promises/make-promise.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { contact, content, dissatisfied, readAll, signsOf } from '#test/support/signals.ts';
import { keepReadings } from './keep-readings.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
});
afterAll(() => house.close());

describe('A contact that arrives', () => {
  it('is read once, with the words that show each sign, the model that read it, and a signal where there is one', async () => {
    const id = await contact(house, handler, dissatisfied);
    expect((await signsOf(house, handler, id)).read).toBeNull();
    await readAll(house);
    const { read, signal, definition, allowed } = await signsOf(house, handler, id);
    expect(read?.model).toMatch(/\w/);
    expect(read?.says).toContain('It reads like a complaint.');
    const repeated = read?.marks.find(({ cue }) => cue === 'repeated-contact');
    expect(dissatisfied.slice(repeated?.from, repeated?.to)).toBe('called three times');
    expect(signal).toMatchObject({ level: 'strong', how: 'Strong signs', state: 'open', raisedBy: null });
    expect(definition.says).toMatch(/dissatisfaction/);
    expect(allowed).toEqual(['notice', 'confirm', 'dismiss']);
    const again = { model: 'x', readings: [{ contact: id, language: 'en', complaint: 0.1, dissatisfaction: 0.1, cues: [] }] };
    const actor = { kind: 'program', name: 'signals' } as const;
    expect(await perform(house, keepReadings, again, { actor })).toEqual({ contacts: 0, signals: 0 });
  });

  it('raises no signal when the customer is content, and is told in words all the same', async () => {
    const id = await contact(house, handler, content);
    await readAll(house);
    const { read, signal } = await signsOf(house, handler, id);
    expect(read?.says).toEqual(['Nothing in the words speaks of dissatisfaction.']);
    expect(signal).toBeNull();
  });

  it('says of a language the model does not know that it does not', async () => {
    const id = await contact(house, handler, 'Ich warte seit drei Wochen auf eine Antwort und niemand meldet sich bei mir.');
    await readAll(house);
    expect((await signsOf(house, handler, id)).read?.says[0]).toMatch(/^It is not in English/);
  });

  it('is not read where the words are our own', async () => {
    const seen = await contact(house, handler, dissatisfied, { kind: 'problem', spottedByUs: true });
    const { id: about } = await complaint(house, handler);
    const ours = { complaint: about, direction: 'out', channel: 'email', text: dissatisfied };
    const { id: said } = done(await perform(house, addContact, ours, { actor: handler }));
    await readAll(house);
    for (const id of [seen, said]) expect(await signsOf(house, handler, id)).toMatchObject({ read: null, allowed: [] });
  });

  it('leaves in the record how many were read, and nothing of what was read', async () => {
    const { rows } = await house.pool.query<{ facts: object }>(`select facts from audit_entry where kind = 'contacts-read'`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { facts } of rows) expect(Object.keys(facts).toSorted()).toEqual(['contacts', 'model', 'signals']);
  });
});

describe('Circumstances', () => {
  it('make weak words a signal when the customer was in touch before, and say so', async () => {
    const customer = { name: 'Tomos Rees', email: 'tomos@example.org' };
    const words = 'Why is my repair taking long?';
    const first = await contact(house, handler, words, { customer });
    house.pass({ hours: 5 });
    const second = await contact(house, handler, words, { customer });
    house.pass({ days: 1 });
    const third = await contact(house, handler, words, { customer });
    await readAll(house);
    expect((await signsOf(house, handler, first)).signal).toBeNull();
    expect((await signsOf(house, handler, second)).signal?.because).toEqual(['They were in touch once before in the last 7 days.']);
    const { signal } = await signsOf(house, handler, third);
    expect(signal?.because).toEqual([
      'They were in touch twice before in the last 7 days.',
      'They have waited a day for an answer.',
    ]);
  });

  it('count a promise that was missed and an earlier complaint of the same customer', async () => {
    const customer = { name: 'Nia Pugh', email: 'nia@example.org' };
    const { id: about } = await complaint(house, handler, { customer });
    const { rows } = await house.pool.query<{ id: string }>(`select id from customer where email = 'nia@example.org'`);
    const asked = { complaint: about, what: 'Call back', to: rows[0]?.id, day: '2026-11-25', owner: handler.id };
    done(await perform(house, makePromise, asked, { actor: handler }));
    house.pass({ days: 10 });
    const id = await contact(house, handler, 'When is my repair?', { customer: { id: rows[0]?.id ?? '' } });
    await readAll(house);
    expect((await signsOf(house, handler, id)).signal?.because).toEqual([
      'A promise to them was missed.',
      'They complained once before in the last year.',
    ]);
  });
});

describe('What is said about a complaint', () => {
  it('is no early sign where the complaint begins with it, and one where a later contact shows that it worsens', async () => {
    const { id: about } = await complaint(house, handler, { description: dissatisfied });
    house.pass({ hours: 1 });
    const later = { complaint: about, direction: 'in', channel: 'email', text: `${dissatisfied} I will go to the ombudsman.` };
    const { id } = done(await perform(house, addContact, later, { actor: handler }));
    await readAll(house);
    const { rows } = await house.pool.query<{ id: string }>('select id from contact where complaint_id = $1 and id <> $2', [
      about,
      id,
    ]);
    expect((await signsOf(house, handler, rows[0]?.id ?? '')).signal).toBeNull();
    expect((await signsOf(house, handler, id)).signal).toMatchObject({ level: 'strong' });
  });

  it('is shown at once, and as strong, where the customer may come to harm', async () => {
    const { id: about } = await complaint(house, handler, {
      description: 'We have no heating and a newborn baby, and I cannot cope.',
    });
    await readAll(house);
    const { rows } = await house.pool.query<{ id: string }>('select id from contact where complaint_id = $1', [about]);
    expect((await signsOf(house, handler, rows[0]?.id ?? '')).signal).toMatchObject({ level: 'strong' });
  });
});

describe('The signs in a contact', () => {
  it('are for those alone who may see the contact', async () => {
    const kitchen = await team(house, 'Kitchen');
    const cook = await person(house, { teams: [kitchen] });
    const id = await contact(house, cook, dissatisfied, { team: kitchen });
    await readAll(house);
    const asking = { db: house.db, rules: house.rules, now: house.clock() };
    const { contactSigns } = await import('#views/signals/contact-signs.ts');
    expect(await contactSigns({ ...asking, actor: handler }, id)).toMatchObject({ code: 'contact.unknown' });
    expect((await signsOf(house, cook, id)).signal).not.toBeNull();
  });

  it('are never within reach of a customer, whatever is asked', async () => {
    const { id: about } = await complaint(house, handler);
    await house.pool.query('update contact set to_read = true where complaint_id = $1', [about]);
    await readAll(house);
    const { rows } = await house.pool.query<{ customer_id: string }>(
      'select customer_id from complaint_party where complaint_id = $1',
      [about],
    );
    for (const reach of [
      { customer: rows[0]?.customer_id ?? '', complaint: about },
      { forCustomer: rows[0]?.customer_id ?? '', complaint: about },
    ])
      for (const table of ['contact_reading', 'contact_signal', 'noticed_sign', 'signal_action'] as const) {
        const seen = await ask(house.db, reach, (tx) => tx.sql.selectFrom(table).selectAll().execute()).catch(() => 'refused');
        expect(seen === 'refused' || seen.length === 0).toBe(true);
      }
  });

  it('go with the contact, and the history keeps that they were there without a word of them', async () => {
    const id = await contact(house, handler, dissatisfied);
    await readAll(house);
    await house.pool.query('delete from contact where id = $1', [id]);
    const { rows } = await house.pool.query('select 1 from contact_reading where contact_id = $1', [id]);
    expect(rows).toEqual([]);
    expect(await historyOf(house, house.administrator, id, 'contact').catch(() => [])).not.toContain(dissatisfied);
  });
});
