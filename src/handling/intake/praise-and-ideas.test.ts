// Compliments, comments and suggestions: answered with thanks, passed on to whom they praise, decided on, listed, counted and exported.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { contactFilter } from '#views/contacts/contact-conditions.ts';
import { contactFile } from '#views/contacts/contact-file.ts';
import { contactList, ContactList } from '#views/contacts/contact-list.ts';
import { contactPage, ContactPage } from '#views/contacts/contact-page.ts';
import { MyPraise, myPraise } from '#views/contacts/my-praise.ts';
import { PraiseFigures, praiseFigures } from '#views/contacts/praise-figures.ts';
import { cell } from '#views/queue/list-file.ts';
import { historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { addTaxonomyNode } from './add-taxonomy-node.ts';
import { answerContact } from './answer-contact.ts';
import { logContact } from './log-contact.ts';
import { passOnPraise } from './pass-on-praise.ts';

let house: TestHouse;
let handler: PersonActor;
let rhys: PersonActor;
let desk: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-03-02T10:00:00Z' });
  desk = await team(house, 'Desk');
  handler = await person(house, { name: 'Hana Handler', teams: [desk] });
  rhys = await person(house, { name: 'Rhys Praised' });
});
afterAll(() => house.close());

const jonah = { name: 'Jonah Berg', email: 'jonah@berg.example' };
const log = async (given: object = {}) => {
  const usual = { kind: 'compliment', channel: 'phone', text: 'Thank Rhys, who found my key', customer: jonah, team: desk };
  return done(await perform(house, logContact, { ...usual, ...given }, { actor: handler })).id;
};
const page = async (id: string, actor = handler) => ContactPage.parse(done(await contactPage(house.db, actor, id)));
const answer = (contact: string, given: object = {}) =>
  perform(house, answerContact, { contact, version: 1, how: 'Told the desk', ...given }, { actor: handler });
const listed = async (asked: object, actor = handler) =>
  ContactList.parse(await contactList(house.db, actor, contactFilter.parse({ state: 'any', ...asked }))).contacts.map(
    ({ id }) => id,
  );
const sender = () =>
  house.pool.query(`insert into mail_sender (legal_entity_id, name, address)
    select id, 'Harbour Homes', 'care@harbour.example' from legal_entity limit 1 on conflict do nothing`);

describe('Answering a compliment', () => {
  it('is refused in writing, and nothing kept, where nobody can write to them', async () => {
    const id = await log({ customer: { name: 'No Address' } });
    expect(await answer(id, { thanks: { text: 'Thank you' } })).toMatchObject({ code: 'contact.no-way-to-write' });
    expect(await page(id)).toMatchObject({ state: 'open', thanks: null });
  });

  it('thanks them by e-mail in the words that were written, and settles it', async () => {
    await sender();
    const id = await log();
    expect((await page(id)).thanks).toMatchObject({ channel: 'email', text: expect.stringContaining('passed it on') as string });
    expect((await page(id)).allowed).toEqual(expect.arrayContaining(['answer', 'pass-on']));
    expect((await page(id)).allowed).not.toContain('settle');
    done(await answer(id, { thanks: { text: 'Thank you, Rhys was glad.' } }));
    expect(await page(id)).toMatchObject({
      state: 'settled',
      settledHow: 'Told the desk',
      answeredAt: expect.any(String) as string,
    });
    const { rows } = await house.pool.query(
      'select kind, address, text, customer_id is not null as known from outgoing_message where contact_id = $1',
      [id],
    );
    expect(rows).toEqual([{ kind: 'thanks', address: 'jonah@berg.example', text: 'Thank you, Rhys was glad.', known: true }]);
    expect(await historyOf(house, handler, id, 'contact')).toContain('wrote to thank them for the compliment (e-mail)');
    expect(await answer(id, { version: 2 })).toMatchObject({ code: 'contact.settled' });
  });

  it('keeps that they were thanked while they spoke, or that nobody was', async () => {
    const [spoken, silent] = [await log(), await log({ customer: null })];
    done(await answer(spoken, { thanks: { told: 'phone' } }));
    done(await answer(silent));
    expect((await page(spoken)).answeredAt).not.toBeNull();
    expect((await page(silent)).answeredAt).toBeNull();
  });

  it('is not for questions and problems', async () => {
    expect(await answer(await log({ kind: 'query' }))).toMatchObject({ code: 'contact.settled-otherwise' });
  });
});

