// What the program must know of an import to bring in its rows: how its file is read, how far it has come, for whom it works;
// the file itself; and which imports stand still although they should be running.
import { type Kysely, sql } from 'kysely';
import type { ImportState } from '#domain/import/import-state.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { type Bytes, TableShape } from '#platform/tables/table.ts';

export interface ImportAtWork {
  readonly state: ImportState;
  readonly shape: TableShape;
  readonly rowsDone: number;
  readonly startedBy: string | null;
}

export async function importAtWork(db: Kysely<DB>, id: string): Promise<ImportAtWork | undefined> {
  const row = await ask(db, 'program', (tx) =>
    tx.sql.selectFrom('import_batch').select(['state', 'shape', 'rows_done', 'started_by']).where('id', '=', id).executeTakeFirst(),
  );
  if (!row) return undefined;
  return {
    state: row.state as ImportState,
    shape: TableShape.parse(row.shape),
    rowsDone: row.rows_done,
    startedBy: row.started_by,
  };
}

/** The file of an import, piece by piece; no transaction stays open between them. */
export function registerBytes(db: Kysely<DB>, id: string): Bytes {
  return async function* () {
    for (let seq = 1; ; seq += 1) {
      const chunk = await ask(db, 'program', (tx) =>
        tx.sql.selectFrom('import_chunk').select('bytes').where('import_id', '=', id).where('seq', '=', seq).executeTakeFirst(),
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  };
}

/** Imports at work on which nobody has worked since that time: whoever did was stopped or killed. */
export async function stalledImports(db: Kysely<DB>, since: Date): Promise<{ id: string; state: 'running' | 'undoing' }[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ id: string; state: 'running' | 'undoing' }>`
      select id, state from import_batch where state in ('running', 'undoing') and worked_at < ${since} order by made_at`.execute(
      tx.sql,
    ),
  );
  return rows;
}
