// The whole record as JSON lines, in a form that others can verify without this program or its database: the head of
// every chain, then every entry, then every seal with the heads it sealed. docs/how-to/verify-the-record.md says how.
import { type Kysely, sql } from 'kysely';
import type { ChainHead } from '#domain/audit-chain.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { headsByChain, keptEntries } from './kept-entries.ts';
import { sealedHeads } from './verify-seals.ts';

export interface ExportedSeal {
  readonly number: number;
  readonly at: string;
  readonly previous: string;
  readonly digest: string;
  readonly heads: readonly ChainHead[];
}

/** Reads it all as it stood at one moment, however long that takes and whatever is written meanwhile. */
export async function* exportRecord(db: Kysely<DB>): AsyncGenerator<string> {
  const moment = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    for (const head of (await headsByChain(moment)).values()) yield `${JSON.stringify({ head })}\n`;
    for await (const entry of keptEntries(moment)) yield `${JSON.stringify({ entry })}\n`;
    const { rows: seals } = await sql<Omit<ExportedSeal, 'heads'>>`
      select id as number, at, encode(previous, 'hex') as previous, encode(digest, 'hex') as digest from audit_seal order by id`.execute(
      moment,
    );
    for (const seal of seals) yield `${JSON.stringify({ seal: { ...seal, heads: await sealedHeads(moment, seal.number) } })}\n`;
  } finally {
    await moment.rollback().execute();
  }
}
