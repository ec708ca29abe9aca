// No longer asks for a contribution, with the reason: its link stops working, and it is off the colleague's work.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { endContributionLinks } from '#records/contribution-links.ts';
import { openContribution, saveContribution } from '#records/contributions.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../intake/inputs.ts';

export const withdrawContribution = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    contribution: z.uuid(),
    reason: words('Say why it is no longer needed.', 2_000),
  }),
  async run({ complaint: about, contribution: id, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const contribution = await openContribution(tx, about, id);
    if (isRefusal(contribution)) return contribution;
    await endContributionLinks(tx, contribution, now);
    await saveContribution(tx, contribution, { state: 'withdrawn', reason, settled_by: personBehind(actor), settled_at: now });
    return { happened: [{ kind: 'contribution-withdrawn', about, contribution: id }], reply: { withdrawn: true } };
  },
});
