// Appends to the record. Each subject's entries form a chain: the head row is locked, so two writers of one complaint take
// turns and a chain never forks; the database keeps the heads itself and refuses an entry that does not follow the one
// before it. Called by the kernel alone: no command can forget it and none can do without it.
import { type Selectable, sql } from 'kysely';
import { type Actor, personBehind } from '#domain/actor.ts';
import { type AuditEntry, canonicalEntry, chainStart } from '#domain/audit-entry.ts';
import { type Happening, happenings } from '#domain/happening.ts';
import { sha256 } from '#platform/digest.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { recordLock } from './audit-seals.ts';

/** Beyond this many, rows travel as one parameter: an import appends a thousand entries at once. */
const few = 20;

interface Head {
  seq: number;
  hash: string;
}

/** Appends one entry a happening, in order, to the chain each is about. */
export async function appendToRecord(tx: Transaction, actor: Actor, now: Date, happened: readonly Happening[]): Promise<void> {
  const heads = await lockHeads(tx, [...new Set(happened.map((happening) => happening.about))]);
  const rows = happened.map((happening) => {
    const head = heads.get(happening.about) ?? { seq: 0, hash: chainStart };
    const entry = entryOf(happening, actor, now, head.seq + 1);
    const hash = sha256(canonicalEntry(entry, head.hash)).toString('hex');
    heads.set(happening.about, { seq: entry.seq, hash });
    return rowOf(entry, head.hash, hash);
  });
  if (rows.length > few) await insertMany(tx, 'audit_entry', rows);
  else
    await tx.sql
      .insertInto('audit_entry')
      .values(rows.map((row) => ({ ...row, facts: JSON.stringify(row.facts) })))
      .execute();
}

async function lockHeads(tx: Transaction, chains: readonly string[]): Promise<Map<string, Head>> {
  await sql`select pg_advisory_xact_lock_shared(${recordLock})`.execute(tx.sql);
  const { rows } = await sql<Selectable<DB['audit_head']>>`select * from lock_heads(${chains}::uuid[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.chain_id, { seq: row.seq, hash: row.hash.toString('hex') }]));
}

function entryOf({ kind, about, ...facts }: Happening, actor: Actor, now: Date, seq: number): AuditEntry {
  const recorded = happenings[kind].parse(facts);
  return {
    about,
    seq,
    at: now,
    actor: whoOf(actor),
    via: actor.kind === 'program' ? 'program' : actor.via,
    kind,
    facts: recorded,
  };
}

/** A customer stands in the record by their id alone: their name lives in a row that can be erased. */
function whoOf(actor: Actor): AuditEntry['actor'] {
  if (actor.kind === 'customer') return { kind: actor.kind, id: actor.id, name: 'customer' };
  return { kind: actor.kind, id: personBehind(actor), name: actor.name };
}

function rowOf(entry: AuditEntry, previous: string, hash: string) {
  return {
    chain_id: entry.about,
    seq: entry.seq,
    at: entry.at,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id,
    actor_name: entry.actor.name,
    via: entry.via,
    kind: entry.kind,
    facts: entry.facts,
    previous: Buffer.from(previous, 'hex'),
    hash: Buffer.from(hash, 'hex'),
  };
}
