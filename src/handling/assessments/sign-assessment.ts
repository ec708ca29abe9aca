// Notes that a self-assessment was signed off by a named person of the governing body. From then on it stands as it is, with the
// questions as they were asked and the figures as they were.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whatLacks } from '#domain/assessment/definition.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockSettings, theOrganisation } from '#records/organisations.ts';
import { answersOf, figuresOf, signAssessment as sign } from '#records/self-assessments.ts';
import { command } from '../command.ts';
import { calendarDay } from '../returns/inputs.ts';
import { findAssessment, whichAssessment } from './inputs.ts';

export const signAssessment = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({
    assessment: z.uuid(),
    version: z.number().int().min(1).describe('The version of the assessment you saw'),
    name: z.string().trim().min(1, 'Say who signed it off.').max(200),
    role: z.string().trim().min(1, 'Say for whom, such as chair of the board.').max(200),
    on: calendarDay,
  }),
  async run({ assessment: id, version, name, role, on }, { tx, actor, now, rules }) {
    const { id: about } = await lockSettings(tx);
    const found = await findAssessment(tx, rules, id);
    if (isRefusal(found)) return found;
    const { held, layout } = found;
    if (held.signed) return refuse('assessment.signed');
    if (held.version !== version) return refuse('page.stale', { facts: { version: held.version } });
    const today = dayOf(now, (await theOrganisation(tx)).time_zone);
    if (today <= held.to) return refuse('assessment.year-runs');
    if (on <= held.to || on > today)
      return refuse('assessment.signed-when', { fields: { on: 'Choose a day after the year, up to today.' } });
    const lacking = whatLacks(layout.questions, await answersOf(tx, id));
    if (lacking.length > 0) return refuse('assessment.unanswered', { facts: { questions: lacking } });
    const figures = await figuresOf(tx, found, held, now);
    await sign(tx, id, { layout, figures, name, role, on, by: personBehind(actor), now });
    const facts = { ...whichAssessment(found), on, questions: layout.questions.length };
    return { happened: [{ kind: 'assessment-signed', about, ...facts }], reply: {} };
  },
});
