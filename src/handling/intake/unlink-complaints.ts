// Takes a link between two complaints away; both histories keep that it was there.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { removeLink } from '#records/complaint-links.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId } from './inputs.ts';

export const unlinkComplaints = command({
  permission: 'merge-and-split',
  input: z.object({ complaint: complaintId, other: complaintId }),
  async run({ complaint: id, other }, { tx, actor }) {
    for (const one of [id, other].toSorted()) {
      const complaint = await lockFor(tx, { actor, complaint: one, deed: 'link' });
      if (isRefusal(complaint)) return complaint;
    }
    if (!(await removeLink(tx, id, other))) return refuse('link.unknown');
    return {
      happened: [
        { kind: 'complaint-unlinked', about: id, other },
        { kind: 'complaint-unlinked', about: other, other: id },
      ],
      reply: { linked: false },
    };
  },
});
