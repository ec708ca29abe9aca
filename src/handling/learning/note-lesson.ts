// Notes what is to be learnt from a complaint, or was done well, and tells the colleagues involved and those it concerns; or notes
// why there is nothing to learn. Written for the people it reaches: also for those who may not see the complaint.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { recipientsOf } from '#domain/lesson.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addLesson, notAtWork } from '#records/lessons.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../promises/inputs.ts';

const people = z.array(z.uuid()).max(50, 'Choose at most 50 people.').default([]);

export const noteLesson = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    kind: z.enum(['lesson', 'thanks', 'nothing']),
    text: words('Say what is to be learnt, what was done well, or why there is nothing to learn.', 10_000),
    thanks: z.string().trim().max(2_000, 'Keep this to 2,000 characters.').default('').describe('Thanks to those involved'),
    involved: people.describe('Colleagues who had a hand in it'),
    concerned: people.describe('Colleagues who could meet the same'),
  }),
  async run({ complaint: id, kind, text, thanks, involved, concerned }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'note-lesson' });
    if (isRefusal(complaint)) return complaint;
    const to = recipientsOf(kind, involved, concerned);
    if (
      (
        await notAtWork(
          tx,
          to.map(({ person }) => person),
        )
      ).length > 0
    )
      return refuse('lesson.recipient-unknown');
    const lesson = newId(now);
    const by = personBehind(actor);
    await addLesson(tx, { complaint_id: id, id: lesson, kind, text, thanks, made_by: by, made_at: now }, to);
    const people = to.map(({ person }) => person);
    await notify(tx, { to: people, kind: 'lesson', complaint: id, by, facts: { lesson }, now });
    return { happened: [{ kind: 'lesson-noted', about: id, lesson, as: kind, to: people }], reply: { id: lesson } };
  },
});
