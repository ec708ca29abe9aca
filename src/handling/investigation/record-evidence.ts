// Enters something into the evidence register: a file of the complaint, known by its digest, or something seen that is kept
// elsewhere. It says from whom, when it was obtained, which points it bears on, and how much it weighs and why.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { attachmentOf } from '#records/attachments.ts';
import { lockFor } from '#records/complaints.ts';
import { contributionOf } from '#records/contributions.ts';
import { addEvidence, addWeighing, bearOn } from '#records/evidence.ts';
import { pointsOf } from '#records/points.ts';
import { comeTo } from '#records/stage-reached.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../intake/inputs.ts';
import { aDay, optional, someIds, weight } from './inputs.ts';

export const recordEvidence = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    what: words('Say what it is.', 1_000),
    source: words('Say from whom it is.', 500),
    obtainedOn: aDay,
    attachment: z.uuid().nullish().describe('A file of the complaint; without one, say where it is kept'),
    keptWhere: optional(500).describe('Where something seen and not kept can be found again'),
    points: someIds.describe('The points it bears on'),
    weight,
    weightReason: words('Say why it weighs that much.', 2_000),
    contribution: z.uuid().nullish().describe('The contribution it came with'),
  }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    if (!input.attachment && input.keptWhere === '')
      return refuse('input.invalid', { fields: { keptWhere: 'Choose the file, or say where it is kept.' } });
    const file = input.attachment ? await attachmentOf(tx, complaint.id, input.attachment) : null;
    if (isRefusal(file)) return file;
    if (file?.removed) return refuse('attachment.removed');
    if (input.contribution) {
      const came = await contributionOf(tx, complaint.id, input.contribution);
      if (isRefusal(came)) return came;
    }
    const known = new Set((await pointsOf(tx, complaint.id)).map(({ id }) => id));
    if (input.points.some((id) => !known.has(id))) return refuse('point.unknown');
    const [id, by] = [newId(now), personBehind(actor)];
    await addEvidence(tx, {
      complaint_id: complaint.id,
      id,
      what: input.what,
      source: input.source,
      obtained_on: input.obtainedOn,
      attachment_id: file?.id ?? null,
      digest: file ? Buffer.from(file.digest, 'hex') : null,
      kept_where: input.keptWhere,
      contribution_id: input.contribution ?? null,
      recorded_by: by,
      recorded_at: now,
    });
    await addWeighing(tx, { complaint: complaint.id, evidence: id, weight: input.weight, reason: input.weightReason, by, now });
    await bearOn(tx, complaint.id, id, input.points);
    const facts = { evidence: id, digest: file?.digest ?? null, weight: input.weight, points: input.points };
    const moved = await comeTo(tx, complaint, 'investigate');
    return { happened: [{ kind: 'evidence-recorded', about: complaint.id, ...facts }, ...moved], reply: { id } };
  },
});
