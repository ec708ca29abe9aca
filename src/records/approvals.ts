// Rows of approvals: asked, decided, overtaken, and found again by the act they cover.
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Approval, ApprovalKind } from '#domain/approval.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addApproval(tx: Transaction, row: Insertable<DB['approval']>): Promise<void> {
  await tx.sql.insertInto('approval').values(row).execute();
}

/** The approval, held until the transaction ends. Lock its complaint first: everything else does. */
export async function lockApproval(tx: Transaction, complaint: string, id: string): Promise<Approval | undefined> {
  const row = await tx.sql
    .selectFrom('approval')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      complaint,
      kind: row.kind as ApprovalKind,
      subject: row.subject,
      digest: row.digest,
      state: row.state as Approval['state'],
      askedBy: row.asked_by,
    }
  );
}

export async function saveApproval(
  tx: Transaction,
  { complaint, id }: Approval,
  change: Updateable<DB['approval']>,
): Promise<void> {
  await tx.sql.updateTable('approval').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

/** The approval that stands for exactly this: given, of this subject, by this digest. Null when there is none. */
export async function standingApproval(
  tx: Transaction,
  complaint: string,
  asked: { readonly kind: ApprovalKind; readonly subject: string; readonly digest: string },
): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('approval')
    .select('id')
    .where('complaint_id', '=', complaint)
    .where('kind', '=', asked.kind)
    .where('subject', '=', asked.subject)
    .where('digest', '=', asked.digest)
    .where('state', '=', 'approved')
    .orderBy('decided_at', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What was asked about this and still waits is overtaken: it was changed, or is asked anew. Returns the digest it waited with. */
export async function overtakeApprovals(
  tx: Transaction,
  complaint: string,
  { kind, subject }: { readonly kind: ApprovalKind; readonly subject: string },
  now: Date,
): Promise<void> {
  await tx.sql
    .updateTable('approval')
    .set({ state: 'overtaken', decided_at: now })
    .where('complaint_id', '=', complaint)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'waiting')
    .execute();
}

/** The digest of what waits for approval about this subject, if anything does. */
export async function waitingDigest(
  tx: Transaction,
  complaint: string,
  { kind, subject }: { readonly kind: ApprovalKind; readonly subject: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ digest: string }>`
    select digest from approval where complaint_id = ${complaint} and kind = ${kind} and subject = ${subject} and state = 'waiting'`.execute(
    tx.sql,
  );
  return rows[0]?.digest;
}

/** Colleagues who approve, may see the complaint and are here: those to tell that something waits. */
export async function approversFor(tx: Transaction, complaint: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with approvers as (
      select distinct p.id from person p join person_role r on r.person_id = p.id join role_permission using (role)
      where p.state = 'active' and permission = 'approve'
    )
    select viewer as id from who_sees(${complaint}, (select coalesce(array_agg(id), '{}') from approvers)) viewer`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
