// Records what came of asking the customer again: whether it stayed right, in their words. Where it did not, the complaint can be
// reopened; that is for whoever asked to do.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { followUpResults } from '#domain/closing.ts';
import { isRefusal } from '#domain/refusal.ts';
import { settleFollowUp } from '#records/closing.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, words } from './inputs.ts';

export const recordFollowUp = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    followUp: z.uuid(),
    channel,
    stillRight: z.enum(Object.keys(followUpResults) as [keyof typeof followUpResults], 'Say whether it stayed right.'),
    said: words('Say what the customer said, or how you tried to reach them.', 10_000),
  }),
  async run({ complaint: id, followUp, channel, stillRight, said }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'follow-up' });
    if (isRefusal(complaint)) return complaint;
    const no = await settleFollowUp(tx, id, followUp, { by: personBehind(actor), channel, stillRight, words: said, now });
    if (no) return no;
    return { happened: [{ kind: 'follow-up-made', about: id, followUp, stillRight }], reply: { id: followUp } };
  },
});
