// Records that a complaint was answered in full: how, when, by which channel, and what it came to. After this it is answered,
// not closed: what was promised is still to be kept. It sends nothing.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { answerKinds, answersIn, outcomes } from '#domain/milestone.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { milestoneAt } from '#domain/stage-of-decision.ts';
import { newId } from '#platform/new-id.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addMilestone } from '#records/milestones.ts';
import { command } from '../command.ts';
import { channel, complaintId, seen, words } from './inputs.ts';

export const recordAnswer = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    how: z.enum(Object.keys(answerKinds) as [keyof typeof answerKinds]),
    outcome: z.enum(Object.keys(outcomes) as [keyof typeof outcomes], 'Say what the complaint came to.'),
    at: z.coerce.date().optional(),
    channel,
    text: words('Say what the answer was, in short.', 100_000),
  }),
  async run(input, { tx, actor, now, rules }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'record-answer', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    if (!answersIn(rules.packs.get(complaint.rulePack)).includes(input.how)) return refuse('answer.not-in-rules');
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    const id = newId(now);
    const { how, channel, outcome, text } = input;
    await addMilestone(tx, {
      complaint_id: complaint.id,
      id,
      what: milestoneAt(how, complaint.level, rules.packs.get(complaint.rulePack)),
      at,
      channel,
      text,
      recorded_by: personBehind(actor),
      recorded_at: now,
    });
    const version = await saveComplaint(tx, complaint.id, { state: 'answered', outcome, customer_told_at: at });
    await saveClocks(tx, complaint.id, rules);
    const facts = { how, at: at.toISOString(), channel, outcome, milestone: id };
    return { happened: [{ kind: 'complaint-answered', about: complaint.id, ...facts }], reply: { version } };
  },
});
