// The mapping in use: as guessed, then as a file says, then as was typed. What is typed last counts.
import type { AnalysedColumn } from '#domain/import/analysis.ts';
import { type DateReading, dateOrders } from '#domain/import/date-reading.ts';
import { definitionOf, fieldNames, isImportField } from '#domain/import/field.ts';
import { Mapping, Target } from '#domain/import/mapping.ts';
import type { ImportArguments } from './arguments.ts';

type Typed = Pick<ImportArguments, 'maps' | 'sets' | 'orders' | 'unrouted'>;

/** Throws an Error whose message is for the person. `fromFile` is what the mapping file holds, if one was given. */
export function mappingGiven(columns: readonly AnalysedColumn[], guessed: Mapping, fromFile: unknown, typed: Typed): Mapping {
  const filed = fromFile === undefined ? guessed : over(guessed, readMapping(fromFile), columns);
  const mapped = typed.maps.reduce((mapping, [field, column]) => withColumn(mapping, field, column, columns), filed);
  const always = typed.sets.reduce((set, [field, value]) => withConstant(set, field, value), mapped.always);
  const route = mapped.route && !typed.unrouted;
  return { ...mapped, always, route, dates: { ...mapped.dates, ...datesGiven(columns, mapped, typed.orders) } };
}

function readMapping(fromFile: unknown): Mapping {
  const read = Mapping.safeParse(fromFile);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Error(`The mapping file cannot be used: ${first?.path.join('.')}: ${first?.message}. Nothing was brought in.`);
}

/** Columns a mapping file names that this file lacks are passed over: exports of one source differ. */
function over(guessed: Mapping, filed: Mapping, columns: readonly AnalysedColumn[]): Mapping {
  const here = new Set(columns.map(({ name }) => name));
  const own = <Value>(record: Readonly<Record<string, Value>>) => Object.entries(record).filter(([name]) => here.has(name));
  const claimed = new Set<string>(Object.values(filed.columns));
  const left = Object.entries(guessed.columns).map(
    ([name, target]) => [name, claimed.has(target) && isImportField(target) ? 'extra' : target] as const,
  );
  return { ...filed, columns: Object.fromEntries([...left, ...own(filed.columns)]), dates: Object.fromEntries(own(filed.dates)) };
}

function withColumn(mapping: Mapping, field: string, column: string, columns: readonly AnalysedColumn[]): Mapping {
  const target = Target.safeParse(field).data;
  if (!target)
    throw new Error(
      `“${field}” is no field of a complaint. The fields are: ${fieldNames.join(', ')}, extra, leave-out. Nothing was brought in.`,
    );
  const named =
    columns.find(({ name }) => name === column) ?? columns.find(({ name }) => name.toLowerCase() === column.toLowerCase());
  if (!named)
    throw new Error(
      `The file has no column “${column}”. Its columns are: ${columns.map(({ name }) => name).join(', ')}. Nothing was brought in.`,
    );
  const single = isImportField(target) && definitionOf(target).several !== true;
  const freed = Object.entries(mapping.columns).map(([name, was]) => [name, single && was === target ? 'extra' : was] as const);
  return { ...mapping, columns: { ...Object.fromEntries(freed), [named.name]: target } };
}

function withConstant(always: Mapping['always'], field: string, value: string): Mapping['always'] {
  if (!isImportField(field))
    throw new Error(`“${field}” is no field of a complaint. The fields are: ${fieldNames.join(', ')}. Nothing was brought in.`);
  return { ...always, [field]: value };
}

/** Which columns an order is for: the one named, else all that hold dates. */
function datesGiven(columns: readonly AnalysedColumn[], mapping: Mapping, orders: Typed['orders']): Record<string, DateReading> {
  const dated = columns.filter(({ dates }) => dates !== null);
  const given: Record<string, DateReading> = {};
  for (const [column, order] of orders) {
    const named = dated.filter(({ name }) => column === '' || name.toLowerCase() === column.toLowerCase());
    if (named.length === 0)
      throw new Error(`No column ${column === '' ? 'holds dates' : `“${column}” holds dates`}. Nothing was brought in.`);
    for (const { name, dates } of named) {
      if (dates && (column !== '' || isAsked(dates, order))) given[name] = readingOf(dates.reading, order, mapping.dates[name]);
    }
  }
  return given;
}

type Dates = NonNullable<AnalysedColumn['dates']>;

/** Without a column's name, an order answers what would be asked, and leaves alone what is plain. */
const isAsked = ({ sure, swap }: Dates, order: string): boolean =>
  order === 'swapped' || order === 'as-written' ? swap !== undefined : !sure || swap !== undefined;

function readingOf(found: DateReading, order: string, before: DateReading | undefined): DateReading {
  if (order === 'swapped') return { order: (before ?? found).order, swapped: true };
  const known = dateOrders.find((one) => one === order);
  return { order: known ?? (before ?? found).order, swapped: false };
}
