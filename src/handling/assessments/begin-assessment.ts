// Begins the self-assessment against a code for a year. One a year and code. It keeps the
// questions as they are asked now.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { layoutOf } from '#domain/assessment/definition.ts';
import { addMonths } from '#domain/day.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockSettings } from '#records/organisations.ts';
import { beginAssessment as begin } from '#records/self-assessments.ts';
import { command } from '../command.ts';
import { calendarDay } from '../returns/inputs.ts';

export const beginAssessment = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ pack: z.string(), from: calendarDay, to: calendarDay }),
  async run({ pack, from, to }, { tx, actor, now, rules }) {
    const found = rules.packs.get(pack);
    const asked = found ? layoutOf(found) : null;
    if (!asked) return refuse('assessment.not-in-rules');
    if (to < from || to >= addMonths(from, 12)) return refuse('assessment.not-a-year');
    const { id: about } = await lockSettings(tx);
    const id = newId(now);
    if (!(await begin(tx, { id, pack, from, to, asked, by: personBehind(actor), now }))) return refuse('assessment.begun');
    const which = { assessment: id, pack, name: asked.name, from, to };
    return { happened: [{ kind: 'assessment-begun', about, ...which }], reply: { id } };
  },
});
