// Merges a complaint into another: its points, contacts, people, notes and files go on there. It can still be read and points
// to the other. The other then counts as received when the earlier of the two was, so that no clock grows longer by a merge.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { mergeRows } from '#records/complaint-merges.ts';
import { saveClocks } from '#records/clocks.ts';
import { indexForSearch, lockComplaint, lockFor, saveComplaint } from '#records/complaints.ts';
import { takeWaitAlong } from '#records/waiting-for-customer.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const mergeComplaints = command({
  permission: 'merge-and-split',
  input: z.object({ complaint: complaintId, version: seen, into: complaintId }),
  async run({ complaint: id, version: seen, into: other }, { tx, actor, now, rules }) {
    if (id === other) return refuse('merge.with-itself');
    // Always locked in the same order, so that two merges of the same pair wait for each other.
    for (const one of [id, other].toSorted()) {
      const found = await lockComplaint(tx, one);
      if (isRefusal(found)) return found;
    }
    const merged = await lockFor(tx, { actor, complaint: id, deed: 'merge', seen });
    if (isRefusal(merged)) return merged;
    const survivor = await lockFor(tx, { actor, complaint: other, deed: 'merge' });
    if (isRefusal(survivor)) return survivor.code === 'complaint.settled' ? refuse('merge.other-settled') : survivor;
    const moved = await mergeRows(tx, id, other);
    const earlier = merged.receivedAt < survivor.receivedAt ? merged : survivor;
    await saveComplaint(tx, id, { state: 'merged', merged_into: other, closed_at: now });
    const version = await saveComplaint(tx, other, { received_at: earlier.receivedAt, first_made_at: earlier.firstMadeAt });
    const waits = await takeWaitAlong(tx, id, { complaint: survivor, rules, at: now });
    await saveClocks(tx, id, rules);
    await saveClocks(tx, other, rules);
    await indexForSearch(tx, id);
    await indexForSearch(tx, other);
    return {
      happened: [
        { kind: 'complaint-merged', about: id, into: other, reference: survivor.reference },
        { kind: 'complaint-absorbed', about: other, merged: id, reference: merged.reference, ...moved },
        ...waits,
      ],
      reply: { id: other, reference: survivor.reference, version },
    };
  },
});
