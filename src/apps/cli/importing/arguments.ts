// What was typed after `redress import`, checked and explained before anything is opened.
import { parseArgs } from 'node:util';

export interface ImportArguments {
  readonly file: string;
  readonly source: string | undefined;
  /** field=column */
  readonly maps: readonly (readonly [string, string])[];
  /** field=value, the same for every row. */
  readonly sets: readonly (readonly [string, string])[];
  /** column=order; '' for every column that is asked about. */
  readonly orders: readonly (readonly [string, string])[];
  readonly mapping: string | undefined;
  readonly saveMapping: string | undefined;
  /** Complaints without a team wait unassigned, whatever the routing rules say. */
  readonly unrouted: boolean;
  /** Why rows of complaints that were erased are brought in all the same; '' where they are refused. */
  readonly erasedToo: string;
  readonly preview: boolean;
  readonly json: boolean;
  readonly errors: string | undefined;
  readonly told: string | undefined;
  readonly as: string | undefined;
  readonly undo: string | undefined;
}

export const usage = `redress import FILE: bring in a register (CSV, JSON Lines or an Excel workbook)
  --preview              say what would be made, and keep nothing
  --source NAME          what the source is called; rows are known again by their reference within it (usually the file's name)
  --map FIELD=COLUMN     what a column is; may be given often. FIELD may be extra or leave-out. Fields: see --preview
  --set FIELD=VALUE      what holds for every row that does not say it, such as --set receivedAt=2026-01-31
  --date-order ORDER     dmy, mdy or ymd; swapped: swap day and month back where the day is 12 or less; as-written: leave them
                         COLUMN=ORDER for one column
  --unrouted             leave complaints without a team unassigned, whatever the routing rules say
  --erased-too WHY       bring in rows of complaints that were erased here too, and why; without it they are refused
  --mapping FILE.json    take the mapping from a file; --save-mapping FILE.json writes the one in use
  --errors OUT.csv       write the refused rows there, with words, to put right and bring in again
  --told OUT.csv         write all rows with a warning too
  --as EMAIL             the colleague on whose behalf it is done
  --json                 the result as JSON
redress import --undo ID: take back an import`;

const orders = ['dmy', 'mdy', 'ymd', 'ydm', 'swapped', 'as-written'];

/** Throws an Error whose message is for the person. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [file = ''] = positionals;
  if (positionals.length > 1)
    throw new Error(`One file is brought in at a time; ${positionals.length} were given. Nothing was brought in.`);
  if (file === '' && values.undo === undefined) throw new Error(`Say which file holds the register.\n\n${usage}`);
  return {
    file,
    source: values.source,
    maps: pairs(values.map, '--map FIELD=COLUMN'),
    sets: pairs(values.set, '--set FIELD=VALUE'),
    orders: (values['date-order'] ?? []).map(orderPair),
    mapping: values.mapping,
    saveMapping: values['save-mapping'],
    unrouted: values.unrouted ?? false,
    erasedToo: values['erased-too'] ?? '',
    preview: values.preview ?? false,
    json: values.json ?? false,
    errors: values.errors,
    told: values.told,
    as: values.as,
    undo: values.undo,
  };
}

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const options = {
  source: text,
  map: several,
  set: several,
  'date-order': several,
  mapping: text,
  'save-mapping': text,
  errors: text,
  told: text,
  as: text,
  undo: text,
  'erased-too': text,
  unrouted: flag,
  preview: flag,
  json: flag,
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}

function pairs(given: readonly string[] | undefined, form: string): (readonly [string, string])[] {
  return (given ?? []).map((one) => {
    const at = one.indexOf('=');
    if (at < 1 || at === one.length - 1) throw new Error(`“${one}” is not of the form ${form}. Nothing was brought in.`);
    return [one.slice(0, at).trim(), one.slice(at + 1).trim()] as const;
  });
}

function orderPair(given: string): readonly [string, string] {
  const at = given.lastIndexOf('=');
  const order = given
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (!orders.includes(order))
    throw new Error(`“${order}” is no order of day and month. Use one of ${orders.join(', ')}. Nothing was brought in.`);
  return [at < 0 ? '' : given.slice(0, at).trim(), order];
}
