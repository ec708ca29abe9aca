// The complaints behind a piece of live evidence, those that are not as they should be first. Those one may not open are counted and
// not named. They are as they are now, also for an assessment that was signed off.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { isOfComplaints } from '#domain/assessment/evidence.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Reach } from '#platform/postgres/transaction.ts';
import { titleTold } from '../restricted-complaint.ts';

export const behindEvidenceQuery = z.object({
  evidence: z.string().max(100),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const BehindEvidence = z
  .object({
    complaints: z.array(z.object({ id: z.uuid(), reference: z.string(), title: z.string(), hit: z.boolean() })),
    of: z.number().int().describe('All it counts'),
    hidden: z.number().int().describe('Counted in it, and not yours to open'),
  })
  .meta({ id: 'BehindEvidence' });
export type BehindEvidence = z.output<typeof BehindEvidence>;

interface Wanted {
  readonly id: string;
  readonly evidence: string;
  readonly limit: number;
  readonly now: Date;
}

export async function behindEvidence(db: Kysely<DB>, actor: PersonActor, wanted: Wanted): Promise<BehindEvidence | Refusal> {
  if (!may(actor, 'keep-rules')) return refuse('permission.missing');
  if (!isOfComplaints(wanted.evidence)) return refuse('assessment.question-unknown');
  const counted = sql`self_assessment a cross join organisation o cross join lateral assessment_evidence(${wanted.evidence}, a.rule_pack,
    (a.from_day::timestamp at time zone o.time_zone), ((a.to_day + 1)::timestamp at time zone o.time_zone), ${wanted.now}) e`;
  const within = <Row>(reach: Reach, question: ReturnType<typeof sql<Row>>) => ask(db, reach, (tx) => question.execute(tx.sql));
  const [known, all, seen, listed] = await Promise.all([
    within('program', sql`select 1 from self_assessment where id = ${wanted.id}`),
    within('program', sql<{ n: number }>`select count(*)::int as n from ${counted} where a.id = ${wanted.id}`),
    within({ person: actor.id }, sql<{ n: number }>`select count(*)::int as n from ${counted} where a.id = ${wanted.id}`),
    within(
      { person: actor.id },
      sql<BehindEvidence['complaints'][number]>`select c.id, c.reference, ${titleTold} as title, e.hit from ${counted}
        join complaint c on c.id = e.complaint_id where a.id = ${wanted.id} order by e.hit, c.received_at, c.id limit ${wanted.limit}`,
    ),
  ]);
  if (known.rows.length === 0) return refuse('assessment.unknown');
  const of = all.rows[0]?.n ?? 0;
  return { complaints: listed.rows, of, hidden: of - (seen.rows[0]?.n ?? 0) };
}
