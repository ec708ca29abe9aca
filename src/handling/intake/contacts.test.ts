// Contacts that are not, or not yet, complaints: from any channel, moved up and never down, settled, joined, spotted by us.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { contactList } from '#views/contacts/contact-list.ts';
import { contactPage } from '#views/contacts/contact-page.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { addContact } from './add-contact.ts';
import { addTaxonomyNode } from './add-taxonomy-node.ts';
import { joinContact } from './join-contact.ts';
import { logComplaint } from './log-complaint.ts';
import { logContact } from './log-contact.ts';
import { nameAffectedCustomer } from './name-affected-customer.ts';
import { raiseContact } from './raise-contact.ts';
import { settleContact } from './settle-contact.ts';
import { tellAffectedCustomer } from './tell-affected-customer.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
});
afterAll(() => house.close());

const log = async (given: object = {}) =>
  done(
    await perform(house, logContact, { kind: 'query', channel: 'phone', text: 'When is my repair?', ...given }, { actor: handler }),
  );
const page = async (id: string) => done(await contactPage(house.db, handler, id));

describe('A contact', () => {
  it.each(['query', 'problem', 'compliment', 'comment', 'suggestion'])('may be a %s', async (kind) => {
    const { id } = await log({ kind });
    expect(await page(id)).toMatchObject({ kind, state: 'open' });
  });

  it('keeps when it reached us and which product it is about, and takes both along into the complaint it becomes', async () => {
    const given = { taxonomy: 'product', name: 'Lifts' };
    const product = done(await perform(house, addTaxonomyNode, given, { actor: house.administrator })).id;
    const receivedAt = '2026-11-20T10:15:00+00:00';
    const { id } = await log({ product, receivedAt });
    const contact = await page(id);
    expect(contact).toMatchObject({ product: ['Lifts'], productId: product });
    expect(new Date(contact.receivedAt)).toEqual(new Date(receivedAt));
    const customer = { name: 'Li Wei' };
    const told = { contact: id, customer, description: contact.text, channel: contact.channel, product, receivedAt };
    const made = done(await perform(house, logComplaint, told, { actor: handler }));
    expect(await pageOf(house, handler, made.id)).toMatchObject({ productPath: ['Lifts'] });
    const unknown = { kind: 'query', channel: 'phone', text: 'Which?', product: made.id };
    expect(await perform(house, logContact, unknown, { actor: handler })).toMatchObject({ code: 'taxonomy.unknown' });
  });

  it('comes from a channel under that channel’s own name, once for its own id', async () => {
    const given = { channel: 'kiosk-lobby', externalId: 'K-77' };
    const first = await log(given);
    const second = await log(given);
    expect(second).toEqual({ id: first.id, known: true });
    expect((await page(first.id)).channel).toBe('kiosk-lobby');
  });

  it('is not told apart from another team’s by its id, but kept from being doubled', async () => {
    const kitchen = await team(house, 'Kitchen');
    await log({ channel: 'kiosk-lobby', externalId: 'K-78', team: kitchen });
    const stranger = await person(house);
    const again = { kind: 'query', channel: 'kiosk-lobby', externalId: 'K-78', text: 'Again' };
    expect(await perform(house, logContact, again, { actor: stranger })).toMatchObject({ code: 'contact.known' });
  });

  it('moves up from query to problem, keeping its history, and never down', async () => {
    const { id } = await log();
    const { version } = await page(id);
    done(await perform(house, raiseContact, { contact: id, version, to: 'problem' }, { actor: handler }));
    expect(await page(id)).toMatchObject({ kind: 'problem', version: 2 });
    const again = await perform(house, raiseContact, { contact: id, version: 2, to: 'problem' }, { actor: handler });
    expect(again).toMatchObject({ code: 'contact.goes-up-only' });
    expect(await historyOf(house, handler, id, 'contact')).toEqual([
      expect.stringContaining('logged a query'),
      'moved it up from query to problem',
    ]);
  });

  it('is settled with how, and not twice', async () => {
    const { id } = await log();
    const settle = { contact: id, version: 1, how: 'Told her: Thursday, before noon' };
    done(await perform(house, settleContact, settle, { actor: handler }));
    expect(await page(id)).toMatchObject({ state: 'settled', settledHow: settle.how });
    const again = await perform(house, settleContact, { ...settle, version: 2 }, { actor: handler });
    expect(again).toMatchObject({ code: 'contact.settled' });
  });

  it('is settled as it is taken down where it was answered while they spoke', async () => {
    const { id } = await log({ settledHow: 'Open from nine to one on Saturday' });
    expect(await page(id)).toMatchObject({ state: 'settled', settledHow: 'Open from nine to one on Saturday', version: 1 });
    expect(await historyOf(house, handler, id, 'contact')).toEqual([
      expect.stringContaining('logged a query'),
      'settled the query',
    ]);
  });

  it('joins a complaint it turned out to be about, and is settled there only', async () => {
    const { id } = await log();
    const made = await complaint(house, handler);
    done(await perform(house, joinContact, { contact: id, complaint: made.id }, { actor: handler }));
    expect((await pageOf(house, handler, made.id)).counts.contacts).toBe(2);
    expect(await page(id)).toMatchObject({ kind: 'complaint', complaint: made, allowed: [] });
    const settle = await perform(house, settleContact, { contact: id, version: 2, how: 'Done' }, { actor: handler });
    expect(settle).toMatchObject({ code: 'contact.is-complaint' });
  });

  it('leaves the list of open contacts once settled', async () => {
    const { id } = await log({ kind: 'suggestion', text: 'A bench by the door' });
    const open = { kind: 'suggestion', state: 'open', complaints: 'no' } as const;
    expect((await contactList(house.db, handler, open)).contacts.map((one) => one.id)).toContain(id);
    done(await perform(house, settleContact, { contact: id, version: 1, how: 'A bench is there now' }, { actor: handler }));
    expect((await contactList(house.db, handler, open)).contacts.map((one) => one.id)).not.toContain(id);
  });
});

