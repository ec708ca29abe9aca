// How values of the database arrive in TypeScript: counts and money in minor units as exact whole numbers, days as
// 'YYYY-MM-DD' (a day has no time zone), instants as Date. A whole number too large to be exact is an error, never rounded.
import pg from 'pg';

const { INT8, DATE } = pg.types.builtins;
const int8Array = 1016;
const dateArray = 1182;

export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const usual: unknown = pg.types.getTypeParser(oid, format);
    if (format === 'binary') return usual;
    const own = parsers.get(oid);
    return own ?? usual;
  },
};

/** Throws RangeError beyond ±(2^53 − 1). */
export function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the whole number ${text} from the database is too large to be exact`);
  return value;
}

// Numbers and days need no quotes, so their lists are plain; a list of lists has no reader here.
function listOf(text: string): (string | null)[] {
  if (text.includes('{', 1)) throw new RangeError('a list of lists from the database has no exact reading here');
  const items = text.slice(1, -1);
  return items === '' ? [] : items.split(',').map((item) => (item === 'NULL' ? null : item));
}

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, exactInteger],
  [int8Array, (text) => listOf(text).map((item) => (item === null ? null : exactInteger(item)))],
  [DATE, (text) => text],
  [dateArray, listOf],
]);
