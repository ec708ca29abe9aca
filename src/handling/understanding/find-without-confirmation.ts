// Lets findings be made though the customer has neither confirmed our understanding nor had fair time to answer: somebody with the
// authority says why. It finds nothing itself, and ends when the customer corrects us.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { refuseFindings } from '#domain/understanding.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addUnderstandingWaiver, understandingFacts } from '#records/understandings.ts';
import { command } from '../command.ts';
import { complaintId, needed } from './inputs.ts';

export const findWithoutConfirmation = command({
  permission: 'waive-confirmation',
  input: z.object({
    complaint: complaintId,
    reason: needed('Say why findings need not wait, for whoever reads this later.', 2_000),
  }),
  async run({ complaint: about, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'waive-confirmation' });
    if (isRefusal(complaint)) return complaint;
    const facts = await understandingFacts(tx, about);
    if (!refuseFindings(facts, now)) return refuse('findings.need-no-leave');
    const id = newId(now);
    await addUnderstandingWaiver(tx, { complaint_id: about, id, reason, given_by: personBehind(actor), given_at: now });
    await saveComplaint(tx, about, {});
    const number = facts.sent?.number ?? null;
    return { happened: [{ kind: 'findings-allowed-unconfirmed', about, waiver: id, number }], reply: { waiver: id } };
  },
});
