// Withdraws a point: the customer no longer asks for an answer to it, or it was put down twice. It stays to be read.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { pointOf, savePoint } from '#records/points.ts';
import { regulateAgain } from '#records/regimes-again.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const withdrawPoint = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, point: z.uuid(), version: seen }),
  async run(input, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'change-points', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const point = await pointOf(tx, complaint.id, input.point);
    if (isRefusal(point)) return point;
    if (point.withdrawn) return refuse('point.withdrawn');
    await savePoint(tx, complaint.id, point.id, { withdrawn_at: now });
    const version = await saveComplaint(tx, complaint.id, {});
    const regulated = await regulateAgain(tx, complaint.id, rules, now);
    const facts = { point: point.id, position: point.position };
    return { happened: [{ kind: 'point-withdrawn', about: complaint.id, ...facts }, ...regulated], reply: { version } };
  },
});
