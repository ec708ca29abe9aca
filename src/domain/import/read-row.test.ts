// One row of a register, read as a complaint: what is taken, what is told, what is refused.
import { describe, expect, it } from 'vitest';
import type { AnalysedColumn } from './analysis.ts';
import { DateReading } from './date-reading.ts';
import { dayIn, instantsIn } from './instant.ts';
import { Mapping } from './mapping.ts';
import { readRow } from './read-row.ts';
import { layOut } from './row-cells.ts';

const now = new Date('2026-11-22T10:00:00Z');
const calendar = { toInstant: instantsIn('Europe/London'), now, today: dayIn('Europe/London', now) };

const columnOf = (name: string): AnalysedColumn => ({
  name,
  filled: 1,
  blank: 0,
  midnight: 0,
  samples: [],
  values: [],
  guess: { target: 'extra', because: '' },
  dates: { reading: DateReading.parse({ order: 'ymd' }), sure: true, because: '', follows: name === 'sent', example: '' },
});

/** Reads a row whose columns are named after the fields they are, save those given in `mapping`. */
function read(row: Record<string, string>, mapping: Partial<Mapping> = {}) {
  const columns = Object.keys(row);
  const whole = Mapping.parse({ columns: Object.fromEntries(columns.map((name) => [name, name])), ...mapping });
  const layout = layOut(whole, { columns: columns.map(columnOf) });
  return readRow({ number: 7, cells: Object.values(row) }, layout, calendar);
}
const kinds = (row: Record<string, string>, mapping: Partial<Mapping> = {}) => read(row, mapping).problems.map(({ kind }) => kind);
const sound = { receivedAt: '2016-09-05', description: 'No heat since Monday. We have a baby.' };

describe('A row of a register', () => {
  it('becomes a complaint with its title, its words, its customer and its paths', () => {
    const { draft, problems } = read({
      ...sound,
      product: 'Heating',
      subProduct: 'Boiler',
      category: 'Repairs > Late',
      customerFirstName: 'Amara',
      customerLastName: 'Osei',
      customerEmail: 'amara@example.org',
      customerAddress: '4 Quay Row',
      customerPostcode: 'PO1 2AB',
      status: 'Upheld in part',
      channel: 'Customer Care Call',
      severity: 'P1',
    });
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      title: 'No heat since Monday',
      ownWords: true,
      product: ['Heating', 'Boiler'],
      category: ['Repairs', 'Late'],
      customer: { name: 'Amara Osei', email: 'amara@example.org', address: '4 Quay Row, PO1 2AB' },
      state: 'closed',
      outcome: 'Upheld in part',
      channel: 'phone',
      severity: 'critical',
      receivedAt: new Date('2016-09-04T23:00:00Z'),
    });
  });

  it('takes the time of receipt from a column of its own, in the organisation’s time zone', () => {
    expect(read({ ...sound, receivedTime: '15:53:50' }).draft?.receivedAt).toEqual(new Date('2016-09-05T14:53:50Z'));
    expect(read({ ...sound, receivedAt: '2025-10-26T01:30:00' }).draft?.receivedAt).toEqual(new Date('2025-10-26T00:30:00Z'));
    expect(read({ ...sound, receivedAt: '2025-03-30T12:00:00' }).draft?.receivedAt).toEqual(new Date('2025-03-30T11:00:00Z'));
  });

  it('lets the title, else the category, stand in for words that are missing', () => {
    expect(read({ receivedAt: '2016-09-05', title: 'Data caps' }).draft).toMatchObject({
      title: 'Data caps',
      description: 'Data caps',
      ownWords: false,
    });
    expect(read({ receivedAt: '2016-09-05', category: 'Rodent', subCategory: 'Rat sighting' }).draft?.description).toBe(
      'Rodent: Rat sighting',
    );
  });

  it('keeps columns of no field as facts', () => {
    expect(
      read({ ...sound, Borough: 'Bronx', Empty: '' }, { columns: { receivedAt: 'receivedAt', description: 'description' } }).draft
        ?.extra,
    ).toEqual({ Borough: 'Bronx' });
  });

  it('takes what holds for every row where it says nothing itself', () => {
    const always = { channel: 'letter', team: 'Repairs' } as const;
    expect(read({ ...sound, channel: '' }, { always }).draft).toMatchObject({ channel: 'letter', team: 'Repairs' });
    expect(read({ ...sound, channel: 'web' }, { always }).draft?.channel).toBe('web');
  });

  it.each([
    ['does not say when it was received', { receivedAt: 'N/A' }, 'received-missing'],
    ['has something else where the date should be', { receivedAt: '2016-02-31' }, 'received-unreadable'],
    ['was received in the future', { receivedAt: '2026-11-23' }, 'received-in-future'],
    ['says nothing', { description: '' }, 'nothing-said'],
    ['is longer than can be kept', { description: 'x'.repeat(100_001) }, 'too-long'],
  ])('is refused when it %s', (_, change, kind) => {
    const { draft, problems } = read({ ...sound, ...change });
    expect(draft).toBeUndefined();
    expect(problems.map((one) => [one.kind, one.refused])).toEqual([[kind, true]]);
  });

  it('is refused when it cannot be trusted as a whole, and tells why', () => {
    const layout = layOut(Mapping.parse({ columns: {} }), { columns: [columnOf('a')] });
    expect(readRow({ number: 3, cells: ['1'], trouble: 'Too many cells.' }, layout, calendar)).toMatchObject({
      told: { a: '1' },
      problems: [{ kind: 'row-unreadable', refused: true, words: 'Too many cells.' }],
    });
  });
});

