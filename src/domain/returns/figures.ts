// The figures of a return as they stand on it, from what was counted and what was said: which are blank and which are zero, which
// rows the layout shows, what is in percent, per thousand or an average.
// Invariant: nothing is counted here; a figure without complaints to divide by is blank, never 0.
import type { ReturnColumn, ReturnDefinition, ReturnLayout, ReturnRow } from '../return-definition.ts';
import { allRows, leavesOf, noRow, pathsOf } from './placing.ts';
import {
  allCauses,
  baseOf,
  type FigurePart,
  isInDays,
  isMedian,
  isPercentile,
  type PlannedFigure,
  plannedFigures,
} from './plan.ts';

export interface Counted {
  /** The number of the planned figure. */
  readonly figure: number;
  readonly row: string;
  readonly members: number;
  /**
   * The sum of what each complaint adds: 1, minor units, days, or 1 and 0 for a percentage. Of a median the two in the middle
   * together (the one in the middle twice), of a percentile the one it falls on.
   */
  readonly total: number;
}

export type Answers = Readonly<Record<string, string | number | boolean>>;

export interface Reckoning {
  readonly definition: ReturnDefinition;
  readonly counted: readonly Counted[];
  readonly answers: Answers;
  /** The rows in which there is business: something of the organisation's falls there. */
  readonly business: ReadonlySet<string>;
}

export type CellUnit = 'count' | 'money' | 'percent' | 'days' | 'working-days' | 'per' | 'text' | 'yes-no' | 'number';

export interface Cell {
  readonly id: string;
  readonly unit: CellUnit;
  /** Null: blank. Money in minor units, a percentage from 0 to 100. */
  readonly value: string | number | boolean | null;
  /** The planned figure whose complaints stand behind it, where there is one. */
  readonly figure: number | null;
  readonly members: number;
}

export interface Line {
  readonly row: string;
  readonly name: string;
  readonly within: string | null;
  readonly unconfirmed: boolean;
  readonly cells: readonly Cell[];
}

export interface Heading {
  readonly id: string;
  readonly name: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Heading[];
  readonly lines: readonly Line[];
}

export interface Sheet {
  readonly nil: boolean;
  readonly layout: ReturnLayout | null;
  /** False: so few complaints that it is not owed. */
  readonly owed: boolean;
  readonly header: readonly (Heading & { readonly cell: Cell })[];
  readonly tables: readonly Table[];
}

export function sheetOf(reckoning: Reckoning): Sheet {
  const { definition } = reckoning;
  const look = lookUp(reckoning);
  const nil = (['opened', 'closed', 'open-at-start', 'paid'] as const).every((of) => look.whole(of) === 0);
  const layout = layoutOf(definition, look);
  const { threshold, header, columns, crossed } = definition;
  const cell = (part: FigurePart, column: ReturnColumn, row: string): Cell =>
    cellOf({ reckoning, look, nil }, { part, column, row });
  const rows = shownRows(definition, layout, look);
  const line = ({ id, name, within, unconfirmed }: Shown, cells: (row: string) => Cell[]): Line => ({
    row: id,
    name,
    within,
    unconfirmed,
    cells: cells(id),
  });
  const tables: Table[] = [];
  const shown = definition.shape === 'one-row-a-complaint' ? [] : columns;
  if (shown.length > 0)
    tables.push({
      name: layout?.name ?? definition.name,
      columns: shown,
      lines: rows.map((row) => line(row, (id) => shown.map((column) => cell('columns', column, id)))),
    });
  if (crossed !== null) {
    const across = [...leavesOf(definition.causes).map(({ id, name }) => ({ id, name })), { id: allCauses, name: 'Total' }];
    const asColumn = (id: string): ReturnColumn => ({ id, name: id, figure: 'count', of: crossed.of });
    tables.push({
      name: crossed.name,
      columns: across,
      lines: rows.map((row) => line(row, (id) => across.map((one) => cell('crossed', asColumn(one.id), id)))),
    });
  }
  return {
    nil,
    layout,
    owed: threshold === null || look.whole(threshold.of) >= threshold.atLeast,
    header: header.map((column) => ({ id: column.id, name: column.name, cell: cell('header', column, allRows) })),
    tables,
  };
}

function layoutOf({ layouts }: ReturnDefinition, look: LookUp): ReturnLayout | null {
  const opened = look.whole('opened');
  return layouts.find(({ atLeast, below }) => opened >= atLeast && (below === undefined || opened < below)) ?? null;
}

interface LookUp {
  find(part: FigurePart, id: string, row: string): { figure: number; counted: Counted | undefined } | undefined;
  whole(of: string): number;
}

function lookUp({ definition, counted }: Reckoning): LookUp {
  const planned = new Map(plannedFigures(definition).map((one): [string, PlannedFigure] => [`${one.part} ${one.id}`, one]));
  const found = new Map(counted.map((one) => [`${one.figure} ${one.row}`, one]));
  const find: LookUp['find'] = (part, id, row) => {
    const figure = planned.get(`${part} ${id}`)?.number;
    return figure === undefined ? undefined : { figure, counted: found.get(`${figure} ${row}`) };
  };
  return { find, whole: (of) => find('whole', of, allRows)?.counted?.members ?? 0 };
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  readonly unconfirmed: boolean;
}

