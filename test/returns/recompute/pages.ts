// A whole return as the pages of its copy: what a reader of the file must find, cell by cell, worked out from exported rows.
import type { Column } from './definition.ts';
import { leaves, type Line } from './definition.ts';
import { shown } from './each.ts';
import { figureOf, inPopulation } from './counting.ts';
import type { Exported } from './exported.ts';
import { type Asked, type Matter, matters } from './matters.ts';
import { placing } from './placing.ts';

export type Cell = string | number | null;
export interface Pages {
  /** Figures of the whole return by name, the ones above its tables. */
  readonly header: ReadonlyMap<string, Cell>;
  readonly tables: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  /** A row for each complaint, with the columns' ids for heading; null where the return has none. */
  readonly each: readonly (readonly string[])[] | null;
}

interface Work {
  readonly asked: Asked;
  readonly all: readonly Matter[];
  readonly business: ReadonlySet<string>;
  readonly nil: boolean;
}

export function pagesOf(exported: Exported, asked: Asked): Pages {
  const { pack, definition } = asked;
  const all = matters(exported, asked);
  const has = (of: string) => all.some((one) => inPopulation(of, one, asked, undefined));
  const nil = !['opened', 'closed', 'open-at-start', 'paid'].some((of) => has(of));
  const work: Work = { asked, all, nil, business: placing(exported, pack.id, definition, 'rows').business };
  const opened = all.filter((one) => inPopulation('opened', one, asked, undefined)).length;
  const layout = definition.layouts?.find(({ atLeast, below = Number.POSITIVE_INFINITY }) => opened >= atLeast && opened < below);
  const each = definition.shape === 'one-row-a-complaint';
  const header: [string, Cell][] = [
    ['Nil return', nil ? 'Yes' : 'No'],
    ...(layout ? [['Layout', layout.name] as [string, Cell]] : []),
    ...(definition.header ?? []).map((column): [string, Cell] => [column.name, cell(work, column, '', true)]),
  ];
  const lines = linesShown(work, layout?.by === 'row-group');
  const columns = each ? [] : (definition.columns ?? []);
  const tables = columns.length === 0 ? [] : [{ name: layout?.name ?? definition.name, rows: table(work, lines, columns) }];
  const { crossed } = definition;
  if (crossed) tables.push({ name: crossed.name, rows: byCause(work, lines, crossed.of) });
  return { header: new Map(header), tables, each: each ? eachRow(exported, work) : null };
}

interface Shown {
  readonly id: string;
  readonly name: string;
}

function linesShown({ asked, all }: Work, byGroup: boolean): Shown[] {
  const { rows = [], columns = [], crossed, name } = asked.definition;
  if (rows.length === 0) return [{ id: '', name }];
  const titled = (line: Line, above: Line | null) => ({ id: line.id, name: above ? `${above.name}: ${line.name}` : line.name });
  const own = byGroup ? rows.map((line) => titled(line, null)) : leaves(rows).map(({ line, above }) => titled(line, above));
  const lost = all.filter(({ lines }) => lines.includes('?'));
  const counted = columns.filter(({ figure }) => !['main-cause', 'each', 'text', 'yes-no', 'number'].includes(figure));
  const some =
    counted.some((column) => figureOf(column, lost, asked).members > 0) ||
    (crossed && lost.some((one) => inPopulation(crossed.of, one, asked, undefined))) ||
    (columns.some(({ figure }) => figure === 'main-cause') &&
      lost.some((one) => !one.causes.includes('?') && inPopulation('opened', one, asked, undefined)));
  return [...own, ...(some ? [{ id: '?', name: 'Not placed yet' }] : []), { id: '', name: 'Total' }];
}

const inLine = (all: readonly Matter[], line: string): readonly Matter[] =>
  line === '' ? all : all.filter(({ lines }) => lines.includes(line));

const table = (work: Work, lines: readonly Shown[], columns: readonly Column[]): Cell[][] => [
  ['', ...columns.map(({ name }) => name)],
  ...lines.map(({ id, name }) => [name, ...columns.map((column) => cell(work, column, id, false))]),
];

