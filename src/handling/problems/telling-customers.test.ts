// Telling customers of a problem before they notice, on a real database: the list, the words, the second person, each told once and no
// faster than agreed, what comes back, and what is left when it is long over.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellAffected } from '#apps/worker/jobs/tell-affected.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { tellingAsItBegins } from '#domain/telling-words.ts';
import { perform } from '#handling/command.ts';
import { clearExpired } from '#handling/access/clear-expired.ts';
import { stopProblemNews } from '#handling/customer/stop-problem-news.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { problemPage } from '#views/problems/problem-page.ts';
import { tellingPage } from '#views/problems/telling-page.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { approveTelling } from './approve-telling.ts';
import { askTellingApproval } from './ask-telling-approval.ts';
import { closeProblem } from './close-problem.ts';
import { listAffected } from './list-affected.ts';
import { openProblem } from './open-problem.ts';
import { removeAffected } from './remove-affected.ts';
import { sendBackTelling } from './send-back-telling.ts';
import { startTelling } from './start-telling.ts';
import { stopTelling } from './stop-telling.ts';
import { tellSome } from './tell-some.ts';
import { writeTelling } from './write-telling.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
let second: PersonActor;
const stop = new AbortController().signal;
beforeAll(async () => {
  house = await testHouse({ now: '2026-03-02T10:00:00Z' });
  handler = await person(house, { name: 'Hana Handler' });
  manager = await person(house, { name: 'Mo Manager', roles: ['manager'] });
  second = await person(house, { name: 'Ada Approver', roles: ['manager'] });
  await house.pool.query(`insert into mail_sender (legal_entity_id, name, address)
    select id, 'Harbour Homes', 'care@harbour.example' from legal_entity limit 1`);
});
afterAll(() => house.close());

const problem = async (title: string, contacts: string[] = []) =>
  done(await perform(house, openProblem, { title, origin: 'spotted', contacts }, { actor: manager })).id;
const list = (of: string, text: string, check = false) =>
  perform(house, listAffected, { problem: of, text, check }, { actor: manager });
const page = async (of: string, actor = manager) => done(await tellingPage(house.db, actor, of));
const words = (text = 'Dear all: {greeting} {organisation} {stop}') => ({
  audience: 'affected',
  language: 'en',
  subject: 'A fault',
  text,
});
const write = async (of: string, change: object = {}) => {
  const given = { problem: of, kind: 'warning', inTouch: 'leave-out', anHour: 6000, words: [words()], ...change };
  return done(await perform(house, writeTelling, given, { actor: manager }));
};
const approved = async (of: string, change: object = {}) => {
  const { id: telling, version } = await write(of, change);
  const asked = done(await perform(house, askTellingApproval, { telling, version }, { actor: manager }));
  const yes = done(await perform(house, approveTelling, { telling, version: asked.version }, { actor: second }));
  return { telling, version: yes.version };
};
const going = async (of: string, change: object = {}) => {
  const { telling, version } = await approved(of, change);
  done(await perform(house, startTelling, { telling, version }, { actor: manager }));
  return telling;
};
interface Sent {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}
const rows = async <Row>(question: string): Promise<Row[]> => (await house.pool.query(question)).rows as Row[];
const messages = () =>
  rows<Sent>(`select id, address, subject, text from outgoing_message where kind = 'problem' order by made_at, id`);
const sentTo = async (at: string) => (await messages()).filter(({ address }) => address.endsWith(at));
const inShort = (sent: readonly Sent[]) =>
  sent.map(({ address, subject }) => `${address}: ${subject}`).toSorted((a, b) => a.localeCompare(b));
const idOf = async (email: string) => (await rows<{ id: string }>(`select id from customer where email = '${email}'`))[0]?.id ?? '';
const last = async (of: string) => (await page(of)).tellings[0];

