// Mailboxes, listened to on a real Dovecot: nothing is lost, nothing is taken in twice, whatever breaks in between.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startListening, type Ear } from '#apps/mailbox/listen.ts';
import { perform } from '#handling/command.ts';
import { keepMailbox } from '#handling/mail/keep-mailbox.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { removeMailbox } from '#handling/mail/remove-mailbox.ts';
import { listenTo } from '#platform/mail-in/imap-mailbox.ts';
import { mailboxes } from '#views/mail/mailboxes.ts';
import { dovecot, type Dovecot } from '#test/support/dovecot.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';

let house: TestHouse;
let server: Dovecot;
let ear: Ear | undefined;
let count = 0;
beforeAll(async () => {
  [house, server] = [await testHouse(), await dovecot()];
}, 60_000);
afterEach(async () => {
  await ear?.stop();
  ear = undefined;
  for (const { id, version } of (await mailboxes(house.db, house.administrator)).mailboxes)
    done(await perform(house, removeMailbox, { mailbox: id, version }, { actor: house.administrator }));
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const soon = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 20_000, interval: 100 });
const message = (text: string): string =>
  `Message-ID: <${(count += 1)}@customers.example>\r\nFrom: a${count}@example.org\r\nSubject: ${text}\r\n\r\n${text}\r\n`;
const known = async () =>
  (await house.pool.query<{ subject: string }>('select subject from incoming_mail order by came_at, id')).rows.map(
    ({ subject }) => subject,
  );
const add = async (given: object = {}) =>
  done(
    await perform(
      house,
      keepMailbox,
      {
        name: 'Complaints',
        host: '127.0.0.1',
        port: server.port,
        security: 'none',
        username: server.username,
        way: 'password',
        secret: server.password,
        doneFolder: 'Done',
        ...given,
      },
      { actor: house.administrator },
    ),
  );
const listen = () => (ear = startListening(house, { log: () => undefined, every: 200 }));
const standing = async () => (await mailboxes(house.db, house.administrator)).mailboxes[0];

describe('A mailbox', { timeout: 60_000 }, () => {
  it('gives what lies in it, and what comes while it is listened to, and is empty afterwards', async () => {
    await server.put(message('lay there'));
    await add();
    listen();
    await soon(async () => expect(await known()).toContain('lay there'));
    await soon(async () => expect((await standing())?.heardAt).not.toBeNull());
    await server.put(message('came by IDLE'));
    await soon(async () => expect(await known()).toContain('came by IDLE'));
    await soon(async () => expect([await server.count(), await server.count('Done')]).toEqual([0, 2]));
  });
  it('may keep its messages: they are marked and not taken in again, even when the server numbers them anew', async () => {
    await add({ doneFolder: '' });
    await server.put(message('stays'));
    listen();
    await soon(async () => expect(await known()).toContain('stays'));
    expect(await server.count()).toBe(1);
    await server.renumber();
    await server.put(message('after the numbers'));
    await soon(async () => expect(await known()).toContain('after the numbers'));
    expect((await known()).filter((subject) => subject === 'stays')).toHaveLength(1);
  });
  it('says in words what is wrong, and is heard again when it is mended', async () => {
    const { id } = await add({ secret: 'wrong' });
    listen();
    await soon(async () => expect((await standing())?.fault).toBe('The server refused the name or the password.'));
    const { version } = (await standing()) ?? { version: 0 };
    await add({ mailbox: id, version });
    await soon(async () => expect((await standing())?.fault).toBeNull());
  });
  it('is heard again after the server went away', async () => {
    await add();
    listen();
    await soon(async () => expect((await standing())?.heardAt).not.toBeNull());
    await server.stop();
    await soon(async () => expect((await standing())?.fault).not.toBeNull());
    await server.start();
    await server.put(message('after the break'));
    await soon(async () => expect(await known()).toContain('after the break'));
  });
  it('keeps what could not be taken in, and loses nothing when the program ends between taking in and moving', async () => {
    await server.put(message('twice handed over'));
    const stop = new AbortController();
    const where = { host: '127.0.0.1', port: server.port, security: 'none', username: server.username } as const;
    const over = listenTo(
      { ...where, folder: 'INBOX', doneFolder: 'Done', secret: () => Promise.resolve({ pass: server.password }) },
      {
        deliver: async (raw) => {
          done(await perform(house, receiveMail, { raw }, { actor: { kind: 'program', name: 'mailbox' } }));
          throw new Error('The program ends after the commit.');
        },
        standing: () => Promise.resolve(),
        stop: stop.signal,
      },
    );
    await soon(async () => expect(await known()).toContain('twice handed over'));
    stop.abort();
    await over;
    expect(await server.count()).toBeGreaterThan(0);
    await add();
    listen();
    await soon(async () => expect(await server.count()).toBe(0));
    expect((await known()).filter((subject) => subject === 'twice handed over')).toHaveLength(1);
  });
  it('keeps its password sealed, and asks for it again when the server changes', async () => {
    const { id } = await add();
    const { rows } = await house.pool.query<{ all: string }>('select mailbox::text as all from mailbox');
    expect(rows[0]?.all).not.toContain(Buffer.from(server.password).toString('hex'));
    const { version } = (await standing()) ?? { version: 0 };
    const given = {
      mailbox: id,
      version,
      name: 'X',
      host: 'thief.example',
      port: 993,
      security: 'tls',
      username: server.username,
      way: 'password',
    };
    expect(await perform(house, keepMailbox, given, { actor: house.administrator })).toMatchObject({
      code: 'mailbox.needs-secret',
    });
  });
});
