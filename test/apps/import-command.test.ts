// Registers by the command line, as a process of its own: beside a running program, without one, and killed in the middle.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUp, signIn } from '#test/support/api-client.ts';
import { end, freePort, type RunningProgram, startProgram } from '#test/support/running-program.ts';

let folder: string;
let data: string;
let port: number;
let program: RunningProgram;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-command-'));
  data = file('data');
  port = await freePort();
  program = await startProgram(data, port);
  await setUp(program.url, program.setUpToken ?? '');
}, 90_000);
afterAll(async () => {
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});

function begin(...args: string[]) {
  const environment = { ...process.env, REDRESS_DATA: data };
  return spawn(process.execPath, ['src/apps/cli/main.ts', 'import', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function redressImport(...args: string[]): Promise<{ code: number; out: string; words: string }> {
  const child = begin(...args);
  let [out, words] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (words += text.toString()));
  const code = await new Promise<number>((done) => child.on('exit', (ended) => done(ended ?? -1)));
  return { code, out, words };
}

const register = (rows: number, prefix: string): string =>
  `Ref,Received,Subject,Status\n${Array.from({ length: rows }, (_, i) => `${prefix}${i},2025-03-${String((i % 28) + 1).padStart(2, '0')},No heat in flat ${i},Closed`).join('\n')}\n`;

describe('redress import', { timeout: 90_000 }, () => {
  it('joins the running program, and writes the refused rows to a file', async () => {
    await writeFile(file('beside.csv'), `${register(3, 'B')}B9,never,No date,Open\n`);
    const first = await redressImport(file('beside.csv'), '--errors', file('errors.csv'), '--json');
    expect(JSON.parse(first.out)).toMatchObject({ state: 'finished', rows: 4, made: 3, refused: 1 });
    expect(first.code).toBe(0);
    expect(await readFile(file('errors.csv'), 'utf8')).toContain('B9,never,No date,Open,5,');
    const again = await redressImport(file('beside.csv'));
    expect(again.out).toContain('0 complaints made, 3 rows known already, 1 row refused');
  });

  it('says what would be made, and keeps nothing', async () => {
    await writeFile(file('preview.csv'), register(2, 'P'));
    const { out, code } = await redressImport(file('preview.csv'), '--preview');
    expect(code).toBe(0);
    expect(out).toContain('2 complaints would be made (2 closed)');
    expect(out).toContain('Ref       → sourceId (Reference in the source), because its name is “Ref”');
    const ada = await signIn(program.url);
    expect(JSON.stringify((await ada.ask('GET', '/api/imports')).body)).not.toContain('preview.csv');
  });

  it('refuses in words while something must be said, and takes the answer', async () => {
    await writeFile(file('dates.csv'), 'Ref,Received,Subject\nD1,04/05/2025,No heat\n');
    const asked = await redressImport(file('dates.csv'));
    expect(asked.code).toBe(1);
    expect(asked.words).toContain('To be said first: In “Received” it is not plain which number is the day (“04/05/2025”)');
    const said = await redressImport(
      file('dates.csv'),
      '--date-order',
      'mdy',
      '--set',
      'channel=letter',
      '--save-mapping',
      file('mapping.json'),
    );
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('1 complaint made') as string });
    expect(JSON.parse(await readFile(file('mapping.json'), 'utf8'))).toMatchObject({
      dates: { Received: { order: 'mdy' } },
      always: { channel: 'letter' },
    });
    expect(await redressImport(file('dates.csv'), '--mapping', file('mapping.json'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 row known already') as string,
    });
  });

  it.each([
    [['nowhere.csv'], 'There is no file nowhere.csv'],
    [['a.csv', '--date-order', 'backwards'], '“backwards” is no order'],
    [['a.csv', '--map', 'nonsense'], '“nonsense” is not of the form'],
  ])('says what is wrong with %j before it opens anything', async (args, words) => {
    expect(await redressImport(...args)).toMatchObject({ code: 1, words: expect.stringContaining(words) as string });
  });

  it('goes on in the program after it was killed, without the program or with it', async () => {
    await writeFile(file('killed.csv'), register(6_000, 'K'));
    await program.stop();
    const child = begin(file('killed.csv'), '--json');
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    for (let waited = 0; !said.includes(' of 6,000 rows') && child.exitCode === null && waited < 40_000; waited += 20)
      await sleep(20);
    await end(child, 'SIGKILL');
    program = await startProgram(data, port);
    const ada = await signIn(program.url);
    const newest = async () =>
      ((await ada.ask('GET', '/api/imports')).body as { imports: { state: string; made: number; rowsDone: number }[] }).imports[0];
    for (let waited = 0; (await newest())?.state === 'running' && waited < 40_000; waited += 200) await sleep(200);
    expect(await newest()).toMatchObject({ state: 'finished', rowsDone: 6_000, made: 6_000 });
  });

  it('takes an import back', async () => {
    await writeFile(file('back.csv'), register(2, 'U'));
    const { out } = await redressImport(file('back.csv'), '--json');
    const { id } = JSON.parse(out) as { id: string };
    expect(await redressImport('--undo', id)).toMatchObject({ code: 0, out: '2 complaints taken back, 0 complaints left.\n' });
  });
});
