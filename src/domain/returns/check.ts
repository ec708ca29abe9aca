// What stands between a return and its being sent in: sums that do not agree, answers nobody gave, complaints that lack a fact,
// entries that fall in no row. Each says how grave it is, and whoever reads it can go where it is mended.
// Invariant: an error keeps the return from being frozen; a warning is for somebody to look at and does not.
import type { ReturnCheck, ReturnColumn, ReturnDefinition } from '../return-definition.ts';
import { answerKey, type Cell, type Reckoning, type Sheet, sheetOf } from './figures.ts';
import { allRows } from './placing.ts';
import { askedFor } from './plan.ts';

export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly words: string;
  /** What so many complaints lack; opens their list. */
  readonly lack: string | null;
  readonly complaints: number;
}

/** How many complaints lack what. */
export type Lacks = Readonly<Record<string, number>>;

export function findingsOf(reckoning: Reckoning, lacks: Lacks): Finding[] {
  const sheet = sheetOf(reckoning);
  return [...lackFindings(reckoning.definition, lacks), ...unanswered(reckoning, sheet), ...checked(reckoning.definition, sheet)];
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

function lackFindings(definition: ReturnDefinition, lacks: Lacks): Finding[] {
  return Object.entries(lacks)
    .filter(([, complaints]) => complaints > 0)
    .map(([lack, complaints]) => ({
      severity: isWarning(definition, lack) ? ('warning' as const) : ('error' as const),
      words: `${complaints === 1 ? 'One complaint' : `${complaints.toLocaleString('en-GB')} complaints`} ${lackInWords(definition, lack)}`,
      lack,
      complaints,
    }))
    .toSorted((a, b) => (a.severity === b.severity ? b.complaints - a.complaints : a.severity === 'error' ? -1 : 1));
}

/** What a complaint lacks, as the end of a sentence about it. */
export function lackInWords(definition: ReturnDefinition, lack: string): string {
  const [what = '', of = ''] = lack.split(':');
  if (what === 'row') return `without a row: ${placed[definition.mapping.rows]}, or it falls in no row yet`;
  if (what === 'cause') return `without a cause: ${placed[definition.mapping.causes]}, or it falls under none yet`;
  if (what === 'outcome') return 'closed in the period without an outcome';
  if (what === 'clock') return `without a date for “${of}”, so that it counts neither as in time nor as late`;
  return `without “${definition.columns.find(({ id }) => id === of)?.name ?? of}”`;
}

const placed = { product: 'no product is chosen', category: 'no category is chosen', cause: 'no root cause is chosen' } as const;

function isWarning({ columns }: ReturnDefinition, lack: string): boolean {
  const [what, of] = lack.split(':');
  if (what === 'clock') return true;
  return (
    what === 'fact' &&
    columns.find(({ id }) => id === of)?.need !== undefined &&
    columns.find(({ id }) => id === of)?.need !== 'mandatory'
  );
}

/** A return without complaints needs no texts about them; a number or a yes and no is asked all the same. */
function unanswered({ definition, answers, business }: Reckoning, { nil, owed, tables }: Sheet): Finding[] {
  if (!owed) return [];
  const rows = tables[0]?.lines.map(({ row }) => row).filter((row) => business.has(row)) ?? [];
  return askedFor(definition)
    .filter(({ must, kind }) => must && !(nil && kind === 'text'))
    .flatMap(({ id, name, eachRow }) => {
      const missing = (eachRow && definition.rows.length > 0 ? rows : [allRows]).filter((row) =>
        isEmpty(answers[answerKey(id, row)]),
      );
      if (missing.length === 0) return [];
      const where =
        eachRow && definition.rows.length > 0 ? ` (in ${missing.length === 1 ? 'one row' : `${missing.length} rows`})` : '';
      return [{ severity: 'error' as const, words: `Not answered yet: ${name}${where}`, lack: null, complaints: 0 }];
    });
}

const isEmpty = (answer: unknown): boolean => answer === undefined || answer === null || answer === '';

function checked({ checks, header, columns }: ReturnDefinition, { header: top, tables }: Sheet): Finding[] {
  const lines: { where: string; cells: readonly Cell[] }[] = [
    { where: '', cells: top.map(({ cell }) => cell) },
    ...(tables[0]?.lines ?? []).map((line) => ({ where: ` (${line.name})`, cells: line.cells })),
  ];
  return checks.flatMap((check) =>
    lines
      .filter(({ where }) => (where === '') === isOf(header, check, columns))
      .filter(({ cells }) => !agrees(check, cells))
      .map(({ where, cells }) => ({
        severity: check.severity,
        words: `${check.says}${where}: ${sum(cells, check.sum)} against ${sum(cells, check.to)}`,
        lack: null,
        complaints: 0,
      })),
  );
}

const isOf = (header: readonly ReturnColumn[], { sum: ids }: ReturnCheck, columns: readonly ReturnColumn[]): boolean =>
  header.some(({ id }) => id === ids[0]) && !columns.some(({ id }) => id === ids[0]);

function agrees(check: ReturnCheck, cells: readonly Cell[]): boolean {
  const [left, right] = [sum(cells, check.sum), sum(cells, check.to)];
  if (check.is === 'equal') return left === right;
  return check.is === 'at-most' ? left <= right : left >= right;
}

const sum = (cells: readonly Cell[], ids: readonly string[]): number =>
  ids.reduce((total, id) => {
    const value = cells.find((cell) => cell.id === id)?.value;
    return total + (typeof value === 'number' ? value : 0);
  }, 0);
