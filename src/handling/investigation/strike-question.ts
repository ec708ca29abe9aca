// Strikes a question that need not be answered after all: it stays in the plan with the reason.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { strike } from '#records/evidence.ts';
import { questionOf } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { strikeReason } from './inputs.ts';

export const strikeQuestion = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, question: z.uuid(), reason: strikeReason }),
  async run({ complaint: about, question: id, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const question = await questionOf(tx, about, id);
    if (isRefusal(question)) return question;
    await strike(tx, 'plan_question', { complaint: about, id, reason, by: personBehind(actor), now });
    return { happened: [{ kind: 'question-struck', about, question: id }], reply: { struck: true } };
  },
});
