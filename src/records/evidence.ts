// Rows of the evidence register: what there is, what each piece weighs and bears on. None is ever removed.
import { type Insertable, sql } from 'kysely';
import { isWeight, type Weight } from '#domain/evidence.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Evidence {
  readonly id: string;
  readonly struck: boolean;
  readonly weight: Weight;
  readonly points: readonly string[];
}

interface Row {
  id: string;
  struck: boolean;
  weight: string;
  points: string[];
}

const one = (row: Row): Evidence => ({ ...row, weight: isWeight(row.weight) ? row.weight : 'some' });

async function rowsOf(tx: Transaction, complaint: string, id: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.id, e.struck_at is not null as struck,
      (select w.weight from evidence_weighing w where w.complaint_id = e.complaint_id and w.evidence_id = e.id
        order by w.weighed_at desc, w.id desc limit 1) as weight,
      array(select p.point_id from evidence_point p where p.complaint_id = e.complaint_id and p.evidence_id = e.id order by 1) as points
    from evidence e where e.complaint_id = ${complaint} and (${id}::uuid is null or e.id = ${id})`.execute(tx.sql);
  return rows;
}

/** A piece that stands; the complaint is locked already. */
export async function standingEvidence(tx: Transaction, complaint: string, id: string): Promise<Evidence | Refusal> {
  const [row] = await rowsOf(tx, complaint, id);
  if (!row) return refuse('evidence.unknown');
  return row.struck ? refuse('evidence.struck') : one(row);
}

/** The ids of all that stands. */
export async function evidenceThatStands(tx: Transaction, complaint: string): Promise<Set<string>> {
  const rows = await rowsOf(tx, complaint, null);
  return new Set(rows.filter(({ struck }) => !struck).map(({ id }) => id));
}

export async function addEvidence(tx: Transaction, row: Insertable<DB['evidence']>): Promise<void> {
  await tx.sql.insertInto('evidence').values(row).execute();
}

export interface Weighing {
  readonly complaint: string;
  readonly evidence: string;
  readonly weight: Weight;
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function addWeighing(tx: Transaction, { complaint, evidence, weight, reason, by, now }: Weighing): Promise<void> {
  await tx.sql
    .insertInto('evidence_weighing')
    .values({ complaint_id: complaint, id: newId(now), evidence_id: evidence, weight, reason, weighed_by: by, weighed_at: now })
    .execute();
}

/** Says anew on which points it bears. */
export async function bearOn(tx: Transaction, complaint: string, evidence: string, points: readonly string[]): Promise<void> {
  await tx.sql.deleteFrom('evidence_point').where('complaint_id', '=', complaint).where('evidence_id', '=', evidence).execute();
  const rows = [...new Set(points)].map((point_id) => ({ complaint_id: complaint, evidence_id: evidence, point_id }));
  if (rows.length > 0) await tx.sql.insertInto('evidence_point').values(rows).execute();
}

/** Strikes a row of the investigation: it stays, with who struck it and why. */
export async function strike(
  tx: Transaction,
  table: 'evidence' | 'fact' | 'plan_question' | 'plan_task',
  { complaint, id, reason, by, now }: { complaint: string; id: string; reason: string; by: string | null; now: Date },
): Promise<void> {
  await sql`update ${sql.table(table)} set struck_at = ${now}, struck_by = ${by}, struck_reason = ${reason}
    where complaint_id = ${complaint} and id = ${id}`.execute(tx.sql);
}

/** Whether a finding that stands rests on it. */
export async function restsOn(tx: Transaction, complaint: string, evidence: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from finding_evidence e join finding f on f.complaint_id = e.complaint_id and f.id = e.finding_id
    where e.complaint_id = ${complaint} and e.evidence_id = ${evidence} and f.superseded_at is null limit 1`.execute(tx.sql);
  return rows.length > 0;
}
