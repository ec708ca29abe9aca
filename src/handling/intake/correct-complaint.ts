// Corrects what a complaint says of itself: when it was received, by which channel, its title, the words, the outcome wanted.
// What it said before is kept: dates and channel on the record, words in a row that can be erased. Clocks are counted anew.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { decideReceived } from '#domain/received.ts';
import { mayPrecedeReceipt } from '#domain/milestone-way.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveClocks } from '#records/clocks.ts';
import { indexForSearch, lockFor, saveComplaint } from '#records/complaints.ts';
import { milestonesOf } from '#records/milestones.ts';
import { regulateAgain } from '#records/regimes-again.ts';
import { keepWording, type WordedField, wordsOf } from '#records/wordings.ts';
import { command } from '../command.ts';
import { channel, complaintId, seen, words } from './inputs.ts';

export const correctComplaint = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    receivedAt: z.coerce.date().optional(),
    channel: channel.optional(),
    title: words('Give it a title.', 200).optional(),
    description: words('Say what happened.', 100_000).optional(),
    outcomeWanted: z.string().trim().max(10_000).optional(),
  }),
  async run(input, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'correct', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const receivedAt = decideReceived(input.receivedAt ?? complaint.receivedAt, now);
    if (isRefusal(receivedAt)) return receivedAt;
    const milestones = await milestonesOf(tx, complaint.id);
    if (milestones.some(({ what, at }) => at < receivedAt && !mayPrecedeReceipt(what))) return refuse('received.after-milestone');
    const before = await wordsOf(tx, complaint.id);
    const texts = [
      ['title', before.title, input.title],
      ['description', before.description, input.description],
      ['outcome-wanted', before.outcome_wanted, input.outcomeWanted],
    ] as const satisfies [WordedField, string, string | undefined][];
    const wordings: { field: string; wording: string }[] = [];
    for (const [field, was, becomes] of texts) {
      if (becomes === undefined || becomes === was) continue;
      const change = { complaint: complaint.id, field, was, becomes, by: personBehind(actor), now };
      wordings.push({ field, wording: await keepWording(tx, change) });
    }
    const channelIs = input.channel ?? complaint.channel;
    const moved = receivedAt.getTime() !== complaint.receivedAt.getTime();
    const rerouted = channelIs !== complaint.channel;
    if (!moved && !rerouted && wordings.length === 0) return { unchanged: true, reply: { version: complaint.version } };
    const version = await saveComplaint(tx, complaint.id, {
      title: input.title ?? before.title,
      description: input.description ?? before.description,
      outcome_wanted: input.outcomeWanted ?? before.outcome_wanted,
      channel: channelIs,
      received_at: receivedAt,
      ...(moved ? { first_made_at: receivedAt } : {}),
    });
    await saveClocks(tx, complaint.id, rules);
    const regulated = moved ? await regulateAgain(tx, complaint.id, rules, now) : [];
    if (wordings.length > 0) await indexForSearch(tx, complaint.id);
    const dates = { was: complaint.receivedAt.toISOString(), becomes: receivedAt.toISOString() };
    const facts = {
      ...(moved ? { receivedAt: dates } : {}),
      ...(rerouted ? { channel: { was: complaint.channel, becomes: channelIs } } : {}),
      wordings,
    };
    return { happened: [{ kind: 'complaint-corrected', about: complaint.id, ...facts }, ...regulated], reply: { version } };
  },
});
