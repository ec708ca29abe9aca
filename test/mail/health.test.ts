// How mail goes, as it is told where it hurts: to whoever keeps the settings, on the complaint, on the command line; and a message that
// came back lands with somebody even where the contact has nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { statusCommand } from '#apps/cli/commands/status.ts';
import { mailServerAnswers } from '#apps/mail-server-answers.ts';
import { readSettings } from '#apps/settings.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { perform } from '#handling/command.ts';
import { changeMailServer } from '#handling/mail/change-mail-server.ts';
import { keepMailbox } from '#handling/mail/keep-mailbox.ts';
import { noteMailboxStanding } from '#handling/mail/note-mailbox-standing.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { settleMessage } from '#handling/mail/settle-message.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { type MailHealth, mailHealth } from '#views/mail/mail-health.ts';
import { messagesOf } from '#views/mail/messages.ts';
import { myMessages } from '#views/mail/my-messages.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { refusal, testMailServer } from '#test/support/mail-server.ts';
import { person, team } from '#test/support/people.ts';
import { counterOf, message, withSender, withServer } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
let about: string;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  manager = await person(house, { name: 'Mo Manager', roles: ['manager'] });
  about = (await complaint(house, handler, { handler: handler.id })).id;
});
afterAll(() => house.close());

async function health(byTheStart = false): Promise<MailHealth> {
  return done(await mailHealth(house.db, { actor: house.administrator, secret: house.secret, byTheStart, now: house.clock() }));
}
const said = async (byTheStart = false): Promise<string[]> => (await health(byTheStart)).alerts.map(({ words }) => words);
const waitsFor = async (byTheStart = false): Promise<unknown[]> => {
  const found = done(await messagesOf(house.db, { actor: handler, byTheStart }, about));
  return found.messages.filter(({ state }) => state === 'queued').map((one) => one.waitsFor);
};

describe('An e-mail that cannot go', () => {
  it('says on its complaint, and to whoever keeps the settings, that nobody said who writes it, then that no server is set', async () => {
    expect(await said()).toEqual([]);
    await message(house, handler, about);
    expect(await waitsFor()).toEqual(['sender']);
    expect(await said()).toContain('One e-mail waits: nobody has said which address Harbour Homes Limited writes from.');
    await withSender(house);
    expect(await waitsFor()).toEqual(['server']);
    expect(await said()).toEqual(['One e-mail waits: no mail server is set.']);
    expect(await waitsFor(true), 'named at the start').toEqual([null]);
    const given = { version: 0, host: '127.0.0.1', port: 2, security: 'none', username: 'us', password: 'words' };
    done(await perform(house, changeMailServer, given, { actor: house.administrator }));
    expect(await waitsFor()).toEqual([null]);
    expect(await said()).toEqual([]);
  });

  it('is told once the server took nothing for a quarter of an hour, or its password can no longer be read', async () => {
    house.pass({ minutes: 16 });
    expect((await said())[0]).toContain('One e-mail waits longer than a quarter of an hour.');
    const other = await mailHealth(house.db, {
      actor: house.administrator,
      secret: Buffer.alloc(32, 'another'),
      byTheStart: false,
      now: house.clock(),
    });
    expect(done(other).out.server).toBe('unreadable');
    await house.pool.query('delete from outgoing_message');
  });

  it('is told to nobody who may not change the settings', async () => {
    const asked = { actor: handler, secret: house.secret, byTheStart: false, now: house.clock() };
    expect(isRefusal(await mailHealth(house.db, asked))).toBe(true);
  });
});

describe('The mail server', () => {
  it('is asked whether it answers and lets us in, and what is wrong is said in words', async () => {
    const server = await testMailServer();
    const named = { host: '127.0.0.1', port: server.port, security: 'none', user: 'us', password: 'words' } as const;
    expect(await mailServerAnswers({ ...house, mailServer: named })).toMatchObject({ well: true });
    server.at = (stage) => {
      if (stage === 'sign-in') throw refusal(535, 'Wrong password.');
    };
    const refused = await mailServerAnswers({ ...house, mailServer: named });
    expect(refused).toMatchObject({ well: false, words: expect.stringContaining('Wrong password') as string });
    expect(server.taken).toHaveLength(0);
    await server.close();
    expect(await mailServerAnswers({ ...house, mailServer: named })).toMatchObject({ well: false });
  });
});