describe('Passing praise on', () => {
  it('shows it to the colleague praised, of another team, and to no other of theirs', async () => {
    const other = await person(house, { name: 'Olga Other' });
    const id = await log();
    expect(await contactPage(house.db, rhys, id)).toMatchObject({ code: 'contact.unknown' });
    done(await perform(house, passOnPraise, { contact: id, people: [rhys.id] }, { actor: handler }));
    expect((await page(id, rhys)).praised).toEqual([
      { id: rhys.id, name: 'Rhys Praised', by: 'Hana Handler', at: expect.any(String) as string },
    ]);
    expect(await contactPage(house.db, other, id)).toMatchObject({ code: 'contact.unknown' });
    const mine = MyPraise.parse(await myPraise(house.db, rhys, house.clock())).praise;
    expect(mine).toEqual([expect.objectContaining({ contact: id, from: 'Jonah Berg', by: 'Hana Handler' })]);
    expect(await listed({ praise: 'mine' }, rhys)).toEqual([id]);
    expect(await historyOf(house, handler, id, 'contact')).toContain('passed it on to Rhys Praised');
  });

  it('is refused a second time, and for a suggestion', async () => {
    const id = await log();
    done(await perform(house, passOnPraise, { contact: id, people: [rhys.id] }, { actor: handler }));
    const again = await perform(house, passOnPraise, { contact: id, people: [rhys.id] }, { actor: handler });
    expect(again).toMatchObject({ code: 'praise.nobody' });
    const idea = await log({ kind: 'suggestion' });
    const wrong = await perform(house, passOnPraise, { contact: idea, people: [rhys.id] }, { actor: handler });
    expect(wrong).toMatchObject({ code: 'praise.of-compliments' });
  });
});

describe('Answering a suggestion', () => {
  it('says whether it was taken up, and why', async () => {
    const id = await log({ kind: 'suggestion', text: 'A bench by the door' });
    expect(await answer(id)).toMatchObject({ code: 'suggestion.outcome' });
    done(await answer(id, { outcome: 'taken-up', how: 'A bench comes in May', thanks: { told: 'phone' } }));
    expect(await page(id)).toMatchObject({ outcome: 'taken-up', settledHow: 'A bench comes in May' });
    expect(await historyOf(house, handler, id, 'contact')).toContain(
      'took the suggestion up, and thanked them for the suggestion (phone)',
    );
    expect(await listed({ outcome: 'taken-up' })).toEqual([id]);
  });

  it('says of a compliment nothing of the kind', async () => {
    expect(await answer(await log(), { outcome: 'taken-up' })).toMatchObject({ code: 'suggestion.outcome' });
  });
});

describe('Praise and ideas in figures', () => {
  it('counts by month, product, team and channel exactly what the lists show', async () => {
    const own = await testHouse({ now: '2026-05-04T10:00:00Z' });
    const actor = await person(own, { name: 'Mo Manager', roles: ['manager'] });
    const add = async (name: string, parent: string | null) =>
      done(await perform(own, addTaxonomyNode, { taxonomy: 'product', name, under: parent }, { actor: own.administrator })).id;
    const homes = await add('Homes', null);
    const lifts = await add('Lifts', homes);
    for (const [kind, product, channel, receivedAt] of [
      ['compliment', lifts, 'phone', '2026-04-30T23:30:00Z'],
      ['compliment', homes, 'email', '2026-04-02T10:00:00Z'],
      ['suggestion', null, 'phone', '2026-05-02T10:00:00Z'],
      ['query', null, 'phone', '2026-05-02T10:00:00Z'],
    ])
      done(await perform(own, logContact, { kind, product, channel, receivedAt, text: '=1+1 well done' }, { actor }));
    const span = { since: '2026-04-01', until: '2026-05-31' };
    const figures = PraiseFigures.parse(done(await praiseFigures(own.db, actor, span)));
    expect(figures.all).toMatchObject({ compliment: 2, comment: 0, suggestion: 1, thanked: 0 });
    expect(figures.product).toEqual([
      { key: homes, name: 'Homes', compliment: 2, comment: 0, suggestion: 0 },
      { key: 'none', name: 'No product named', compliment: 0, comment: 0, suggestion: 1 },
    ]);
    const count = async (asked: object) =>
      (await contactList(own.db, actor, contactFilter.parse({ state: 'any', ...span, ...asked }))).total;
    for (const by of ['product', 'channel', 'team'] as const)
      for (const row of figures[by])
        for (const kind of ['compliment', 'comment', 'suggestion'] as const)
          expect(await count({ kind, [by]: row.key })).toBe(row[kind]);
    let file = '';
    for await (const piece of contactFile(own.db, actor, {
      asked: contactFilter.parse({ state: 'any', kind: 'compliment' }),
      cell,
    }))
      file += piece;
    expect(file.split('\r\n')).toHaveLength(4);
    expect(file).toContain("'=1+1 well done");
    await own.close();
  });

  it('are for those who see figures', async () => {
    const reader = await person(house, { name: 'No Figures' });
    const asked = await praiseFigures(house.db, reader, { since: '2026-01-01', until: '2026-12-31' });
    expect(asked).toMatchObject({ code: 'permission.missing' });
  });
});
