// Whether a complaint was put right, asked by the program some days after it was closed: who is asked, the message, the page behind its
// link, what becomes of an answer, and what it counts as before closing.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFeedback } from '#apps/worker/jobs/ask-feedback.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { askAfterClosing } from '#handling/informing/ask-after-closing.ts';
import { askSatisfaction } from '#handling/promises/ask-satisfaction.ts';
import { behindReport } from '#monitoring/reports/behind-report.ts';
import { handlingFigures } from '#monitoring/reports/handling-figures.ts';
import { complaintEnding } from '#views/promises/complaint-ending.ts';
import { testApi } from '#test/support/api.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, site, type TestHouse, testHouse } from '#test/support/house.ts';
import { testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, withSender, withServer } from '../mail/house-with-mail.ts';
import { Visitor } from './visitor.ts';

const clock = { kind: 'program', name: 'clock' } as const;
let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-02T10:00:00Z' });
  app = await testApi(house);
  await withSender(house);
  handler = await person(house, { name: 'Sam Handler', roles: ['manager'] });
  await house.pool.query(`update handling_choice set value = 100 where name = 'satisfaction-of-a-hundred'`);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

let people = 0;
async function closed(customer: object = {}): Promise<string> {
  people += 1;
  const who = { name: 'Amara Osei', email: `amara${people}@example.net`, ...customer };
  const { id } = await complaint(house, handler, { handler: handler.id, customer: who });
  await house.pool.query(`update complaint set state = 'closed', closed_at = $2 where id = $1`, [id, house.clock()]);
  return id;
}
/** One more complaint, open, of whoever made that one. */
async function another(of: string): Promise<string> {
  const { id } = await complaint(house, handler, { handler: handler.id });
  await house.pool.query(
    `update complaint_party set customer_id = (select customer_id from complaint_party where complaint_id = $1) where complaint_id = $2`,
    [of, id],
  );
  return id;
}
const run = () => askFeedback(house, new AbortController().signal);
interface Row {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}
const asked = async (id: string): Promise<Row[]> =>
  (
    await house.pool.query<Row>(
      `select id, subject, text, language from outgoing_message where complaint_id = $1 and kind = 'feedback'`,
      [id],
    )
  ).rows;
const linkIn = (row: Row | undefined): string => /\/how-it-went\/[a-z\d]+/.exec(row?.text ?? '')?.[0] ?? '';
const ending = async (id: string) =>
  done(await complaintEnding(house.db, { actor: handler, rules: house.rules, now: house.clock() }, id));
async function askedNow(customer: object = {}): Promise<{ id: string; at: string }> {
  const id = await closed(customer);
  house.pass({ days: 7 });
  await run();
  return { id, at: linkIn((await asked(id))[0]) };
}

