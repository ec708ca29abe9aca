// Rows of seals. While a seal is taken no entry is being written: writers hold the same lock shared (audit-entries.ts), so
// every entry up to the seal's position is there and none can slip in behind it.
import { sql } from 'kysely';
import type { ChainHead } from '#domain/audit-chain.ts';
import { chainStart } from '#domain/audit-entry.ts';
import { sealedText } from '#domain/audit-seal.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Any number that nothing else in this database locks; audit_entry's writers hold it shared until they commit. */
export const recordLock = 7_231_964_411;

export interface Seal {
  readonly number: number;
  readonly chains: number;
  readonly digest: string;
}

/** Seals all that was written since the last seal; nothing when nothing was. */
export async function takeSeal(tx: Transaction, now: Date): Promise<Seal | undefined> {
  await sql`select pg_advisory_xact_lock(${recordLock})`.execute(tx.sql);
  const last = await tx.sql.selectFrom('audit_seal').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
  const after = last?.through_position ?? 0;
  const { rows: heads } = await sql<ChainHead & { position: number }>`
    select distinct on (chain_id) chain_id as about, seq, encode(hash, 'hex') as hash, position
    from audit_entry where position > ${after} order by chain_id, seq desc`.execute(tx.sql);
  if (heads.length === 0) return undefined;
  const number = (last?.id ?? 0) + 1;
  const previous = last?.digest.toString('hex') ?? chainStart;
  const digest = sha256(sealedText(number, previous, heads));
  const through = heads.reduce((most, { position }) => Math.max(most, position), 0);
  await tx.sql
    .insertInto('audit_seal')
    .values({
      id: number,
      at: now,
      after_position: after,
      through_position: through,
      chains: heads.length,
      previous: Buffer.from(previous, 'hex'),
      digest,
    })
    .execute();
  await sql`
    insert into audit_seal_head (seal_id, chain_id, seq, hash)
    select ${number}, * from unnest(${heads.map((h) => h.about)}::uuid[], ${heads.map((h) => h.seq)}::int[],
      ${heads.map((h) => Buffer.from(h.hash, 'hex'))}::bytea[])`.execute(tx.sql);
  return { number, chains: heads.length, digest: digest.toString('hex') };
}
