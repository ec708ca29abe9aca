// Tells rows of a register apart: by the source's own reference, else by a digest of the whole row; and notices, cell by cell,
// what has changed since a row was brought in.
import { sql } from 'kysely';
import { canonicalJson } from '#domain/audit-entry.ts';
import type { ReadRow } from '#domain/import/draft.ts';
import type { IdentifiedRow, KnownRow } from '#domain/import/sort-rows.ts';
import { briefDigest, sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export function identify(row: ReadRow): IdentifiedRow {
  const cells = Object.fromEntries(Object.entries(row.told).map(([column, cell]) => [column, briefDigest(cell)]));
  const id = row.draft?.sourceId || `row:${sha256(canonicalJson(row.told)).toString('hex').slice(0, 32)}`;
  return { row, id, cells };
}

/** Two imports of the same source take turns, so that neither makes what the other is just making. */
export async function lockSource(tx: Transaction, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 7231964))`.execute(tx.sql);
}

/** What is known here of those ids of a source. `within` is the import whose own rows are told by their number. */
export async function knownRows(
  tx: Transaction,
  source: string,
  ids: readonly string[],
  within: string,
): Promise<Map<string, KnownRow>> {
  const { rows } = await sql<{
    source_id: string;
    reference: string;
    cells: Record<string, string> | null;
    row_number: number | null;
  }>`
    select c.source_id, c.reference, o.cells, case when o.import_id = ${within} then o.row_number end as row_number
    from complaint c left join complaint_origin o on o.complaint_id = c.id
    where c.source = ${source} and c.source_id = any(${ids}::text[]) and c.state <> 'undone'`.execute(tx.sql);
  return new Map(
    rows.map(({ source_id, reference, cells, row_number }) => [
      source_id,
      { reference, cells: cells ?? {}, ...(row_number === null ? {} : { rowNumber: row_number }) },
    ]),
  );
}
