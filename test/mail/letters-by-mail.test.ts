// A letter that goes by e-mail: really sent where a sender is set up, with its file and its words; marked as sent where none is.
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { messagesOf } from '#views/mail/messages.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { refusal, type TestMailServer, testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, withSender, withServer } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
let server: TestMailServer;
const counter = counterOf();
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
  server = await testMailServer();
  house = withServer(house, server.port);
});
afterAll(async () => {
  counter.close();
  await server.close();
  await house.close();
});

async function ready(): Promise<{ id: string; letter: string }> {
  const id = await answerable(house, handler);
  await house.pool.query(
    `update customer set email = 'amara@example.net' where id in (select customer_id from complaint_party where complaint_id = $1)`,
    [id],
  );
  const letter = await begun(house, handler, id, 'response');
  await writeOut(house, handler, id, letter);
  return { id, letter };
}

const waiting = async (id: string): Promise<string[]> =>
  (
    await house.pool.query<{ id: string }>('select id from outgoing_message where complaint_id = $1 order by made_at', [id])
  ).rows.map((row) => row.id);

describe('A letter that goes by e-mail', () => {
  it('is only marked as sent while nobody has said which address we write from', async () => {
    const { id, letter } = await ready();
    done(await sent(house, handler, id, letter, { by: 'email', on: '2026-11-23' }));
    expect(await waiting(id)).toEqual([]);
    const page = await letterOf(house, handler, id, letter);
    expect([page.mailed, page.sent?.how, page.sent?.message]).toEqual([false, 'email', null]);
  });

  it('is sent with its words and its file once a sender is set up, and its delivery stands on the letter', async () => {
    await withSender(house);
    const { id, letter } = await ready();
    done(await sent(house, handler, id, letter, { by: 'email' }));
    expect((await letterOf(house, handler, id, letter)).sent?.message).toMatchObject({
      state: 'queued',
      address: 'amara@example.net',
    });
    const [message = ''] = await waiting(id);
    await sendMessage(house, counter, message);
    const mail = await simpleParser(server.taken.at(-1)?.message ?? '');
    const page = await letterOf(house, handler, id, letter);
    expect(mail.text?.replaceAll(/\s+/g, ' ')).toContain('We read the notes of both visits');
    expect(mail.attachments.map(({ contentType, content }) => [contentType, content.subarray(0, 5).toString()])).toEqual([
      ['application/pdf', '%PDF-'],
    ]);
    expect(mail.subject).not.toMatch(/Amara|Osei/);
    expect(mail.headers.get('auto-submitted'), 'a colleague wrote it').toBeUndefined();
    expect(page.sent?.message).toMatchObject({ state: 'sent' });
  });

  it('is not sent a second time when it went from a mailbox of our own', async () => {
    const { id, letter } = await ready();
    done(await sent(house, handler, id, letter, { by: 'email', already: true, on: '2026-11-23' }));
    expect(await waiting(id)).toEqual([]);
  });

  it('bears the date of the day it is sent', async () => {
    const { id, letter } = await ready();
    await house.pool.query(`update complaint set received_at = '2026-11-01' where id = $1`, [id]);
    expect(await sent(house, handler, id, letter, { by: 'email', on: '2026-11-20' })).toMatchObject({
      code: 'letter.dated-as-sent',
    });
    expect(await waiting(id)).toEqual([]);
  });

  it('that is refused asks the handler what becomes of it', async () => {
    const { id, letter } = await ready();
    done(await sent(house, handler, id, letter, { by: 'email' }));
    server.at = (stage) => {
      if (stage === 'to') throw refusal(550, 'No such user.');
    };
    const [message = ''] = await waiting(id);
    await sendMessage(house, counter, message);
    server.at = () => undefined;
    const list = await messagesOf(house.db, { actor: handler, byTheStart: true }, id);
    expect(list).toMatchObject({
      messages: [{ id: message, state: 'failed', asks: true, letter }],
      allowed: ['settle-message', 'send-notice'],
    });
  });
});
