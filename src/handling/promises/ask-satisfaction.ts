// Records that the customer was asked whether they are satisfied, with the outcome and with the handling apart, and what they
// said, in their words; or that they gave no answer.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { answerAfterClosing, unansweredRequest } from '#records/after-closing.ts';
import { addSatisfaction } from '#records/closing.ts';
import { lockFor } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, decideTold } from './inputs.ts';

const three = z.enum(['yes', 'partly', 'no']).nullable().default(null);

export const askSatisfaction = command({
  permission: 'handle',
  customer: 'answer',
  input: z.object({
    complaint: complaintId,
    at: z.coerce.date().optional(),
    channel,
    outcome: three.describe('Whether the outcome satisfies them; null for no answer'),
    handling: three.describe('Whether the way it was handled does; null for no answer'),
    said: z.string().trim().max(10_000, 'Keep this to 10,000 characters.').default('').describe('What they said, in their words'),
  }),
  async run({ complaint: id, at: given, channel, outcome, handling, said }, { tx, actor, now }) {
    const at = decideTold(given, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'ask-satisfaction' });
    if (isRefusal(complaint)) return complaint;
    const answers = outcome !== null || handling !== null || said !== '';
    const [told, by] = [{ channel, outcome, handling, words: said }, personBehind(actor)];
    // What was asked by itself and not answered yet is answered by this.
    const asked = answers ? await unansweredRequest(tx, id) : undefined;
    const satisfaction = asked ?? newId(now);
    if (asked !== undefined) await answerAfterClosing(tx, { complaint: id, id: asked, ...told, by, now });
    else
      await addSatisfaction(tx, { complaint_id: id, id: satisfaction, asked_at: at, ...told, recorded_by: by, recorded_at: now });
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-answered', now });
    const facts = { satisfaction, channel, outcome, handling };
    return { happened: [{ kind: 'satisfaction-asked', about: id, ...facts }], reply: { id: satisfaction } };
  },
});