describe('The list of customers a problem touches', () => {
  it('takes rows with names of columns or none, joins the same person, and refuses a row in words', async () => {
    const id = await problem('Boilers');
    const text =
      'Name,E-mail,Phone,Account\nMia Ames,mia@one.example,,A-1\nMia,MIA@one.example,,\nNo Way,,,\nBad,mia@,,\nOlu,,07700 900 555,A-2\nAcc,,,A-99';
    const checked = done(await list(id, text, true));
    expect(checked).toEqual({
      added: 2,
      unknown: 2,
      joined: 1,
      refused: 3,
      rows: [
        { number: 4, words: 'It has no e-mail address, telephone number or account reference. Add one.' },
        { number: 5, words: 'Its e-mail address is not complete. Correct it.' },
        { number: 7, words: 'Nobody here is known by this account reference. Add an e-mail address or a telephone number.' },
      ],
    });
    expect((await page(id)).list.count).toBe(0);
    expect(done(await list(id, text))).toMatchObject({ added: 2 });
    expect(done(await list(id, 'mia@one.example\nnew@two.example'))).toMatchObject({ added: 1, joined: 1, unknown: 1 });
    const other = await problem('Taps');
    expect(done(await list(other, 'account\nA-2'))).toMatchObject({ added: 1, unknown: 0 });
  });
  it('knows whom we know, and is a manager’s: whoever only takes down contacts neither sees nor changes it', async () => {
    const { id: about } = await complaint(house, handler, { customer: { name: 'Kit Known', email: 'kit@known.example' } });
    expect(about).toBeTruthy();
    const id = await problem('Lifts');
    expect(done(await list(id, 'kit@known.example'))).toMatchObject({ added: 1, unknown: 0 });
    expect(await perform(house, listAffected, { problem: id, text: 'a@b.example' }, { actor: handler })).toMatchObject({
      code: 'permission.missing',
    });
    expect(await tellingPage(house.db, handler, id)).toMatchObject({ code: 'permission.missing' });
    done(await perform(house, removeAffected, { problem: id, customers: [await idOf('kit@known.example')] }, { actor: manager }));
    expect((await page(id)).list.count).toBe(0);
  });
  it('says of a list that is none what is wrong with it', async () => {
    expect(await list(await problem('X'), '')).toMatchObject({
      fields: { text: 'Choose a file, or paste a line for each customer.' },
    });
  });
});

describe('What customers are told', () => {
  it('cannot be asked for with gaps left open, without English, without the way to say no, or for nobody', async () => {
    const id = await problem('Meters');
    const begun = tellingAsItBegins('warning', 'affected', 'en');
    const { id: telling } = await write(id, { words: [{ audience: 'affected', language: 'en', ...begun }] });
    const ask = async () => {
      const version = (await last(id))?.version;
      return perform(house, askTellingApproval, { telling, version }, { actor: manager });
    };
    expect(await ask()).toMatchObject({
      code: 'telling.words',
      fields: { 'affected.en.text': 'Write what stands in [what is wrong, and since when].' },
    });
    await write(id, { telling, words: [{ ...words('No way out {nme}'), language: 'cy' }] });
    expect(await ask()).toMatchObject({
      fields: { 'affected.cy.text': 'There is no gap {nme}. There are {greeting}, {organisation}, {stop}.' },
    });
    await write(id, { telling });
    expect(await ask()).toMatchObject({ code: 'telling.nobody' });
  });
  it('is approved by a second person alone, and no longer once a word or the list changes', async () => {
    const id = await problem('Doors');
    done(await list(id, 'one@doors.example'));
    const { id: telling, version } = await write(id);
    const asked = done(await perform(house, askTellingApproval, { telling, version }, { actor: manager }));
    expect(await perform(house, approveTelling, { telling, version: asked.version }, { actor: manager })).toMatchObject({
      code: 'telling.own',
    });
    expect(await perform(house, approveTelling, { telling, version: asked.version }, { actor: handler })).toMatchObject({
      code: 'permission.missing',
    });
    const back = done(
      await perform(house, sendBackTelling, { telling, version: asked.version, why: 'Say since when' }, { actor: second }),
    );
    expect(await last(id)).toMatchObject({ state: 'draft', decidedWords: 'Say since when', allowed: ['write', 'ask'] });
    const again = done(await perform(house, askTellingApproval, { telling, version: back.version }, { actor: manager }));
    const yes = done(await perform(house, approveTelling, { telling, version: again.version }, { actor: second }));
    done(await list(id, 'two@doors.example'));
    expect(await perform(house, startTelling, { telling, version: yes.version }, { actor: manager })).toMatchObject({
      code: 'telling.changed-since',
    });
    expect(await messages()).toEqual([]);
  });
});

