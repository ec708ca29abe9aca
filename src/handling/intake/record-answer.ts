// Records that a complaint was answered in full: how, when, by which channel, and what it came to. After this it is answered,
// not closed: what was promised is still to be kept. An answer under other rules than the main ones (a data-protection matter in it)
// answers that matter only. It sends nothing.
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
import { regimesOf, saveRegimeOutcome } from '#records/regimes.ts';
import { comeTo } from '#records/stage-reached.ts';
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
    rulePack: z.string().max(100).optional().describe('The rules it answers under; the main ones unless it says others'),
    channel,
    text: words('Say what the answer was, in short.', 100_000),
  }),
  async run(input, { tx, actor, now, rules }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'record-answer', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const under = input.rulePack ?? complaint.rulePack;
    if (!(await regimesOf(tx, complaint.id)).some(({ rulePack }) => rulePack === under)) return refuse('regime.unknown');
    const pack = rules.packs.get(under);
    if (!answersIn(pack).includes(input.how)) return refuse('answer.not-in-rules');
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    const id = newId(now);
    const { how, channel, outcome, text } = input;
    await addMilestone(tx, {
      complaint_id: complaint.id,
      id,
      what: milestoneAt(how, complaint.level, pack),
      rule_pack: under,
      at,
      channel,
      text,
      recorded_by: personBehind(actor),
      recorded_at: now,
    });
    const main = under === complaint.rulePack;
    if (!main) await saveRegimeOutcome(tx, complaint.id, under, outcome);
    const answered = main ? { state: 'answered', outcome } : {};
    const version = await saveComplaint(tx, complaint.id, { ...answered, customer_told_at: at });
    await saveClocks(tx, complaint.id, rules);
    if (!main) {
      const told = { rulePack: under, name: pack?.name ?? under, outcome };
      return { happened: [{ kind: 'regime-outcome-recorded', about: complaint.id, ...told }], reply: { version } };
    }
    const facts = { how, at: at.toISOString(), channel, outcome, milestone: id };
    const moved = await comeTo(tx, complaint, 'respond');
    return { happened: [{ kind: 'complaint-answered', about: complaint.id, ...facts }, ...moved], reply: { version } };
  },
});
