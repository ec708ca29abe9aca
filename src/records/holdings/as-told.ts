// What stands in a row, as it is told to the person it is about: ids by name, days and instants in words, amounts with their currency,
// JSON by the words in it.
import { isCurrency } from '#domain/currency.ts';
import { dateInWords, parseDay } from '#domain/day.ts';
import { money, moneyInWords } from '#domain/money.ts';
import { nameless } from './names-told.ts';

export interface Telling {
  readonly name: (id: string | null) => string;
  readonly when: (instant: string) => string;
  /** What a code in that column means; undefined for what is no code. */
  readonly meaning: (table: string, column: string, row: Row, code: string) => string | undefined;
}

export type Row = Readonly<Record<string, unknown>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function toldAs(table: string, column: string, row: Row, telling: Telling): string {
  const value = row[column];
  const { currency } = row;
  if (typeof value === 'number' && column.endsWith('_minor') && typeof currency === 'string' && isCurrency(currency))
    return moneyInWords(money(value, currency));
  const inWords = (text: string): string => telling.meaning(table, column, row, text) ?? textInWords(text, telling);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return inWords(value);
  return wordsIn(value)
    .map(inWords)
    .filter((words) => words !== nameless)
    .join('\n');
}

function textInWords(text: string, { name, when }: Telling): string {
  if (uuid.test(text)) return name(text);
  const day = parseDay(text);
  if (day !== null) return dateInWords(day);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? when(text) : text;
}

/** Every word that stands anywhere in it; what only says how it is laid out is left. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'type' ? [] : wordsIn(one)));
}