describe('Customers of a problem', () => {
  it('are each told once in their language and by their way, whoever wishes not to hear is not, whoever told us is left out', async () => {
    const told = await perform(
      house,
      logContact,
      { kind: 'problem', channel: 'phone', text: 'It drips', customer: { name: 'Tess', email: 'tess@taps.example' } },
      { actor: handler },
    );
    const id = await problem('Taps drip', [done(told).id]);
    done(
      await list(
        id,
        'name,email,phone,language\nAnn,ann@taps.example,,\nBryn,bryn@taps.example,,cy\nTess,tess@taps.example,,\nPhil,,07700900111,\nNo,no@taps.example,,',
      ),
    );
    await house.pool.query(`update customer set no_updates_at = now() where email = 'no@taps.example'`);
    const cy = { ...words('{greeting} {organisation} {stop}'), language: 'cy', subject: 'Nam' };
    await going(id, { words: [words(), cy] });
    await Promise.all([tellAffected(house, stop), tellAffected(house, stop)]);
    await tellAffected(house, stop);
    const sent = await messages();
    expect(inShort(sent)).toEqual(['ann@taps.example: A fault', 'bryn@taps.example: Nam']);
    expect(sent.find(({ address }) => address.startsWith('bryn'))?.text).toMatch(/^Annwyl Bryn .*\/news\/.*\/stop$/);
    const telling = await last(id);
    expect(telling).toMatchObject({
      state: 'done',
      counts: { people: 5, told: 2, waiting: 0, because: { 'in-touch': 1, 'wants-none': 1, 'by-hand': 1 } },
    });
  });
  it('are told no faster than agreed, not in quiet hours, and nobody more once it was stopped', async () => {
    const id = await problem('Bins');
    done(await list(id, Array.from({ length: 10 }, (_, at) => `b${at}@bins.example`).join('\n')));
    const telling = await going(id, { anHour: 120 });
    const before = (await messages()).length;
    const now = async () => (await messages()).length - before;
    await tellAffected(house, stop);
    expect(await now()).toBe(2);
    house.pass({ minutes: 1 });
    await tellAffected(house, stop);
    expect(await now()).toBe(4);
    house.pass({ hours: 13 });
    await house.pool.query(
      `update handling_choice set value = case name when 'quiet-from' then 20 else 8 end where name in ('quiet-from', 'quiet-until')`,
    );
    await tellAffected(house, stop);
    expect(await now()).toBe(4);
    const { version } = (await last(id)) ?? { version: 0 };
    done(await perform(house, stopTelling, { telling, version }, { actor: manager }));
    house.pass({ hours: 11 });
    await tellAffected(house, stop);
    expect(await now()).toBe(4);
    expect(await last(id)).toMatchObject({ state: 'stopped', counts: { waiting: 6 }, allowed: ['go-on'] });
    done(await perform(house, startTelling, { telling, version: version + 1 }, { actor: manager }));
    for (let minute = 0; minute < 3; minute += 1) {
      await tellAffected(house, stop);
      house.pass({ minutes: 1 });
    }
    expect(await now()).toBe(10);
  });
  it('who answer are heard as contacts of the problem, and who complain after are counted', async () => {
    const id = await problem('Bills');
    done(await list(id, 'email\nria@bills.example\nsam@bills.example'));
    await going(id);
    await tellAffected(house, stop);
    const sent = await sentTo('bills.example');
    for (const { id: message, address } of sent)
      await house.pool.query(`update outgoing_message set state = 'sent', sent_at = now(), message_id = $2 where id = $1`, [
        message,
        `<${address}>`,
      ]);
    const raw = (from: string) =>
      Buffer.from(
        `From: ${from}\r\nTo: care@harbour.example\r\nSubject: Re: A fault\r\nMessage-ID: <${from}.x>\r\nIn-Reply-To: <ria@bills.example>\r\n\r\nThank you, it touched me too.\r\n`,
      );
    done(await perform(house, receiveMail, { raw: raw('ria@bills.example') }, { actor: { kind: 'program', name: 'mail' } }));
    done(await perform(house, receiveMail, { raw: raw('stranger@else.example') }, { actor: { kind: 'program', name: 'mail' } }));
    house.pass({ hours: 1 });
    await complaint(house, handler, { customer: { name: 'Sam', email: 'Sam@bills.example' } });
    const seesAll = await person(house, { name: 'Cora Compliance', roles: ['compliance'] });
    expect((await page(id, seesAll)).tellings[0]).toMatchObject({ counts: { told: 2, replied: 1, complained: 1 } });
    expect(done(await problemPage(house.db, manager, id))).toMatchObject({ contacts: 1 });
  });
  it('may say by the link that they do not want such messages, and by nobody else’s', async () => {
    const [message] = await sentTo('sam@bills.example');
    const [, customer, token] = /\/news\/([^/]+)\/([^/]+)\/stop/.exec(message?.text ?? '') ?? [];
    const actor = { kind: 'program', name: 'customers’ pages' } as const;
    expect(isRefusal(await perform(house, stopProblemNews, { customer, token: `${token}x` }, { actor }))).toBe(true);
    done(await perform(house, stopProblemNews, { customer, token }, { actor }));
    const stopped = `select 1 from customer where id = '${customer}' and no_problem_news_at is not null`;
    expect(await rows(stopped)).toHaveLength(1);
  });
  it('are told that it is put right after it was closed, those who told us in words of their own', async () => {
    const told = await perform(
      house,
      logContact,
      { kind: 'problem', channel: 'phone', text: 'Dark', customer: { name: 'Dee', email: 'dee@dark.example' } },
      { actor: handler },
    );
    const id = await problem('Dark stairs', [done(told).id]);
    done(await list(id, 'email\ndee@dark.example\neli@dark.example'));
    done(await perform(house, closeProblem, { problem: id, how: 'New lamps' }, { actor: manager }));
    const late = { problem: id, kind: 'warning', inTouch: 'leave-out', anHour: 10, words: [words()] };
    expect(await perform(house, writeTelling, late, { actor: manager })).toMatchObject({ code: 'telling.problem-not-open' });
    const own = { ...words('You told us. {stop}'), audience: 'in-touch', subject: 'Thank you' };
    await going(id, { kind: 'put-right', inTouch: 'own-words', words: [words(), own] });
    await tellAffected(house, stop);
    const sent = await sentTo('dark.example');
    expect(inShort(sent)).toEqual(['dee@dark.example: Thank you', 'eli@dark.example: A fault']);
    house.pass({ days: 200 });
    done(await perform(house, clearExpired, {}, { actor: { kind: 'program', name: 'clock' } }));
    expect(await page(id)).toMatchObject({ list: { count: 0 }, tellings: [{ counts: { people: 2, told: 2 } }] });
    expect(await sentTo('dark.example')).toEqual([]);
    const left = await rows(`select email from customer where email like '%dark.example'`);
    expect(left).toEqual([{ email: 'dee@dark.example' }]);
  });
  it('are told by the program alone', async () => {
    expect(
      await perform(
        house,
        tellSome,
        { telling: '0198ab00-0000-7000-8000-000000000000', site: 'https://x.example' },
        { actor: manager },
      ),
    ).toMatchObject({
      code: 'permission.missing',
    });
  });
});
