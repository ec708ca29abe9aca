// Verifies the record as it lies in the database: every chain from its first entry (src/domain/audit-chain.ts), every
// complaint against its chain, every seal against the heads it sealed. It reads in order and in pieces, so that a record of
// any length takes a small, constant memory.
import { type Kysely, sql } from 'kysely';
import { arrive, type ChainHead, chainBegins, type Fault, type KeptEntry, step, type Walk } from '#domain/audit-chain.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { headsByChain, keptEntries } from './kept-entries.ts';
import { sealFaults } from './verify-seals.ts';

export interface Verification {
  readonly entries: number;
  readonly chains: number;
  readonly seals: number;
  /** The digest of the last seal, for comparing with a copy kept elsewhere. */
  readonly lastSeal: { readonly number: number; readonly digest: string } | null;
  readonly faults: readonly Fault[];
}

/**
 * Verifies everything. A fault names its chain and entry; none means that the record is whole. `keptSeal` is the digest of a
 * seal somebody kept elsewhere: it must be among the seals here.
 */
export async function verifyRecord(db: Kysely<DB>, keptSeal?: string): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((moment) => verifyMoment(moment, keptSeal));
}

// All of it as it stood at one moment, so that what is written meanwhile does not look like a fault.
async function verifyMoment(moment: Kysely<DB>, keptSeal: string | undefined): Promise<Verification> {
  const walked = await walkChains(keptEntries(moment), await headsByChain(moment));
  const seals = await sealFaults(moment, keptSeal);
  const orphans = await complaintsWithoutRecord(moment);
  return { entries: walked.entries, chains: walked.chains, ...seals.seen, faults: [...walked.faults, ...orphans, ...seals.faults] };
}

/** Walks entries given in the order of chain and number, and compares where each chain arrives with its head. */
export async function walkChains(entries: AsyncIterable<KeptEntry>, heads: Map<string, ChainHead>) {
  const faults: Fault[] = [];
  const digest = (text: string): string => sha256(text).toString('hex');
  let walk: Walk | undefined;
  let [count, chains] = [0, 0];
  const end = (): void => {
    if (!walk) return;
    faults.push(...arrive(walk, heads.get(walk.about)));
    heads.delete(walk.about);
  };
  for await (const entry of entries) {
    if (walk?.about !== entry.about) {
      end();
      walk = chainBegins(entry.about);
      chains += 1;
    }
    const stepped = step(walk, entry, digest);
    walk = stepped.walk;
    faults.push(...stepped.faults);
    count += 1;
  }
  end();
  for (const head of heads.values()) faults.push(...arrive(chainBegins(head.about), head));
  return { entries: count, chains, faults };
}

async function complaintsWithoutRecord(db: Kysely<DB>): Promise<Fault[]> {
  const { rows } = await sql<{ id: string; reference: string }>`
    select id, reference from complaint c where not exists (select 1 from audit_head h where h.chain_id = c.id)
      and not exists (select 1 from audit_entry e where e.chain_id = c.id)`.execute(db);
  return rows.map(({ id, reference }) => ({
    kind: 'no-entries',
    about: id,
    words: `Complaint ${reference} has no entry at all: it was not logged through the program, or its whole record was removed.`,
  }));
}
