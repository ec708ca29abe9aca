// Contacts in a file, some lines at a time, each with the line by which a person finds it: lines of JSON, one JSON list, or a table. A file
// larger than memory can be read, but for one JSON list.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type DeskMapping, mapped } from '#domain/desk/desk-mapping.ts';
import { asJson, type Json } from '#domain/desk/json-pointer.ts';
import { fileBytes } from '#platform/files/spool.ts';
import { findShape, readTable } from '#platform/tables/read-table.ts';
import { contactOfRow, type ContactColumn, placesOf } from './contact-columns.ts';

export interface LineRead {
  readonly line: number;
  /** As it stood in the file. */
  readonly given: Json;
  /** The contacts of it; null for one the mapping passes over. */
  readonly items: readonly (Json | null)[];
  /** Why it is none, in words. */
  readonly wrong?: string;
}

export interface HowRead {
  readonly mapping: DeskMapping | null;
  readonly columns: ReadonlyMap<ContactColumn, string>;
}

const atOnce = 1000;

/** Throws an Error whose message is for the person. */
export async function* contactsInFile(file: string, how: HowRead): AsyncGenerator<LineRead[]> {
  const lines = file === '-' ? jsonLines(process.stdin, how) : (await isJson(file)) ? jsonFile(file, how) : tableRows(file, how);
  let batch: LineRead[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function isJson(file: string): Promise<boolean> {
  const head = createReadStream(file, { end: 4095, encoding: 'utf8' });
  let words = '';
  for await (const part of head) words += String(part);
  return /^\uFEFF?\s*[{[]/.test(words);
}

async function* jsonFile(file: string, how: HowRead): AsyncGenerator<LineRead> {
  const first = await firstLine(file);
  const byLine = asJson(first) !== undefined && !first.trimStart().startsWith('[');
  const whole = byLine ? undefined : asJson((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  if (whole === undefined) yield* jsonLines(createReadStream(file), how);
  else for (const [at, given] of (Array.isArray(whole) ? whole : [whole]).entries()) yield read(at + 1, given, how);
}

async function firstLine(file: string): Promise<string> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line.trim() !== '') return line.replace(/^\uFEFF/, '');
  return '';
}

async function* jsonLines(input: NodeJS.ReadableStream, how: HowRead): AsyncGenerator<LineRead> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const words = line.replace(/^\uFEFF/, '').trim();
    if (words === '') continue;
    const given = asJson(words);
    if (given === undefined) yield { line: number, given: words, items: [], wrong: 'It is no JSON.' };
    else yield read(number, given, how);
  }
}

const read = (line: number, given: Json, { mapping }: HowRead): LineRead => ({ line, given, items: mapped(given, mapping) });

async function* tableRows(file: string, { mapping, columns: named }: HowRead): AsyncGenerator<LineRead> {
  const bytes = () => fileBytes(file);
  const shape = await findShape(bytes);
  const places = placesOf(shape.columns, named);
  const missing = [...named].filter(([ours]) => !places.has(ours));
  const [first] = missing;
  if (first) throw new Error(`There is no column “${first[1]}” in ${file}. Nothing was brought in.`);
  if (mapping === null && (!places.has('id') || !places.has('text')))
    throw new Error(
      `${file} needs a column for the id of each contact and one for the customer’s words. Its columns are ${shape.columns.join(', ')}: name them with --map id=… and --map text=…. Nothing was brought in.`,
    );
  for await (const rows of readTable(shape, bytes))
    for (const { number, cells, trouble } of rows) {
      const given = Object.fromEntries(shape.columns.map((name, at) => [name, cells[at] ?? '']));
      if (trouble !== undefined) yield { line: number, given, items: [], wrong: trouble };
      else if (mapping !== null) yield read(number, given, { mapping, columns: named });
      else {
        const item = contactOfRow(cells, places);
        if ('wrong' in item) yield { line: number, given, items: [], wrong: item.wrong };
        else yield { line: number, given, items: [item.contact] };
      }
    }
}
