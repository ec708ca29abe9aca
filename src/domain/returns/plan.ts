// What is worked out for a return, figure by figure, in the order in which each complaint remembers where it counts.
// Invariant: the numbers follow from the definition alone, so that a complaint kept with a frozen return can be read again by the
// definition frozen with it. Not the working out: that is records/return-figures.ts.
import type { Figure, Population, ReturnColumn, ReturnDefinition, ReturnFilter } from '../return-definition.ts';
import { leavesOf } from './placing.ts';

export type ReckonedFigure = Exclude<Figure, 'main-cause' | 'each' | 'text' | 'yes-no' | 'number'>;
const notReckoned: readonly Figure[] = ['main-cause', 'each', 'text', 'yes-no', 'number'];

export type FigurePart = 'header' | 'columns' | 'crossed' | 'whole';

export interface PlannedFigure {
  /** From 0, as kept with each complaint it counts. */
  readonly number: number;
  readonly part: FigurePart;
  readonly id: string;
  readonly figure: ReckonedFigure;
  /** Which one in order: the middle, or the nth of a hundred; null for whatever is a sum. */
  readonly nth: number | 'middle' | null;
  readonly of: Population;
  /** Which of them it is about. */
  readonly where: ReturnFilter;
  /** For a percentage: which of those it counts as the part. */
  readonly hit: ReturnFilter;
  /** Only complaints with this cause, in the table of causes. */
  readonly cause: string | null;
}

type Unnumbered = Omit<PlannedFigure, 'number'>;

/** The populations whose size decides layouts, thresholds and whether the return is nil. */
export const wholes: readonly Population[] = ['opened', 'closed', 'open-at-start', 'open-at-end', 'withdrawn', 'refused', 'paid'];

export function plannedFigures(definition: ReturnDefinition): PlannedFigure[] {
  const { header, columns, crossed, causes, rows } = definition;
  const planned: Unnumbered[] = [
    ...wholes.map((of) => counted('whole', of, of)),
    ...header.flatMap((column) => asFigure('header', column)),
    ...columns.flatMap((column) => asFigure('columns', column)),
    ...(crossed === null
      ? []
      : [
          ...leavesOf(causes).map(({ id }) => ({ ...counted('crossed', id, crossed.of), cause: id })),
          counted('crossed', allCauses, crossed.of),
        ]),
    ...(definition.shape === 'one-row-a-complaint' ? [counted('columns', everyComplaint, 'all')] : []),
    ...(rows.length > 0 && columns.some(({ figure }) => figure === 'main-cause')
      ? leavesOf(causes).map(({ id }) => ({ ...counted('crossed', id, 'opened'), cause: id }))
      : []),
  ];
  const seen = new Set<string>();
  return planned
    .filter(({ part, id }) => !seen.has(`${part} ${id}`) && seen.add(`${part} ${id}`))
    .map((figure, number) => ({ ...figure, number }));
}

/** The sum over every cause in the table of causes. */
export const allCauses = '*';
/** The complaints of a return with a row for each. */
export const everyComplaint = '*each';

const counted = (part: FigurePart, id: string, of: Population): Unnumbered => {
  return { part, id, figure: 'count', nth: null, of, where: {}, hit: {}, cause: null };
};

function asFigure(part: FigurePart, { id, figure, of = 'all', where = {}, what }: ReturnColumn): Unnumbered[] {
  if (!isReckoned(figure)) return [];
  const split = figure === 'percent' ? partsOf(where) : { whole: where, part: {} };
  return [{ part, id, figure, nth: nthOf(figure, what), of, where: split.whole, hit: split.part, cause: null }];
}

/** Of a percentage, the clocks are the part; without clocks the outcomes are; without either, all that was named. */
export function partsOf({ within, after, outcome, ...rest }: ReturnFilter): { whole: ReturnFilter; part: ReturnFilter } {
  if (within !== undefined || after !== undefined) return { whole: { outcome, ...rest }, part: { within, after } };
  return outcome === undefined ? { whole: {}, part: rest } : { whole: rest, part: { outcome } };
}

export const isReckoned = (figure: Figure): figure is ReckonedFigure => !notReckoned.includes(figure);
export const isMedian = (figure: Figure): boolean => figure.startsWith('median-');
export const isPercentile = (figure: Figure): boolean => figure.startsWith('percentile-');
export const isInDays = (figure: Figure): boolean => figure.endsWith('-days');

function nthOf(figure: Figure, what: string | undefined): PlannedFigure['nth'] {
  if (isMedian(figure)) return 'middle';
  return isPercentile(figure) ? percentileIn(what) : null;
}

/** '90th' is 90; null for what is no percentile. */
export function percentileIn(what = ''): number | null {
  const [, nth = ''] = /^([1-9]\d?)(?:st|nd|rd|th)$/.exec(what) ?? [];
  return nth === '' ? null : Number(nth);
}

export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'yes-no' | 'number';
  readonly must: boolean;
  /** Asked once for each row in which there is business. */
  readonly eachRow: boolean;
}

/** What nobody can count and somebody must say: texts, yes or no, numbers, and what a figure is set against ('1000 homes'). */
export function askedFor({ header, columns, rows }: ReturnDefinition): Asked[] {
  const found = new Map<string, Asked>();
  const add = (one: Asked) => void (found.has(one.id) || found.set(one.id, one));
  for (const [column, inRows] of [
    ...header.map((one) => [one, false] as const),
    ...columns.map((one) => [one, rows.length > 0] as const),
  ]) {
    const must = (column.need ?? 'mandatory') === 'mandatory';
    const { id, name, figure } = column;
    if (figure === 'text' || figure === 'number') add({ id, name, kind: figure, must, eachRow: inRows });
    if (figure === 'yes-no' && column.what !== 'nil') add({ id, name, kind: 'yes-no', must, eachRow: inRows });
    if (figure === 'per')
      add({ id: baseOf(column).id, name: `Number of ${baseOf(column).things}`, kind: 'number', must, eachRow: inRows });
  }
  return [...found.values()];
}

/** '1000 homes': the figure is for each thousand of the homes there are. */
export function baseOf({ what = '' }: ReturnColumn): { id: string; times: number; things: string } {
  const [, times = '1', things = what] = /^\s*(\d+)\s+(.+)$/.exec(what) ?? [];
  return { id: `number-of-${things.trim().replaceAll(/\s+/g, '-')}`, times: Number(times), things: things.trim() };
}
