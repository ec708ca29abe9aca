// Sets a task of the investigation: what is to be done, by whom and by when. Whoever is to do it must be able to see the complaint;
// anybody else is asked for a contribution.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addTask, whoSees } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../intake/inputs.ts';
import { aDay } from './inputs.ts';

export const setTask = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    what: words('Say what is to be done.', 2_000),
    person: z.uuid().nullish(),
    dueOn: aDay.nullish(),
  }),
  async run({ complaint: about, what, person = null, dueOn = null }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    if (person !== null && (await whoSees(tx, about, [person])).length === 0) return refuse('task.not-for-them');
    const id = newId(now);
    await addTask(tx, {
      complaint_id: about,
      id,
      what,
      person_id: person,
      due_on: dueOn,
      set_by: personBehind(actor),
      set_at: now,
    });
    return { happened: [{ kind: 'task-set', about, task: id, person, dueOn }], reply: { id } };
  },
});
