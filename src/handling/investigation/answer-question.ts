// Answers a question of the plan, or answers it anew.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { questionOf, saveQuestion } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';
import { long } from './inputs.ts';

export const answerQuestion = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen, question: z.uuid(), answer: long('Write the answer.') }),
  async run({ complaint: about, version: seen, question: id, answer }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate', seen });
    if (isRefusal(complaint)) return complaint;
    const question = await questionOf(tx, about, id);
    if (isRefusal(question)) return question;
    await saveQuestion(tx, about, id, { answer, answered_by: personBehind(actor), answered_at: now });
    const version = await saveComplaint(tx, about, {});
    return { happened: [{ kind: 'question-answered', about, question: id }], reply: { version } };
  },
});