describe('A mailbox', () => {
  it('is told with since when it is listened to, its fault, and when the last message came', async () => {
    const where = { host: 'imap.example.org', port: 993, security: 'tls', username: 'c' };
    const given = { name: 'Complaints', ...where, way: 'password', secret: 'words', doneFolder: 'Done' };
    const { id } = done(await perform(house, keepMailbox, given, { actor: house.administrator }));
    const actor = { kind: 'program', name: 'mailbox' } as const;
    const note = async (fault: string | null) => done(await perform(house, noteMailboxStanding, { mailbox: id, fault }, { actor }));
    await note(null);
    const raw = Buffer.from('Message-ID: <one@x.example>\r\nFrom: a@example.org\r\nSubject: Cold\r\n\r\nNo heat.\r\n');
    done(await perform(house, receiveMail, { raw, mailbox: id }, { actor }));
    expect((await health()).mailboxes).toMatchObject([
      { name: 'Complaints', fault: null, lastMessageAt: expect.any(String) as string },
    ]);
    await note('The server did not answer in time.');
    house.pass({ minutes: 6 });
    expect(await said()).toEqual(['The mailbox Complaints: The server did not answer in time. Messages may be waiting there.']);
    await note(null);
    expect(await said()).toEqual([]);
  });
});

describe('A message that was refused', () => {
  const failing = async (contact: string | null, on: string | null): Promise<string> => {
    const server = await testMailServer();
    server.at = (stage) => {
      if (stage === 'to') throw refusal(550, 'No such user.');
    };
    const words = { subject: 'How did it go?', text: 'Tell us.', language: 'en', address: 'gone@example.net' };
    const later = await transact(house.db, 'program', async (tx) => {
      const given = { complaint: on, contact, kind: 'receipt', channel: 'email', by: null, now: house.clock(), ...words } as const;
      return { commit: true, value: await addMessage(tx, given) };
    });
    const counter = counterOf();
    await sendMessage(withServer(house, server.port), counter, later.body.message);
    counter.close();
    await server.close();
    return later.body.message;
  };
  const ofContact = async (): Promise<string> =>
    (await house.pool.query<{ id: string }>('select id from contact where complaint_id is null')).rows[0]?.id ?? '';
  const mine = async (who: PersonActor): Promise<string[]> =>
    (await myMessages(house.db, who)).messages.map(({ message: { id } }) => id);

  it('on a contact that nobody has stands on the work of whoever gives out work, who settles it', async () => {
    const id = await failing(await ofContact(), null);
    expect(await mine(manager)).toEqual([id]);
    expect(await mine(handler)).toEqual([]);
    expect((await health()).out).toMatchObject({ failed: 1 });
    done(await perform(house, settleMessage, { message: id, version: 2, how: 'leave' }, { actor: manager }));
    expect(await mine(manager)).toEqual([]);
    expect((await health()).out).toMatchObject({ failed: 0 });
  });

  it('on a complaint whose team is empty stands there too, and with the team once somebody is in it', async () => {
    const empty = await team(house, 'Repairs');
    const { id: on } = await complaint(house, manager);
    await house.pool.query('update complaint set team_id = null, handler_id = null where id = $1', [on]);
    const id = await failing(null, on);
    expect(await mine(manager)).toContain(id);
    const member = await person(house, { name: 'Rae Repairs', teams: [empty] });
    await house.pool.query('update complaint set team_id = $2 where id = $1', [on, empty]);
    expect(await mine(member)).toEqual([id]);
    expect(await mine(manager)).not.toContain(id);
  });

  it('is told as an alert when a day went by', async () => {
    house.pass({ days: 1, minutes: 1 });
    expect((await said()).at(-1)).toContain('One message was not delivered');
  });
});

describe('redress status', () => {
  const asked = async (...args: string[]): Promise<{ code: number; lines: string[] }> => {
    const { host = '', port = 0, user = '', password, database = '' } = house.pool.options;
    const at = new URLSearchParams({ host, port: String(port) });
    const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password as string)}@localhost/${database}?${at}`;
    const settings = readSettings({ DATABASE_URL, REDRESS_SECRET: 'a secret of tests a secret of tests' });
    const lines: string[] = [];
    const out = (line: string): void => void lines.push(line);
    const call = { args, settings, clock: house.clock, out, words: () => undefined, stopped: new Promise<void>(() => undefined) };
    return { code: await statusCommand.run(call), lines };
  };

  it('says in words what stands and what needs a look, and ends with 1 then', async () => {
    const { code, lines } = await asked();
    expect(code).toBe(1);
    expect(lines).toContain('Undelivered and not settled: 1 refused, 0 came back, 0 may have gone');
    expect(lines.at(-1)).toMatch(/^NEEDS A LOOK: One message was not delivered/);
  });

  it('gives a monitor the same as JSON', async () => {
    const { lines } = await asked('--json');
    const [line = ''] = lines;
    const { mail } = JSON.parse(line) as { mail: MailHealth & { answers: { well: boolean } } };
    expect(mail.out).toMatchObject({ failed: 1, queued: 0 });
    expect(mail.answers).toMatchObject({ well: false });
  });
});