describe('Somebody whose complaint was closed', () => {
  it('is asked once whether it was put right, some days later, with nothing of them in the subject', async () => {
    const id = await closed();
    house.pass({ days: 6 });
    await run();
    expect(await asked(id)).toEqual([]);
    house.pass({ days: 1 });
    await run();
    await run();
    const rows = await asked(id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subject).toBe('Did we put it right?');
    expect(rows[0]?.text).not.toMatch(/Amara|Osei/);
    const { rows: entries } = await house.pool.query(
      `select kind from audit_entry where chain_id = $1 and kind = 'feedback-asked'`,
      [id],
    );
    expect(entries).toHaveLength(1);
    expect((await ending(id)).satisfaction).toMatchObject([
      { outcome: null, handling: null, openUntil: expect.any(String) as string },
    ]);
  });

  it('is asked in their language, and shortly by text message', async () => {
    await house.pool.query(
      `insert into channel_gateway (channel, url, secret_sealed, made_at) values ('sms', 'https://sms.example', 'x', now())`,
    );
    const welsh = await closed();
    const texted = await closed({ email: undefined, phone: '07700 900123', preferredChannel: 'sms' });
    await house.pool.query(
      `update customer set language = 'cy' where id in (select customer_id from complaint_party where complaint_id = $1)`,
      [welsh],
    );
    house.pass({ days: 7 });
    await run();
    expect(await asked(welsh)).toMatchObject([{ language: 'cy', subject: 'A wnaethom unioni pethau?' }]);
    const [text] = await asked(texted);
    expect(text?.text).toMatch(/^\S.*did we put your complaint right\? Two questions: https:\S+ Not to be asked again: https:\S+$/);
    await house.pool.query('delete from channel_gateway');
  });

  it('is left in peace where they answered already, asked for it, have another complaint open, are to be called, or had its processing restricted', async () => {
    const said = await closed();
    done(await perform(house, askSatisfaction, { complaint: said, channel: 'phone', outcome: 'yes' }, { actor: handler }));
    const none = await closed();
    await house.pool.query(
      'update customer set no_feedback_at = now() where id in (select customer_id from complaint_party where complaint_id = $1)',
      [none],
    );
    const twice = await closed({ email: 'twice@example.net' });
    await another(twice);
    const called = await closed({ email: undefined, phone: '07700 900456' });
    const kept = await closed();
    await house.pool.query('update complaint set restricted_at = now() where id = $1', [kept]);
    const open = await closed();
    await house.pool.query(`update complaint set state = 'open' where id = $1`, [open]);
    house.pass({ days: 7 });
    await run();
    for (const id of [said, none, twice, called, kept, open]) expect(await asked(id)).toEqual([]);
  });

  it('is left in peace after they were asked about another, for as long as was chosen', async () => {
    const { id } = await askedNow({ email: 'resting@example.net' });
    expect(await asked(id)).toHaveLength(1);
    const again = await another(id);
    await house.pool.query(`update complaint set state = 'closed', closed_at = $2 where id = $1`, [again, house.clock()]);
    house.pass({ days: 8 });
    await run();
    expect(await asked(again)).toEqual([]);
    house.pass({ days: 90 });
    const later = done(await perform(house, askAfterClosing, { complaint: again, site }, { actor: clock }));
    expect(later).toEqual({ asked: true });
  });

  it('is asked by nobody but the program, and not while none of a hundred are', async () => {
    const id = await closed();
    house.pass({ days: 7 });
    expect(await perform(house, askAfterClosing, { complaint: id, site }, { actor: handler })).toMatchObject({
      code: 'permission.missing',
    });
    await house.pool.query(`update handling_choice set value = 0 where name = 'satisfaction-of-a-hundred'`);
    await run();
    expect(await asked(id)).toEqual([]);
    await house.pool.query(`update handling_choice set value = 100 where name = 'satisfaction-of-a-hundred'`);
  });
});

