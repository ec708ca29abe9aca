// The colleagues a complaint is about and how far their right of reply has come, from what they were asked and what was waived.
import { sql } from 'kysely';
import type { ContributionState } from '#domain/contribution.ts';
import { type ReplyState, replyState } from '#domain/right-of-reply.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly reply: ReplyState;
}

export async function subjectsOf(tx: Transaction, complaint: string): Promise<Subject[]> {
  const { rows } = await sql<{ id: string; name: string; asked: ContributionState[]; waived: boolean }>`
    select p.id, p.name,
      array(select c.state from contribution c where c.complaint_id = s.complaint_id and c.kind = 'reply' and c.asked_person = p.id) as asked,
      exists (select 1 from reply_waiver w where w.complaint_id = s.complaint_id and w.person_id = p.id) as waived
    from complaint_subject s join person p on p.id = s.person_id where s.complaint_id = ${complaint} order by p.name`.execute(
    tx.sql,
  );
  return rows.map(({ id, name, asked, waived }) => ({ id, name, reply: replyState(asked, waived) }));
}

export interface Waiver {
  readonly complaint: string;
  readonly person: string;
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function addWaiver(tx: Transaction, { complaint, person, reason, by, now }: Waiver): Promise<void> {
  await tx.sql
    .insertInto('reply_waiver')
    .values({ complaint_id: complaint, person_id: person, reason, waived_by: by, waived_at: now })
    .execute();
}
