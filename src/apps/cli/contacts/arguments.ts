// What was typed after `redress contacts`, checked and explained before anything is opened.
import { parseArgs } from 'node:util';
import { asJson } from '#domain/desk/json-pointer.ts';
import { type DeskMapping, deskMapping } from '#domain/desk/desk-mapping.ts';
import { columnsTaken, type ContactColumn } from './contact-columns.ts';

export interface ContactArguments {
  readonly files: readonly string[];
  readonly desk: string;
  /** What each of our names is called in a table. */
  readonly columns: ReadonlyMap<ContactColumn, string>;
  readonly asTaken: boolean;
  readonly closed: boolean;
  readonly json: boolean;
  readonly errors: string | undefined;
  readonly mappingFile: string | undefined;
}

export const usage = `redress contacts FILE… --desk NAME: bring in contacts of another help desk, to be read for early signs
  FILE                   lines of JSON or one JSON list, a table (CSV or Excel workbook), or e-mail (.eml, .mbox); - for standard input
  --desk NAME            the help desk they are of, by its name under Settings › Other help desks
  --map FIELD=COLUMN     what a column of a table is called; may be given often. Fields: ${columnsTaken.join(', ')}
  --mapping FILE.json    how each line is read, in place of the mapping of the help desk
  --as-taken             each line is a contact as Redress takes them, whatever mapping the help desk has
  --closed               they are closed there, where a line does not say otherwise
  --errors OUT.jsonl     write what was refused there, with why, to put right and bring in again
  --json                 the counts as JSON`;

/** Throws an Error whose message is for the person. */
export function readArguments(args: readonly string[]): ContactArguments {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0 || values.desk === undefined)
    throw new Error(`Say which file holds the contacts, and of which help desk they are.\n\n${usage}`);
  if (positionals.includes('-') && positionals.length > 1)
    throw new Error('Standard input is read by itself, beside no other file. Nothing was brought in.');
  return {
    files: positionals,
    desk: values.desk,
    columns: new Map((values.map ?? []).map(pair)),
    asTaken: values['as-taken'] ?? false,
    closed: values.closed ?? false,
    json: values.json ?? false,
    errors: values.errors,
    mappingFile: values.mapping,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        desk: { type: 'string' },
        map: { type: 'string', multiple: true },
        mapping: { type: 'string' },
        'as-taken': { type: 'boolean' },
        closed: { type: 'boolean' },
        errors: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}.\n\n${usage}`, { cause: error });
  }
}

function pair(given: string): [ContactColumn, string] {
  const [field = '', ...column] = given.split('=');
  const known = columnsTaken.find((one) => one === field);
  if (known === undefined || column.length === 0)
    throw new Error(`“${given}” is not understood. Write --map FIELD=COLUMN; the fields are ${columnsTaken.join(', ')}.`);
  return [known, column.join('=')];
}

/** The mapping in a file. Throws an Error whose message is for the person. */
export function mappingIn(words: string, file: string): DeskMapping {
  const read = deskMapping.safeParse(asJson(words));
  if (read.success) return read.data;
  throw new Error(`${file} holds no mapping: ${read.error.issues[0]?.message ?? 'it is no JSON'} Nothing was brought in.`);
}
