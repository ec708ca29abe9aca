// Returns by the command line: what is owed, drawn up, taken away as files that other readers open; and in words what is wrong with
// what was asked.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnsCommand } from '#apps/cli/commands/returns.ts';
import { readSettings } from '#apps/settings.ts';
import { complaint } from '#test/support/complaints.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let folder: string;
let server: string;
const file = (name: string): string => join(folder, name);
const quarter = ['--pack', 'iso-10002', '--return', 'monitoring', '--from', '2025-01-01', '--to', '2025-03-31'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-returns-'));
  house = await testHouse({ now: '2025-03-20T09:00:00Z' });
  const { host = '', port = 0, user = '', password = '', database = '' } = house.pool.options;
  server = `postgres://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const handler = await person(house, { roles: ['handler'] });
  for (let at = 0; at < 12; at += 1) await complaint(house, handler);
  house.setClock('2025-04-20T09:00:00Z');
  await complaint(house, handler);
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
  const code = await returnsCommand
    .run({ ...call, out: (line) => void out.push(`${line}\n`), words: (line) => void words.push(line) })
    .catch((error: unknown) => (words.push(error instanceof Error ? error.message : String(error)), 1));
  return { code, out: out.join(''), words: words.join('\n') };
}

interface Computed {
  readonly id: string;
  readonly complaints: number;
  readonly tables: readonly {
    readonly lines: readonly { readonly cells: readonly { readonly id: string; readonly value: string | number | null }[] }[];
  }[];
}
const computed = async (): Promise<Computed> => JSON.parse((await redress('compute', ...quarter, '--json')).out) as Computed;

describe('redress returns', { timeout: 240_000 }, () => {
  it('lists what is owed, for people and for programs', async () => {
    const { code, out } = await redress('list', '--json');
    expect(code).toBe(0);
    const { returns } = JSON.parse(out) as {
      readonly returns: readonly { readonly definition: string; readonly standing: string }[];
    };
    expect(returns.map(({ definition }) => definition)).toContain('monitoring');
    const told = (await redress('list')).out.trimEnd().split('\n');
    expect(told).toHaveLength(returns.length);
    expect(told[0]?.split('\t')).toHaveLength(7);
  });

  it('draws a return up, and anew when it was begun, as the same return', async () => {
    const first = await computed();
    expect(first.tables[0]?.lines[0]?.cells.find(({ id }) => id === 'received')?.value).toBe(12);
    const again = await computed();
    expect(again).toMatchObject({ id: first.id, complaints: first.complaints });
    const { code, out, words } = await redress('compute', ...quarter);
    expect(out).toContain(`${first.complaints} complaints in it. ${first.id}`);
    expect(out).toMatch(/Figures for the management review\t12\t/);
    expect(words).toContain('Mend: Not answered yet: Improvements made because of complaints');
    expect(code).toBe(1);
  });

  it('gives a copy as CSV and as a workbook, each cell the same, and puts both on the record', async () => {
    const { id, tables } = await computed();
    const { out, code } = await redress('export', '--id', id);
    expect(code).toBe(0);
    const rows: string[][] = parse(out, { bom: true, relax_column_count: true });
    const line = rows.find(([name, received]) => name === 'Figures for the management review' && received === '12');
    expect(line?.slice(1)).toEqual(tables[0]?.lines[0]?.cells.map(({ value }) => (value === null ? '' : String(value))));
    expect((await redress('export', '--id', id, '--format', 'xlsx', '--out', file('copy.xlsx'))).code).toBe(0);
    const sheets = await readWorkbook(file('copy.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Summary', 'Figures for the management']);
    expect(sheets[1]?.data[1]?.slice(1, 3)).toEqual([12, 0]);
    expect((await redress('export', '--id', id, '--out', file('copy.csv'))).code).toBe(0);
    expect(parse(await readFile(file('copy.csv')), { bom: true, relax_column_count: true })).toEqual(rows);
    const { rows: entries } = await house.pool.query(`select 1 from audit_entry where kind = 'return-exported'`);
    expect(entries).toHaveLength(3);
  });

  it('says in words what cannot be done, and keeps nothing of it', async () => {
    const { id } = await computed();
    const asked: readonly (readonly [readonly string[], RegExp, number])[] = [
      [[], /redress returns list/, 2],
      [['compute', '--pack', 'iso-10002'], /Say which return, and for which days/, 1],
      [['compute', ...quarter.slice(0, 3), 'nothing', ...quarter.slice(4)], /No legal entity files “nothing”/, 1],
      [['compute', ...quarter.slice(0, -1), '2025-03-30'], /not a period of this return/, 1],
      [['export', '--id', id, '--format', 'pdf'], /There is no format “pdf”/, 1],
      [['export', '--id', id, '--format', 'xlsx'], /A workbook is written to a file/, 1],
      [['export', '--id', id, '--number', '7'], /There is no version 7. The newest is 1/, 1],
    ];
    for (const [args, words, code] of asked) {
      const answer = await redress(...args);
      expect(`${answer.code} ${answer.words}`).toMatch(new RegExp(`^${code} [^]*${words.source}`));
      expect(answer.out).toBe('');
    }
  });
});
