// Asks for the look of a second person at the investigation: a colleague by name, or whoever of the team comes first. Every point
// must have its finding, and nobody is asked to check their own work.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotChecker } from '#domain/quality-check.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { countsFor } from '#domain/verdict.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { standingFindings } from '#records/findings.ts';
import { whoSees } from '#records/investigation-plan.ts';
import { notify } from '#records/notifications.ts';
import { pointsOf } from '#records/points.ts';
import { addCheck, openCheck } from '#records/quality-checks.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';

export const askQualityCheck = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen, of: z.uuid().nullish() }),
  async run({ complaint: about, version: seen, of = null }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate', seen });
    if (isRefusal(complaint)) return complaint;
    if (await openCheck(tx, about)) return refuse('check.asked');
    const findings = await standingFindings(tx, about);
    const verdict = new Map(findings.map((finding) => [finding.point, finding.verdict]));
    const points = await pointsOf(tx, about);
    const found = points.filter((point) => countsFor({ ...point, verdict: verdict.get(point.id) ?? null }) !== null);
    if (points.length === 0 || found.length < points.length) return refuse('check.not-ready');
    if (of !== null) {
      const no = whyNotChecker(
        of,
        complaint.handlerId,
        findings.map(({ madeBy }) => madeBy),
      );
      if (no) return no;
      if ((await whoSees(tx, about, [of])).length === 0) return refuse('task.not-for-them');
    }
    const [id, by] = [newId(now), personBehind(actor)];
    await addCheck(tx, { complaint: about, id, of, by, now });
    await notify(tx, { to: [of], kind: 'check-asked', complaint: about, by, facts: { check: id }, now });
    const version = await saveComplaint(tx, about, {});
    return { happened: [{ kind: 'quality-check-asked', about, check: id, of }], reply: { version } };
  },
});
