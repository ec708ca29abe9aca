// Verifies the daily seals: each follows from the one before, each digest is that of the heads it names, each sealed entry
// still stands as it was, and nothing was slipped in behind a seal.
import { type Kysely, sql } from 'kysely';
import type { ChainHead, Fault } from '#domain/audit-chain.ts';
import { chainStart } from '#domain/audit-entry.ts';
import { sealedText } from '#domain/audit-seal.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

interface SealRow {
  id: number;
  previous: string;
  digest: string;
}

const everything = '00000000-0000-0000-0000-000000000000';

export async function sealFaults(db: Kysely<DB>, keptSeal?: string) {
  const { rows: seals } = await sql<SealRow>`
    select id, encode(previous, 'hex') as previous, encode(digest, 'hex') as digest from audit_seal order by id`.execute(db);
  const faults: Fault[] = [];
  let [number, digest] = [0, chainStart];
  for (const seal of seals) {
    const heads = await sealedHeads(db, seal.id);
    const fits =
      seal.id === number + 1 &&
      seal.previous === digest &&
      sha256(sealedText(seal.id, seal.previous, heads)).toString('hex') === seal.digest;
    if (!fits)
      faults.push({
        kind: 'seal-broken',
        about: everything,
        seq: seal.id,
        words: `Seal ${seal.id} is not the one that was made, or one before it is gone.`,
      });
    [number, digest] = [seal.id, seal.digest];
  }
  if (keptSeal !== undefined && !seals.some((seal) => seal.digest === keptSeal.trim().toLowerCase())) {
    faults.push({
      kind: 'seal-broken',
      about: everything,
      words: 'The seal kept elsewhere is not among the seals here: the record was rewritten or is another one.',
    });
  }
  faults.push(...(await changedSinceSealed(db)), ...(await addedBehindSeals(db)));
  const last = seals.at(-1);
  return { seen: { seals: seals.length, lastSeal: last ? { number: last.id, digest: last.digest } : null }, faults };
}

export async function sealedHeads(db: Kysely<DB>, seal: number): Promise<ChainHead[]> {
  const { rows } = await sql<ChainHead>`
    select chain_id as about, seq, encode(hash, 'hex') as hash from audit_seal_head where seal_id = ${seal} order by chain_id`.execute(
    db,
  );
  return rows;
}

async function changedSinceSealed(db: Kysely<DB>): Promise<Fault[]> {
  const { rows } = await sql<{ about: string; seq: number; seal: number; there: boolean }>`
    select s.chain_id as about, s.seq, s.seal_id as seal, e.chain_id is not null as there
    from audit_seal_head s left join audit_entry e on e.chain_id = s.chain_id and e.seq = s.seq
    where e.hash is distinct from s.hash order by s.seal_id, s.chain_id`.execute(db);
  return rows.map(({ about, seq, seal, there }) => ({
    kind: 'changed-since-sealed',
    about,
    seq,
    words: `Entry ${seq} was sealed (seal ${seal}) and ${there ? 'has been rewritten' : 'has been removed'} since.`,
  }));
}

async function addedBehindSeals(db: Kysely<DB>): Promise<Fault[]> {
  const { rows } = await sql<{ about: string; seq: number; seal: number }>`
    select e.chain_id as about, e.seq, s.id as seal
    from audit_seal s join audit_entry e on e.position > s.after_position and e.position <= s.through_position
    left join audit_seal_head h on h.seal_id = s.id and h.chain_id = e.chain_id and e.seq <= h.seq
    where h.chain_id is null order by s.id, e.chain_id, e.seq`.execute(db);
  return rows.map(({ about, seq, seal }) => ({
    kind: 'added-since-sealed',
    about,
    seq,
    words: `Entry ${seq} was slipped in behind seal ${seal}.`,
  }));
}
