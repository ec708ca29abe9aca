// Takes up the questions as the rules ask them now, in a self-assessment that was begun before they changed. Answers stay with the
// questions that are still asked; those to questions that are asked no longer are kept and not shown.
import { z } from 'zod';
import { layoutOf, questionsMoved } from '#domain/assessment/definition.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { takeUp } from '#records/self-assessments.ts';
import { command } from '../command.ts';
import { findAssessment, whichAssessment } from './inputs.ts';

export const takeUpQuestions = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ assessment: z.uuid(), version: z.number().int().min(1).describe('The version of the assessment you saw') }),
  async run({ assessment: id, version }, { tx, now, rules }) {
    const { id: about } = await lockSettings(tx);
    const found = await findAssessment(tx, rules, id);
    if (isRefusal(found)) return found;
    if (found.held.signed) return refuse('assessment.signed');
    if (found.held.version !== version) return refuse('page.stale', { facts: { version: found.held.version } });
    const layout = layoutOf(found.pack);
    const moved = layout && questionsMoved(found.layout, layout);
    if (!layout || !moved) return { unchanged: true, reply: {} };
    await takeUp(tx, id, layout, now);
    const { added, removed, reworded, edition } = moved;
    const counts = { added: added.length, removed: removed.length, reworded: reworded.length };
    return {
      happened: [{ kind: 'assessment-questions-taken-up', about, ...whichAssessment(found), edition, ...counts }],
      reply: {},
    };
  },
});
