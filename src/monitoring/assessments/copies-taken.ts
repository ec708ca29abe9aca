// Which copies of a self-assessment were taken, when and by whom, as the record tells it.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface CopyTaken {
  readonly at: string;
  readonly by: string;
  readonly form: string;
  /** SHA-256, in hex. */
  readonly digest: string;
}

export async function copiesTaken(db: Kysely<DB>, assessment: string): Promise<CopyTaken[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<CopyTaken>`
      select to_json(e.at) #>> '{}' as at, e.actor_name as by, e.facts ->> 'form' as form, e.facts ->> 'digest' as digest
      from audit_entry e where e.chain_id = (select id from organisation) and e.kind = 'assessment-copied'
        and e.facts ->> 'assessment' = ${assessment} order by e.seq desc limit 20`.execute(tx.sql),
  );
  return rows;
}
