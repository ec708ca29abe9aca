// What the columns of a register are taken for, by their names and by what they hold.
import { describe, expect, it } from 'vitest';
import { analyse } from './analysis.ts';
import { dayNumber } from './date-reading.ts';
import { Mapping } from './mapping.ts';
import { openQuestions, remarks } from './questions.ts';

const today = dayNumber(2026, 11, 22) ?? 0;

async function analysed(columns: readonly string[], rows: readonly (readonly string[])[]) {
  async function* batches() {
    yield await Promise.resolve(rows.map((cells, index) => ({ number: index + 2, cells })));
  }
  return analyse(columns, batches(), today);
}
const guessed = async (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  Object.fromEntries((await analysed(columns, rows)).columns.map(({ name, guess }) => [name, guess.target]));
const asGuessed = (analysis: Awaited<ReturnType<typeof analysed>>) =>
  Mapping.parse({ columns: Object.fromEntries(analysis.columns.map(({ name, guess }) => [name, guess.target])) });

const story =
  'We wrote in May. The engineer came three times and each time left without mending the boiler, so we have had no heat for two weeks.';
const thirty = (row: (index: number) => string[]): string[][] => Array.from({ length: 30 }, (_, index) => row(index));

describe('The guess of what a column is', () => {
  it('goes by the names that registers use, however they are written', async () => {
    const rows = thirty((i) => [
      `C${i}`,
      '2025-03-04',
      'Loans',
      'Billing',
      story,
      'Web',
      'Closed',
      'Ann Lee',
      `ann${i}@example.org`,
      'SW1A 1AA',
    ]);
    expect(
      await guessed(
        [
          'Complaint ID',
          'DateReceived',
          'PRODUCT',
          'issue',
          'consumer_complaint_narrative',
          'Submitted via',
          'Case Status',
          'Customer name',
          'E-mail',
          'Post Code',
        ],
        rows,
      ),
    ).toEqual({
      'Complaint ID': 'sourceId',
      DateReceived: 'receivedAt',
      PRODUCT: 'product',
      issue: 'category',
      consumer_complaint_narrative: 'description',
      'Submitted via': 'channel',
      'Case Status': 'status',
      'Customer name': 'customerName',
      'E-mail': 'customerEmail',
      'Post Code': 'customerPostcode',
    });
  });

  it('does not believe a name that the content contradicts', async () => {
    const rows = thirty((i) => ['Phone', String(i % 3), 'Texas']);
    expect(await guessed(['received', 'id', 'state'], rows)).toMatchObject({
      received: 'channel',
      id: 'extra',
      state: 'customerState',
    });
  });

  it('knows some content under any name', async () => {
    const rows = thirty((i) => [`x${i}@example.org`, story, ['Closed with relief', 'In progress'][i % 2] ?? '']);
    expect(await guessed(['kontakt', 'blah', 'company answer'], rows)).toEqual({
      kontakt: 'customerEmail',
      blah: 'description',
      'company answer': 'status',
    });
  });

  it('gives its reason', async () => {
    const { columns } = await analysed(
      ['date received'],
      thirty(() => ['2025-03-04']),
    );
    expect(columns[0]?.guess.because).toBe('its name is “date received” and 100 % of its values are dates');
  });

  it('prefers a date column that is whole to one in which day and month were swapped', async () => {
    const rows = Array.from({ length: 91 }, (_, index) => {
      const whole = new Date(Date.UTC(2015, 3, 1 + index)).toISOString().slice(0, 10);
      const [year, month, day] = whole.split('-');
      return [Number(day) > 12 ? whole : `${year}-${day}-${month}`, whole, 'No heat again'];
    });
    const analysis = await analysed(['date', 'date_corrected', 'subject'], rows);
    expect(asGuessed(analysis).columns).toMatchObject({ date: 'extra', date_corrected: 'receivedAt' });
    expect(remarks(analysis, asGuessed(analysis))).toContainEqual(
      expect.stringContaining('The dates in “date” look as if day and month were swapped'),
    );
  });

  it('keeps what it does not know as a fact, and leaves out what is empty or its own', async () => {
    const rows = thirty(() => ['DOHMH', '', '12']);
    expect(await guessed(['agency', 'nothing', 'redress_row'], rows)).toEqual({
      agency: 'extra',
      nothing: 'leave-out',
      redress_row: 'leave-out',
    });
  });
});

describe('Before an import starts', () => {
  const ask = async (columns: readonly string[], rows: string[][], mapping: object) =>
    openQuestions(await analysed(columns, rows), Mapping.parse(mapping)).map(({ kind, about }) => [kind, about]);

  it('the order of day and month is asked where nothing decides it, until it is answered', async () => {
    const rows = [['04/05/2015', 'No heat']];
    const columns = { When: 'receivedAt', What: 'title' };
    expect(await ask(['When', 'What'], rows, { columns })).toEqual([['date-order', 'When']]);
    expect(await ask(['When', 'What'], rows, { columns, dates: { When: { order: 'mdy' } } })).toEqual([]);
  });

  it('a date of receipt and something said are needed, from a column or for every row', async () => {
    expect(await ask(['x'], [['1']], { columns: { x: 'extra' } })).toEqual([
      ['received-missing', 'receivedAt'],
      ['words-missing', 'description'],
    ]);
    expect(await ask(['x'], [['1']], { columns: { x: 'extra' }, always: { receivedAt: '2025-01-02', category: 'Noise' } })).toEqual(
      [],
    );
  });

  it('one column is one field, save where texts can be put together', async () => {
    const rows = [['2025-01-02', 'a', 'b', 'c']];
    const columns = { d: 'receivedAt', a: 'title', b: 'title', c: 'description' };
    expect(await ask(['d', 'a', 'b', 'c'], rows, { columns })).toEqual([['claimed-twice', 'title']]);
    expect(await ask(['d', 'a', 'b', 'c'], rows, { columns: { ...columns, a: 'description', b: 'description' } })).toEqual([]);
  });

  it('a column that the file does not have is named', async () => {
    expect(await ask(['d', 'a'], [['2025-01-02', 'x']], { columns: { d: 'receivedAt', a: 'title', Zip: 'extra' } })).toEqual([
      ['column-unknown', 'Zip'],
    ]);
  });
});
