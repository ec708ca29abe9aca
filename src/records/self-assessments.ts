// Rows of self-assessments: what was answered, and what stands once it was signed off.
import { sql } from 'kysely';
import { type AssessmentAnswer, type AssessmentLayout, type AssessmentVerdict } from '#domain/assessment/definition.ts';
import type { EvidenceFigure } from '#domain/assessment/evidence.ts';
import { askedOfRecords, figuresFrom } from '#domain/assessment/reading.ts';
import type { Year } from '#domain/assessment/years.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface HeldAssessment extends Year {
  readonly id: string;
  readonly pack: string;
  readonly version: number;
  readonly signed: boolean;
  readonly published: boolean;
  /** The questions it was begun with, or took up since; null for one begun before they were kept. */
  readonly asked: AssessmentLayout | null;
}

export async function beginAssessment(
  tx: Transaction,
  made: Year & { id: string; pack: string; asked: AssessmentLayout; by: string | null; now: Date },
): Promise<boolean> {
  const { id, pack, from, to, asked, by, now } = made;
  const { numAffectedRows = 0n } =
    await sql`insert into self_assessment (id, rule_pack, from_day, to_day, begun_by, begun_at, asked, asked_since)
    values (${id}, ${pack}, ${from}, ${to}, ${by}, ${now}, ${JSON.stringify(asked)}::jsonb, ${now}) on conflict do nothing`.execute(
      tx.sql,
    );
  return numAffectedRows > 0n;
}

/** The assessment, held until the transaction ends. */
export async function lockAssessment(tx: Transaction, id: string): Promise<HeldAssessment | Refusal> {
  const { rows } = await sql<HeldAssessment>`select id, rule_pack as pack, to_char(from_day, 'YYYY-MM-DD') as from,
    to_char(to_day, 'YYYY-MM-DD') as to, version, signed_at is not null as signed, published_at is not null as published, asked
    from self_assessment where id = ${id} for update`.execute(tx.sql);
  return rows[0] ?? refuse('assessment.unknown');
}

export async function takeUp(tx: Transaction, id: string, asked: AssessmentLayout, now: Date): Promise<void> {
  await sql`update self_assessment set version = version + 1, asked = ${JSON.stringify(asked)}::jsonb, asked_since = ${now} where id = ${id}`.execute(
    tx.sql,
  );
}

export async function answersOf(tx: Transaction, id: string): Promise<(AssessmentAnswer & { version: number })[]> {
  const { rows } = await sql<AssessmentAnswer & { version: number }>`select question, verdict, words, evidence, version
    from self_assessment_answer where assessment_id = ${id}`.execute(tx.sql);
  return rows;
}

interface Kept {
  readonly by: string | null;
  readonly now: Date;
}

export async function putAnswer(tx: Transaction, id: string, answer: AssessmentAnswer & Kept & { version: number }): Promise<void> {
  const { question, verdict, words, evidence, version, by, now } = answer;
  await sql`insert into self_assessment_answer (assessment_id, question, verdict, words, evidence, version, answered_by, answered_at)
    values (${id}, ${question}, ${verdict satisfies AssessmentVerdict | null}, ${words}, ${evidence}, ${version}, ${by}, ${now})
    on conflict (assessment_id, question) do update set verdict = excluded.verdict, words = excluded.words, evidence = excluded.evidence,
      version = excluded.version, answered_by = excluded.answered_by, answered_at = excluded.answered_at`.execute(tx.sql);
  await sql`update self_assessment set version = version + 1 where id = ${id}`.execute(tx.sql);
}

export interface Asked {
  readonly pack: RulePack;
  readonly layout: AssessmentLayout;
}

/** What the records say for its year on what it asks, as of now. */
export async function figuresOf(
  tx: Transaction,
  { pack, layout }: Asked,
  { from, to }: Year,
  now: Date,
): Promise<EvidenceFigure[]> {
  const { rows } = await sql<{
    reading: unknown;
  }>`select assessment_reading(${pack.id}, ${askedOfRecords(layout.questions)}, ${from}::date,
    ${to}::date, ${now}) as reading`.execute(tx.sql);
  return figuresFrom(rows[0]?.reading, pack, layout.questions);
}

export interface SigningOff extends Kept {
  readonly layout: AssessmentLayout;
  readonly figures: readonly EvidenceFigure[];
  readonly name: string;
  readonly role: string;
  readonly on: string;
}

export async function signAssessment(tx: Transaction, id: string, signed: SigningOff): Promise<void> {
  const { layout, figures, name, role, on, by, now } = signed;
  await sql`update self_assessment set version = version + 1, layout = ${JSON.stringify(layout)}::jsonb, figures = ${JSON.stringify(figures)}::jsonb,
    signed_for = ${name}, signed_role = ${role}, signed_on = ${on}, signed_by = ${by}, signed_at = ${now} where id = ${id}`.execute(
    tx.sql,
  );
}

export async function showAssessment(tx: Transaction, id: string, shown: boolean, { by, now }: Kept): Promise<void> {
  await sql`update self_assessment set version = version + 1, published_at = ${shown ? now : null}, published_by = ${shown ? by : null}
    where id = ${id}`.execute(tx.sql);
}