describe('The page behind the link', () => {
  it('shows nothing of the complaint, takes an answer once, and tells the handler', async () => {
    const { id, at } = await askedNow();
    const visitor = new Visitor(app);
    const page = await visitor.open(at);
    expect(page.body).toContain('Did we put it right?');
    expect(page.body).not.toMatch(/Amara|C-26-/);
    const lacking = await visitor.send(page, at, {});
    expect([lacking.status, lacking.body.includes('Choose an answer, or write something.')]).toEqual([422, true]);
    const given = await visitor.send(page, at, { outcome: 'no', handling: 'yes', words: 'The boiler is cold again' });
    expect(given.body).toContain('ask us to look at it again');
    expect((await visitor.send(page, at, { outcome: 'yes' })).status).toBe(410);
    expect((await ending(id)).satisfaction).toMatchObject([{ outcome: 'no', handling: 'yes', words: 'The boiler is cold again' }]);
    const { rows } = await house.pool.query('select person_id, kind from notification where complaint_id = $1', [id]);
    expect(rows).toContainEqual({ person_id: handler.id, kind: 'customer-answered' });
  });

  it('lets nobody in who guesses it, nor after thirty days, nor once it was said in another way or the complaint is open again', async () => {
    const visitor = new Visitor(app);
    const guessed = await visitor.open(`/how-it-went/${'a'.repeat(40)}`);
    expect((await visitor.send(guessed, `/how-it-went/${'a'.repeat(40)}`, { outcome: 'yes' })).status).toBe(410);
    const late = await askedNow();
    const shown = await visitor.open(late.at);
    house.pass({ days: 31 });
    expect((await visitor.send(shown, late.at, { outcome: 'yes' })).status).toBe(410);
    const said = await askedNow();
    done(await perform(house, askSatisfaction, { complaint: said.id, channel: 'phone', outcome: 'partly' }, { actor: handler }));
    expect((await ending(said.id)).satisfaction).toMatchObject([{ outcome: 'partly', channel: 'phone', by: 'Sam Handler' }]);
    expect((await visitor.send(await visitor.open(said.at), said.at, { outcome: 'yes' })).status).toBe(410);
    const reopened = await askedNow();
    await house.pool.query(`update complaint set state = 'open' where id = $1`, [reopened.id]);
    expect((await visitor.send(await visitor.open(reopened.at), reopened.at, { outcome: 'yes' })).status).toBe(410);
  });

  it('stops for good with one click in a mail program (RFC 8058), which the message carries', async () => {
    const { id } = await askedNow();
    const server = await testMailServer();
    const counter = counterOf();
    await sendMessage(withServer(house, server.port), counter, (await asked(id))[0]?.id ?? '');
    counter.close();
    await server.close();
    const raw = (server.taken[0]?.message ?? '').replaceAll(/\r\n[ \t]/g, ' ');
    expect(raw).toMatch(/Subject: Did we put it right\? \[C-2\d-/);
    const stop = /List-Unsubscribe:\s*<https:\/\/[^/]+(\/how-it-went\/[a-z\d]+\/stop)>/.exec(raw)?.[1] ?? '';
    expect((await app.inject({ method: 'GET', url: stop })).body).toContain('Do not ask me again');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const clicked = await app.inject({ method: 'POST', url: stop, headers, payload: 'List-Unsubscribe=One-Click' });
    expect(clicked.statusCode).toBe(200);
    const { rows } = await house.pool.query(
      `select no_feedback_at is not null as none from customer where id in (select customer_id from complaint_party where complaint_id = $1)`,
      [id],
    );
    expect(rows).toEqual([{ none: true }]);
  });
});

describe('Before closing', () => {
  it('nobody has to ask by hand where the program will, and everybody where it will not', async () => {
    const { id } = await complaint(house, handler, { handler: handler.id, customer: { name: 'Bo Lee', email: 'bo@example.net' } });
    await house.pool.query(`update complaint set state = 'answered' where id = $1`, [id]);
    const missing = async () => (await ending(id)).missing.some(({ what }) => what === 'satisfaction');
    expect([(await ending(id)).asksAfterDays, await missing()]).toEqual([7, false]);
    await house.pool.query(`update handling_choice set value = 0 where name = 'satisfaction-of-a-hundred'`);
    expect([(await ending(id)).asksAfterDays, await missing()]).toEqual([null, true]);
    await house.pool.query(`update handling_choice set value = 100 where name = 'satisfaction-of-a-hundred'`);
  });
});

describe('What customers said of outcome and handling', () => {
  it('stands in the figures apart, and each figure opens the complaints it counts', async () => {
    const asking = { db: house.db, actor: handler, now: house.clock() };
    const { reports } = done(await handlingFigures(asking, { months: 12 }));
    for (const id of ['satisfied-outcome', 'satisfied-handling']) {
      const report = reports.find((one) => one.id === id);
      expect(report?.all.length).toBeGreaterThan(1);
      for (const { outcome, count } of report?.all ?? []) {
        const { rows } = done(await behindReport(asking, id, { months: 12, outcome, limit: 500 }));
        expect(rows).toHaveLength(count);
      }
    }
    const no = done(await behindReport(asking, 'satisfied-outcome', { months: 12, outcome: 'no', limit: 50 }));
    expect(no.rows).toMatchObject([{ what: 'The boiler is cold again', outcome: 'No', who: 'Sam Handler' }]);
  });
});
