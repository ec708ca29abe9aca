// What a message is joined to, tried by those who would join what is not theirs, and by honest people whose programs lose or change the
// marks: never by guess, never for a stranger, and always somewhere a person sees it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, PersonActor } from '#domain/actor.ts';
import { subjectTokenLetters, subjectTokenPurpose, withSubjectToken } from '#domain/mail/subject-token.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { perform } from '#handling/command.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { keyedHash } from '#platform/sealing.ts';
import { type MailPage, mailPage } from '#views/mail/mail-page.ts';
import { complaint, type MadeComplaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, message, withSender, withServer } from './house-with-mail.ts';

const mailbox: Actor = { kind: 'program', name: 'mailbox' };
const amara = 'amara@example.net';
let house: TestHouse;
let handler: PersonActor;
let hers: MadeComplaint;
let another: MadeComplaint;
/** The Message-ID of what was really sent to her. */
let ours = '';
let count = 0;

beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler', email: 'sam@harbour.example', roles: ['manager'] });
  await withSender(house);
  hers = await complaint(house, handler, { handler: handler.id, customer: { name: 'Amara Osei', email: amara } });
  another = await complaint(house, handler, { handler: handler.id, customer: { name: 'Kofi Annan', email: 'kofi@example.net' } });
  const server = await testMailServer();
  const counter = counterOf();
  await sendMessage(withServer(house, server.port), counter, await message(house, handler, hers.id));
  counter.close();
  await server.close();
  ours = /^Message-ID:\s*(<[^>]+>)/im.exec(server.taken[0]?.message ?? '')?.[1] ?? '';
  expect(ours).toContain('@harbour.example');
});
beforeEach(() => house.pass({ minutes: 1 }));
afterAll(() => house.close());

const token = ({ reference }: { reference: string }): string =>
  withSubjectToken('', { reference, hash: keyedHash(house.secret, subjectTokenPurpose, reference, subjectTokenLetters) });
interface Given {
  readonly from?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
  readonly text?: string;
}
async function came({
  from = amara,
  id = `<${(count += 1)}@customers.example>`,
  headers = [],
  text = 'Still cold.',
}: Given): Promise<MailPage> {
  const lines = [`Message-ID: ${id}`, `From: ${from}`, 'To: complaints@harbour.example', ...headers, '', text];
  const reply = done(await perform(house, receiveMail, { raw: Buffer.from(lines.join('\r\n')) }, { actor: mailbox }));
  return done(await mailPage(house.db, handler, reply.id));
}
const joined = (page: MailPage): string | null => (page.state === 'complaint' ? (page.complaint?.reference ?? '') : null);
const customerOf = async (page: MailPage): Promise<string | null> => {
  const { rows } = await house.pool.query<{ name: string | null }>(
    'select u.name from contact k left join customer u on u.id = k.customer_id where k.id = $1',
    [page.contact?.id],
  );
  return rows[0]?.name ?? null;
};

describe('A forger', () => {
  it.each<[string, () => Given]>([
    ['who read our message and answers it from an address of theirs', () => ({ from: 'thief@example.org', headers: [`In-Reply-To: ${ours}`] })],
    ['who quotes the whole conversation', () => ({ from: 'thief@example.org', headers: [`References: <a@b> ${ours} <c@d>`] })],
    ['who has the whole mark of the subject', () => ({ from: 'thief@example.org', headers: [`Subject: Re: ${token(hers)}`] })],
    ['whose name reads like her address', () => ({ from: `"${amara}" <thief@example.org>`, headers: [`In-Reply-To: ${ours}`] })],
    ['whose name is an encoded address', () => ({ from: '=?utf-8?Q?amara=40example.net?= <thief@example.org>', headers: [`Subject: ${token(hers)}`] })],
    ['who has her address as that of the sender alone', () => ({ from: 'thief@example.org', headers: [`Sender: ${amara}`, `Reply-To: ${amara}`, `In-Reply-To: ${ours}`] })],
    ['whose domain only begins like hers', () => ({ from: 'amara@example.net.thief.example', headers: [`In-Reply-To: ${ours}`] })],
    ['whose address is hers with another domain behind a plus', () => ({ from: 'amara+@thief.example', headers: [`In-Reply-To: ${ours}`] })],
    ['who takes her address and a Message-ID like ours', () => ({ headers: [`In-Reply-To: ${ours.replace(/[a-z2-9]{16}@/, 'aaaaaaaaaaaaaaaa@')}`] })],
    ['who takes her address and writes the reference in the subject', () => ({ headers: [`Subject: ${hers.reference}`] })],
    ['who takes her address and writes the mark in the text', () => ({ text: `It is about ${token(hers)}` })],
    ['who takes her address and the mark with another reference', () => ({ headers: [`Subject: ${token(hers).replace(hers.reference, another.reference)}`] })],
    ['who takes her address and cuts the mark', () => ({ headers: [`Subject: ${token(hers).slice(0, -3)}]`] })],
    ['who takes her address and changes a letter of the mark', () => ({ headers: [`Subject: ${token(hers).replace(/(.)\]$/, (_, last: string) => `${last === 'a' ? 'b' : 'a'}]`)}`] })],
    ['who takes her address and our message’s id, where the server says that DMARC failed', () => ({ headers: [`Authentication-Results: mx.harbour.example; spf=pass smtp.mailfrom=thief.example; dkim=none; dmarc=fail (p=reject) header.from=example.net`, `In-Reply-To: ${ours}`] })],
    ['who takes her address and the mark, where Exchange says that the sender is not who it seems', () => ({ headers: [`Authentication-Results: spf=none; dmarc=none action=none; compauth=fail reason=001`, `Subject: ${token(hers)}`] })],
    ['who takes her address and the mark of a complaint she is not on', () => ({ headers: [`Subject: ${token(another)}`] })],
  ])('%s joins nothing, and the message is a contact that a person sees', async (_, given) => {
    const page = await came({ ...given(), text: given().text ?? 'Pay it to me' });
    expect(joined(page)).toBeNull();
    expect(page.state).toBe('contact');
  }); // biome-ignore format: a table is read as one

  it('who uses the id of an earlier message of hers does not hide behind it: other words are another message', async () => {
    const first = await came({ id: '<same@example.net>', headers: [`In-Reply-To: ${ours}`], text: 'First words.' });
    const again = await came({ id: '<same@example.net>', headers: [`In-Reply-To: ${ours}`], text: 'Other words.' });
    const copy = await came({ id: '<same@example.net>', headers: [`In-Reply-To: ${ours}`], text: 'First words.' });
    expect(again.id).not.toBe(first.id);
    expect(copy.id).toBe(first.id);
    const forged = await came({
      id: '<same@example.net>',
      from: 'thief@example.org',
      headers: [`In-Reply-To: ${ours}`],
      text: 'First words.',
    });
    expect([forged.id === first.id, joined(forged)]).toEqual([false, null]);
  });

  it('who sends our own message back to us starts no circle', async () => {
    expect(await came({ id: ours })).toMatchObject({ state: 'set-aside' });
  });
});