describe('A problem that we spotted first', () => {
  it('names the customers it touches, and who of them was told and how', async () => {
    const { id } = await log({ kind: 'problem', text: 'No hot water in the north block', spottedByUs: true });
    const affected = done(
      await perform(house, nameAffectedCustomer, { contact: id, customer: { name: 'Amara Osei' } }, { actor: handler }),
    );
    await perform(house, nameAffectedCustomer, { contact: id, customer: { name: 'Ben Aduba' } }, { actor: handler });
    const told = { contact: id, customer: affected.customer, channel: 'sms' };
    done(await perform(house, tellAffectedCustomer, told, { actor: handler }));
    const { spottedByUs, affected: all } = await page(id);
    expect(spottedByUs).toBe(true);
    expect(all.map(({ name, toldHow }) => [name, toldHow])).toEqual([
      ['Amara Osei', 'sms'],
      ['Ben Aduba', null],
    ]);
    expect((await historyOf(house, handler, id, 'contact')).at(-1)).toBe('told Amara Osei (text message)');
  });

  it('cannot tell somebody who was never named', async () => {
    const { id } = await log({ kind: 'problem', text: 'No hot water' });
    const { customer } = done(
      await perform(house, nameAffectedCustomer, { contact: id, customer: { name: 'Ama' } }, { actor: handler }),
    );
    const { id: other } = await log({ kind: 'problem', text: 'No lights' });
    const told = { contact: other, customer, channel: 'sms' };
    expect(await perform(house, tellAffectedCustomer, told, { actor: handler })).toMatchObject({ code: 'affected.unknown' });
  });
});

describe('Adding to a complaint’s conversation', () => {
  it('leaves the page of a colleague who writes at the same time as it was', async () => {
    const { id } = await complaint(house, handler);
    const said = { complaint: id, direction: 'in', channel: 'phone', text: 'She called again, still cold.' };
    done(await perform(house, addContact, said, { actor: handler }));
    expect(await pageOf(house, handler, id)).toMatchObject({ version: 1, counts: { contacts: 2 } });
  });
});
