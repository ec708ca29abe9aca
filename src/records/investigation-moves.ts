// What becomes of an investigation when complaints are joined or divided. Findings and what bears on a point go with the point by
// themselves. Joined, everything else goes along. Divided, evidence that bears on a point that leaves is copied with its file, so
// that a finding never loses what it rests on; the plan and what others were asked for stay where they were asked.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

const movedWhole = ['contribution', 'evidence', 'fact', 'plan_question', 'plan_task'] as const;

/** Moves what does not go with the points. Call it after the files have moved. */
export async function moveInvestigation(tx: Transaction, from: string, to: string): Promise<void> {
  for (const table of movedWhole)
    await sql`update ${sql.table(table)} set complaint_id = ${to} where complaint_id = ${from}`.execute(tx.sql);
  await sql`
    insert into checklist_mark (complaint_id, item_id, state, note, marked_by, marked_at)
    select ${to}, item_id, state, note, marked_by, marked_at from checklist_mark where complaint_id = ${from}
    on conflict do nothing`.execute(tx.sql);
  await sql`
    insert into reply_waiver (complaint_id, person_id, reason, waived_by, waived_at)
    select ${to}, person_id, reason, waived_by, waived_at from reply_waiver where complaint_id = ${from}
    on conflict do nothing`.execute(tx.sql);
  await sql`
    insert into quality_check (complaint_id, id, asked_by, asked_at, asked_of, checked_by, checked_at, outcome, reasons)
    select ${to}, id, asked_by, asked_at, asked_of, checked_by, checked_at, outcome, reasons
    from quality_check where complaint_id = ${from} and checked_at is not null`.execute(tx.sql);
  await nameSubjectsOf(tx, from, to);
}

/** Whoever the one was about, the other is now about too: they neither see nor handle it. */
async function nameSubjectsOf(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`
    select name_subject(${to}, s.person_id, s.named_at) from complaint_subject s where s.complaint_id = ${from}
      and not exists (select 1 from complaint_subject t where t.complaint_id = ${to} and t.person_id = s.person_id)`.execute(
    tx.sql,
  );
}

/** Copies the evidence of these points, under the same ids, with its files and how it was weighed. Call it before they move. */
export async function copyEvidenceOf(tx: Transaction, from: string, to: string, points: readonly string[]): Promise<void> {
  const wanted = sql`(
    select b.evidence_id from evidence_point b where b.complaint_id = ${from} and b.point_id = any (${points}::uuid[])
    union select r.evidence_id from finding f join finding_evidence r on r.complaint_id = f.complaint_id and r.finding_id = f.id
      where f.complaint_id = ${from} and f.point_id = any (${points}::uuid[]))`;
  await sql`
    insert into attachment (complaint_id, id, digest, file_name, kind, description, added_by, added_at, removed_at, removed_by, removed_reason, sent_as)
    select ${to}, a.id, a.digest, a.file_name, a.kind, a.description, a.added_by, a.added_at, a.removed_at, a.removed_by, a.removed_reason, a.sent_as
    from attachment a where a.complaint_id = ${from}
      and a.id in (select e.attachment_id from evidence e where e.complaint_id = ${from} and e.id in ${wanted})`.execute(tx.sql);
  await sql`
    insert into evidence (complaint_id, id, what, source, obtained_on, attachment_id, digest, kept_where, recorded_by, recorded_at,
      struck_at, struck_by, struck_reason)
    select ${to}, e.id, e.what, e.source, e.obtained_on, e.attachment_id, e.digest, e.kept_where, e.recorded_by, e.recorded_at,
      e.struck_at, e.struck_by, e.struck_reason
    from evidence e where e.complaint_id = ${from} and e.id in ${wanted}`.execute(tx.sql);
  await sql`
    insert into evidence_weighing (complaint_id, id, evidence_id, weight, reason, weighed_by, weighed_at)
    select ${to}, w.id, w.evidence_id, w.weight, w.reason, w.weighed_by, w.weighed_at
    from evidence_weighing w where w.complaint_id = ${from} and w.evidence_id in ${wanted}`.execute(tx.sql);
}
