// Asks again for a contribution that has not come: how, and by when now. A colleague hears of it; anybody else is told by whoever
// chases.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { addChase, openContribution } from '#records/contributions.ts';
import { organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../intake/inputs.ts';
import { aDay } from './inputs.ts';

export const chaseContribution = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    contribution: z.uuid(),
    how: words('Say how you asked again: by phone, by e-mail, in person.', 1_000),
    dueOn: aDay,
  }),
  async run({ complaint: about, contribution: id, how, dueOn }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const contribution = await openContribution(tx, about, id);
    if (isRefusal(contribution)) return contribution;
    if (dueOn < (await organisationDay(tx, now))) return refuse('contribution.due-past');
    const by = personBehind(actor);
    await addChase(tx, contribution, { how, dueOn, by, now });
    await notify(tx, { to: [contribution.askedPerson], kind: 'asked', complaint: about, by, facts: { contribution: id }, now });
    return { happened: [{ kind: 'contribution-chased', about, contribution: id, dueOn }], reply: { dueOn } };
  },
});
