// Nothing that was acknowledged is ever lost: several people log complaints through the real program while it, its database,
// or a single connection's process is killed without warning, again and again.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { connect } from '#platform/postgres/connect.ts';
import { joinEmbedded } from '#platform/postgres/join.ts';
import { type ApiClient, setUp, signIn } from '../support/api-client.ts';
import { end, freePort, type RunningProgram, startProgram } from '../support/running-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-kill-'));
const kills = 8;
const writers = 4;
let program: RunningProgram;

const Logged = z.object({ id: z.uuid(), reference: z.string() });

describe('A complaint that was acknowledged', () => {
  afterAll(async () => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there, once, after the program and its database were killed at random moments, and the record verifies', {
    timeout: 240_000,
  }, async () => {
    const port = await freePort();
    program = await startProgram(folder, port);
    await setUp(program.url, program.setUpToken ?? '');
    const acknowledged = new Map<string, string>();
    const told = new Map<string, string>();
    for (let kill = 0; kill < kills; kill += 1) {
      const stop = { asked: false };
      const client = await signIn(program.url);
      const working = Array.from({ length: writers }, () => write(client, stop, acknowledged, told));
      await sleep(300 + 400 * Math.random());
      await strike(kill);
      stop.asked = true;
      await Promise.all(working);
      await end(program.child, 'SIGKILL');
      program = await startProgram(folder, port);
    }
    expect(acknowledged.size).toBeGreaterThan(kills * writers);
    const client = await signIn(program.url);
    await repeat(client, told, acknowledged);
    const house = await connect({ to: joinEmbedded(folder), name: 'test', log: () => undefined });
    const rows = await house.db.selectFrom('complaint').select(['id', 'description']).execute();
    const found = await verifyRecord(house.db);
    await house.close();
    const kept = new Map(rows.map((row) => [row.description, row.id]));
    expect([...acknowledged].filter(([words, id]) => kept.get(words) !== id)).toEqual([]);
    expect(kept.size).toBe(rows.length);
    expect(found.faults).toEqual([]);
  });
});

// Kills, in turn, the program, the database's postmaster, and one process of the database.
async function strike(kill: number): Promise<void> {
  if (kill % 3 === 0) return end(program.child, 'SIGKILL');
  const postmaster = program.databaseProcess();
  process.kill(kill % 3 === 1 ? postmaster : (aChildOf(postmaster) ?? postmaster), 'SIGKILL');
  await sleep(200);
}

function aChildOf(parent: number): number | undefined {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(Number).findLast((id) => parentOf(id) === parent);
}

function parentOf(id: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return undefined;
  }
}

async function write(
  client: ApiClient,
  stop: { asked: boolean },
  acknowledged: Map<string, string>,
  told: Map<string, string>,
): Promise<void> {
  while (!stop.asked) {
    const key = randomUUID();
    const words = `The lift stood still again (${key})`;
    told.set(words, key);
    const answer = await log(client, words, key);
    if (answer) acknowledged.set(words, answer);
    else await sleep(20);
  }
}

// What was sent and never answered is sent again under its key, as any client would: it must not be logged twice.
async function repeat(client: ApiClient, told: Map<string, string>, acknowledged: Map<string, string>): Promise<void> {
  for (const [words, key] of told) {
    const id = await log(client, words, key);
    if (id === undefined) throw new Error('A complaint sent again was refused.');
    expect(acknowledged.get(words) ?? id).toBe(id);
    acknowledged.set(words, id);
  }
}

async function log(client: ApiClient, words: string, key: string): Promise<string | undefined> {
  try {
    const answer = await client.ask(
      'POST',
      '/api/complaints',
      { customer: { name: 'Amara Osei' }, description: words, channel: 'phone' },
      key,
    );
    return Logged.safeParse(answer.body).data?.id;
  } catch {
    return undefined;
  }
}
