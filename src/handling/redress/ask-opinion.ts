// Asks a colleague what they think of an option. They are told; only somebody else who may see the complaint can be asked.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { whoMayNotSee } from '#records/notes.ts';
import { notify } from '#records/notifications.ts';
import { addOpinion } from '#records/option-opinions.ts';
import { lockOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, maybeSaid, optionId } from './inputs.ts';

export const askOpinion = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    option: optionId,
    person: z.uuid('Choose a colleague.'),
    question: maybeSaid(2_000),
  }),
  async run({ complaint, option: id, person, question }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id });
    if (isRefusal(found)) return found;
    const by = personBehind(actor);
    if (person === by) return refuse('opinion.of-oneself');
    if ((await whoMayNotSee(tx, complaint, [person])).length > 0) return refuse('opinion.may-not-see');
    const opinion = newId(now);
    const asked = { complaint_id: complaint, id: opinion, option_id: id, person_id: person, question };
    if (!(await addOpinion(tx, { ...asked, asked_by: by, asked_at: now }))) return refuse('opinion.asked-already');
    await notify(tx, { to: [person], kind: 'opinion-asked', complaint, by, facts: { opinion }, now });
    const facts = { option: id, sort: found.option.kind, opinion, of: person };
    return { happened: [{ kind: 'opinion-asked', about: complaint, ...facts }], reply: { id: opinion } };
  },
});
