// Shows a self-assessment that was signed off on the public pages, or takes it off them again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { showAssessment } from '#records/self-assessments.ts';
import { command } from '../command.ts';
import { findAssessment, whichAssessment } from './inputs.ts';

export const publishAssessment = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ assessment: z.uuid(), shown: z.boolean() }),
  async run({ assessment: id, shown }, { tx, actor, now, rules }) {
    const { id: about } = await lockSettings(tx);
    const found = await findAssessment(tx, rules, id);
    if (isRefusal(found)) return found;
    if (!found.held.signed) return refuse('assessment.not-signed');
    if (found.held.published === shown) return { unchanged: true, reply: {} };
    await showAssessment(tx, id, shown, { by: personBehind(actor), now });
    return { happened: [{ kind: 'assessment-published', about, ...whichAssessment(found), shown }], reply: {} };
  },
});
