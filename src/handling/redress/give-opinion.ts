// Gives what a colleague who was asked thinks of an option. It is theirs alone to give and to change; the last stands, and what they
// thought before is kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { leanings } from '#domain/option-opinion.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { notify } from '#records/notifications.ts';
import { keepEarlierView, opinionOf, saveOpinion } from '#records/option-opinions.ts';
import { lockOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, said } from './inputs.ts';

export const giveOpinion = command({
  permission: 'log',
  input: z.object({
    complaint: complaintId,
    opinion: z.uuid(),
    leaning: z.enum(Object.keys(leanings) as [keyof typeof leanings], 'Say whether this is for or against it.'),
    text: said('Say why, in a sentence or two.', 4_000),
  }),
  async run({ complaint, opinion: id, leaning, text }, { tx, actor, now }) {
    const opinion = await opinionOf(tx, complaint, id);
    if (!opinion) return refuse('opinion.unknown');
    const found = await lockOption(tx, { actor, complaint, option: opinion.option, deed: 'give-opinion' });
    if (isRefusal(found)) return found;
    const by = personBehind(actor);
    if (by !== opinion.person) return refuse('opinion.not-yours');
    await keepEarlierView(tx, complaint, id, newId(now));
    await saveOpinion(tx, complaint, id, { leaning, text, given_at: now, noted_by: null });
    await notify(tx, { to: [opinion.askedBy], kind: 'opinion-given', complaint, by, facts: { opinion: id }, now });
    const facts = { option: opinion.option, sort: found.option.kind, opinion: id, of: opinion.person, leaning };
    return { happened: [{ kind: 'opinion-given', about: complaint, ...facts }], reply: { id } };
  },
});