function shownRows(definition: ReturnDefinition, layout: ReturnLayout | null, look: LookUp): Shown[] {
  const { rows } = definition;
  const total: Shown = { id: allRows, name: rows.length === 0 ? definition.name : 'Total', within: null, unconfirmed: false };
  if (rows.length === 0) return [total];
  const within = (row: ReturnRow): string | null => pathsOf(rows).get(row.id)?.slice(-2, -1)[0] ?? null;
  const listed = layout?.by === 'row-group' ? rows : leavesOf(rows);
  const lost = plannedFigures(definition).some(
    ({ part, id }) => part !== 'whole' && (look.find(part, id, noRow)?.counted?.members ?? 0) > 0,
  );
  return [
    ...listed.map((row) => ({ id: row.id, name: row.name, within: nameOf(rows, within(row)), unconfirmed: row.unconfirmed })),
    ...(lost ? [{ id: noRow, name: 'Not placed yet', within: null, unconfirmed: false }] : []),
    total,
  ];
}

function nameOf(rows: readonly ReturnRow[], id: string | null): string | null {
  return id === null ? null : (rows.find((row) => row.id === id)?.name ?? id);
}

interface Place {
  readonly part: FigurePart;
  readonly column: ReturnColumn;
  readonly row: string;
}

interface Ground {
  readonly reckoning: Reckoning;
  readonly look: LookUp;
  readonly nil: boolean;
}

const units: Readonly<Record<ReturnColumn['figure'], CellUnit>> = {
  count: 'count',
  money: 'money',
  percent: 'percent',
  'average-days': 'days',
  'average-working-days': 'working-days',
  'median-days': 'days',
  'median-working-days': 'working-days',
  'percentile-days': 'days',
  'percentile-working-days': 'working-days',
  per: 'per',
  'main-cause': 'text',
  each: 'text',
  text: 'text',
  'yes-no': 'yes-no',
  number: 'number',
};

function cellOf({ reckoning, look, nil }: Ground, { part, column, row }: Place): Cell {
  const { definition, answers, business } = reckoning;
  const unit = units[column.figure];
  const found = look.find(part, column.id, row);
  const { members, total } = found?.counted ?? { members: 0, total: 0 };
  const figure = found?.figure ?? null;
  const cell = (value: Cell['value']): Cell => ({ id: column.id, unit, value, figure, members });
  const answer = (id: string) => answers[answerKey(id, definition.rows.length > 0 && part !== 'header' ? row : allRows)] ?? null;
  if (column.figure === 'yes-no' && column.what === 'nil') return cell(nil);
  if (column.figure === 'main-cause') return cell(mainCause(definition, look, row));
  if (column.figure === 'text' || column.figure === 'yes-no' || column.figure === 'number') return cell(answer(column.id));
  if (members === 0 && emptyIn(definition, row, business) === 'blank') return cell(null);
  if (column.figure === 'percent') return cell(members === 0 ? null : (total / members) * 100);
  if (isInDays(column.figure)) return cell(members === 0 ? null : total / daysShare(column.figure, members));
  if (column.figure === 'per') {
    const { id, times } = baseOf(column);
    const base = answer(id) ?? (row === allRows && part !== 'header' ? sumOfRows(reckoning, look, id) : null);
    return cell(typeof base === 'number' && base > 0 ? (members * times) / base : null);
  }
  return cell(column.figure === 'money' ? total : members);
}

/** What the whole is set against: what was said for each row in which there is business, together; null while one is missing. */
function sumOfRows({ definition, answers, business }: Reckoning, look: LookUp, id: string): number | null {
  const { rows } = definition;
  const shown = layoutOf(definition, look)?.by === 'row-group' ? rows : leavesOf(rows);
  const said = shown.filter((row) => business.has(row.id)).map((row) => answers[answerKey(id, row.id)]);
  const known = said.filter((one) => typeof one === 'number');
  return known.length === 0 || known.length < said.length ? null : known.reduce((sum, one) => sum + one, 0);
}

const daysShare = (figure: ReturnColumn['figure'], members: number): number =>
  isMedian(figure) ? 2 : isPercentile(figure) ? 1 : members;

/** A row without business and one without complaints may be shown differently; the whole of a return always has business. */
function emptyIn({ empty, rows }: ReturnDefinition, row: string, business: ReadonlySet<string>): 'blank' | 'zero' {
  return row === allRows || row === noRow || rows.length === 0 || business.has(row) ? empty.noComplaints : empty.noBusiness;
}

/** The cause of most complaints in a row; several where they are as many. */
function mainCause({ causes }: ReturnDefinition, look: LookUp, row: string): string | null {
  const each = leavesOf(causes).map(({ id, name }) => ({ name, members: look.find('crossed', id, row)?.counted?.members ?? 0 }));
  const most = Math.max(0, ...each.map(({ members }) => members));
  const names = each.filter(({ members }) => members === most && most > 0).map(({ name }) => name);
  return names.length === 0 ? null : names.join('; ');
}

/** What somebody said, by what was asked and in which row. */
export const answerKey = (id: string, row: string): string => (row === allRows ? id : `${id}@${row}`);
