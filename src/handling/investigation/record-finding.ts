// Finds on one point: justified or not, against the standard that should have been met, with reasons and evidence. A finding
// that stands already is followed by this one, which says why it changes. What we took the complaint to be must have been put to
// the customer first; a point they withdrew needs no such wait, and is withdrawn by being found so.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { sameFinding, whyNotFound } from '#domain/finding.ts';
import type { Happenings } from '#domain/happening.ts';
import { POINT_FINDINGS } from '#domain/overall-outcome.ts';
import { isRefusal } from '#domain/refusal.ts';
import { isHeard } from '#domain/right-of-reply.ts';
import { refuseFindings } from '#domain/understanding.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { evidenceThatStands } from '#records/evidence.ts';
import { addFinding, standingFindings } from '#records/findings.ts';
import { pointOf, savePoint } from '#records/points.ts';
import { subjectsOf } from '#records/replies.ts';
import { understandingFacts } from '#records/understandings.ts';
import { comeTo } from '#records/stage-reached.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';
import { long, optional, someIds } from './inputs.ts';

export const recordFinding = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    point: z.uuid(),
    verdict: z.enum(POINT_FINDINGS, 'Say what you found.'),
    standard: optional(8_000).describe('What should have been done'),
    reasons: long('Give the reasons.'),
    evidence: someIds.describe('The evidence it rests on'),
    about: z
      .array(z.object({ person: z.uuid(), concerns: z.boolean() }))
      .max(50)
      .default([])
      .describe('Of each colleague the complaint is about, whether this finding speaks of them'),
    because: optional(2_000).describe('Why the finding that stands changes'),
  }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'record-finding', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const by = personBehind(actor);
    const point = await pointOf(tx, complaint.id, input.point);
    if (isRefusal(point)) return point;
    const wait =
      input.verdict === 'withdrawn' ? undefined : refuseFindings(await understandingFacts(tx, complaint.id), now, point.id);
    if (wait) return wait;
    const standing = (await standingFindings(tx, complaint.id)).find((one) => one.point === point.id);
    if (standing && sameFinding(standing, input))
      return { unchanged: true, reply: { finding: standing.id, version: complaint.version } };
    const subjects = (await subjectsOf(tx, complaint.id)).map(({ reply, ...one }) => ({ ...one, heard: isHeard(reply) }));
    const evidence = await evidenceThatStands(tx, complaint.id);
    const known = { track: complaint.track, pointWithdrawn: point.withdrawn, evidence, subjects, standing };
    const no = whyNotFound(input, known, input.because);
    if (no) return no;
    const id = newId(now);
    const number = (standing?.number ?? 0) + 1;
    await addFinding(tx, { ...input, complaint: complaint.id, id, point: point.id, number, by, now });
    const withdraws = input.verdict === 'withdrawn';
    if (withdraws) await savePoint(tx, complaint.id, point.id, { withdrawn_at: now });
    const version = await saveComplaint(tx, complaint.id, {});
    const on = { about: complaint.id, finding: id, point: point.id, position: point.position, evidence: input.evidence.length };
    const happened: Happenings = [
      standing
        ? { kind: 'finding-changed', ...on, was: standing.verdict, becomes: input.verdict, number }
        : { kind: 'finding-made', ...on, verdict: input.verdict },
      ...(withdraws ? [{ kind: 'point-withdrawn' as const, about: complaint.id, point: point.id, position: point.position }] : []),
      ...(await comeTo(tx, complaint, 'investigate')),
    ];
    return { happened, reply: { finding: id, version } };
  },
});
