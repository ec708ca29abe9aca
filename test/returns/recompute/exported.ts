// Rows as PostgreSQL itself exports them, table by table as CSV, and read again as text: all that a recomputation knows of complaints.
// It is the floor under test/returns/recompute, which shares no code with the program.
import { parse } from 'csv-parse/sync';
import { type Pool, Query } from 'pg';

export type Row = Readonly<Record<string, string>>;

const wanted = [
  'complaint',
  'complaint_regime',
  'complaint_milestone',
  'complaint_clock',
  'complaint_party',
  'complaint_point',
  'complaint_origin',
  'customer',
  'legal_entity',
  'payment',
  'return_fact',
  'return_placement',
  'taxonomy_node',
] as const;
export type Exported = Readonly<Record<(typeof wanted)[number], readonly Row[]>>;

/** Every row of the tables that returns are counted from. */
export async function exportedRows(pool: Pool): Promise<Exported> {
  const found = {} as Record<(typeof wanted)[number], readonly Row[]>;
  for (const table of wanted) found[table] = parse(await asCsv(pool, table), { columns: true });
  return found;
}

async function asCsv(pool: Pool, table: string): Promise<Buffer> {
  const client = await pool.connect();
  const parts: Buffer[] = [];
  const keep = ({ chunk }: { chunk: Buffer }) => void parts.push(Buffer.from(chunk));
  await client.query("set timezone to 'UTC'");
  await new Promise<void>((resolve, reject) => {
    const copy = new Query(`copy ${table} to stdout with (format csv, header)`);
    Object.assign(copy, { handleCopyData: keep });
    copy.on('end', () => resolve());
    copy.on('error', reject);
    client.query(copy);
  });
  client.release();
  return Buffer.concat(parts);
}

/** '2026-03-31 23:00:00.001+00' as milliseconds; null where the field is empty. */
export function instantIn(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`);
}

export function grouped(rows: readonly Row[], by: string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[by] ?? '';
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return found;
}
