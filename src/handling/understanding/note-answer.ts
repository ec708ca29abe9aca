// Notes what the customer answered to one of the program's questions, in their words; or that they were asked and it is not known; or
// that it need not be asked here. The outcome they want and the adjustments they need also go where those are kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { Happening } from '#domain/happening.ts';
import { isNotedInWords, isQuestion, knownWays } from '#domain/open-question.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { indexForSearch, lockFor, saveComplaint } from '#records/complaints.ts';
import { addAdjustment, addNotedAnswer } from '#records/noted-answers.ts';
import { keepWording, wordsOf } from '#records/wordings.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId } from './inputs.ts';

export const noteAnswer = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    question: z.string().refine((id) => isQuestion(id), 'Choose one of the questions listed.'),
    known: z.enum(Object.keys(knownWays) as [keyof typeof knownWays]).default('answered'),
    words: z.string().trim().max(10_000, 'Keep this to 10,000 characters.').default(''),
    channel,
    at: z.coerce.date().optional(),
  }),
  async run({ complaint: about, question, known, words, channel, ...given }, { tx, actor, now }) {
    const at = decideReceived(given.at, now);
    if (isRefusal(at)) return at;
    const needsWords = known === 'answered';
    if (needsWords && words === '')
      return refuse('input.invalid', { fields: { words: 'Write down what they said, in their words.' } });
    if (needsWords && !isNotedInWords(question))
      return refuse('input.invalid', { fields: { question: 'This is answered by the case itself.' } });
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'understand' });
    if (isRefusal(complaint)) return complaint;
    const by = personBehind(actor);
    const id = newId(now);
    const row = { question, known, words: needsWords ? words : '', how: channel, at, noted_by: by, noted_at: now };
    await addNotedAnswer(tx, { complaint_id: about, id, ...row });
    const more: Happening[] = [];
    if (needsWords && question === 'outcome-wanted') {
      const { outcome_wanted: was } = await wordsOf(tx, about);
      const becomes = [was, words].filter(Boolean).join('\n\n').slice(0, 10_000);
      const wording = await keepWording(tx, { complaint: about, field: 'outcome-wanted', was, becomes, by, now });
      await saveComplaint(tx, about, { outcome_wanted: becomes });
      await indexForSearch(tx, about);
      more.push({ kind: 'complaint-corrected', about, wordings: [{ field: 'outcome-wanted', wording }] });
    }
    const adjusted = needsWords && question === 'adjustments' ? await addAdjustment(tx, about, words) : null;
    if (adjusted !== null) more.push({ kind: 'customer-corrected', about: adjusted, fields: ['adjustments'] });
    return { happened: [{ kind: 'answer-noted', about, answer: id, question, known }, ...more], reply: { answer: id } };
  },
});
