// The deadlines of a complaint that is here, on the command line beside the running program: what a person sees on the complaint is
// what a program is told, under each of its rules.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, setUp, signIn } from '#test/support/api-client.ts';
import { freePort, type RunningProgram, startProgram } from '#test/support/running-program.ts';

let folder: string;
let program: RunningProgram;
let client: ApiClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-deadlines-'));
  program = await startProgram(folder, await freePort());
  await setUp(program.url, program.setUpToken ?? '');
  client = await signIn(program.url);
}, 120_000);
afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

async function deadlines(...args: string[]): Promise<{ code: number; out: string; words: string }> {
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'deadlines', ...args], {
    env: { ...process.env, REDRESS_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, words] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (words += text.toString()));
  const code = await new Promise<number>((done) => child.on('exit', (ended) => done(ended ?? -1)));
  return { code, out, words };
}

interface Logged {
  readonly id: string;
  readonly reference: string;
}
interface OnScreen {
  readonly version: number;
  readonly clocks: readonly { rulePack: string; id: string; day: string | null; ownTarget: boolean }[];
}

/** A complaint under several sets of rules at once. */
async function logged(...rulePacks: string[]): Promise<Logged> {
  const told = {
    customer: { name: 'Tamsin Roe', phone: '020 7946 0031' },
    title: 'No answer for weeks',
    description: 'I wrote twice.',
    channel: 'phone',
    handleMyself: true,
  };
  const { id, reference } = (await client.ask('POST', '/api/complaints', told)).body as Logged;
  for (const rulePack of rulePacks) {
    const { version } = (await client.ask('GET', `/api/complaints/${id}/clocks`)).body as OnScreen;
    const added = { version, rulePack, reason: 'Their data is in it.' };
    expect((await client.ask('POST', `/api/complaints/${id}/regimes`, added)).status).toBe(200);
  }
  return { id, reference };
}

describe('redress deadlines --complaint', { timeout: 120_000 }, () => {
  it('answers as the complaint’s page does, clock by clock, under every set of rules that applies', async () => {
    const { id, reference } = await logged('uk-data-protection', 'uk-spso-mchp');
    const { code, out } = await deadlines('--complaint', reference, '--json');
    expect(code).toBe(0);
    const told = (JSON.parse(out) as { clocks: { pack: string; id: string; due: string | null; target: string | null }[] }).clocks;
    const { clocks } = (await client.ask('GET', `/api/complaints/${id}/clocks`)).body as OnScreen;
    expect(new Set(told.map(({ pack }) => pack)).size).toBe(3);
    expect(clocks.length).toBeGreaterThan(6);
    for (const { rulePack, id: clock, day } of clocks) {
      const one = told.find((each) => each.pack === rulePack && each.id === clock);
      expect([rulePack, clock, one?.due ?? one?.target ?? null]).toEqual([rulePack, clock, day]);
    }
  });

  it('moves with the complaint: what was done is seen at once', async () => {
    const { id, reference } = await logged();
    const acknowledged = { channel: 'phone', text: '' };
    const standing = async () => (await deadlines('--complaint', reference)).out;
    const before = await standing();
    expect((await client.ask('POST', `/api/complaints/${id}/acknowledgement`, acknowledged)).status).toBe(200);
    expect(await standing()).not.toBe(before);
  });

  it('says in words that there is none of that reference, and what cannot be asked together', async () => {
    const none = await deadlines('--complaint', 'C-26-ZZZZZ');
    expect(none.code).toBe(1);
    expect(none.words).toContain('There is no complaint C-26-ZZZZZ here.');
    const both = await deadlines('--complaint', 'C-26-ZZZZZ', '--pack', 'uk-legal');
    expect(both.code).toBe(1);
    expect(both.words).not.toBe('');
  });

  it('counts several packs at once without a complaint, each by its own rules', async () => {
    const { code, out } = await deadlines(
      '--pack',
      'uk-fca-disp',
      '--pack',
      'uk-data-protection',
      '--pack',
      'iso-10002',
      '--calendar',
      'GB-EAW',
      '--event',
      'received=2026-12-24',
      '--json',
    );
    expect(code).toBe(0);
    const due = (pack: string, id: string) =>
      (JSON.parse(out) as { clocks: { pack: string; id: string; due: string | null }[] }).clocks.find(
        (one) => one.pack === pack && one.id === id,
      )?.due;
    expect(due('uk-fca-disp', 'final_or_written_response')).toBe('2027-02-18');
    expect(due('uk-data-protection', 'ack')).toBe('2027-01-25'); // The thirtieth day is a Saturday.
    expect(due('iso-10002', 'response')).toBe('2027-01-26'); // Twenty working days.
  });
});
