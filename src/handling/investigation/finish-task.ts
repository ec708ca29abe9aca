// Marks a task as done, with what came of it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { openTask, saveTask } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { optional } from './inputs.ts';

export const finishTask = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, task: z.uuid(), outcome: optional(4_000).describe('What came of it') }),
  async run({ complaint: about, task: id, outcome }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const task = await openTask(tx, about, id);
    if (isRefusal(task)) return task;
    await saveTask(tx, about, id, { done_at: now, done_by: personBehind(actor), outcome });
    return { happened: [{ kind: 'task-done', about, task: id }], reply: { done: true } };
  },
});
