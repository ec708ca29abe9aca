// Requests about data by the command line: what is due when, for people and programs; the bundle of one as a file that is whole and that
// only its owner can read; and in words what cannot be done.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataRequestsCommand } from '#apps/cli/commands/data-requests.ts';
import { readSettings } from '#apps/settings.ts';
import { drawUpBundle } from '#apps/worker/jobs/draw-up-bundle.ts';
import { perform } from '#handling/command.ts';
import { askForBundle } from '#handling/rights/ask-for-bundle.ts';
import { collectForRequest } from '#handling/rights/collect-for-request.ts';
import { endRequest } from '#handling/rights/end-request.ts';
import { logDataRequest } from '#handling/rights/log-data-request.ts';
import { lookOver } from '#handling/rights/look-over.ts';
import { sha256 } from '#platform/digest.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import type { DataRequests } from '#views/rights/requests.ts';

let house: TestHouse;
let folder: string;
let server: string;
let joans: { id: string; number: number };
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-data-requests-'));
  house = await testHouse({ now: '2026-11-30T09:00:00Z' });
  const { host = '', port = 0, user = '', password = '', database = '' } = house.pool.options;
  server = `postgres://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const [priya, omar] = [await person(house, { roles: ['compliance'] }), await person(house, { roles: ['compliance'] })];
  const log = async (name: string, more: object = {}) => {
    await complaint(house, house.administrator, { customer: { name } });
    const { rows } = await house.pool.query<{ id: string }>('select id from customer where name = $1', [name]);
    const whose = { customers: rows.map(({ id }) => id), identity: 'Passport seen' };
    const asked = { asked: 'Everything you have.', channel: 'email', receivedOn: '2026-11-30', ...whose, ...more };
    return done(await perform(house, logDataRequest, asked, { actor: priya }));
  };
  joans = await log('Joan Park');
  const { id: theirs } = await log('Ines Alvar', { receivedOn: '2026-11-20', kind: 'restriction' });
  const away = { request: theirs, version: 1, as: 'withdrawn', how: 'By telephone' };
  done(await perform(house, endRequest, away, { actor: priya }));
  await log('Tom Eze', { receivedOn: '2026-11-25' });
  const at = async (command: typeof collectForRequest, actor = priya, more: object = {}) => {
    const { rows } = await house.pool.query<{ version: number }>('select version from data_request where id = $1', [joans.id]);
    return done(await perform(house, command, { request: joans.id, version: rows[0]?.version, ...more }, { actor }));
  };
  await at(collectForRequest);
  await at(lookOver as never, omar, { passed: true });
  const { version } = await at(askForBundle as never);
  await drawUpBundle(house, { request: joans.id, version });
}, 120_000);
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

/** As main.ts runs it: what it throws are words and a failure. */
async function redress(...args: string[]): Promise<{ code: number; out: string; words: string }> {
  const [out, words]: [string[], string[]] = [[], []];
  const settings = readSettings({ REDRESS_DATA: file('data'), DATABASE_URL: server });
  const call = { args, settings, clock: house.clock, stopped: new Promise<void>(() => undefined) };
  const code = await dataRequestsCommand
    .run({ ...call, out: (line) => void out.push(line), words: (line) => void words.push(line) })
    .catch((error: unknown) => (words.push(error instanceof Error ? error.message : String(error)), 1));
  return { code, out: out.join('\n'), words: words.join('\n') };
}

describe('redress data-requests', { timeout: 240_000 }, () => {
  it('lists those that are open, soonest due first: number, day, standing, what is asked, and who asks', async () => {
    const { code, out } = await redress('list');
    expect(code).toBe(0);
    // A month after the day each came: UK GDPR, article 12(3); 25 December is a holiday, and so are the days up to the 28th.
    expect(out.split('\n').map((line) => line.split('\t'))).toEqual([
      ['3', '2026-12-29', 'open', 'A copy of what is kept on them', 'Tom Eze'],
      ['1', '2026-12-30', 'open', 'A copy of what is kept on them', 'Joan Park'],
    ]);
  });

  it('lists those that ended too, and gives the same to programs', async () => {
    expect((await redress('list', '--all')).out).toContain('withdrawn\tKeep it, and do nothing else with it\tInes Alvar');
    const { requests } = JSON.parse((await redress('list', '--all', '--json')).out) as DataRequests;
    expect(requests.map(({ number, state }) => [number, state])).toEqual([
      [3, 'open'],
      [1, 'open'],
      [2, 'withdrawn'],
    ]);
  });

  it('writes a bundle whole, to a file that only its owner can read, and never over another', async () => {
    const { code, words } = await redress('bundle', '1', '--out', file('joan.zip'));
    expect({ code, words }).toEqual({ code: 0, words: `The bundle of request 1 is in ${file('joan.zip')}. Only you can read it.` });
    expect((await stat(file('joan.zip'))).mode & 0o777).toBe(0o600);
    const bundle = await readFile(file('joan.zip'));
    const { rows } = await house.pool.query<{ digest: Buffer }>('select bundle_digest as digest from data_request where id = $1', [
      joans.id,
    ]);
    expect(sha256(bundle)).toEqual(rows[0]?.digest);
    expect(strFromU8(unzipSync(new Uint8Array(bundle))['your-data.json'] ?? new Uint8Array())).toContain('Joan Park');
    expect((await redress('bundle', '1', '--out', file('joan.zip'))).words).toContain('There is a file');
    expect(await readFile(file('joan.zip'))).toEqual(bundle);
  });

  it('says in words what cannot be done, and writes nothing', async () => {
    const asked: readonly (readonly [readonly string[], RegExp, number])[] = [
      [[], /redress data-requests list/, 2],
      [['bundle', '1'], /--out FILE\.zip/, 2],
      [['bundle', 'one', '--out', file('x.zip')], /redress data-requests bundle NUMBER/, 2],
      [['bundle', '9', '--out', file('x.zip')], /There is no request 9\. Nothing was written\./, 1],
      [['bundle', '3', '--out', file('x.zip')], /bundle/, 1],
    ];
    for (const [args, words, code] of asked) {
      const answer = await redress(...args);
      expect(`${answer.code} ${answer.words}`).toMatch(new RegExp(`^${code} [^]*${words.source}`));
      expect(answer.out).toBe('');
    }
    await expect(stat(file('x.zip'))).rejects.toThrow('ENOENT');
  });
});
