// Merges a complaint into another: its points, contacts, people, notes and files go on there. It can still be read and points
// to the other. The other then counts as received when the earlier of the two was, so that no clock grows longer by a merge.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { mergeRows } from '#records/complaint-merges.ts';
import { endPause, pauseWhereAllowed } from '#records/clock-pauses.ts';
import { saveClocks } from '#records/clocks.ts';
import { indexForSearch, lockComplaint, lockFor, saveComplaint } from '#records/complaints.ts';
import { stillHeldUp } from '#records/information-requests.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

const reason = 'awaiting-customer';

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
    await endPause(tx, id, reason, now);
    const paused = (await stillHeldUp(tx, other))
      ? await pauseWhereAllowed(tx, { complaint: survivor, rules, at: now }, reason)
      : [];
    await saveClocks(tx, id, rules);
    await saveClocks(tx, other, rules);
    await indexForSearch(tx, id);
    await indexForSearch(tx, other);
    const more: Happening[] =
      paused.length === 0 ? [] : [{ kind: 'clock-paused', about: other, reason, clocks: paused, at: now.toISOString() }];
    return {
      happened: [
        { kind: 'complaint-merged', about: id, into: other, reference: survivor.reference },
        { kind: 'complaint-absorbed', about: other, merged: id, reference: merged.reference, ...moved },
        ...more,
      ],
      reply: { id: other, reference: survivor.reference, version },
    };
  },
});
