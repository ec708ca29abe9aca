// Sets a question the investigation is to answer, before the answers are sought.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addQuestion } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../intake/inputs.ts';

export const setQuestion = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, text: words('Say what is to be answered.', 2_000) }),
  async run({ complaint: about, text }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const id = newId(now);
    await addQuestion(tx, { complaint_id: about, id, text, asked_by: personBehind(actor), asked_at: now });
    return { happened: [{ kind: 'question-set', about, question: id }], reply: { id } };
  },
});
