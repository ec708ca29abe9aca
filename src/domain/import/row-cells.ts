// One row, asked by field: what the column says, what holds for every row when it says nothing, and what is to be told.
import { type DateReading, type Moment, readMoment } from './date-reading.ts';
import type { Analysis } from './analysis.ts';
import { ownColumns } from './column-guess.ts';
import { definitionOf, fieldNames, type ImportField } from './field.ts';
import { columnsOf, type Mapping } from './mapping.ts';
import { problem, type ProblemKind, type RowProblem } from './row-problem.ts';
import { isBlank } from './values.ts';

/** Where each field is found in this register; made once for all rows. */
export interface Layout {
  readonly columns: readonly string[];
  readonly places: ReadonlyMap<ImportField, readonly number[]>;
  readonly extras: readonly number[];
  readonly dates: ReadonlyMap<string, DateReading>;
  /** Extra columns whose dates do not lie before the receipt, except by mistake. */
  readonly later: readonly string[];
  readonly mapping: Mapping;
  /** The file is one of ours that was put right: cells that began like a formula carry an apostrophe. */
  readonly returned: boolean;
}

export function layOut(mapping: Mapping, { columns: analysed }: Pick<Analysis, 'columns'>): Layout {
  const columns = analysed.map(({ name }) => name);
  const places = new Map(fieldNames.map((field) => [field, columnsOf(mapping, columns, field)] as const));
  const found = analysed.flatMap(({ name, dates }) => (dates ? [[name, dates.reading] as const] : []));
  const extras = columnsOf(mapping, columns, 'extra');
  const later = analysed.filter(({ dates }, index) => dates?.follows && extras.includes(index)).map(({ name }) => name);
  return {
    columns,
    places,
    extras,
    dates: new Map([...found, ...Object.entries(mapping.dates)]),
    later,
    mapping,
    returned: columns.includes(ownColumns.row),
  };
}

export class RowCells {
  readonly problems: RowProblem[] = [];
  readonly extra: Record<string, string> = {};
  readonly layout: Layout;
  readonly #cells: readonly string[];

  constructor(layout: Layout, cells: readonly string[]) {
    this.layout = layout;
    this.#cells = cells;
    for (const index of layout.extras) {
      const value = cells[index] ?? '';
      if (value !== '') this.extra[layout.columns[index] ?? ''] = value;
    }
  }

  /** What the row says of the field, or what holds for every row; '' where neither does. */
  text(field: ImportField): string {
    const said = this.all(field);
    return said.length > 0
      ? said.join(definitionOf(field).kind === 'place' ? ', ' : '\n')
      : (this.layout.mapping.always[field] ?? '');
  }

  all(field: ImportField): string[] {
    return (this.layout.places.get(field) ?? []).map((index) => this.#cells[index] ?? '').filter((value) => !isBlank(value));
  }

  /** Whether a column of the file is this field at all. */
  has(field: ImportField): boolean {
    return (this.layout.places.get(field)?.length ?? 0) > 0;
  }

  columnOf(field: ImportField): string {
    return this.layout.columns[this.layout.places.get(field)?.[0] ?? -1] ?? definitionOf(field).name;
  }

  /** A value that cannot be used where it belongs is kept as a fact. */
  keepAside(field: ImportField): void {
    const said = this.all(field).join(', ');
    if (said !== '') this.extra[this.columnOf(field)] = said;
  }

  tell(kind: ProblemKind, field: ImportField | '', words: string): void {
    this.problems.push(problem(kind, field === '' ? '' : this.columnOf(field), words));
  }

  /** The moment in a date field; 'unreadable' where something else stands there. */
  moment(field: ImportField): Moment | 'unreadable' | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    return readMoment(text, this.layout.dates.get(this.columnOf(field)) ?? { order: 'ymd', swapped: false }) ?? 'unreadable';
  }

  /** The moment in a column that is kept as a fact, where it holds one. */
  extraMoment(column: string): Moment | undefined {
    const text = this.extra[column];
    return text === undefined ? undefined : readMoment(text, this.layout.dates.get(column) ?? { order: 'ymd', swapped: false });
  }

  /** Keeps to a length; what is beyond it is kept as a fact and told. */
  atMost(field: ImportField, most: number): string {
    const text = this.text(field);
    if (text.length <= most) return text;
    this.keepAside(field);
    this.tell(
      'cut-short',
      field,
      `The text has ${text.length} letters and was cut at ${most}; the whole is kept as an extra fact.`,
    );
    return text.slice(0, most).trimEnd();
  }
}
