// Says on one question whether the organisation complies, in its own words and with its own evidence beside what the records say.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { assessmentVerdicts } from '#domain/assessment/definition.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { answersOf, putAnswer } from '#records/self-assessments.ts';
import { command } from '../command.ts';
import { findAssessment, whichAssessment } from './inputs.ts';

const verdicts = Object.keys(assessmentVerdicts) as [keyof typeof assessmentVerdicts];
const words = z.string().trim().max(5_000, 'Keep it to 5,000 characters.');

export const answerAssessment = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({
    assessment: z.uuid(),
    question: z.string(),
    version: z.number().int().min(0).describe('The version of the answer you saw; 0 where there was none'),
    verdict: z.enum(verdicts).nullable(),
    words: words.describe('What you do, or why not yet, or why it does not apply'),
    evidence: words.describe('Your own evidence: a policy, minutes, a page'),
  }),
  async run({ assessment: id, question, version: seen, verdict, words, evidence }, { tx, actor, now, rules }) {
    const { id: about } = await lockSettings(tx);
    const found = await findAssessment(tx, rules, id);
    if (isRefusal(found)) return found;
    if (found.held.signed) return refuse('assessment.signed');
    if (!found.layout.questions.some((one) => one.id === question)) return refuse('assessment.question-unknown');
    const before = (await answersOf(tx, id)).find((one) => one.question === question);
    const at = before?.version ?? 0;
    if (at !== seen) return refuse('page.stale', { facts: { version: at } });
    const same = before?.verdict === verdict && before.words === words && before.evidence === evidence;
    if (same) return { unchanged: true, reply: { version: at } };
    await putAnswer(tx, id, { question, verdict, words, evidence, version: at + 1, by: personBehind(actor), now });
    const facts = { ...whichAssessment(found), question, verdict };
    return { happened: [{ kind: 'assessment-answered', about, ...facts }], reply: { version: at + 1 } };
  },
});
