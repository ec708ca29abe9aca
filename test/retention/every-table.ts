// For the test that nothing is left: fills every table of a complaint with a marked row, whatever tables there are, by the
// database's own catalogue; and looks for the mark in every column of every table of every schema.
import type { TestHouse } from '#test/support/house.ts';

/** One word, as search keeps words. */
export const mark = 'quillfeatherby';

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly names: string | null;
  readonly closed: string | null;
  readonly key: boolean;
}

/** Every column of the tables of the house, with what it names and the first of the words it is limited to. */
export async function columnsOf(house: TestHouse): Promise<Column[]> {
  const { rows } = await house.pool.query<Column>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      (select k.confrelid::regclass::text from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
        order by k.confrelid::regclass::text = 'complaint', k.conname limit 1) as names,
      (select substring(pg_get_constraintdef(k.oid) from 'ANY \\(\\(?ARRAY\\[''([^'']+)''') from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like '%= ANY (%' limit 1) as closed,
      exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attidentity = '' order by 1, a.attnum`);
  return rows;
}

/** Whether a person could write words into it. */
export const takesWords = ({ type, names, closed }: Column): boolean =>
  /^(?:text|text\[\]|jsonb?|bytea|tsvector)$/.test(type) && names === null && closed === null;

export interface Seeding {
  readonly complaint: string;
  readonly person: string;
  /** Columns that take words but hold only codes: 'table.column' or '*.column'. */
  readonly codes: ReadonlySet<string>;
}

export const isCode = ({ table, column }: Column, codes: ReadonlySet<string>): boolean =>
  codes.has(`${table}.${column}`) || codes.has(`*.${column}`);

/** One row in each of these tables, every column filled; constraints are taken off this database first. */
export async function seed(house: TestHouse, tables: readonly string[], seeding: Seeding): Promise<void> {
  const columns = await columnsOf(house);
  const client = await house.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    const checks = await client.query<{ sql: string }>(`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`);
    for (const { sql } of checks.rows) await client.query(sql);
    for (const table of tables) {
      const own = columns.filter((one) => one.table === table);
      if (own.some(({ column }) => column === 'complaint_id'))
        await client.query(`delete from "${table}" where complaint_id = $1`, [seeding.complaint]);
      const values = own.map((one) => valueFor(one, seeding));
      const names = own.map(({ column }) => `"${column}"`).join(', ');
      const places = own.map(({ type }, index) => (type === 'tsvector' ? `to_tsvector('simple', $${index + 1})` : `$${index + 1}`));
      await client.query(`insert into "${table}" (${names}) values (${places.join(', ')})`, values);
    }
  } finally {
    await client.query('set session_replication_role = origin');
    client.release();
  }
}

/** The same for the same table, so that rows that name each other agree. */
export const idOf = (table: string): string => {
  const hex = Buffer.from(table.padEnd(16, '.')).toString('hex').slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

export const digestOfFile = Buffer.alloc(32, 7);

function valueFor(of: Column, { complaint, person, codes }: Seeding): unknown {
  const { table, column, type, names, closed } = of;
  if (column === 'complaint_id') return complaint;
  if (table === 'draft' && column === 'place') return `note:${complaint}`;
  if (type === 'uuid') return names === 'complaint' ? complaint : names === 'person' ? person : idOf(names ?? table);
  if (column.endsWith('digest') && type === 'bytea') return digestOfFile;
  if (closed !== null) return type === 'text[]' ? [closed] : closed;
  if (isCode(of, codes) && type !== 'text') return type === 'jsonb' ? '{}' : ['code'];
  if (type === 'jsonb') return JSON.stringify({ words: mark });
  if (type === 'text[]') return [mark];
  if (type === 'uuid[]') return [idOf(table)];
  if (type === 'integer[]' || type === 'bigint[]') return [1];
  if (type === 'bytea') return Buffer.from(mark);
  if (type === 'text') return isCode(of, codes) ? 'code' : mark;
  if (type === 'tsvector') return mark;
  if (type === 'boolean') return false;
  if (type === 'date') return '2015-06-01';
  if (type.startsWith('timestamp')) return '2015-06-01T12:00:00Z';
  return 1;
}

/** 'table.column' wherever the words stand, in any schema, in plain sight or as bytes. */
export async function whereLeft(house: TestHouse, words: string): Promise<string[]> {
  const { rows } = await house.pool.query<{ place: string; column: string; type: string }>(`
    select format('%I.%I', n.nspname, c.relname) as place, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
    order by 1, 2`);
  const left: string[] = [];
  for (const { place, column, type } of rows) {
    const test =
      type === 'bytea'
        ? `position($1::text::bytea in "${column}") > 0`
        : `position(lower($1::text) in lower("${column}"::text)) > 0`;
    const found = await house.pool.query(`select 1 from ${place} where ${test} limit 1`, [words]);
    if (found.rowCount !== 0) left.push(`${place}.${column}`);
  }
  return left;
}