function byCause(work: Work, lines: readonly Shown[], of: string): Cell[][] {
  const causes = leaves(work.asked.definition.causes).map(({ line }) => line);
  const count = (line: string, cause: string | null) =>
    inLine(work.all, line).filter(
      (one) => inPopulation(of, one, work.asked, undefined) && (cause === null || one.causes.includes(cause)),
    ).length;
  const told = (line: string, many: number): Cell => (many === 0 && emptyIn(work, line) === 'blank' ? null : many);
  return [
    ['', ...causes.map(({ name }) => name), 'Total'],
    ...lines.map(({ id, name }) => [name, ...causes.map((cause) => told(id, count(id, cause.id))), told(id, count(id, null))]),
  ];
}

/** Blank where we do no business, where the regulator wants that; the whole of a return and a return without rows always do some. */
function emptyIn({ asked: { definition }, business }: Work, line: string): string {
  const has = line === '' || line === '?' || (definition.rows ?? []).length === 0 || business.has(line);
  return has ? definition.empty.noComplaints : definition.empty.noBusiness;
}

function cell(work: Work, column: Column, line: string, top: boolean): Cell {
  const { asked, all, nil } = work;
  const { definition, answers } = asked;
  const answer = (id: string): Cell => {
    const said = answers[top || (definition.rows ?? []).length === 0 || line === '' ? id : `${id}@${line}`];
    return typeof said === 'boolean' ? (said ? 'Yes' : 'No') : (said ?? null);
  };
  if (column.figure === 'yes-no' && column.what === 'nil') return nil ? 'Yes' : 'No';
  if (['text', 'yes-no', 'number'].includes(column.figure)) return answer(column.id);
  if (column.figure === 'main-cause') return mainCause(work, line);
  const { members, value } = figureOf(column, inLine(all, line), asked);
  if (members === 0 && emptyIn(work, line) === 'blank') return null;
  if (column.figure === 'per') {
    const [, times = '1', things = ''] = /^(\d+) (.+)$/.exec(column.what ?? '') ?? [];
    const id = `number-of-${things.replaceAll(' ', '-')}`;
    const perRow = Object.keys(answers).filter((key) => key.startsWith(`${id}@`));
    const base =
      line === '' && perRow.length > 0 ? perRow.reduce((sum, key) => sum + Number(answers[key]), 0) : Number(answer(id) ?? 0);
    return base > 0 ? rounded((members * Number(times)) / base) : null;
  }
  if (column.figure === 'money') return value === null ? null : (value / 100).toFixed(2);
  return value === null ? null : rounded(value);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function mainCause({ asked, all }: Work, line: string): Cell {
  const opened = inLine(all, line).filter((one) => inPopulation('opened', one, asked, undefined));
  const each = leaves(asked.definition.causes).map(({ line: cause }) => ({
    name: cause.name,
    many: opened.filter(({ causes }) => causes.includes(cause.id)).length,
  }));
  const most = Math.max(0, ...each.map(({ many }) => many));
  return most === 0 ? null : each.flatMap(({ name, many }) => (many === most ? [name] : [])).join('; ');
}

function eachRow(exported: Exported, { asked, all }: Work): string[][] {
  const columns = (asked.definition.columns ?? []).filter(({ figure }) => figure === 'each');
  const names = {
    entities: new Map(exported.legal_entity.map((row) => [row['id'] ?? '', row['name'] ?? ''])),
    taxonomy: placing(exported, asked.pack.id, asked.definition, 'rows'),
  };
  const members = all
    .filter((one) => inPopulation('all', one, asked, undefined))
    .toSorted((a, b) => a.opened - b.opened || ((a.row['id'] ?? '') < (b.row['id'] ?? '') ? -1 : 1));
  return [columns.map(({ id }) => id), ...members.map((one) => columns.map((column) => shown(column, one, asked, names)))];
}
