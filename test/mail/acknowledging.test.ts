// Acknowledging new complaints by the way each customer likes, as far by itself as the organisation chose; and nothing that is only for
// colleagues in it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { acknowledgeNew } from '#apps/worker/jobs/acknowledge-new.ts';
import { perform } from '#handling/command.ts';
import { changeHandlingChoice } from '#handling/settings/change-handling-choice.ts';
import { sendLetter } from '#handling/response/send-letter.ts';
import { addNote } from '#handling/together/add-note.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { withAddress } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { lettersByHand } from '#views/letters/letters-by-hand.ts';
import { withSender } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
  await withSender(house);
});
beforeEach(() => house.pool.query(`update complaint set state = 'closed'`));
afterAll(() => house.close());

async function choose(value: number): Promise<void> {
  const { rows } = await house.pool.query<{ version: number }>(
    `select version from handling_choice where name = 'acknowledge-by-email'`,
  );
  const given = { choice: 'acknowledge-by-email', value, version: rows[0]?.version };
  done(await perform(house, changeHandlingChoice, given, { actor: house.administrator }));
}

async function logged(
  given: { handler?: boolean; email?: string | null; phone?: string; preferred?: string; address?: string | null } = {},
): Promise<string> {
  const { id } = await complaint(house, handler);
  const { email = 'amara@example.net', preferred = null, phone = null, address = '4 Mill Lane' } = given;
  await house.pool.query(
    `update customer set email = $2, preferred_channel = $3, phone = $4, address = $5 where id in
      (select customer_id from complaint_party where complaint_id = $1)`,
    [id, email, preferred, phone, address],
  );
  if (given.handler !== false) await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, handler.id]);
  return id;
}

const run = (): Promise<void> => acknowledgeNew(house, new AbortController().signal);

async function what(
  id: string,
): Promise<{ letters: string[]; messages: { text: string; state: string }[]; acknowledged: boolean }> {
  const letters = await house.pool.query<{ state: string }>('select state from letter where complaint_id = $1', [id]);
  const messages = await house.pool.query<{ text: string; state: string; subject: string }>(
    'select text, subject, state from outgoing_message where complaint_id = $1',
    [id],
  );
  const told = await house.pool.query(`select 1 from complaint_milestone where complaint_id = $1 and what = 'acknowledged'`, [id]);
  return { letters: letters.rows.map(({ state }) => state), messages: messages.rows, acknowledged: told.rowCount === 1 };
}

