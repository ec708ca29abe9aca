// Links two complaints that belong together without being one. The link is seen from both; linked again, the new reason stands.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { linkKinds } from '#domain/complaint-link.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { putLink } from '#records/complaint-links.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, words } from './inputs.ts';

export const linkComplaints = command({
  permission: 'merge-and-split',
  input: z.object({
    complaint: complaintId,
    other: complaintId,
    as: z.enum(Object.keys(linkKinds) as [keyof typeof linkKinds]),
    reason: words('Say how they belong together.', 1_000),
  }),
  async run({ complaint: id, other, as, reason }, { tx, actor, now }) {
    if (id === other) return refuse('link.with-itself');
    for (const one of [id, other].toSorted()) {
      const complaint = await lockFor(tx, { actor, complaint: one, deed: 'link' });
      if (isRefusal(complaint)) return complaint;
    }
    await putLink(tx, { one: id, other, kind: as, reason, by: personBehind(actor), now });
    return {
      happened: [
        { kind: 'complaint-linked', about: id, other, as },
        { kind: 'complaint-linked', about: other, other: id, as },
      ],
      reply: { linked: true },
    };
  },
});
