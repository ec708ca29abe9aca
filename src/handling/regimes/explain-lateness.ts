// Says why a duty of a complaint was not done in time: once, from the organisation's list, with words where they help.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { clockFaces } from '#domain/clock-face.ts';
import { lateDuties } from '#domain/lateness.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { clockCaseOf } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addLateness, latenessReason } from '#records/lateness.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { rulePack } from './inputs.ts';

export const explainLateness = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    rulePack: rulePack.optional(),
    clock: z.string().max(100),
    reason: z.uuid('Choose one of the reasons listed.'),
    words: z.string().trim().max(2_000).default(''),
  }),
  async run({ complaint: id, clock, reason: reasonId, words, ...input }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'explain-lateness' });
    if (isRefusal(complaint)) return complaint;
    const rulePack = input.rulePack ?? complaint.rulePack;
    const late = lateDuties(clockFaces(await clockCaseOf(tx, id), rules, now)).find(
      (face) => face.rulePack === rulePack && face.id === clock,
    );
    if (!late?.day) return refuse('lateness.not-late');
    const reason = await latenessReason(tx, reasonId);
    if (reason === null) return refuse('lateness.reason-unknown', { fields: { reason: 'Choose one of the reasons listed.' } });
    const given = { given_by: personBehind(actor), given_at: now, due_day: late.day, reason_id: reasonId, words };
    const added = await addLateness(tx, { complaint_id: id, rule_pack: rulePack, clock, ...given });
    if (!added) return refuse('lateness.explained');
    const version = await saveComplaint(tx, id, {});
    const facts = { rulePack, clock, name: late.name, reason };
    return { happened: [{ kind: 'lateness-explained', about: id, ...facts }], reply: { version } };
  },
});
