// Plain e-mail as another help desk: the copies that a mail server leaves in a journal, read from a real Dovecot, become conversations here,
// whose customers hear nothing from us.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ear, startListening } from '#apps/mailbox/listen.ts';
import { perform } from '#handling/command.ts';
import { keepDesk } from '#handling/desks/keep-desk.ts';
import { receiveDeskMail } from '#handling/desks/receive-desk-mail.ts';
import { removeDesk } from '#handling/desks/remove-desk.ts';
import { keepMailbox } from '#handling/mail/keep-mailbox.ts';
import { removeMailbox } from '#handling/mail/remove-mailbox.ts';
import { dovecot, type Dovecot } from '#test/support/dovecot.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { readAll, signsOf } from '#test/support/signals.ts';
import { withSender } from '../mail/house-with-mail.ts';
import { contactPage } from '#views/contacts/contact-page.ts';
import { desks } from '#views/desks/desks.ts';
import { mailboxes } from '#views/mail/mailboxes.ts';

let house: TestHouse;
let server: Dovecot;
let ear: Ear | undefined;
let desk: string;
const desk0 = { name: 'e-mail', title: 'E-mail', channel: 'email', ourAddresses: ['harbour.example'] };
beforeAll(async () => {
  [house, server] = [await testHouse(), await dovecot()];
  desk = done(await perform(house, keepDesk, desk0, { actor: house.administrator })).id;
}, 60_000);
afterAll(async () => {
  await ear?.stop();
  await server.close();
  await house.close();
});

interface Mail {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly refs?: readonly string[];
  readonly answers?: string;
  readonly at?: string;
  readonly more?: string;
  readonly text: string;
}
const raw = ({ id, from = 'Amara Obi <amara@customers.example>', to = 'help@harbour.example', subject = 'Boiler', refs, answers, at = '10:00', more = '', text }: Mail): string =>
  `Message-ID: <${id}@x>\r\nDate: Sun, 1 Nov 2026 ${at}:00 +0000\r\nFrom: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\n${more}${refs ? `References: ${refs.map((one) => `<${one}@x>`).join(' ')}\r\n` : ''}${answers ? `In-Reply-To: <${answers}@x>\r\n` : ''}\r\n${text}\r\n`; // biome-ignore format: one message
const report = (within: string, named: string): string =>
  `From: MicrosoftExchange329e@harbour.example\r\nTo: journal@harbour.example\r\nSubject: Boiler\r\nX-MS-Journal-Report:\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset="utf-8"\r\n\r\nSender: amara@customers.example\r\nSubject: Boiler\r\nMessage-Id: <w@x>\r\n${named}\r\n\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\n${within}\r\n--b1--\r\n`;
const take = async (words: string) =>
  done(await perform(house, receiveDeskMail, { desk, raw: Buffer.from(words) }, { actor: { kind: 'program', name: 'mailbox' } }));
const look = async (id: string | null) => done(await contactPage(house.db, house.administrator, id ?? ''));
const count = async (what: string): Promise<number> =>
  Number((await house.pool.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]?.n);

describe('Mail in a journal', () => {
  it('becomes one conversation, joined by message ids, both sides in it, the customer’s words read for signs', async () => {
    const first = await take(raw({ id: 'a1', text: 'My boiler is broken.' }));
    expect(first).toMatchObject({ answer: 'kept' });
    const answered = await take(raw({ id: 'a2', from: 'Nadia <nadia@harbour.example>', to: 'amara@customers.example', subject: 'Re: Boiler', refs: ['a1'], answers: 'a1', at: '11:00', text: 'We look into it.' })); // biome-ignore format: one message
    expect(answered).toMatchObject({ answer: 'changed', contact: first.contact });
    // This program names only what it answers, and that was our own message.
    const again = await take(raw({ id: 'a3', answers: 'a2', at: '12:00', text: 'I have called three times and nobody has replied. I want to complain.\r\n\r\nOn Sun, 1 Nov 2026 at 11:00, Nadia <nadia@harbour.example> wrote:\r\n> We look into it.' })); // biome-ignore format: one message
    expect(again).toMatchObject({ answer: 'changed', contact: first.contact });
    const page = await look(first.contact);
    expect(page).toMatchObject({ channel: 'email', subject: 'Boiler', customer: { name: 'Amara Obi' }, complaint: null });
    expect(page.text).toBe('My boiler is broken.\n\nI have called three times and nobody has replied. I want to complain.');
    expect(page.elsewhere?.turns.map(({ ours }) => ours)).toEqual([false, true, false]);
    await readAll(house);
    expect((await signsOf(house, house.administrator, first.contact ?? '')).signal?.level).toBe('strong');
    expect(await count('outgoing_message')).toBe(0);
    expect(await count('incoming_mail')).toBe(0);
    expect(await count('complaint')).toBe(0);
  });
  it('is one turn however often it is copied, also where the copies differ in how they came', async () => {
    const before = await count('contact');
    const one = raw({ id: 'b1', text: 'Where is my parcel?' });
    const { contact } = await take(one);
    expect(await take(`Delivered-To: journal@harbour.example\r\n${one}`)).toMatchObject({ answer: 'known', contact });
    expect(await count('contact')).toBe(before + 1);
  });
  it('is known by what it answers also when the answer comes before the question', async () => {
    const late = await take(raw({ id: 'c2', refs: ['c1'], answers: 'c1', at: '12:00', text: 'Still no heating.' }));
    expect(await take(raw({ id: 'c1', at: '10:00', text: 'No heating.' }))).toMatchObject({
      answer: 'changed',
      contact: late.contact,
    });
    expect((await look(late.contact)).text).toBe('No heating.\n\nStill no heating.');
  });
  it('is unwrapped from a journal report; hidden copies say to whom our side wrote', async () => {
    const within = raw({
      id: 'd1',
      from: 'help@harbour.example',
      to: 'undisclosed-recipients:;',
      text: 'Your visit is on Monday.',
    });
    const told = await take(report(within, 'Bcc: ola@customers.example\r\nTo: x@harbour.example, Expanded: all@harbour.example'));
    expect(told).toMatchObject({ answer: 'passed-over', because: 'The customer has said nothing in it yet.' });
    const wrapped = await take(report(raw({ id: 'd2', from: 'Ola <ola@customers.example>', answers: 'd1', text: 'Nobody came on Monday.' }), 'Recipient: help@harbour.example')); // biome-ignore format: one message
    expect(wrapped).toMatchObject({ answer: 'kept' });
    expect(await look(wrapped.contact)).toMatchObject({ text: 'Nobody came on Monday.', customer: { name: 'Ola' } });
  });
  it('leaves nothing of what is passed over: mail among ourselves, of machines, and what Redress itself takes in or sends', async () => {
    await withSender(house, 'complaints@harbour.example');
    const before = [await count('contact'), await count('customer'), await count('desk_mail'), await count('audit_entry')];
    for (const mail of [
      raw({ id: 'e1', from: 'nadia@harbour.example', text: 'Lunch?' }),
      raw({ id: 'e2', more: 'Auto-Submitted: auto-replied\r\n', text: 'I am away.' }),
      raw({ id: 'e3', more: 'Precedence: bulk\r\nList-Id: News <news.shop.example>\r\n', text: 'Our offers.' }),
      raw({ id: 'e4', to: 'complaints@harbour.example', text: 'I complain.' }),
    ])
      expect(await take(mail)).toMatchObject({ answer: 'passed-over', contact: null });
    expect([await count('contact'), await count('customer'), await count('desk_mail'), await count('audit_entry')]).toEqual(before);
  });
  it('never throws, whatever bytes it is', async () => {
    for (const bytes of ['', '\0\0', 'X-MS-Journal-Report:\r\n\r\n', report('', 'Recipient:'), 'From: \r\n\r\n'.repeat(50)])
      expect((await take(bytes)).answer).toMatch(/passed-over|kept/);
  });
});

