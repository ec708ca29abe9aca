// How it went, asked after a contact was settled: who is asked, the message, the page behind its link, and what becomes of a bad answer.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFeedback } from '#apps/worker/jobs/ask-feedback.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { feedbackFigureNames, isSampled } from '#domain/feedback.ts';
import { perform } from '#handling/command.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { settleContact } from '#handling/intake/settle-contact.ts';
import { feedbackBehind } from '#views/feedback/feedback-behind.ts';
import { feedbackPage } from '#views/feedback/feedback-page.ts';
import { testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { testMailServer } from '#test/support/mail-server.ts';
import { counterOf, withSender, withServer } from '../mail/house-with-mail.ts';
import { Visitor } from './visitor.ts';

let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  await withSender(house);
  await house.pool.query(`update handling_choice set value = 100 where name = 'feedback-of-a-hundred'`);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

let people = 0;
async function settled(customer: object = {}): Promise<string> {
  people += 1;
  const who = { name: 'Amara Osei', email: `amara${people}@example.net`, ...customer };
  const given = { kind: 'query', customer: who, channel: 'email', text: 'When do you open?' };
  const { id } = done(await perform(house, logContact, given, { actor: house.administrator }));
  done(await perform(house, settleContact, { contact: id, version: 1, how: 'Told her' }, { actor: house.administrator }));
  return id;
}
const run = () => askFeedback(house, new AbortController().signal);
interface Row {
  id: string;
  subject: string;
  text: string;
}
const asked = async (contact: string): Promise<Row[]> =>
  (
    await house.pool.query<Row>(`select id, subject, text from outgoing_message where contact_id = $1 and kind = 'feedback'`, [
      contact,
    ])
  ).rows;
const linkIn = (row: Row | undefined): string => /\/feedback\/[a-z\d]+/.exec(row?.text ?? '')?.[0] ?? '';

describe('Somebody whose question was settled', () => {
  it('is asked once how it went, some days later, with nothing of them in the subject', async () => {
    const id = await settled();
    await run();
    expect(await asked(id)).toEqual([]);
    house.pass({ days: 3 });
    await run();
    await run();
    const rows = await asked(id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subject).toBe('How did we do?');
  });
  it('is left in peace afterwards, and where they asked for it, or like the telephone', async () => {
    const first = await settled();
    const { rows } = await house.pool.query<{ id: string }>('select customer_id as id from contact where id = $1', [first]);
    const second = await settled({ id: rows[0]?.id, name: undefined, email: undefined });
    const none = await settled();
    await house.pool.query(
      'update customer set no_feedback_at = now() where id = (select customer_id from contact where id = $1)',
      [none],
    );
    const phone = await settled({ email: '', phone: '07700 900123' });
    house.pass({ days: 3 });
    await run();
    expect((await asked(first)).length + (await asked(second)).length).toBe(1);
    expect([await asked(none), await asked(phone)]).toEqual([[], []]);
  });
  it('is chosen or not for good, about as many as the organisation said', () => {
    const ids = Array.from({ length: 1000 }, () => crypto.randomUUID());
    const chosen = ids.filter((id) => isSampled(id, 20));
    expect(chosen).toEqual(ids.filter((id) => isSampled(id, 20)));
    expect(chosen.length).toBeGreaterThan(130);
    expect(chosen.length).toBeLessThan(270);
    expect(ids.some((id) => isSampled(id, 0))).toBe(false);
  });
});

describe('The page behind the link', () => {
  const link = async (): Promise<{ id: string; at: string }> => {
    const id = await settled();
    house.pass({ days: 3 });
    await run();
    return { id, at: linkIn((await asked(id))[0]) };
  };
  it('takes an answer once; a bad one becomes a problem in their words, and stands in the figures', async () => {
    const { at } = await link();
    const visitor = new Visitor(app);
    const page = await visitor.open(at);
    expect(page.body).toContain('Did we sort it out?');
    const lacking = await visitor.send(page, at, {});
    expect([lacking.status, lacking.body.includes('Say whether we sorted it out.')]).toEqual([422, true]);
    const given = await visitor.send(page, at, { sorted: 'no', treated: 'badly', words: 'Nobody called me back' });
    expect(given.body).toContain('Somebody here takes it up');
    const { rows } = await house.pool.query(`select kind, state from contact where text = 'Nobody called me back'`);
    expect(rows).toEqual([{ kind: 'problem', state: 'open' }]);
    expect((await visitor.send(page, at, { sorted: 'yes' })).status).toBe(410);
    const figures = done(await feedbackPage(house.db, house.administrator));
    expect(figures.months[0]).toMatchObject({ no: 1, takenUp: 1 });
    expect(figures.answers[0]).toMatchObject({ sorted: 'no', treated: 'badly', words: 'Nobody called me back' });
    const { month = '', ...counts } = figures.months[0] ?? {};
    for (const figure of feedbackFigureNames) {
      const { rows: behind } = done(await feedbackBehind(house.db, house.administrator, { figure, month, limit: 500 }));
      expect(behind).toHaveLength((counts as Record<string, number>)[figure] ?? -1);
    }
    const badly = done(await feedbackBehind(house.db, house.administrator, { figure: 'badly', month, limit: 1 }));
    expect(badly.rows).toMatchObject([{ customer: 'Amara Osei', about: 'When do you open?', words: 'Nobody called me back' }]);
  });
  it('lets nobody in who guesses it, nor after thirty days', async () => {
    const { at } = await link();
    const visitor = new Visitor(app);
    const page = await visitor.open(at);
    expect((await visitor.send(page, at, { sorted: 'yes' })).status).toBe(200);
    const late = await link();
    const shown = await visitor.open(late.at);
    house.pass({ days: 31 });
    expect((await visitor.send(shown, late.at, { sorted: 'yes' })).status).toBe(410);
    expect((await app.inject({ method: 'POST', url: '/feedback/guessed/stop' })).statusCode).toBe(410);
  });
});

describe('The message that asks', () => {
  it('carries a button for mail programs to be asked no more, which works with one click (RFC 8058)', async () => {
    const id = await settled();
    house.pass({ days: 3 });
    await run();
    const server = await testMailServer();
    const counter = counterOf();
    await sendMessage(withServer(house, server.port), counter, (await asked(id))[0]?.id ?? '');
    counter.close();
    await server.close();
    const raw = (server.taken[0]?.message ?? '').replaceAll(/\r\n[ \t]/g, ' ');
    expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    const stop = /List-Unsubscribe:\s*<https:\/\/[^/]+(\/feedback\/[a-z\d]+\/stop)>/.exec(raw)?.[1] ?? '';
    expect((await app.inject({ method: 'GET', url: stop })).body).toContain('Do not ask me again');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const clicked = await app.inject({ method: 'POST', url: stop, headers, payload: 'List-Unsubscribe=One-Click' });
    expect(clicked.statusCode).toBe(200);
    const { rows } = await house.pool.query(
      'select no_feedback_at is not null as none from customer where id = (select customer_id from contact where id = $1)',
      [id],
    );
    expect(rows).toEqual([{ none: true }]);
  });
});
