// Reads the record in the order of chain and number, a piece at a time.
import { type Kysely, sql } from 'kysely';
import type { ChainHead, KeptEntry } from '#domain/audit-chain.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

interface Row {
  chain_id: string;
  seq: number;
  at: Date;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  via: string;
  kind: string;
  facts: Record<string, unknown>;
  previous: string;
  hash: string;
}

const piece = 5_000;

export async function* keptEntries(db: Kysely<DB>): AsyncGenerator<KeptEntry> {
  let after = { chain: '00000000-0000-0000-0000-000000000000', seq: 0 };
  for (;;) {
    const { rows } = await sql<Row>`
      select chain_id, seq, at, actor_kind, actor_id, actor_name, via, kind, facts, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
      from audit_entry where (chain_id, seq) > (${after.chain}, ${after.seq}) order by chain_id, seq limit ${piece}`.execute(db);
    for (const row of rows) yield entryOf(row);
    const last = rows.at(-1);
    if (!last || rows.length < piece) return;
    after = { chain: last.chain_id, seq: last.seq };
  }
}

function entryOf(row: Row): KeptEntry {
  return {
    about: row.chain_id,
    seq: row.seq,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    via: row.via,
    kind: row.kind,
    facts: row.facts,
    previous: row.previous,
    hash: row.hash,
  };
}

/** The head of every chain, by what the chain is about. */
export async function headsByChain(db: Kysely<DB>): Promise<Map<string, ChainHead>> {
  const { rows } = await sql<ChainHead>`select chain_id as about, seq, encode(hash, 'hex') as hash from audit_head`.execute(db);
  return new Map(rows.map((head) => [head.about, head]));
}
