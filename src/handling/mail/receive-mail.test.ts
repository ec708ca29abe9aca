// Mail that comes in, on a real database: where each message ends, and what a forger cannot reach.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, PersonActor } from '#domain/actor.ts';
import { subjectTokenLetters, subjectTokenPurpose, withSubjectToken } from '#domain/mail/subject-token.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { keyedHash } from '#platform/sealing.ts';
import { newId } from '#platform/new-id.ts';
import { mailPage } from '#views/mail/mail-page.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { fileMail } from './file-mail.ts';
import { makeMailContact } from './make-mail-contact.ts';
import { receiveMail } from './receive-mail.ts';
import { setMailAside } from './set-mail-aside.ts';

let house: TestHouse;
let handler: PersonActor;
let complaint: { id: string; reference: string };
const mailbox: Actor = { kind: 'program', name: 'mailbox' };
let count = 0;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
  const told = {
    customer: { name: 'Amara Osei', email: 'Amara@example.org' },
    description: 'The boiler is cold.',
    channel: 'phone',
    handleMyself: true,
  };
  complaint = done(await perform(house, logComplaint, told, { actor: handler }));
});
beforeEach(() => house.pass({ minutes: 1 }));
afterAll(() => house.close());

const raw = (...lines: string[]): Uint8Array =>
  Buffer.from([`Message-ID: <${(count += 1)}@customers.example>`, ...lines].join('\r\n'));
const receive = async (bytes: Uint8Array) => done(await perform(house, receiveMail, { raw: bytes }, { actor: mailbox }));
const page = async (id: string) => done(await mailPage(house.db, handler, id));
const filesOn = async () =>
  (await house.pool.query('select file_name from attachment where complaint_id = $1', [complaint.id])).rows.length;
const said = async () =>
  (
    await house.pool.query<{ text: string }>('select text from contact where complaint_id = $1 order by id', [complaint.id])
  ).rows.map(({ text }) => text);
const marked = () =>
  withSubjectToken('Re: Your boiler', {
    reference: complaint.reference,
    hash: keyedHash(house.secret, subjectTokenPurpose, complaint.reference, subjectTokenLetters),
  });

async function sent(messageId: string): Promise<string> {
  const id = newId(house.clock());
  await house.pool.query(
    `insert into outgoing_message (id, complaint_id, kind, channel, address, language, subject, text, automatic, state, message_id, made_at, sent_at)
     values ($1, $2, 'answer', 'email', 'amara@example.org', 'en', 'Your boiler', 'We came.', false, 'sent', $3, now(), now())`,
    [id, complaint.id, messageId],
  );
  return id;
}

describe('A message to us', () => {
  it('comes onto the complaint whose message it answers, in the words written this time, with its files', async () => {
    await sent('<ours-1@redress.example>');
    const before = await filesOn();
    const { id, state } = await receive(
      raw(
        'From: amara@example.org',
        'In-Reply-To: <ours-1@redress.example>',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Still cold.',
        '',
        'On 2 Nov 2026, at 10:15, Help wrote:',
        '> We came.',
        '--b',
        'Content-Type: text/plain; name=notes.txt',
        'Content-Disposition: attachment; filename=notes.txt',
        '',
        'Twelve degrees',
        '--b--',
      ),
    );
    expect(state).toBe('complaint');
    expect(await said()).toContain('Still cold.');
    expect(await filesOn()).toBe(before + 1);
    expect(await page(id)).toMatchObject({ state: 'complaint', complaint: { reference: complaint.reference } });
  });
  it('comes onto it by the conversation, and by the mark in the subject', async () => {
    expect(
      (
        await receive(
          raw('From: amara@example.org', 'References: <x@y.example> <ours-1@redress.example>', '', 'By the conversation'),
        )
      ).state,
    ).toBe('complaint');
    expect((await receive(raw('From: AMARA@EXAMPLE.ORG', `Subject: ${marked()}`, '', 'By the mark'))).state).toBe('complaint');
    expect(await said()).toEqual(expect.arrayContaining(['By the conversation', 'By the mark']));
  });
  it('never does so for a stranger, even one who has the mark', async () => {
    const { id, state } = await receive(
      raw('From: thief@example.net', `Subject: ${marked()}`, 'In-Reply-To: <ours-1@redress.example>', '', 'Pay me instead'),
    );
    expect(state).toBe('contact');
    expect(await said()).not.toContain('Pay me instead');
    expect((await page(id)).because).toContain(complaint.reference);
  });
  it('never does so for the reference alone, a mark somebody made up, or an id that is none of ours', async () => {
    const forged = [
      `Subject: Re: [${complaint.reference}]`,
      `Subject: Re: [${complaint.reference} abcdefghjk]`,
      'In-Reply-To: <1@redress.example>',
      `References: <${complaint.id}@redress.example>`,
    ];
    for (const header of forged)
      expect((await receive(raw('From: amara@example.org', header, '', `Forged by ${header}`))).state).toBe('contact');
    expect((await said()).filter((text) => text.startsWith('Forged'))).toEqual([]);
  });
  it('is taken in once, by whatever ways its copies come', async () => {
    const lines = ['From: amara@example.org', 'Date: Mon, 23 Nov 2026 09:00:00 +0000', '', 'Once'];
    const first = raw(...lines);
    const { id } = await receive(first);
    const copy = Buffer.concat([Buffer.from('Received: from elsewhere\r\n'), first]);
    expect(await receive(copy)).toMatchObject({ id, known: true });
  });
  it('is a contact otherwise, of the customer who has the address', async () => {
    const { id } = await receive(raw('From: Amara <amara@example.org>', 'Subject: Another thing', '', 'When do you open?'));
    const { rows } = await house.pool.query(
      'select k.kind, u.name from contact k join customer u on u.id = k.customer_id where k.id = $1',
      [(await page(id)).contact?.id],
    );
    expect(rows).toEqual([{ kind: 'query', name: 'Amara Osei' }]);
  });
});

