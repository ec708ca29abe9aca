// Rows of findings. A finding is never changed: another follows it, and the last one stands.
import { sql } from 'kysely';
import type { Finding } from '#domain/finding.ts';
import type { PointFinding } from '#domain/overall-outcome.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface StandingFinding extends Finding {
  readonly id: string;
  readonly point: string;
  readonly number: number;
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** The findings that stand on a complaint, whatever became of their points. */
export async function standingFindings(tx: Transaction, complaint: string): Promise<StandingFinding[]> {
  const { rows } = await sql<StandingFinding & { verdict: PointFinding }>`
    select f.id, f.point_id as point, f.number, f.verdict, f.standard, f.reasons, f.made_by as "madeBy", f.made_at as "madeAt",
      array(select evidence_id from finding_evidence e where e.complaint_id = f.complaint_id and e.finding_id = f.id) as evidence,
      coalesce((select json_agg(json_build_object('person', s.person_id, 'concerns', s.concerns))
        from finding_subject s where s.complaint_id = f.complaint_id and s.finding_id = f.id), '[]') as about
    from finding f where f.complaint_id = ${complaint} and f.superseded_at is null`.execute(tx.sql);
  return rows;
}

export interface NewFinding extends Finding {
  readonly complaint: string;
  readonly id: string;
  readonly point: string;
  readonly number: number;
  readonly because: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Keeps a finding; the one that stood on the point before no longer does. */
export async function addFinding(tx: Transaction, made: NewFinding): Promise<void> {
  const { complaint, id, point, number, because, by, now, verdict, standard, reasons, evidence, about } = made;
  await tx.sql
    .updateTable('finding')
    .set({ superseded_at: now })
    .where('complaint_id', '=', complaint)
    .where('point_id', '=', point)
    .where('superseded_at', 'is', null)
    .execute();
  await tx.sql
    .insertInto('finding')
    .values({
      complaint_id: complaint,
      id,
      point_id: point,
      number,
      verdict,
      standard,
      reasons,
      because,
      made_by: by,
      made_at: now,
    })
    .execute();
  const of = { complaint_id: complaint, finding_id: id };
  if (evidence.length > 0) {
    const rows = [...new Set(evidence)].map((evidence_id) => ({ ...of, evidence_id }));
    await tx.sql.insertInto('finding_evidence').values(rows).execute();
  }
  if (about.length > 0) {
    const rows = about.map(({ person, concerns }) => ({ ...of, person_id: person, concerns }));
    await tx.sql.insertInto('finding_subject').values(rows).execute();
  }
}
