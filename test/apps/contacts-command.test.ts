// Contacts of another help desk by the command line, as a process of its own beside a running program.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, setUp, signIn } from '#test/support/api-client.ts';
import { freePort, type RunningProgram, startProgram } from '#test/support/running-program.ts';

let folder: string;
let program: RunningProgram;
let ada: ApiClient;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-contacts-'));
  program = await startProgram(file('data'), await freePort());
  await setUp(program.url, program.setUpToken ?? '');
  ada = await signIn(program.url);
  await ada.ask('POST', '/api/settings/help-desks', { name: 'old-desk', title: 'Old desk', ourAddresses: ['harbour.example'] });
  const mapping = { id: { at: '/no' }, text: { at: '/words' } };
  await ada.ask('POST', '/api/settings/help-desks', { name: 'mapped', title: 'Mapped', mapping });
}, 90_000);
afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

async function contacts(args: readonly string[], input = ''): Promise<{ code: number; out: string; words: string }> {
  const env = { ...process.env, REDRESS_DATA: file('data') };
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'contacts', ...args], { env, stdio: 'pipe' });
  let [out, words] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (words += text.toString()));
  child.stdin.end(input);
  const code = await new Promise<number>((done) => child.on('exit', (ended) => done(ended ?? -1)));
  return { code, out, words };
}
const listed = async (): Promise<{ text: string; state: string }[]> =>
  ((await ada.ask('GET', '/api/contacts?state=any&desk=old-desk')).body as { contacts: { text: string; state: string }[] })
    .contacts;

describe('redress contacts', { timeout: 90_000 }, () => {
  it('brings in lines of JSON, says of each refused line why, and counts; the same file again makes nothing twice', async () => {
    const lines = [
      { id: 'a', text: 'Where is my parcel?' },
      { text: 'No id' },
      { id: 'b', turns: [{ role: 'agent', text: 'Hello' }] },
    ];
    await writeFile(
      file('one.jsonl'),
      `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n{"id":"c","text":"It leaks."}\n`,
    );
    const first = await contacts([file('one.jsonl'), '--desk', 'old-desk', '--errors', file('refused.jsonl')]);
    expect(first.words).toContain('one.jsonl, line 2 was not kept. id: Give the id it has in the other help desk.');
    expect(first.words).toContain('one.jsonl, line 4 was not kept. It is no JSON.');
    expect(first.out).toBe('2 kept, 0 went on, 0 known already, 1 passed over, 2 refused.\n');
    expect(first.code).toBe(1);
    expect((await readFile(file('refused.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { why: 'It is no JSON.', given: 'not json' },
      { given: { text: 'No id' } },
    ]); // biome-ignore format: one list
    const again = await contacts([file('one.jsonl'), '--desk', 'old-desk', '--json']);
    expect(JSON.parse(again.out)).toEqual({ kept: 0, changed: 0, known: 2, 'passed-over': 1, refused: 2 });
    expect(await listed()).toHaveLength(2);
  });
  it('brings in a table by the names of its columns, and refuses a day that may be two', async () => {
    const rows = 'Ticket;Body;at;Status\n7;"The tap drips;\nstill";2026-03-04 10:00;solved\n8;The tap drips.;03/04/2026;open\n';
    await writeFile(file('two.csv'), rows);
    const named = ['--map', 'id=Ticket', '--map', 'text=Body', '--map', 'closed=Status'];
    const { out, words } = await contacts([file('two.csv'), '--desk', 'old-desk', ...named]);
    expect(words).toContain('“03/04/2026” may be two days. Write it as year, month, day');
    expect(out).toContain('1 kept, 0 went on, 0 known already, 0 passed over, 1 refused.');
    expect(await listed()).toContainEqual(expect.objectContaining({ text: 'The tap drips;\nstill', state: 'settled' }));
  });
  it('reads by the mapping of the help desk, or as it is told, also from standard input', async () => {
    expect((await contacts(['-', '--desk', 'mapped'], '{"no":1,"words":"It leaks."}\n')).out).toContain('1 kept');
    expect((await contacts(['-', '--desk', 'mapped', '--as-taken'], '{"id":2,"text":"It leaks again."}\n')).out).toContain(
      '1 kept',
    );
    await writeFile(
      file('list.json'),
      JSON.stringify(
        [
          { no: 1, words: 'It leaks.' },
          { no: 3, words: 'Closed.' },
        ],
        null,
        2,
      ),
    );
    expect((await contacts([file('list.json'), '--desk', 'mapped', '--closed'])).out).toContain('1 kept, 1 went on');
  });
  it('brings in e-mail of files as conversations', async () => {
    const mail = (id: string, from: string, to: string, more: string): string =>
      `From x Sun Nov  1 10:00:00 2026\nMessage-ID: <${id}@x>\nFrom: ${from}\nTo: ${to}\n${more}\n`;
    const box = mail('m1', 'cleo@customers.example', 'help@harbour.example', '\nNobody came.\n') + mail('m2', 'help@harbour.example', 'cleo@customers.example', 'In-Reply-To: <m1@x>\n\nWe are sorry.\n'); // biome-ignore format: two messages
    await writeFile(file('last-year.mbox'), box);
    expect((await contacts([file('last-year.mbox'), '--desk', 'old-desk'])).out).toContain('1 kept, 1 went on');
    expect((await contacts([file('last-year.mbox'), '--desk', 'old-desk'])).out).toContain('0 kept, 0 went on, 2 known');
    await writeFile(file('one.eml'), mail('m9', 'a@customers.example', 'help@harbour.example', '\nHello.\n'));
    expect((await contacts([file('one.eml'), '--desk', 'mapped'])).words).toContain('which addresses are ours');
  });
  it('says in words what it needs, and keeps nothing then', async () => {
    expect((await contacts([])).words).toContain('Say which file holds the contacts');
    expect((await contacts([file('none.jsonl'), '--desk', 'old-desk'])).words).toContain('There is no file');
    expect((await contacts([file('one.jsonl'), '--desk', 'nobody'])).words).toContain(
      'There is mapped, old-desk. Nothing was brought in.',
    );
    expect((await contacts([file('two.csv'), '--desk', 'old-desk'])).words).toContain('Its columns are Ticket, Body, at, Status');
    expect((await contacts([file('two.csv'), '--desk', 'old-desk', '--map', 'id=Nothing'])).words).toContain('no column “Nothing”');
  });
});
