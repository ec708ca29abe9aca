// Weighs a piece of evidence anew: how much, why, and which points it bears on. What was said of it before is kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addWeighing, bearOn, standingEvidence } from '#records/evidence.ts';
import { pointsOf } from '#records/points.ts';
import { command } from '../command.ts';
import { complaintId, seen, words } from '../intake/inputs.ts';
import { someIds, weight } from './inputs.ts';

export const weighEvidence = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    evidence: z.uuid(),
    weight,
    reason: words('Say why it weighs that much.', 2_000),
    points: someIds,
  }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'investigate', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const evidence = await standingEvidence(tx, complaint.id, input.evidence);
    if (isRefusal(evidence)) return evidence;
    const known = new Set((await pointsOf(tx, complaint.id)).map(({ id }) => id));
    if (input.points.some((id) => !known.has(id))) return refuse('point.unknown');
    const { weight: becomes, reason, points } = input;
    await addWeighing(tx, {
      complaint: complaint.id,
      evidence: evidence.id,
      weight: becomes,
      reason,
      by: personBehind(actor),
      now,
    });
    await bearOn(tx, complaint.id, evidence.id, points);
    const version = await saveComplaint(tx, complaint.id, {});
    const facts = { evidence: evidence.id, was: evidence.weight, becomes, points };
    return { happened: [{ kind: 'evidence-weighed', about: complaint.id, ...facts }], reply: { version } };
  },
});