const soon = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 20_000, interval: 100 });
const keep = async (given: object = {}) => {
  const at = {
    name: 'Journal',
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    username: server.username,
    way: 'password',
  };
  const secret = { secret: server.password, doneFolder: 'Done', desk };
  return perform(house, keepMailbox, { ...at, ...secret, ...given }, { actor: house.administrator });
};

describe('A mailbox that is a journal', { timeout: 60_000 }, () => {
  it('is read from a real mail server: each message once, moved when it is kept, and none of it filed as mail to us', async () => {
    done(await keep());
    const before = await count('contact');
    await server.put(raw({ id: 'f1', from: 'Ben <ben@customers.example>', text: 'The lift is stuck again.' }));
    await server.put(report(raw({ id: 'f2', from: 'Ben <ben@customers.example>', answers: 'f1', at: '13:00', text: 'It is stuck still.' }), 'Recipient: help@harbour.example')); // biome-ignore format: one message
    await server.put(raw({ id: 'f3', from: 'nadia@harbour.example', to: 'callum@harbour.example', text: 'Lunch?' }));
    ear = startListening(house, { log: () => undefined, every: 200 });
    await soon(async () => expect([await server.count(), await server.count('Done')]).toEqual([0, 3]));
    expect(await count('contact')).toBe(before + 1);
    expect(await count('incoming_mail')).toBe(0);
    const card = done(await desks(house.db, { actor: house.administrator, secret: house.secret, site: house.site, now: house.clock() })).desks[0]; // biome-ignore format: one question
    expect(card?.journals).toMatchObject([{ name: 'Journal', active: true, fault: null }]);
  });
  it('waits unread while its help desk is paused, and loses nothing', async () => {
    const change = async (active: boolean) => {
      const { rows } = await house.pool.query<{ version: number }>('select version from desk where id = $1', [desk]);
      done(await perform(house, keepDesk, { ...desk0, desk, version: rows[0]?.version, active }, { actor: house.administrator }));
    };
    await change(false);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await server.put(raw({ id: 'g1', from: 'cleo@customers.example', text: 'Water comes through the ceiling.' }));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await server.count()).toBe(1);
    await change(true);
    await soon(async () => expect(await server.count()).toBe(0));
    expect(await count(`contact where text = 'Water comes through the ceiling.'`)).toBe(1);
  });
  it('needs addresses of ours, and a help desk with one cannot be left without them or removed', async () => {
    const { id: bare } = done(await perform(house, keepDesk, { name: 'bare', title: 'Bare' }, { actor: house.administrator }));
    expect(await keep({ desk: bare })).toMatchObject({ code: 'mailbox.journal-needs-addresses' });
    const { rows } = await house.pool.query<{ version: number }>('select version from desk where id = $1', [desk]);
    const [version] = [rows[0]?.version];
    const none = { ...desk0, desk, version, ourAddresses: [] };
    expect(await perform(house, keepDesk, none, { actor: house.administrator })).toMatchObject({
      code: 'desk.journal-needs-addresses',
    });
    expect(await perform(house, removeDesk, { desk, version }, { actor: house.administrator })).toMatchObject({
      code: 'desk.has-journal',
    });
    for (const box of (await mailboxes(house.db, house.administrator)).mailboxes) {
      expect(box.desk).toMatchObject({ title: 'E-mail' });
      done(await perform(house, removeMailbox, { mailbox: box.id, version: box.version }, { actor: house.administrator }));
    }
    expect(await perform(house, removeDesk, { desk, version }, { actor: house.administrator })).toMatchObject({
      code: 'desk.has-contacts',
    });
  });
});
