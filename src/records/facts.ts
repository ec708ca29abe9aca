// Rows of facts, with what each said before it was changed.
import type { Fact, FactStanding } from '#domain/fact.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface KeptFact extends Omit<Fact, 'evidence'> {
  readonly id: string;
}

/** A fact that is not struck; the complaint is locked already. */
export async function factOf(tx: Transaction, complaint: string, id: string): Promise<KeptFact | Refusal> {
  const row = await tx.sql
    .selectFrom('fact')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('fact.unknown');
  if (row.struck_at) return refuse('fact.struck');
  return { id: row.id, text: row.text, standing: row.standing as FactStanding, why: row.why };
}

export interface FactAct {
  readonly complaint: string;
  readonly id: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function addFact(tx: Transaction, { complaint, id, by, now }: FactAct, fact: Fact): Promise<void> {
  const { text, standing, why } = fact;
  await tx.sql
    .insertInto('fact')
    .values({ complaint_id: complaint, id, text, standing, why, recorded_by: by, recorded_at: now })
    .execute();
  await restOn(tx, complaint, id, fact.evidence);
}

/** Changes a fact and keeps what it said before. */
export async function saveFact(
  tx: Transaction,
  { complaint, id, by, now }: FactAct,
  was: KeptFact,
  becomes: Fact & { because: string },
) {
  await tx.sql
    .insertInto('fact_change')
    .values({
      complaint_id: complaint,
      id: newId(now),
      fact_id: id,
      text: was.text,
      standing: was.standing,
      why: was.why,
      because: becomes.because,
      changed_by: by,
      changed_at: now,
    })
    .execute();
  const { text, standing, why } = becomes;
  await tx.sql
    .updateTable('fact')
    .set({ text, standing, why })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .execute();
  await tx.sql.deleteFrom('fact_evidence').where('complaint_id', '=', complaint).where('fact_id', '=', id).execute();
  await restOn(tx, complaint, id, becomes.evidence);
}

async function restOn(tx: Transaction, complaint: string, fact: string, evidence: readonly string[]): Promise<void> {
  const rows = [...new Set(evidence)].map((evidence_id) => ({ complaint_id: complaint, fact_id: fact, evidence_id }));
  if (rows.length > 0) await tx.sql.insertInto('fact_evidence').values(rows).execute();
}
