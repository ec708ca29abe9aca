// Rows of a file with one JSON object a line; a file that is one list of objects is read too. Objects within objects become
// columns of their own ("customer.name"), lists of plain values become one text.
import { distinct } from './header.ts';
import { type Bytes, cleanCell, type TableRow, type TableShape, TableTrouble } from './table.ts';
import { decoded, findEncoding } from './text-encoding.ts';

const largestLine = 10_000_000;
const largestList = 200_000_000;
const deepest = 3;

type Line = { readonly number: number; readonly text: string };
type Parsed = { readonly number: number; readonly fields?: Map<string, string> };

export async function findJsonShape(bytes: Bytes): Promise<TableShape> {
  const encoding = await findEncoding(bytes);
  const columns = new Set<string>();
  for await (const { fields } of objects(bytes, encoding)) for (const name of fields?.keys() ?? []) columns.add(name);
  if (columns.size === 0)
    throw new TableTrouble('No line of the file is a JSON object, so there is nothing to bring in. Check the file.');
  const remarks = encoding === 'utf-8' ? [] : [`The file is written in ${encoding}.`];
  return { format: 'json-lines', columns: distinct([...columns]), encoding, delimiter: '', headerRow: 0, sheet: '', remarks };
}

export async function* jsonRows(shape: TableShape, bytes: Bytes): AsyncGenerator<TableRow> {
  for await (const { number, fields } of objects(bytes, shape.encoding)) {
    const cells = shape.columns.map((name) => fields?.get(name) ?? '');
    if (!fields) yield { number, cells, trouble: 'The line is not one JSON object.' };
    else if (cells.some((cell) => cell !== '')) yield { number, cells };
  }
}

async function* objects(bytes: Bytes, encoding: string): AsyncGenerator<Parsed> {
  let list: boolean | undefined;
  let whole = '';
  for await (const { number, text } of lines(bytes, encoding)) {
    list ??= text.startsWith('[');
    if (list) {
      whole += `${text}\n`;
      if (whole.length > largestList)
        throw new TableTrouble('The file is one long JSON list and too large to be read whole. Save it with one object a line.');
    } else {
      const fields = fieldsOf(text);
      yield fields ? { number, fields } : { number };
    }
  }
  if (list) yield* listed(whole);
}

function* listed(whole: string): Generator<Parsed> {
  const items = parsed(whole);
  if (!Array.isArray(items))
    throw new TableTrouble('The file begins like a JSON list but is not one. Check its end and its commas.');
  for (const [index, item] of items.entries()) {
    const fields = isObject(item) ? flat(item) : undefined;
    yield fields ? { number: index + 1, fields } : { number: index + 1 };
  }
}

async function* lines(bytes: Bytes, encoding: string): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const part of decoded(bytes, encoding)) {
    const pieces = (rest + part).split('\n');
    rest = pieces.pop() ?? '';
    if (rest.length > largestLine)
      throw new TableTrouble(`Line ${number + pieces.length + 1} of the file does not end. Check that it has one object a line.`);
    for (const piece of pieces) {
      number += 1;
      if (piece.trim() !== '') yield { number, text: piece.trim() };
    }
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest.trim() };
}

function fieldsOf(text: string): Map<string, string> | undefined {
  const value = parsed(text);
  return isObject(value) ? flat(value) : undefined;
}

// Some programs write NaN for a missing number, which JSON does not know.
function parsed(text: string): unknown {
  for (const attempt of [text, text.replaceAll(/:\s*(?:NaN|-?Infinity)(?=\s*[,}])/g, ':null')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flat(object: Record<string, unknown>, path = '', depth = 1, into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(object)) {
    const name = path + key;
    if (isObject(value) && depth < deepest) flat(value, `${name}.`, depth + 1, into);
    else into.set(name.replaceAll(/\s+/g, ' ').trim() || 'no name', cleanCell(inText(value)));
  }
  return into;
}

function inText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}
