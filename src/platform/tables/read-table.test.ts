// Files as people send them: encodings, delimiters, quotation marks, ragged rows, workbooks, and what is no table at all.
import iconv from 'iconv-lite';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { findShape, readTable } from './read-table.ts';
import type { Bytes, TableRow } from './table.ts';

const inPieces = (bytes: Uint8Array, size = 7): Bytes =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  };
const text = (words: string, encoding = 'utf-8', mark = false): Bytes => inPieces(iconv.encode(words, encoding, { addBOM: mark }));

async function read(bytes: Bytes) {
  const shape = await findShape(bytes);
  const rows: TableRow[] = [];
  for await (const batch of readTable(shape, bytes)) rows.push(...batch);
  return { shape, rows, cells: rows.map((row) => row.cells) };
}

describe('Reading a CSV file', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['vertical bars', '|'],
  ])('tells columns apart by %s', async (_, delimiter) => {
    const { shape, cells } = await read(
      text(['Ref;What;Paid', 'A1;"No heat; again";12,50', 'A2;Damp, mould;3'].join('\n').replaceAll(';', delimiter)),
    );
    expect(shape).toMatchObject({ format: 'csv', columns: ['Ref', 'What', 'Paid'] });
    expect(cells[0]).toEqual(['A1', `No heat${delimiter} again`, ...(delimiter === ',' ? ['12', '50'].slice(0, 1) : ['12,50'])]);
  });

  it.each([
    ['UTF-8', 'utf-8', false],
    ['UTF-8 with a byte-order mark', 'utf-8', true],
    ['UTF-16 with a byte-order mark', 'utf-16le', true],
    ['UTF-16 the other way round', 'utf-16be', true],
    ['UTF-16 without a mark', 'utf-16le', false],
    ['Windows-1252', 'windows-1252', false],
  ])('reads %s', async (_, encoding, mark) => {
    const { cells, shape } = await read(
      text('Name,Words\nZoë Müller,“I paid £40 – twice”\nRené,déjà vu, encore\n'.replace(', encore', ''), encoding, mark),
    );
    expect(shape.columns).toEqual(['Name', 'Words']);
    expect(cells).toEqual([
      ['Zoë Müller', '“I paid £40 – twice”'],
      ['René', 'déjà vu'],
    ]);
  });

  it('keeps line ends and doubled quotation marks inside a quotation, and numbers rows as a spreadsheet does', async () => {
    const { rows } = await read(text('Ref,Words\r\nA1,"First line\r\nsecond ""line"""\r\n\r\nA2,plain\r\n'));
    expect(rows).toEqual([
      { number: 2, cells: ['A1', 'First line\r\nsecond "line"'] },
      { number: 4, cells: ['A2', 'plain'] },
    ]);
  });

  it('fills up rows that are too short and says so; rows that are too long are not trusted', async () => {
    const { rows } = await read(text('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n'));
    expect(rows[0]).toMatchObject({ cells: ['1', '2', ''], oddity: expect.stringContaining('2 cells and the header 3') as string });
    expect(rows[1]).toMatchObject({ trouble: expect.stringContaining('4 cells and the header 3') as string });
    expect(rows[2]).toEqual({ number: 4, cells: ['1', '2', '3'] });
  });

  it('gives every column a name of its own', async () => {
    const { shape } = await read(text('date,date,,date (2)\na,b,c,d\n'));
    expect(shape.columns).toEqual(['date', 'date (2)', 'Column 3', 'date (2) (2)']);
  });

  it('passes over a title above the table, and says where the names were found', async () => {
    const { shape, cells } = await read(text('Complaints register 2025,,\n,,\nRef,What,When\nA1,Noise,2025-01-02\n'));
    expect(shape).toMatchObject({
      columns: ['Ref', 'What', 'When'],
      headerRow: 3,
      remarks: [expect.stringContaining('row 3') as string],
    });
    expect(cells).toEqual([['A1', 'Noise', '2025-01-02']]);
  });

  it('calls columns by their number where no row names them', async () => {
    const { shape, cells } = await read(text('1001,2025-01-02,Noise\n1002,2025-01-03,Damp\n'));
    expect(shape).toMatchObject({ columns: ['Column 1', 'Column 2', 'Column 3'], headerRow: 0 });
    expect(cells).toHaveLength(2);
  });

  it('says after which row a quotation mark is never closed', async () => {
    await expect(read(text('a,b\n1,2\n3,"open\n5,6\n'))).rejects.toThrow(/After row 2 .* never closed/);
  });

  it('removes what no database keeps', async () => {
    const { cells } = await read(text('a,b\n x\u0000y ,2\n'));
    expect(cells).toEqual([['xy', '2']]);
  });
});

