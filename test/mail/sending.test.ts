// Sending a message to a real mail server: what arrives, what is tried again, what is failed, and that it goes once.
import { simpleParser } from 'mailparser';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { subjectTokens } from '#domain/mail/subject-token.ts';
import { sendMessage, sendWaiting } from '#apps/worker/jobs/send-message.ts';
import { perform } from '#handling/command.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { settleMessage } from '#handling/mail/settle-message.ts';
import { keyedHash } from '#platform/sealing.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf } from '#test/support/intake.ts';
import { refusal, type TestMailServer, testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, message, stateOf, withSender, withServer } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
let server: TestMailServer;
let about: { id: string; reference: string };
const counter = counterOf();
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  about = await complaint(house, handler);
  await house.pool.query('update complaint set handler_id = $1', [handler.id]);
  await withSender(house);
});
beforeEach(async () => {
  server = await testMailServer();
  house = withServer(house, server.port);
});
afterEach(async () => {
  counter.close();
  await server.close();
});
afterAll(() => house.close());

const send = (id: string): Promise<void> => sendMessage(house, counter, id);

describe('A message', () => {
  it('arrives as plain text and as a page, signed by its subject, and without a name in the subject', async () => {
    const id = await message(house, handler, about.id, { text: 'Dear Amara <b>Osei</b>,\n\n- one\n- two', name: 'Amara Osei' });
    await send(id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'sent', attempts: 1 });
    const mail = await simpleParser(server.taken[0]?.message ?? '');
    expect(mail.text).toContain('Dear Amara <b>Osei</b>');
    expect(mail.html).toContain('Dear Amara &lt;b&gt;Osei&lt;/b&gt;');
    expect(mail.html).toContain('<li>one</li>');
    expect(mail.html).toContain('lang="en"');
    expect(mail.from?.text).toBe('"Harbour Homes" <complaints@harbour.example>');
    expect(mail.subject).not.toContain('Amara');
    const hash = keyedHash(house.secret, 'subject token', about.reference, 10);
    expect(subjectTokens(mail.subject ?? '')).toEqual([{ reference: about.reference, hash }]);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}\.[a-z2-9]{16}@harbour\.example>$/);
    expect((await historyOf(house, handler, about.id)).at(-1)).toContain('sent the message “How it stands” (e-mail)');
  });

  it('joins the conversation: it names those before it to the same address', async () => {
    const first = await message(house, handler, about.id, { address: 'thread@example.net' });
    await send(first);
    const second = await message(house, handler, about.id, { address: 'thread@example.net', inReplyTo: '<theirs@example.net>' });
    await send(second);
    const [one, two] = await Promise.all(server.taken.map((each) => simpleParser(each.message)));
    expect(two?.inReplyTo).toBe('<theirs@example.net>');
    expect(two?.references).toEqual([one?.messageId, '<theirs@example.net>']);
  });

  it('goes once, however many send it at once', async () => {
    const id = await message(house, handler, about.id);
    const counters = [counterOf(), counterOf(), counterOf()];
    await Promise.all(counters.map((each) => sendMessage(house, each, id)));
    await send(id);
    for (const each of counters) each.close();
    expect(server.taken).toHaveLength(1);
    expect(await stateOf(house, id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('waits while nobody has said which server or address it goes by', async () => {
    const id = await message(house, handler, about.id);
    await sendMessage({ ...house, mailServer: undefined }, counterOf(), id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'queued', attempts: 0 });
    await send(id);
    expect(server.taken).toHaveLength(1);
  });

  it('leaves nothing of a way in once it went', async () => {
    const { rows } = await house.pool.query<{ id: string }>(
      `insert into outgoing_message (id, complaint_id, kind, channel, address, language, subject, text, automatic, made_at)
       values (gen_random_uuid(), $1, 'way-in', 'email', 'amara@example.net', 'en', 'Your link', 'https://example.org/secret', true, $2) returning id`,
      [about.id, house.clock()],
    );
    const id = rows[0]?.id ?? '';
    await send(id);
    expect(server.taken[0]?.message).toContain('https://example.org/secret');
    const kept = await house.pool.query('select text, html from outgoing_message where id = $1', [id]);
    expect(kept.rows).toEqual([{ text: '', html: null }]);
  });
});

describe('A mail server that says no', () => {
  it.each([
    ['at the greeting', 'connect', 554],
    ['for now, at the sender', 'from', 451],
    ['for now, at the recipient', 'to', 450],
    ['for now, at the end', 'end', 452],
  ] as const)('%s has it tried again later', async (_, stage, code) => {
    const id = await message(house, handler, about.id);
    server.at = (reached) => {
      if (reached === stage) throw refusal(code, 'Not now.');
    };
    await send(id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'queued', attempts: 1 });
    expect(server.taken).toHaveLength(0);
    server.at = () => undefined;
    await send(id);
    expect(server.taken, 'not before its time').toHaveLength(0);
    house.pass({ minutes: 2 });
    await sendWaiting(house, counter, new AbortController().signal);
    expect(await stateOf(house, id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it.each([
    ['at the sender', 'from'],
    ['at the recipient', 'to'],
    ['at the end', 'end'],
  ] as const)('for good %s fails it and tells the handler', async (_, stage) => {
    await house.pool.query('delete from notification');
    const id = await message(house, handler, about.id);
    server.at = (reached) => {
      if (reached === stage) throw refusal(550, 'No such user.');
    };
    await send(id);
    const { state, answer } = await stateOf(house, id);
    expect([state, answer]).toEqual(['failed', expect.stringContaining('No such user.')]);
    const { rows } = await house.pool.query('select person_id, kind from notification');
    expect(rows).toEqual([{ person_id: handler.id, kind: 'message-failed' }]);
  });

  it('is tried for three days, then it fails', async () => {
    const id = await message(house, handler, about.id);
    server.at = (reached) => {
      if (reached === 'to') throw refusal(450);
    };
    for (let tries = 0; tries < 40 && (await stateOf(house, id)).state === 'queued'; tries += 1) {
      house.pass({ hours: 4, minutes: 1 });
      await send(id);
    }
    const { state, attempts } = await stateOf(house, id);
    expect(state).toBe('failed');
    expect(attempts).toBeGreaterThan(15);
    expect(server.taken).toHaveLength(0);
  });
});

describe('A line that is cut or silent', () => {
  it('before the end of the message has it tried again', async () => {
    const id = await message(house, handler, about.id);
    server.at = async (reached) => {
      if (reached === 'to') await sleep(4_000);
    };
    await send(id);
    expect(await stateOf(house, id)).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it('after the end of the message leaves it uncertain; the handler says that it went, or sends it again', async () => {
    server.at = async (reached) => {
      if (reached === 'end') await sleep(4_000);
    };
    const [gone, again] = [await message(house, handler, about.id), await message(house, handler, about.id)];
    for (const id of [gone, again]) {
      await send(id);
      expect(await stateOf(house, id)).toMatchObject({ state: 'uncertain', attempts: 1 });
    }
    server.at = () => undefined;
    house.pass({ hours: 1 });
    await sendWaiting(house, counter, new AbortController().signal);
    const versionOf = async (id: string) =>
      (await house.pool.query<{ version: number }>('select version from outgoing_message where id = $1', [id])).rows[0]?.version;
    const settle = async (id: string, how: string) =>
      perform(house, settleMessage, { message: id, version: await versionOf(id), how }, { actor: handler });
    done(await settle(gone, 'went'));
    expect(await stateOf(house, gone)).toMatchObject({ state: 'sent' });
    const { message: instead } = done(await settle(again, 'again'));
    server.taken.length = 0;
    await send(instead);
    expect(server.taken).toHaveLength(1);
    expect(await settle(again, 'again')).toMatchObject({ code: 'message.not-so' });
  });
});

describe('A message that came back', () => {
  const notice = (messageId: string) =>
    Buffer.from(
      [
        'From: mailer-daemon@example.net',
        'To: complaints@harbour.example',
        `Message-ID: <${messageId.length}.${house.clock().getTime()}@example.net>`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        'MIME-Version: 1.0',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Final-Recipient: rfc822; amara@example.net',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 No such user',
        '',
        '--b',
        'Content-Type: message/rfc822',
        '',
        `Message-ID: ${messageId}`,
        '',
        'x',
        '--b--',
      ].join('\r\n'),
    );

  it('is known by the Message-ID it went under, told to the handler and in the history; a guessed one is none of ours', async () => {
    await house.pool.query('delete from notification');
    const id = await message(house, handler, about.id);
    await send(id);
    const { rows } = await house.pool.query<{ goes: string }>('select message_id as goes from outgoing_message where id = $1', [
      id,
    ]);
    const take = (goes: string) =>
      perform(house, receiveMail, { raw: notice(goes) }, { actor: { kind: 'program', name: 'mailbox' } });
    done(await take(`<${id.replaceAll('-', '')}.aaaaaaaaaaaaaaaa@harbour.example.other>`));
    expect((await stateOf(house, id)).state).toBe('sent');
    done(await take(rows[0]?.goes ?? ''));
    expect(await stateOf(house, id)).toMatchObject({ state: 'bounced', answer: expect.stringContaining('No such user') as string });
    const { rows: told } = await house.pool.query('select person_id, kind from notification');
    expect(told).toEqual([{ person_id: handler.id, kind: 'message-bounced' }]);
    expect((await historyOf(house, handler, about.id)).at(-1)).toContain('came back');
  });
});
