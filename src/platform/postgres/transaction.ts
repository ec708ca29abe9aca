// One transaction, begun for somebody: `person` sees and writes only that person's rows, `scratchOf` only what that person keeps
// for themselves (drafts, presence), `customer` reads of one complaint what its customer may see, `forCustomer` acts on that one complaint
// as they asked, `program` is the program itself.
// The role and the actor are set in the same message as BEGIN, so they cost no extra journey to the server.
import { CompiledQuery, type Kysely, sql } from 'kysely';
import type { DB } from './schema.gen.ts';

export interface Transaction {
  readonly sql: Kysely<DB>;
  /** Runs SQL that was written elsewhere (the job queue's) on this same transaction. */
  run(text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

export type Reach =
  | { readonly person: string }
  | { readonly scratchOf: string }
  | { readonly customer: string; readonly complaint: string }
  | { readonly forCustomer: string; readonly complaint: string }
  | 'program';

/** Runs `work` in a transaction. It commits when `work` returns { commit: true }, and rolls back otherwise or on a throw. */
export async function transact<T>(
  db: Kysely<DB>,
  reach: Reach,
  work: (tx: Transaction) => Promise<{ commit: boolean; value: T }>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql.raw(opening(reach)).execute(connection);
    const tx: Transaction = {
      sql: connection,
      run: (text, values) => connection.executeQuery(CompiledQuery.raw(text, [...values])),
    };
    try {
      const { commit, value } = await work(tx);
      await sql.raw(commit ? 'commit' : 'rollback').execute(connection);
      return value;
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => undefined);
      throw error;
    }
  });
}

/** Runs a question: nothing it does can last. */
export async function ask<T>(db: Kysely<DB>, reach: Reach, question: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(db, reach, async (tx) => ({ commit: false, value: await question(tx) }));
}

function opening(reach: Reach): string {
  if (reach === 'program') return `begin; set local role redress_system`;
  if ('complaint' in reach) {
    const [role, customer] =
      'customer' in reach ? ['redress_customer', reach.customer] : ['redress_for_customer', reach.forCustomer];
    const own = `set local redress.customer = '${id(customer)}'; set local redress.complaint = '${id(reach.complaint)}'`;
    return `begin; set local role ${role}; ${own}`;
  }
  const [role, person] = 'person' in reach ? ['redress_app', reach.person] : ['redress_scratch', reach.scratchOf];
  return `begin; set local role ${role}; set local redress.actor = '${id(person)}'`;
}

function id(given: string): string {
  if (!/^[0-9a-f-]{36}$/.test(given)) throw new Error('A transaction is begun for somebody by their id.');
  return given;
}