describe('Reading JSON Lines', () => {
  it('takes the names of all lines, in the order met, and opens objects within objects', async () => {
    const { shape, cells } = await read(text('{"id":1,"who":{"name":"Ann"},"tags":["a","b"]}\n{"id":2,"late":true,"none":null}\n'));
    expect(shape.columns).toEqual(['id', 'who.name', 'tags', 'late', 'none']);
    expect(cells).toEqual([
      ['1', 'Ann', 'a, b', '', ''],
      ['2', '', '', 'true', ''],
    ]);
  });

  it('does not trust a line that is no object, and reads the others', async () => {
    const { rows } = await read(text('{"a":1}\nnonsense\n\n{"a":NaN,"b":2}\n'));
    expect(rows.map(({ number, trouble }) => [number, trouble !== undefined])).toEqual([
      [1, false],
      [2, true],
      [4, false],
    ]);
  });

  it('reads one list of objects too', async () => {
    const { cells } = await read(text('[\n {"a": 1},\n {"a": 2}\n]\n'));
    expect(cells).toEqual([['1'], ['2']]);
  });
});

describe('Reading an Excel workbook', () => {
  it('reads the first sheet that holds a table, dates as they stand', async () => {
    const day = new Date(Date.UTC(2025, 3, 22));
    const time = new Date(Date.UTC(2025, 3, 22, 15, 53, 50));
    const sheets = [
      { sheet: 'About', data: [[{ value: 'Made by somebody' }]] },
      {
        sheet: 'Register',
        data: [
          [{ value: 'Ref' }, { value: 'Day' }, { value: 'Moment' }, { value: 'Paid' }],
          [
            { value: 'A1' },
            { value: day, type: Date, format: 'dd/mm/yyyy' },
            { value: time, type: Date, format: 'dd/mm/yyyy hh:mm:ss' },
            { value: 12.5 },
          ],
        ],
      },
    ];
    const workbook = await writeWorkbook(sheets as never).toBuffer();
    const { shape, rows } = await read(inPieces(workbook, 4096));
    expect(shape).toMatchObject({ format: 'xlsx', sheet: 'Register', columns: ['Ref', 'Day', 'Moment', 'Paid'] });
    expect(rows).toEqual([{ number: 2, cells: ['A1', '2025-04-22', '2025-04-22T15:53:50', '12.5'] }]);
  });

  it('refuses a packed file that is no workbook, in words', async () => {
    await expect(read(inPieces(Buffer.from('PK\u0003\u0004 and nothing more')))).rejects.toThrow(/cannot be read as one/);
  });
});

describe('A file that is no register', () => {
  it.each([
    ['is empty', Buffer.alloc(0), /is empty/],
    ['is an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel format/],
    ['is packed', Buffer.from([0x1f, 0x8b, 0x08]), /Unpack it/],
    ['is a PDF', Buffer.from('%PDF-1.7'), /is a PDF/],
  ])('is refused in words when it %s', async (_, bytes, words) => {
    await expect(read(inPieces(bytes))).rejects.toThrow(words);
  });
});
