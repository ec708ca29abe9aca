// The files of a return, opened with readers that are not the program's: every cell of CSV and workbook against the figures worked out
// from exported rows; what looks like a formula, quotes, line breaks, leading zeros, texts longer than a workbook takes; none and many.
import readWorkbook from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programFolder } from '#apps/open-house.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { asCsv, asWorkbook, copyReturn } from '#monitoring/returns/copy-return.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { type Drawn, drawnAndCompared } from './draw-up.ts';
import { type Exported, exportedRows } from './recompute/exported.ts';
import type { Cell } from './recompute/pages.ts';
import { type Filer, registerOf } from './register.ts';

const folder = new URL('rulepacks', programFolder).pathname;
const some = ['uk-fca-disp', 'au-asic-rg271', 'us-cfpb', 'uk-nhs-england'];
const rules = await loadRules(folder);
const wanted = some.flatMap((pack) => (rules.packs.get(pack)?.returns ?? []).map((definition) => ({ pack, definition })));

let house: TestHouse;
let noor: PersonActor;
let filers: Filer[];
let exported: Exported;
beforeAll(async () => {
  house = await testHouse({ now: '2027-09-01T09:00:00Z' });
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  filers = await registerOf(house, (pack) => (some.includes(pack) ? 150 : 1));
  await house.pool.query(
    `update complaint set description = '=HYPERLINK("http://example.org")' || repeat('long ', 8000) where reference like '%-7'`,
  );
  await house.pool.query(`insert into return_fact (complaint_id, fact, value, noted_at) select id, 'publication-consent', 'Yes', now()
    from complaint where reference like '%-7' on conflict (complaint_id, fact) do update set value = 'Yes'`);
  exported = await exportedRows(house.pool);
}, 240_000);
afterAll(() => house.close());

const filerOf = (pack: string): Filer => {
  const found = filers.find((one) => one.pack.id === pack);
  if (!found) throw new Error(`Nobody is under ${pack}.`);
  return found;
};
/** As the library reads a cell that holds text or a number; what is empty is null. A text is cut where Excel would not open it. */
const inWorkbook = (cell: Cell, money: boolean): Cell => {
  if (cell === '' || cell === null) return null;
  if (typeof cell === 'number') return cell;
  if (money && /^\d+\.\d\d$/.test(cell)) return Number(cell);
  return cell.length > 32_767 ? `${cell.slice(0, 32_766)}…` : cell;
};
type Sheets = Awaited<ReturnType<typeof readWorkbook>>;
const opened = async (drawn: Drawn): Promise<Sheets> =>
  readWorkbook(await asWorkbook(done(await copyReturn(house.db, noor, { id: drawn.id, number: 1, format: 'xlsx' }))), {
    trim: false,
  });

describe('The files of a return', () => {
  it.each(wanted.map((one) => [one.definition.name, one] as const))(
    '%s: have in every cell what comes of the exported rows',
    async (_, { pack, definition }) => {
      const drawn = await drawnAndCompared({ house, actor: noor, folder, exported, filer: filerOf(pack), definition });
      expect(drawn.compared.faults).toEqual([]);
      const [summary, ...sheets] = await opened(drawn);
      for (const [name, value] of drawn.pages.header)
        expect([name, summary?.data.find(([first]) => first === name)?.[1] ?? null]).toEqual([name, inWorkbook(value, true)]);
      const pages = [
        ...drawn.pages.tables.map(({ rows }) => rows.map((row) => row.map((cell) => inWorkbook(cell, true)))),
        ...(drawn.pages.each ? [drawn.pages.each.slice(1).map((row) => row.map((cell) => inWorkbook(cell, false)))] : []),
      ];
      expect(sheets).toHaveLength(pages.length);
      for (const [at, page] of pages.entries()) {
        const read = (sheets[at]?.data ?? []).slice(drawn.pages.each && at === pages.length - 1 ? 1 : 0);
        expect(read.map((row) => row.map((cell) => cell ?? null))).toEqual(page);
      }
    },
    60_000,
  );

  it('hold no formula, and keep quotes, line breaks and leading zeros', async () => {
    const rows = await house.pool.query<{ id: string }>(
      `select id from regulator_return where definition in ('idr-report', 'public-database')`,
    );
    const copies = await Promise.all(
      rows.rows.map(async ({ id }) => done(await copyReturn(house.db, noor, { id, number: 1, format: 'regulator' }))),
    );
    const cells = copies.flatMap((copy) => parse(asCsv(copy, 'regulator'))).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    for (const text of [`'=1+1`, `'@SUM(A1)`, `'-3`, `'+44`, 'a, "b"', 'two\nlines', '007', 'Zürich – ok'])
      expect(cells).toContain(text);
    for (const copy of copies) expect((await asWorkbook(copy)).includes('<f>')).toBe(false);
  });

  it('say nothing but their headings where there was nothing', async () => {
    const { entity } = filerOf('au-asic-rg271');
    const asked = { pack: 'au-asic-rg271', definition: 'idr-report', entity, from: '2022-07-01', to: '2022-12-31' };
    const { id } = done(await perform(house, beginReturn, asked, { actor: noor }));
    const copied = done(await copyReturn(house.db, noor, { id, number: 1, format: 'regulator' }));
    const [heading, ...rest] = parse(asCsv(copied, 'regulator'));
    expect(heading).toContain('unique-identifier');
    expect(rest).toEqual([]);
    const [sheet] = await readWorkbook(await asWorkbook(copied));
    expect(sheet?.data).toEqual([heading]);
  });

  it('are whole with twenty thousand rows', async () => {
    const row = Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? `=text ${at}` : `${at}`));
    const many = { name: 'many', sheets: [{ name: 'Complaints', rows: Array.from({ length: 20_000 }, () => row) }] };
    const [sheet] = await readWorkbook(await asWorkbook(many));
    expect(sheet?.data).toHaveLength(20_000);
    expect(sheet?.data.at(-1)).toEqual(row);
    expect(parse(asCsv(many, 'regulator'))).toHaveLength(20_000);
  }, 120_000);
});