describe('An honest answer', () => {
  it.each<[string, () => Given]>([
    ['with every mark', () => ({ headers: [`In-Reply-To: ${ours}`, `References: ${ours}`, `Subject: Re: ${token(hers)}`] })],
    ['whose program kept the conversation alone', () => ({ headers: [`References: <x@y.example>\r\n ${ours}`] })],
    ['whose program kept the subject alone, translated “Re” and folded it', () => ({ headers: [`Subject: AW: SV: Your complaint\r\n ${token(hers).replace(' ', '\r\n ')}`] })],
    ['whose subject came in capitals', () => ({ headers: [`Subject: RE: ${token(hers).toUpperCase()}`] })],
    ['whose subject came as encoded words', () => ({ headers: [`Subject: =?utf-8?B?${Buffer.from(`Atb: ${token(hers)}`).toString('base64')}?=`] })],
    ['whose address a server found genuine, though it came by another server', () => ({ headers: ['Authentication-Results: mx.harbour.example; spf=fail; dkim=pass (dmarc=fail is a comment); dmarc=pass header.from=example.net', `In-Reply-To: ${ours}`] })],
    ['from her address in capitals', () => ({ from: 'Amara <AMARA@Example.NET>', headers: [`In-Reply-To: ${ours}`] })],
    ['from her mailbox under another label', () => ({ from: 'amara+boiler@example.net', headers: [`In-Reply-To: ${ours}`] })],
    ['with the mark of an older subject before it', () => ({ headers: [`Subject: Re: [C-26-AAAAA abcdefghjk] ${token(hers)}`] })],
    ['that answers our message and bears the mark of another complaint', () => ({ headers: [`In-Reply-To: ${ours}`, `Subject: ${token(another)}`] })],
  ])('%s comes onto the complaint', async (_, given) => {
    expect(joined(await came(given()))).toBe(hers.reference);
  }); // biome-ignore format: a table is read as one

  it('from another address of hers, or of somebody she copied in, waits as a contact that says which complaint it means', async () => {
    for (const from of ['Amara Osei <amara.osei@work.example>', 'Her son <kwame@example.net>']) {
      const page = await came({ from, headers: [`In-Reply-To: ${ours}`, `Cc: ${amara}`] });
      expect(page).toMatchObject({ state: 'contact', because: expect.stringContaining(hers.reference) as string });
    }
  });

  it('that a colleague sends on is nobody’s contact until somebody says whose it is; the colleague becomes no customer', async () => {
    const text =
      'Please log this.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Amara <amara@example.net>\r\n\r\nIt leaks.';
    const page = await came({ from: 'Sam Handler <sam@harbour.example>', headers: ['Subject: Fwd: Leak'], text });
    expect([page.state, await customerOf(page)]).toEqual(['contact', null]);
    const { rows } = await house.pool.query(`select 1 from customer where email = 'sam@harbour.example'`);
    expect(rows).toEqual([]);
    const sentOn = await came({ from: 'sam@harbour.example', headers: [`Subject: Fwd: ${token(hers)}`] });
    expect([joined(sentOn), sentOn.because.includes(hers.reference)]).toEqual([null, true]);
  });

  it('on a complaint that was merged comes onto the one it went into, by either mark', async () => {
    const kept = await complaint(house, handler, { handler: handler.id, customer: { name: 'Amara Osei', email: amara } });
    const { rows } = await house.pool.query<{ version: number }>('select version from complaint where id = $1', [hers.id]);
    const given = { complaint: hers.id, version: rows[0]?.version, into: kept.id };
    done(await perform(house, mergeComplaints, given, { actor: handler }));
    expect(joined(await came({ headers: [`Subject: Re: ${token(hers)}`] }))).toBe(kept.reference);
    expect(joined(await came({ headers: [`In-Reply-To: ${ours}`] }))).toBe(kept.reference);
    expect(joined(await came({ from: 'thief@example.org', headers: [`Subject: ${token(hers)}`] }))).toBeNull();
  });
});
