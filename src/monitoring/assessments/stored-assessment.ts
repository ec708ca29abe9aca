// Reads self-assessments from their rows: one as it stands or, once signed off, as it was then; and the one before it.
import { type Kysely, sql } from 'kysely';
import { type AssessmentAnswer, type AssessmentLayout, layoutOf } from '#domain/assessment/definition.ts';
import type { EvidenceFigure } from '#domain/assessment/evidence.ts';
import { askedOfRecords, figuresFrom } from '#domain/assessment/reading.ts';
import type { Day } from '#domain/day.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface StoredAssessment {
  readonly id: string;
  readonly pack: string;
  readonly from: Day;
  readonly to: Day;
  readonly version: number;
  readonly begunBy: string | null;
  readonly begunAt: string;
  readonly layout: AssessmentLayout | null;
  /** What it asks until it is signed off; null for one begun before questions were kept. */
  readonly asks: AssessmentLayout | null;
  readonly askedSince: string;
  readonly figures: EvidenceFigure[] | null;
  readonly signed: { name: string; role: string; on: string; by: string | null; at: string } | null;
  readonly publishedAt: string | null;
  readonly answers: readonly (AssessmentAnswer & { version: number; by: string | null; at: string })[];
  readonly organisation: string;
  readonly language: string;
}

const columns = sql`a.id, a.rule_pack as pack, to_char(a.from_day, 'YYYY-MM-DD') as "from", to_char(a.to_day, 'YYYY-MM-DD') as "to", a.version,
  (select name from person where id = a.begun_by) as "begunBy", to_json(a.begun_at) as "begunAt", a.layout, a.figures, a.asked as asks,
  to_json(coalesce(a.asked_since, a.begun_at)) as "askedSince",
  case when a.signed_at is null then null else json_build_object('name', a.signed_for, 'role', a.signed_role,
    'on', to_char(a.signed_on, 'YYYY-MM-DD'), 'by', (select name from person where id = a.signed_by), 'at', a.signed_at) end as signed,
  to_json(a.published_at) as "publishedAt", o.name as organisation, o.language,
  (select coalesce(json_agg(json_build_object('question', w.question, 'verdict', w.verdict, 'words', w.words, 'evidence', w.evidence,
    'version', w.version, 'by', (select name from person where id = w.answered_by), 'at', w.answered_at)), '[]')
    from self_assessment_answer w where w.assessment_id = a.id) as answers`;

/** Newest year first. As the program: whoever asks was let in before. */
export async function storedAssessments(db: Kysely<DB>): Promise<StoredAssessment[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<StoredAssessment>`select ${columns} from self_assessment a cross join organisation o order by a.to_day desc, a.id`.execute(
      tx.sql,
    ),
  );
  return rows;
}

export interface Standing extends StoredAssessment {
  readonly asked: AssessmentLayout;
  readonly says: readonly EvidenceFigure[];
}

/** With what is asked and what the records say: as it was signed off, or as it is now. Every complaint counts, whoever may open it. */
export async function standing(db: Kysely<DB>, rules: Rules, stored: StoredAssessment, now: Date): Promise<Standing | undefined> {
  if (stored.layout && stored.figures) return { ...stored, asked: stored.layout, says: stored.figures };
  const pack = rules.packs.get(stored.pack);
  const asked = stored.asks ?? (pack && layoutOf(pack));
  if (!pack || !asked) return undefined;
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{
      reading: unknown;
    }>`select assessment_reading(${pack.id}, ${askedOfRecords(asked.questions)}, ${stored.from}::date, ${stored.to}::date,
      ${now}) as reading`.execute(tx.sql),
  );
  return { ...stored, asked, says: figuresFrom(rows[0]?.reading, pack, asked.questions) };
}
