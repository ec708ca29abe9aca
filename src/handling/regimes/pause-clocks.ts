// Lets the clocks stand still that may for this reason, from now or from when it began. Which do is decided by each clock's rule,
// never by whoever pauses. Waiting for the customer is not paused here: an open request does that by itself.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { pauseWhereAllowed } from '#records/clock-pauses.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { onComplaint, pauseReason } from './inputs.ts';

export const pauseClocks = command({
  permission: 'handle',
  input: onComplaint.extend({ reason: pauseReason, at: z.coerce.date().optional().describe('When it began; now, if not said') }),
  async run({ complaint: id, version: seen, reason, at }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'pause-clocks', seen });
    if (isRefusal(complaint)) return complaint;
    if (reason === 'awaiting-customer') return refuse('clock.pauses-by-request');
    const from = at ?? now;
    if (from > now) return refuse('milestone.in-future');
    if (from < complaint.receivedAt) return refuse('milestone.before-receipt');
    const clocks = await pauseWhereAllowed(tx, { complaint, rules, at: from }, reason);
    if (clocks.length === 0) return refuse('clock.no-pause');
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    return { happened: [{ kind: 'clock-paused', about: id, reason, clocks, at: from.toISOString() }], reply: { version } };
  },
});