describe('The dates of a row', () => {
  it('that was closed before it was received lose the closing date, which is told and kept as a fact', () => {
    const { draft, problems } = read({ ...sound, closedAt: '2016-09-04', status: 'Closed' });
    expect(draft).toMatchObject({ state: 'closed', closedAt: null, extra: { closedAt: '2016-09-04' } });
    expect(problems).toMatchObject([{ kind: 'closed-before-received', column: 'closedAt', refused: false }]);
  });

  it('of one day are no contradiction when either has no time', () => {
    const row = { ...sound, receivedAt: '2016-09-05T14:25:00', closedAt: '2016-09-05T00:00:00', status: 'Closed' };
    expect(read(row)).toMatchObject({ problems: [], draft: { closedAt: new Date('2016-09-05T13:25:00Z') } });
    expect(kinds({ ...row, closedAt: '2016-09-05T14:24:00' })).toEqual(['closed-before-received']);
  });

  it.each([
    ['closed in the future', { closedAt: '2027-01-01' }, ['closed-in-future']],
    ['due before it was received', { dueAt: '2016-09-01' }, ['due-before-received']],
    ['first made after it was received', { firstMadeAt: '2016-09-09' }, ['first-made-after-received']],
    ['received long ago', { receivedAt: '1900-01-01' }, ['received-long-ago']],
    ['with something else where a date should be', { dueAt: 'soon' }, ['date-unreadable']],
    ['with something else where a time should be', { receivedTime: 'noon' }, ['time-unreadable']],
    ['open, yet with a closing date', { status: 'Pending', closedAt: '2016-09-09' }, ['closed-though-open']],
    ['closed, but without a closing date', { status: 'Solved', closedAt: '' }, ['closed-without-date']],
  ])('are told when it is %s', (_, change, told) => {
    expect(kinds({ ...sound, ...change })).toEqual(told);
  });

  it('are told when another date lies before the receipt although it hardly ever does', () => {
    expect(
      read(
        { ...sound, sent: '2016-09-01', born: '1970-01-01' },
        { columns: { receivedAt: 'receivedAt', description: 'description' } },
      ).problems,
    ).toMatchObject([{ kind: 'later-date-before-received', column: 'sent' }]);
  });
});

describe('The words of a row', () => {
  it.each([
    ['Closed with explanation', 'closed'],
    ['Solved', 'closed'],
    ['In progress', 'open'],
    ['Not closed', 'open'],
    ['Withdrawn by customer', 'withdrawn'],
    ['Out of jurisdiction', 'not-for-us'],
    ['Responded', 'answered'],
  ])('“%s” means %s', (status, state) => {
    expect(read({ ...sound, status }).draft?.state).toBe(state);
  });

  it('mean what the mapping says, before what they look like', () => {
    const meanings = { status: { Solved: 'answered' as const }, channel: {}, severity: {} };
    expect(read({ ...sound, status: 'Solved' }, { meanings }).draft?.state).toBe('answered');
  });

  it('are told when they are not understood, and kept as facts', () => {
    const { draft, problems } = read({ ...sound, status: 'Zurückgestellt', severity: 'blue', customerEmail: 'none given' });
    expect(problems.map(({ kind }) => kind).toSorted()).toEqual(['email-unreadable', 'severity-unknown', 'status-unknown']);
    expect(draft).toMatchObject({
      state: 'open',
      severity: 'moderate',
      extra: { status: 'Zurückgestellt', severity: 'blue', customerEmail: 'none given' },
    });
  });

  it('that name an unknown way in become a channel of that name', () => {
    expect(read({ ...sound, channel: 'Drop box' }).draft?.channel).toBe('drop-box');
  });

  it('are cut where they are too long for their place, and the whole is kept', () => {
    const { draft, problems } = read({ ...sound, title: 'long '.repeat(60) });
    expect(draft?.title.length).toBeLessThanOrEqual(200);
    expect(draft?.extra['title']).toHaveLength(300);
    expect(problems).toMatchObject([{ kind: 'cut-short', column: 'title' }]);
  });
});
