// One self-assessment: every question with what the records say and what the organisation says, what lacks, what moved since the year
// before, and what may be done.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { assessmentVerdicts, layoutOf, questionsMoved, whatLacks } from '#domain/assessment/definition.ts';
import { isOfComplaints } from '#domain/assessment/evidence.ts';
import { EvidenceFigures } from '#domain/assessment/reading.ts';
import { assessmentDue, whatMoved } from '#domain/assessment/years.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { copiesTaken } from './copies-taken.ts';
import { type Standing, standing, storedAssessments } from './stored-assessment.ts';

const verdict = z.enum(Object.keys(assessmentVerdicts) as [keyof typeof assessmentVerdicts]).nullable();
const when = z.iso.datetime({ offset: true });

export const AssessmentPage = z
  .object({
    id: z.uuid(),
    pack: z.object({ id: z.string(), name: z.string() }),
    name: z.string(),
    edition: z.string(),
    signedBy: z.string().describe('Who signs it off, as the code says'),
    from: z.iso.date(),
    to: z.iso.date(),
    due: z.iso.date(),
    why: z.string(),
    version: z.number().int(),
    begunBy: z.string().nullable(),
    begunAt: when,
    signed: z.object({ name: z.string(), role: z.string(), on: z.iso.date(), by: z.string().nullable(), at: when }).nullable(),
    publishedAt: when.nullable(),
    askedSince: when.describe('Since when it asks these questions'),
    newer: z
      .object({
        edition: z.string(),
        added: z.array(z.string()),
        removed: z.array(z.string()),
        reworded: z.array(z.string()),
      })
      .nullable()
      .describe('What the rules ask otherwise now; null where nothing, or where it is signed off'),
    copies: z
      .array(z.object({ at: when, by: z.string(), form: z.string(), digest: z.string() }))
      .describe('Copies taken, newest first'),
    questions: z.array(
      z.object({
        id: z.string(),
        asks: z.string(),
        source: z.string(),
        unconfirmed: z.boolean(),
        verdict,
        words: z.string(),
        evidence: z.string(),
        version: z.number().int().describe('0 where nobody answered yet'),
        by: z.string().nullable(),
        at: when.nullable(),
        lacks: z.boolean(),
        figures: z
          .array(EvidenceFigures.element.extend({ opens: z.boolean() }))
          .describe('What the records say; none where they say nothing on it'),
        moved: z
          .object({
            verdict: z.object({ was: verdict, is: verdict }).nullable(),
            figures: z.array(z.object({ name: z.string(), was: z.string(), is: z.string() })),
          })
          .nullable(),
      }),
    ),
    before: z.object({ id: z.uuid(), from: z.iso.date(), to: z.iso.date() }).nullable().describe('What it is compared with'),
  })
  .meta({ id: 'AssessmentPage' });
export type AssessmentPage = z.output<typeof AssessmentPage>;

export async function assessmentPage(
  db: Kysely<DB>,
  actor: PersonActor,
  rules: Rules,
  { id, now }: { id: string; now: Date },
): Promise<AssessmentPage | Refusal> {
  if (!may(actor, 'keep-rules')) return refuse('permission.missing');
  const stored = await storedAssessments(db);
  const wanted = stored.find((one) => one.id === id);
  const pack = wanted && rules.packs.get(wanted.pack);
  const is = wanted && (await standing(db, rules, wanted, now));
  if (!wanted || !is) return refuse('assessment.unknown');
  const earlier = stored.find((one) => one.pack === wanted.pack && one.to < wanted.from && one.signed !== null);
  const was = earlier && (await standing(db, rules, earlier, now));
  const due = pack ? assessmentDue(pack, wanted) : { on: wanted.to, why: 'These rules are not there any more.' };
  return {
    ...headOf(is),
    pack: { id: wanted.pack, name: pack?.name ?? wanted.pack },
    due: due.on,
    why: due.why,
    newer: pack && is.signed === null ? newerOf(pack, is) : null,
    copies: await copiesTaken(db, id),
    questions: questionsOf(is, was),
    before: was ? { id: was.id, from: was.from, to: was.to } : null,
  };
}

function newerOf(pack: RulePack, { asked }: Standing): AssessmentPage['newer'] {
  const now = layoutOf(pack);
  const moved = now && questionsMoved(asked, now);
  if (!moved) return null;
  return { edition: moved.edition, added: [...moved.added], removed: [...moved.removed], reworded: [...moved.reworded] };
}

function headOf({ id, from, to, version, begunBy, begunAt, askedSince, signed, publishedAt, asked }: Standing) {
  const { name, edition, signedBy } = asked;
  return { id, from, to, version, begunBy, begunAt, askedSince, signed, publishedAt, name, edition, signedBy };
}

function questionsOf(is: Standing, was: Standing | undefined): AssessmentPage['questions'] {
  const lacking = new Set(whatLacks(is.asked.questions, is.answers));
  const part = ({ asked, answers, says }: Standing) => ({ questions: asked.questions, answers, figures: says });
  const moved = new Map((was ? whatMoved(part(was), part(is)) : []).map((one) => [one.question, one]));
  return is.asked.questions.map(({ id, asks, source, unconfirmed, evidenceFrom }) => {
    const answer = is.answers.find(({ question }) => question === id);
    const { verdict = null, words = '', evidence = '', version = 0, by = null, at = null } = answer ?? {};
    const figures = is.says
      .filter((one) => evidenceFrom.includes(one.evidence))
      .map((one) => ({ ...one, opens: isOfComplaints(one.evidence) && (one.of ?? 0) > 0 }));
    const change = moved.get(id);
    return {
      id,
      asks,
      source,
      unconfirmed,
      verdict,
      words,
      evidence,
      version,
      by,
      at,
      figures,
      lacks: lacking.has(id),
      moved: change ? { verdict: change.verdict, figures: [...change.figures] } : null,
    };
  });
}
