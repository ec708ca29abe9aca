// What commands on a self-assessment ask first: which it is, by which rules, whether it is still open.
import { type AssessmentLayout, layoutOf } from '#domain/assessment/definition.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { Assessment, RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type HeldAssessment, lockAssessment } from '#records/self-assessments.ts';

export interface Found {
  readonly held: HeldAssessment;
  readonly pack: RulePack;
  readonly assessment: Assessment;
  /** What it asks: kept from when it was begun. */
  readonly layout: AssessmentLayout;
}

/** The assessment held, with its rules as they now are. */
export async function findAssessment(tx: Transaction, rules: Rules, id: string): Promise<Found | Refusal> {
  const held = await lockAssessment(tx, id);
  if (isRefusal(held)) return held;
  const pack = rules.packs.get(held.pack);
  const layout = held.asked ?? (pack ? layoutOf(pack) : null);
  return pack?.assessment && layout ? { held, pack, assessment: pack.assessment, layout } : refuse('assessment.not-in-rules');
}

type Which = Omit<Extract<Happening, { kind: 'assessment-begun' }>, 'kind' | 'about'>;

/** Which it is, as the record tells it. */
export const whichAssessment = ({ held: { id, pack, from, to }, assessment: { name } }: Found): Which => ({
  assessment: id,
  pack,
  name,
  from,
  to,
});
