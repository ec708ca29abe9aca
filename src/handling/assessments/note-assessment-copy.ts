// Notes that a copy of a self-assessment was taken, as which file and with which digest, so that a copy can be told from another.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { findAssessment, whichAssessment } from './inputs.ts';

export const noteAssessmentCopy = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ assessment: z.uuid(), form: z.string(), digest: z.string() }),
  async run({ assessment: id, form, digest }, { tx, rules }) {
    const { id: about } = await lockSettings(tx);
    const found = await findAssessment(tx, rules, id);
    if (isRefusal(found)) return found;
    return { happened: [{ kind: 'assessment-copied', about, ...whichAssessment(found), form, digest }], reply: {} };
  },
});