describe('What a machine sent', () => {
  it('is noted on the message of ours that came back', async () => {
    const outgoing = await sent('<ours-2@redress.example>');
    const report = raw(
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'Sorry',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; amara@example.org',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 No such user',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <ours-2@redress.example>',
      '',
      'x',
      '--b--',
    );
    expect((await receive(report)).state).toBe('bounce');
    const { rows } = await house.pool.query('select state, answer from outgoing_message where id = $1', [outgoing]);
    expect(rows).toEqual([{ state: 'bounced', answer: '550 No such user' }]);
  });
  it('is set aside where a person sees it, and joins no conversation', async () => {
    const away = await receive(
      raw('From: amara@example.org', 'Auto-Submitted: auto-replied', 'In-Reply-To: <ours-1@redress.example>', '', 'I am away'),
    );
    expect(away.state).toBe('set-aside');
    expect(await said()).not.toContain('I am away');
    const { id } = await receive(Buffer.from('Message-ID: <ours-1@redress.example>\r\nFrom: amara@example.org\r\n\r\nOurs'));
    expect((await page(id)).because).toContain('ours');
  });
  it('cannot flood: after thirty within an hour the rest is set aside', async () => {
    for (let n = 0; n < 30; n += 1) await receive(raw('From: robot@example.net', '', `Round ${n}`));
    expect((await receive(raw('From: robot@example.net', '', 'And again'))).state).toBe('set-aside');
  });
});

describe('Any bytes at all', () => {
  it('end where a person sees them', async () => {
    const bytes = [
      Buffer.alloc(0),
      Buffer.from([0, 255, 0, 13, 10, 0]),
      Buffer.from('Message-ID: <\0a@b>\nFrom: \0\xff <x\0@y.example>\nSubject: \0\n\n\0\ud800', 'latin1'),
    ];
    for (const one of bytes) {
      const { id } = await receive(one);
      expect((await page(id)).id).toBe(id);
    }
  });
});

describe('A colleague', () => {
  it('sets a message aside with a reason and takes it up again', async () => {
    const { id } = await receive(raw('From: shop@example.net', 'List-Id: <news>', '', 'Sale'));
    const { version } = await page(id);
    done(await perform(house, setMailAside, { mail: id, version, reason: 'Advertising' }, { actor: handler }));
    expect(await page(id)).toMatchObject({ state: 'set-aside', because: 'Advertising' });
    expect(await perform(house, setMailAside, { mail: id, version, reason: 'Late' }, { actor: handler })).toMatchObject({
      code: 'page.stale',
    });
    const { contact } = done(
      await perform(house, makeMailContact, { mail: id, version: version + 1, kind: 'problem' }, { actor: handler }),
    );
    expect(await page(id)).toMatchObject({ state: 'contact', contact: { id: contact } });
  });
  it('puts a stranger’s message onto a complaint only after saying that they made sure', async () => {
    const { id } = await receive(raw('From: kofi@example.net', '', 'My mother asked me to write'));
    const { version } = await page(id);
    const given = { mail: id, version, complaint: complaint.id };
    expect(await perform(house, fileMail, given, { actor: handler })).toMatchObject({ code: 'mail.not-this-complaint' });
    done(await perform(house, fileMail, { ...given, madeSure: true }, { actor: handler }));
    expect(await said()).toContain('My mother asked me to write');
    expect(await page(id)).toMatchObject({ state: 'complaint' });
  });
});
