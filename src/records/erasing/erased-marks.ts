// What is known of complaints that were erased: keyed hashes of what named each in its register, and of its customers with the day it
// came. An old register that is imported again is compared with them. Invariant: nobody can read back from one whom it was about, and
// without the program's secret nobody can make one to compare with.
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#domain/audit-entry.ts';
import type { IdentifiedRow } from '#domain/import/sort-rows.ts';
import { dayIn } from '#domain/import/instant.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type Named, sameness } from '../imported-customers.ts';
import { houseKey } from '../sealed-secrets.ts';

type Marker = (kind: 'row' | 'customer and day', ...told: readonly string[]) => Buffer;

async function marker(tx: Transaction, secret: Buffer): Promise<Marker> {
  const key = await houseKey(tx, secret, 'erased marks');
  return (kind, ...told) =>
    createHmac('sha256', key)
      .update(canonicalJson([kind, ...told]))
      .digest();
}

const markOfRow = (mark: Marker, source: string, id: string): Buffer => mark('row', source, id);

/** By whom and on which day, whatever the register is called; undefined for somebody who cannot be told from others. */
function markOfCustomer(mark: Marker, named: Named, day: string): Buffer | undefined {
  const same = sameness(named);
  return same === '' ? undefined : mark('customer and day', same, day);
}

interface Row {
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly day: string;
  readonly customers: readonly Named[];
}

/** Marks of a complaint that is about to be erased. Asked before anything of it goes. */
export async function marksOf(tx: Transaction, secret: Buffer, complaint: string): Promise<Buffer[]> {
  const { rows } = await sql<Row>`
    select c.source, c.source_id as "sourceId", to_char(c.received_at at time zone o.time_zone, 'YYYY-MM-DD') as day,
      (select coalesce(json_agg(json_build_object('name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address)), '[]')
        from complaint_party p join customer u on u.id = p.customer_id where p.complaint_id = c.id and p.role <> 'representative') as customers
    from complaint c cross join organisation o where c.id = ${complaint}`.execute(tx.sql);
  const [row] = rows;
  if (!row) return [];
  const mark = await marker(tx, secret);
  const { source, sourceId, day, customers } = row;
  const ofRow = source !== null && sourceId !== null ? [markOfRow(mark, source, sourceId)] : [];
  return [...ofRow, ...customers.flatMap((one) => markOfCustomer(mark, one, day) ?? [])];
}

export async function keepMarks(tx: Transaction, complaint: string, marks: readonly Buffer[]): Promise<void> {
  await sql`insert into erased_mark (complaint_id, mark) select ${complaint}, mark from unnest(${[...marks]}::bytea[]) as mark
    on conflict do nothing`.execute(tx.sql);
}

interface Sought {
  readonly secret: Buffer;
  readonly source: string;
  readonly timeZone: string;
}

/** Tells which rows of a register are of complaints that were erased, by their numbers. Where nothing ever was, it costs nothing. */
export async function erasedAmong(
  tx: Transaction,
  { secret, source, timeZone }: Sought,
): Promise<(rows: readonly IdentifiedRow[]) => Promise<ReadonlySet<number>>> {
  const { rows: any } = await sql`select 1 from erased_mark limit 1`.execute(tx.sql);
  if (any.length === 0) return () => Promise.resolve(new Set());
  const mark = await marker(tx, secret);
  return async (rows) => {
    const marks = rows.flatMap(({ row: { number, draft }, id }) => {
      if (!draft) return [];
      const ofCustomer = markOfCustomer(mark, draft.customer, dayIn(timeZone, draft.receivedAt));
      return [markOfRow(mark, source, id), ...(ofCustomer ? [ofCustomer] : [])].map((one) => ({
        number,
        one: one.toString('hex'),
      }));
    });
    const { rows: found } = await sql<{ mark: string }>`
      select encode(e.mark, 'hex') as mark from unnest(${marks.map(({ one }) => one)}::text[]) as sought(mark)
      join erased_mark e on e.mark = decode(sought.mark, 'hex')`.execute(tx.sql);
    const known = new Set(found.map((one) => one.mark));
    return new Set(marks.flatMap(({ number, one }) => (known.has(one) ? [number] : [])));
  };
}
