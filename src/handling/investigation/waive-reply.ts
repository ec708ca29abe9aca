// Says why a colleague complained about need not be heard, or could not be: the reason stays beside their name.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { isHeard } from '#domain/right-of-reply.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addWaiver, subjectsOf } from '#records/replies.ts';
import { command } from '../command.ts';
import { complaintId, seen, words } from '../intake/inputs.ts';

export const waiveReply = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    person: z.uuid(),
    reason: words('Say why they need not be heard, or could not be.', 2_000),
  }),
  async run({ complaint: about, version: seen, person, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate', seen });
    if (isRefusal(complaint)) return complaint;
    const subject = (await subjectsOf(tx, about)).find(({ id }) => id === person);
    if (!subject) return refuse('reply.not-subject');
    if (isHeard(subject.reply)) return refuse('reply.had');
    await addWaiver(tx, { complaint: about, person, reason, by: personBehind(actor), now });
    const version = await saveComplaint(tx, about, {});
    return { happened: [{ kind: 'reply-waived', about, person }], reply: { version } };
  },
});