describe('A new complaint', () => {
  it('is left to a colleague unless the organisation chose otherwise', async () => {
    const id = await logged();
    await run();
    expect(await what(id)).toEqual({ letters: [], messages: [], acknowledged: false });
  });

  it('has its acknowledgement prepared, once, and nothing goes', async () => {
    await choose(1);
    const id = await logged();
    await run();
    await run();
    expect(await what(id)).toEqual({ letters: ['draft'], messages: [], acknowledged: false });
    await choose(0);
  });

  it('is acknowledged by itself, once, with the reference, who has it, and by when', async () => {
    await choose(2);
    const id = await logged();
    await run();
    await run();
    const { letters, messages, acknowledged } = await what(id);
    expect([letters, messages.length, acknowledged]).toEqual([['sent'], 1, true]);
    const { rows } = await house.pool.query<{ reference: string }>('select reference from complaint where id = $1', [id]);
    for (const part of [rows[0]?.reference ?? '', 'Sam Handler', 'Thank you', 'sorry']) expect(messages[0]?.text).toContain(part);
    await choose(0);
  });

  it('waits as a draft while nobody has it, and goes once somebody does', async () => {
    await choose(2);
    const id = await logged({ handler: false });
    await run();
    const before = await what(id);
    await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, handler.id]);
    await run();
    const after = await what(id);
    expect([before.letters, before.messages.length]).toEqual([['draft'], 0]);
    expect([after.letters, after.messages.length]).toEqual([['sent'], 1]);
    await choose(0);
  });

  it('is left alone when it was logged long ago, or its customer left no way to be reached', async () => {
    await choose(2);
    const ids = [await logged(), await logged({ email: null, address: null })];
    await house.pool.query(`update complaint set logged_at = logged_at - interval '5 days' where id = $1`, [ids[0]]);
    await run();
    for (const id of ids) expect((await what(id)).letters).toEqual([]);
    await choose(0);
  });

  it('is prepared to be posted or read out for who likes that, stands with the handler, and is posted from there', async () => {
    await choose(2);
    const posted = await logged({ email: null });
    const read = await logged({ preferred: 'phone', phone: '0161 496 0000' });
    await run();
    await run();
    for (const id of [posted, read]) expect(await what(id)).toEqual({ letters: ['draft'], messages: [], acknowledged: false });
    const asked = { rules: house.rules, now: house.clock() };
    const { letters, today } = await lettersByHand(house.db, handler, asked);
    expect(letters.map(({ by, complaint }) => [by, complaint.id])).toEqual([
      ['post', posted],
      ['phone', read],
    ]);
    const other = await person(house, { name: 'Ola Other' });
    expect((await lettersByHand(house.db, other, asked)).letters).toEqual([]);
    const [one] = letters;
    const given = { complaint: posted, letter: one?.id, version: one?.version, by: one?.by, on: today };
    done(await perform(house, sendLetter, given, { actor: handler }));
    expect(await what(posted)).toMatchObject({ letters: ['sent'], messages: [], acknowledged: true });
    expect((await lettersByHand(house.db, handler, asked)).letters.map(({ complaint }) => complaint.id)).toEqual([read]);
    await choose(0);
  });

  it('is told of by text to who has only a telephone, once a gateway is set, with the letter on their own pages', async () => {
    await choose(2);
    const id = await logged({ email: null, address: null, phone: '07700 900123' });
    await run();
    expect(await what(id)).toEqual({ letters: ['draft'], messages: [], acknowledged: false });
    await house.pool.query(
      `insert into channel_gateway (channel, url, secret_sealed, made_at) values ('sms', 'https://sms.example', 'x', now())`,
    );
    await run();
    await run();
    const { letters, messages, acknowledged } = await what(id);
    expect([letters, messages.length, acknowledged]).toEqual([['sent'], 1, true]);
    expect(messages[0]?.text).toMatch(
      /thank you, we have your complaint C-\d\d-\w+\. Sam Handler has it\. You have our answer by /,
    );
    expect(messages[0]?.text).toContain('/your-complaint');
    const { rows } = await house.pool.query(
      `select m.channel, m.address, l.sent_how, s.channel as told from outgoing_message m join letter l on l.id = m.letter_id
        join complaint_milestone s on s.complaint_id = m.complaint_id and s.what = 'acknowledged' where m.complaint_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ channel: 'sms', address: '07700 900123', sent_how: 'text', told: 'sms' }]);
    await house.pool.query('delete from channel_gateway');
    await choose(0);
  });

  it('is told of by text by nobody while no gateway is set, nor without saying where our pages are', async () => {
    await choose(1);
    const id = await logged({ phone: '07700 900123', preferred: 'phone' });
    await run();
    const { rows } = await house.pool.query<{ id: string }>('select id from letter where complaint_id = $1', [id]);
    const by = { complaint: id, letter: rows[0]?.id, version: 1, by: 'text' };
    expect(await perform(house, sendLetter, { ...by, site: house.site }, { actor: handler })).toMatchObject({
      code: 'letter.no-texts',
    });
    expect(await perform(house, sendLetter, by, { actor: handler })).toMatchObject({ code: 'letter.no-texts' });
    await choose(0);
  });

  it('tells the customer nothing that colleagues wrote for each other', async () => {
    await choose(2);
    const id = await logged();
    done(await perform(house, addNote, { complaint: id, text: 'quillfeatherby: do not trust him' }, { actor: handler }));
    await house.pool.query(
      `update complaint set severity_reasons = array['quillfeatherby'], title = 'quillfeatherby title' where id = $1`,
      [id],
    );
    await run();
    const { messages } = await what(id);
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages).replaceAll('quillfeatherby title', '')).not.toContain('quillfeatherby');
    await choose(0);
  });
});
