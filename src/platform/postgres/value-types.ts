// How values of the database arrive in TypeScript: counts and money in minor units as exact whole numbers, days as
// 'YYYY-MM-DD' (a day has no time zone), instants as Date. A whole number too large to be exact is an error, never rounded.
import pg from 'pg';

const { INT8, DATE } = pg.types.builtins;
const int8Array = 1016;
const dateArray = 1182;
const textArray: number = 1009;

export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const usual: unknown = pg.types.getTypeParser(oid, format);
    if (format === 'binary') return usual;
    const own = parsers.get(oid);
    return own ?? usual;
  },
};

export function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the whole number ${text} from the database is too large to be exact`);
  return value;
}

const listOf = (text: string): (string | null)[] => {
  const read = pg.types.getTypeParser(textArray) as (text: string) => (string | null)[];
  return read(text);
};

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, exactInteger],
  [int8Array, (text) => listOf(text).map((item) => (item === null ? null : exactInteger(item)))],
  [DATE, (text) => text],
  [dateArray, listOf],
]);
