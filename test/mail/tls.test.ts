// Mail over TLS, with certificates made here: it goes and comes where the authority is one of ours, by STARTTLS and from the first byte,
// and never where the certificate is of somebody else, out of name, or missing. Real servers on loopback.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Ear, startListening } from '#apps/mailbox/listen.ts';
import { openHouse } from '#apps/open-house.ts';
import { readSettings } from '#apps/settings.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { perform } from '#handling/command.ts';
import { keepMailbox } from '#handling/mail/keep-mailbox.ts';
import { removeMailbox } from '#handling/mail/remove-mailbox.ts';
import { mailboxes } from '#views/mail/mailboxes.ts';
import { type Certificate, type TestAuthority, testAuthority } from '#test/support/certificates.ts';
import { complaint } from '#test/support/complaints.ts';
import { type Dovecot, dovecot } from '#test/support/dovecot.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, message, stateOf, withSender } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
let about: string;
let ours: TestAuthority;
let stranger: TestAuthority;
let good: Certificate;
const loopback = 'IP:127.0.0.1,DNS:localhost';
beforeAll(async () => {
  [house, ours, stranger] = [await testHouse(), await testAuthority(), await testAuthority('Somebody else')];
  good = await ours.sign(loopback);
  handler = await person(house, { name: 'Sam Handler' });
  about = (await complaint(house, handler)).id;
  await withSender(house);
}, 60_000);
afterAll(async () => {
  await Promise.all([ours.close(), stranger.close(), house.close()]);
});

const secure = { starttls: false, tls: true } as const;
type Security = keyof typeof secure;

/** What became of a message, and what the server took, when it is asked over TLS with that certificate and this authority. */
async function sent(security: Security, certificate: Certificate | null, authority: string | undefined) {
  const server = await testMailServer(certificate ? { secure: secure[security], ...certificate } : {});
  let asked = false;
  server.at = (stage) => void (asked ||= stage === 'sign-in');
  const mailServer = { host: '127.0.0.1', port: server.port, security, user: 'us', password: 'pä$$' };
  const counter = counterOf();
  const id = await message(house, handler, about);
  await sendMessage({ ...house, mailServer, mailAuthority: authority }, counter, id);
  counter.close();
  const took = server.taken.length;
  await server.close();
  return { ...(await stateOf(house, id)), took, asked };
}

describe.each<Security>(['starttls', 'tls'])('A message that goes over %s', (security) => {
  it('is taken, with the password, by a server whose certificate our authority signed', async () => {
    expect(await sent(security, good, ours.pem)).toMatchObject({ state: 'sent', took: 1, asked: true });
  });

  it('is also taken where the authority stands among others in the file', async () => {
    expect(await sent(security, good, `${stranger.pem}\n${ours.pem}`)).toMatchObject({ state: 'sent', took: 1 });
  });

  it.each<[string, () => Promise<Certificate>, () => string | undefined, RegExp]>([
    ['an authority that nobody named', () => ours.sign(loopback), () => undefined, /authority that is not known here/],
    ['another authority than the one named', () => stranger.sign(loopback), () => ours.pem, /authority that is not known here/],
    ['another server’s name', () => ours.sign('DNS:mail.elsewhere.example'), () => ours.pem, /of another name/],
  ])('waits, and neither words nor password are told, where the certificate is of %s', async (_, cert, authority, words) => {
    const { state, took, asked, answer } = await sent(security, await cert(), authority());
    expect({ state, took, asked }).toEqual({ state: 'queued', took: 0, asked: false });
    expect(answer).toMatch(words);
  });

  it('waits where the server speaks no TLS: it never goes in the open', async () => {
    expect(await sent(security, null, ours.pem)).toMatchObject({ state: 'queued', took: 0, asked: false });
  });
});

describe.each<Security>(['starttls', 'tls'])('A mailbox that is listened to over %s', { timeout: 60_000 }, (security) => {
  let mail: Dovecot;
  let ear: Ear | undefined;
  beforeAll(async () => {
    mail = await dovecot({ certificate: good });
    const where = { host: '127.0.0.1', port: security === 'tls' ? mail.tlsPort : mail.port, security, username: mail.username };
    const given = { name: 'Complaints', ...where, way: 'password', secret: mail.password, doneFolder: 'Done' };
    done(await perform(house, keepMailbox, given, { actor: house.administrator }));
  }, 60_000);
  afterEach(async () => {
    await ear?.stop();
    ear = undefined;
  });
  afterAll(async () => {
    const { id, version } = (await standing()) ?? { id: '', version: 0 };
    done(await perform(house, removeMailbox, { mailbox: id, version }, { actor: house.administrator }));
    await mail.close();
  });
  const standing = async () => (await mailboxes(house.db, house.administrator)).mailboxes[0];
  const listen = (mailAuthority: string | undefined) =>
    (ear = startListening({ ...house, mailAuthority }, { log: () => undefined, every: 200 }));
  const soon = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 20_000, interval: 100 });

  it('says in words that nobody vouches for its certificate, and nothing is asked of it', async () => {
    await mail.put(`Message-ID: <${security}@x.example>\r\nFrom: a@example.org\r\nSubject: ${security}\r\n\r\nHello\r\n`);
    listen(stranger.pem);
    await soon(async () => expect((await standing())?.fault).toMatch(/authority that is not known here/));
    expect(await mail.count()).toBe(1);
  });

  it('gives its messages once the authority is one of ours', async () => {
    listen(ours.pem);
    await soon(async () => {
      const { rows } = await house.pool.query('select 1 from incoming_mail where subject = $1', [security]);
      expect(rows).toHaveLength(1);
    });
    await soon(async () => expect(await standing()).toMatchObject({ fault: null }));
  });
});

describe('The setting REDRESS_MAIL_CA', () => {
  it('that names no certificate stops the start in words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-ca-'));
    const file = join(folder, 'ca.pem');
    await writeFile(file, 'not a certificate');
    const { host, port, user, password, database } = house.pool.options;
    const at = `postgres://${user}:${String(password)}@${host}:${port}/${database}`;
    const settings = readSettings({
      DATABASE_URL: at,
      REDRESS_MAIL_CA: file,
      REDRESS_SECRET: 'a secret of tests a secret of tests',
    });
    const opening = openHouse({ settings, clock: house.clock, log: () => undefined, connections: 2, unproven: true });
    await expect(opening).rejects.toThrow(/REDRESS_MAIL_CA names the file .* in which no certificate can be read/);
    await rm(folder, { recursive: true });
  });
});
