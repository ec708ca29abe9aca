// Lets the clocks run again that stood still for this reason. The day on which they run again counts.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { endPause, pausedClocks } from '#records/clock-pauses.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { onComplaint, pauseReason } from './inputs.ts';

export const resumeClocks = command({
  permission: 'handle',
  input: onComplaint.extend({ reason: pauseReason, at: z.coerce.date().optional().describe('When it ended; now, if not said') }),
  async run({ complaint: id, version: seen, reason, at }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'pause-clocks', seen });
    if (isRefusal(complaint)) return complaint;
    if (reason === 'awaiting-customer') return refuse('clock.pauses-by-request');
    const clocks = (await pausedClocks(tx, id, reason)).map(({ clock }) => clock);
    if (clocks.length === 0) return refuse('clock.not-paused');
    const until = at ?? now;
    if (until > now) return refuse('milestone.in-future');
    await endPause(tx, id, reason, until);
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    return { happened: [{ kind: 'clock-resumed', about: id, reason, clocks, at: until.toISOString() }], reply: { version } };
  },
});
