// Saving a row of a complaint that carries a version: whatever is changed, the version goes up by one, so that whoever saw the former
// one is told. It does not judge whether the version seen was the latest; whoever locks the row does.
import { sql, type Updateable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

type Versioned = 'chronology_entry' | 'information_request' | 'offer_round' | 'option' | 'payment' | 'promise' | 'understanding';

/** How rows of this table are saved; the answer is the new version. Throws where there is no such row. */
export function savingOf<Table extends Versioned>(table: Table) {
  return async (tx: Transaction, complaint: string, id: string, change: Updateable<DB[Table]>): Promise<number> => {
    const said = Object.entries(change).filter(([, value]) => value !== undefined);
    const columns = said.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    const { rows } = await sql<{ version: number }>`
      update ${sql.table(table)} set ${sql.join([...columns, sql`version = version + 1`])}
      where complaint_id = ${complaint} and id = ${id} returning version`.execute(tx.sql);
    const [saved] = rows;
    if (!saved) throw new Error(`There is no ${table} ${id} of complaint ${complaint} to save.`);
    return saved.version;
  };
}
