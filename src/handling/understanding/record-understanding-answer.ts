// Records what the customer said to our understanding, in their words: that it is right, or what is not. A correction starts the next
// version from the one they corrected, so that nothing they agreed to has to be written again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { refuseAnswer, understandingAnswers } from '#domain/understanding.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { addUnderstanding, addUnderstandingAnswer, understandingsOf } from '#records/understandings.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, needed } from './inputs.ts';

export const recordUnderstandingAnswer = command({
  permission: 'handle',
  customer: 'answer',
  input: z.object({
    complaint: complaintId,
    understanding: z.uuid(),
    answer: z.enum(understandingAnswers, 'Say whether they confirmed it or corrected it.'),
    words: needed('Write down what they said, in their words.'),
    channel,
    at: z.coerce.date().optional(),
  }),
  async run(input, { tx, actor, now }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'understand' });
    if (isRefusal(complaint)) return complaint;
    const about = complaint.id;
    const versions = await understandingsOf(tx, about);
    const version = versions.find(({ id }) => id === input.understanding);
    if (!version) return refuse('understanding.unknown');
    const no = refuseAnswer(version, input.answer);
    if (no) return no;
    if (version.sentAt !== null && at < version.sentAt) return refuse('understanding.not-sent-yet-answered');
    const by = personBehind(actor);
    const id = newId(now);
    const said = { answer: input.answer, words: input.words, at, how: input.channel, recorded_by: by, recorded_at: now };
    await addUnderstandingAnswer(tx, { complaint_id: about, id, understanding_id: version.id, ...said });
    const facts = { understanding: version.id, number: version.number, answer: id, at: at.toISOString(), channel: input.channel };
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-answered', now });
    if (input.answer === 'confirmed') {
      await saveComplaint(tx, about, {});
      const reply: { next: string | null } = { next: null };
      return { happened: [{ kind: 'understanding-confirmed', about, ...facts }], reply };
    }
    const begun = versions.find(({ sent }) => !sent);
    const next = begun?.id ?? newId(now);
    const { paraphrase, scope, outsideScope: outside_scope, outcomeWanted: outcome_wanted } = version;
    const former = { paraphrase, scope, outside_scope, outcome_wanted };
    const row = { complaint_id: about, id: next, number: versions.length + 1, begun_at: now, changed_by: by, changed_at: now };
    if (!begun) await addUnderstanding(tx, { ...row, ...former });
    await saveComplaint(tx, about, {});
    const reply: { next: string | null } = { next };
    return { happened: [{ kind: 'understanding-corrected', about, ...facts, next }], reply };
  },
});
