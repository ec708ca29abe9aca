// The codes the organisation assesses itself against: what is due next and by when, and every assessment there is.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { layoutOf } from '#domain/assessment/definition.ts';
import { assessmentDue, nextYear } from '#domain/assessment/years.ts';
import { type Day, dayOf } from '#domain/day.ts';
import { readGround } from '#domain/procedure/ground.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { type StoredAssessment, storedAssessments } from './stored-assessment.ts';

const year = { from: z.iso.date(), to: z.iso.date(), due: z.iso.date(), why: z.string(), late: z.boolean() };

export const AssessmentList = z
  .object({
    codes: z.array(
      z.object({
        pack: z.object({ id: z.string(), name: z.string() }),
        name: z.string(),
        edition: z.string(),
        source: z.string(),
        unconfirmed: z.boolean(),
        questions: z.number().int(),
        applies: z.boolean().describe('Whether a legal entity answers to these rules'),
        next: z.object(year).describe('The next year to be assessed'),
        assessments: z
          .array(
            z.object({
              ...year,
              id: z.uuid(),
              answered: z.number().int(),
              signedOn: z.iso.date().nullable(),
              published: z.boolean(),
            }),
          )
          .describe('Newest first'),
      }),
    ),
  })
  .meta({ id: 'AssessmentList' });
export type AssessmentList = z.output<typeof AssessmentList>;

export async function assessmentList(
  db: Kysely<DB>,
  actor: PersonActor,
  rules: Rules,
  now: Date,
): Promise<AssessmentList | Refusal> {
  if (!may(actor, 'keep-rules')) return refuse('permission.missing');
  const [stored, ground] = await Promise.all([
    storedAssessments(db),
    ask(db, 'program', (tx) => sql<{ ground: unknown }>`select house_text_ground() as ground`.execute(tx.sql)),
  ]);
  const { packs, timeZone } = readGround(ground.rows[0]?.ground, rules);
  const today = dayOf(now, timeZone);
  const ours = new Set(packs.map(({ id }) => id));
  const codes = [...rules.packs.values()].flatMap((pack) => {
    const own = stored.filter((one) => one.pack === pack.id);
    return code(pack, own, { today, applies: ours.has(pack.id) });
  });
  return { codes: codes.toSorted((a, b) => Number(b.applies) - Number(a.applies) || (a.name < b.name ? -1 : 1)) };
}

function code(
  pack: RulePack,
  stored: readonly StoredAssessment[],
  { today, applies }: { today: Day; applies: boolean },
): AssessmentList['codes'] {
  const layout = layoutOf(pack);
  if (!pack.assessment || !layout) return [];
  const { name, edition, source, unconfirmed } = pack.assessment;
  const dated = (one: { from: Day; to: Day }, done: boolean) => {
    const { on, why } = assessmentDue(pack, one);
    return { from: one.from, to: one.to, due: on, why, late: !done && on < today };
  };
  const assessments = stored.map((one) => ({
    ...dated(one, one.signed !== null),
    id: one.id,
    answered: one.answers.filter(({ verdict }) => verdict !== null).length,
    signedOn: one.signed?.on ?? null,
    published: one.publishedAt !== null,
  }));
  const next = dated(nextYear(stored[0], today), false);
  const head = { pack: { id: pack.id, name: pack.name }, name, edition, source, unconfirmed, questions: layout.questions.length };
  return [{ ...head, applies, next, assessments }];
}
