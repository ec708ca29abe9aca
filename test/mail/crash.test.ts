// The program is killed (SIGKILL) at every step of sending, then started again. The other server never gets a message twice, and
// never is one lost without a word: it goes after the restart, or a person is asked whether it went.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { sendWaiting } from '#apps/worker/jobs/send-message.ts';
import { messagesOf } from '#views/mail/messages.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { type MailStage, type TestMailServer, testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, message, stateOf, withSender, withServer } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
let about: string;
let server: TestMailServer;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house, { name: 'Sam Handler' });
  about = (await complaint(house, handler)).id;
  await withSender(house);
});
beforeEach(async () => {
  server = await testMailServer();
});
afterEach(() => server.close());
afterAll(() => house.close());

function sender(id: string): ChildProcess {
  const { host, port, user, password, database } = house.pool.options;
  const where = JSON.stringify({ host, port, user, password, database });
  const script = new URL('send-and-die.ts', import.meta.url).pathname;
  return spawn(process.execPath, [script, where, String(server.port), id, house.clock().toISOString()], { stdio: 'inherit' });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Starts again a while later, whatever the last run left behind. */
async function startAgain(id: string): Promise<string> {
  server.at = () => undefined;
  house.pass({ hours: 1 });
  const counter = counterOf();
  const at = withServer(house, server.port);
  // What the killed program held in the database is let go of a moment after its death.
  await expect
    .poll(async () => {
      await sendWaiting(at, counter, new AbortController().signal);
      return (await stateOf(house, id)).state;
    })
    .not.toMatch(/queued|handing-over/);
  counter.close();
  return (await stateOf(house, id)).state;
}

describe('A program killed while sending', () => {
  it.each<[string, MailStage]>([
    ['when the server is reached', 'connect'],
    ['before the sender is accepted', 'from'],
    ['before the recipient is accepted', 'to'],
  ])('%s sends it after the restart, once', async (_, stage) => {
    const id = await message(house, handler, about);
    await new Promise<void>((resolve) => {
      let child: ChildProcess;
      server.at = async (reached) => {
        if (reached !== stage) return;
        await killed(child);
        resolve();
      };
      child = sender(id);
    });
    expect(await startAgain(id)).toBe('sent');
    expect(server.taken).toHaveLength(1);
  });

  it('before the end of the message is said sends it after the restart, once', async () => {
    const id = await message(house, handler, about);
    const holding = await house.pool.connect();
    await holding.query('begin');
    await holding.query('select 1 from outgoing_message where id = $1 for update', [id]);
    const child = sender(id);
    await expect.poll(async () => waiting(), { timeout: 20_000 }).toBe(true);
    await killed(child);
    await holding.query('rollback');
    holding.release();
    expect(server.taken).toHaveLength(0);
    expect(await startAgain(id)).toBe('sent');
    expect(server.taken).toHaveLength(1);
  });

  it('after the end of the message was said, before the answer, leaves a person to say whether it went', async () => {
    const id = await message(house, handler, about);
    await new Promise<void>((resolve) => {
      let child: ChildProcess;
      server.at = async (reached) => {
        if (reached !== 'end') return;
        await killed(child);
        resolve();
      };
      child = sender(id);
    });
    await expect.poll(() => server.taken.length).toBe(1);
    expect(await startAgain(id)).toBe('uncertain');
    expect(server.taken, 'it is not repeated').toHaveLength(1);
  });

  it('after the answer, before it is kept, leaves a person to say whether it went', async () => {
    const id = await message(house, handler, about);
    const holding = await house.pool.connect();
    server.at = async (reached) => {
      if (reached !== 'end') return;
      await holding.query('begin');
      await holding.query('select 1 from outgoing_message where id = $1 for update', [id]);
    };
    const child = sender(id);
    await expect.poll(() => server.taken.length, { timeout: 20_000 }).toBe(1);
    await expect.poll(async () => waiting(), { timeout: 20_000 }).toBe(true);
    await killed(child);
    await holding.query('rollback');
    holding.release();
    expect(await startAgain(id)).toBe('uncertain');
    expect(server.taken, 'it is not repeated').toHaveLength(1);
  });

  it('while the message is on its way sends it once, or leaves a person to say whether it went', async () => {
    const id = await message(house, handler, about);
    await new Promise<void>((resolve) => {
      let child: ChildProcess;
      server.at = async (reached) => {
        if (reached !== 'data') return;
        await killed(child);
        resolve();
      };
      child = sender(id);
    });
    expect(await onceOrDoubt(id)).toMatch(/sent|uncertain/);
  });

  it('at any moment whatever gives one letter, or a doubt that is shown', { timeout: 120_000 }, async () => {
    const chance = seeded(20_261_123);
    for (let round = 0; round < 8; round += 1) {
      const id = await message(house, handler, about);
      server.taken.length = 0;
      let reached = (): void => undefined;
      const begun = new Promise<void>((resolve) => (reached = resolve));
      server.at = async (stage) => {
        if (stage === 'connect') reached();
        await sleep(40);
      };
      const child = sender(id);
      await begun;
      await sleep(chance() * 330);
      await killed(child);
      expect(await onceOrDoubt(id)).toMatch(/sent|uncertain/);
    }
  });

  it('once it is kept as sent sends nothing again', async () => {
    const id = await message(house, handler, about);
    await once(sender(id), 'exit');
    expect((await stateOf(house, id)).state).toBe('sent');
    expect(await startAgain(id)).toBe('sent');
    expect(server.taken).toHaveLength(1);
  });
});

/** After the restart: sent and taken once, or uncertain and taken once at most. Which of them. */
async function onceOrDoubt(id: string): Promise<string> {
  const state = await startAgain(id);
  expect(state).toMatch(/^(?:sent|uncertain)$/);
  const times = await timesTaken(id);
  expect(times).toBeLessThanOrEqual(1);
  if (state === 'sent') expect(times).toBe(1);
  else expect(await asked(id)).toBe(true);
  return state;
}

/** How often the server took this very message: an earlier one may still be on its way to it. */
async function timesTaken(id: string): Promise<number> {
  const { rows } = await house.pool.query<{ message_id: string }>('select message_id from outgoing_message where id = $1', [id]);
  const mark = rows[0]?.message_id ?? 'no message';
  return server.taken.filter(({ message }) => message.includes(mark)).length;
}

/** Whether somebody is asked about it. */
async function asked(id: string): Promise<boolean> {
  const { messages } = done(await messagesOf(house.db, { actor: handler, byTheStart: true }, about));
  return messages.some((one) => one.id === id && one.asks);
}

/** The same numbers each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whether the other program stands at the row that is held. */
async function waiting(): Promise<boolean> {
  const { rows } = await house.pool.query<{ waits: boolean }>(
    `select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
  );
  return rows[0]?.waits ?? false;
}
