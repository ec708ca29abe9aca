// A mailbox signed in to with OAuth 2 (XOAUTH2), on a real Dovecot, with a provider whose refresh token is another each time.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ear, startListening } from '#apps/mailbox/listen.ts';
import { mailboxSecretPurpose } from '#domain/mail/mailbox.ts';
import { perform } from '#handling/command.ts';
import { keepMailbox } from '#handling/mail/keep-mailbox.ts';
import { keepRefreshToken } from '#handling/mail/keep-refresh-token.ts';
import { removeMailbox } from '#handling/mail/remove-mailbox.ts';
import { unseal } from '#platform/sealing.ts';
import { dovecot, type Dovecot } from '#test/support/dovecot.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { mailboxes } from '#views/mail/mailboxes.ts';

/** The provider: one refresh token is good at a time; each use gives the next and an access token. */
const provider = { refresh: 'refresh 1', given: 1, down: false, access: new Set<string>() };

let house: TestHouse;
let mail: Dovecot;
let web: Server;
let ear: Ear | undefined;
let id = '';
const actor = { kind: 'program', name: 'mailbox' } as const;
const soon = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 20_000, interval: 100 });

async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
  const asked = new URLSearchParams(await text(request));
  if (request.url === '/introspect') {
    const active = provider.access.has(asked.get('token') ?? '');
    return { status: 200, body: active ? { active, username: mail.username } : { active } };
  }
  if (provider.down) return { status: 503, body: {} };
  if (asked.get('refresh_token') !== provider.refresh) return { status: 400, body: { error: 'invalid_grant' } };
  provider.given += 1;
  provider.refresh = `refresh ${provider.given}`;
  provider.access.add(`access ${provider.given}`);
  return { status: 200, body: { access_token: `access ${provider.given}`, refresh_token: provider.refresh } };
}

beforeAll(async () => {
  web = createServer((request, response) => {
    void answer(request).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  [house, mail] = [await testHouse(), await dovecot({ introspection: `${address}/introspect` })];
}, 60_000);
beforeEach(async () => {
  Object.assign(provider, { refresh: 'refresh 1', given: 1, down: false });
  provider.access.clear();
  const door = { host: '127.0.0.1', port: mail.port, security: 'none', username: mail.username, way: 'oauth' };
  const known = { secret: 'refresh 1', clientName: 'redress', clientSecret: 'ours', tokenUrl: 'https://login.example.org/token' };
  done(
    await perform(
      house,
      keepMailbox,
      { name: 'Complaints', ...door, ...known, doneFolder: 'Done' },
      { actor: house.administrator },
    ),
  );
  const { port } = web.address() as AddressInfo;
  // A provider on loopback speaks no TLS, and a setting without it is refused: the address is changed behind the setting.
  await house.pool.query('update mailbox set token_url = $1', [`http://127.0.0.1:${port}/token`]);
  id = (await standing())?.id ?? '';
});
afterEach(async () => {
  await ear?.stop();
  ear = undefined;
  const { version } = (await standing()) ?? { version: 0 };
  done(await perform(house, removeMailbox, { mailbox: id, version }, { actor: house.administrator }));
});
afterAll(async () => {
  await mail.close();
  web.close();
  await house.close();
});

const standing = async () => (await mailboxes(house.db, house.administrator)).mailboxes[0];
const listen = () => (ear = startListening(house, { log: () => undefined, every: 200 }));
const kept = async (): Promise<string> => {
  const { rows } = await house.pool.query<{ sealed: Buffer }>('select sealed from mailbox');
  const words = unseal(house.secret, mailboxSecretPurpose, rows[0]?.sealed ?? Buffer.alloc(0)) ?? '{}';
  return (JSON.parse(words) as { secret: string }).secret;
};
const taken = async () => (await house.pool.query('select 1 from incoming_mail')).rows.length;
const put = (words: string) =>
  mail.put(`Message-ID: <${words}@x.example>\r\nFrom: a@example.org\r\nSubject: ${words}\r\n\r\n${words}\r\n`);

describe('A mailbox behind OAuth 2', { timeout: 60_000 }, () => {
  it('is listened to with an access token, and the new refresh token is kept, sealed', async () => {
    await put('first');
    listen();
    await soon(async () => expect(await taken()).toBe(1));
    expect(await kept()).toBe('refresh 2');
    const { rows } = await house.pool.query<{ text: string }>(`select encode(sealed, 'escape') as text from mailbox`);
    expect(rows[0]?.text).not.toContain('refresh');
    expect(await standing()).toMatchObject({ fault: null });
  });

  it('is opened again with the token that was kept last, each time it is listened to', async () => {
    for (const [times, words] of ['second', 'third'].entries()) {
      const before = await taken();
      await put(words);
      listen();
      await soon(async () => expect(await taken()).toBe(before + 1));
      expect(await kept()).toBe(`refresh ${times + 2}`);
      await ear?.stop();
    }
  });

  it('says that the provider does not answer, and goes on by itself once it does', async () => {
    provider.down = true;
    listen();
    await soon(async () => expect((await standing())?.fault).toContain('answers 503 for now'));
    expect(await kept()).toBe('refresh 1');
    provider.down = false;
    await soon(async () => expect(await standing()).toMatchObject({ fault: null }));
    expect(await kept()).toBe('refresh 2');
  });

  it('goes on after a crash between the new token and the first message: it was kept before', async () => {
    const { version } = (await standing()) ?? { version: -1 };
    done(await perform(house, keepRefreshToken, { mailbox: id, used: 'refresh 1', becomes: 'refresh 2' }, { actor }));
    provider.refresh = 'refresh 2';
    expect((await standing())?.version).toBe(version);
    listen();
    await soon(async () => expect((await standing())?.heardAt).not.toBeNull());
    expect(await kept()).not.toBe('refresh 1');
  });

  it('asks to be connected anew where the crash came before the new token was kept', async () => {
    provider.refresh = 'refresh 2';
    listen();
    await soon(async () => expect((await standing())?.fault).toContain('Connect the mailbox anew'));
    expect(await kept()).toBe('refresh 1');
  });

  it('keeps what an administrator entered while a token was being renewed', async () => {
    done(await perform(house, keepRefreshToken, { mailbox: id, used: 'an older one', becomes: 'a late one' }, { actor }));
    expect(await kept()).toBe('refresh 1');
  });
});
