// Makes a new link for somebody without an account, to be passed on; the one before stops working.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { linkExpires } from '#domain/one-time-link.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newSecret } from '#platform/secret.ts';
import { lockFor } from '#records/complaints.ts';
import { addContributionLink, endContributionLinks } from '#records/contribution-links.ts';
import { openContribution } from '#records/contributions.ts';
import { linkDaysFor } from '#records/organisations.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';

export const renewContributionLink = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, contribution: z.uuid() }),
  async run({ complaint: about, contribution: id }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const contribution = await openContribution(tx, about, id);
    if (isRefusal(contribution)) return contribution;
    if (contribution.askedPerson !== null) return refuse('contribution.not-by-link');
    await endContributionLinks(tx, contribution, now);
    const days = await linkDaysFor(tx, contribution.dueOn, now);
    const [{ secret, hash }, expires] = [newSecret(), linkExpires(now, days)];
    await addContributionLink(tx, contribution, { hash, by: personBehind(actor), now, expires });
    return {
      happened: [{ kind: 'contribution-link-renewed', about, contribution: id, days }],
      reply: { secret, expiresAt: expires.toISOString() },
    };
  },
});
