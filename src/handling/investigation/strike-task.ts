// Strikes a task that need not be done after all: it stays in the plan with the reason.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { strike } from '#records/evidence.ts';
import { openTask } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { strikeReason } from './inputs.ts';

export const strikeTask = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, task: z.uuid(), reason: strikeReason }),
  async run({ complaint: about, task: id, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const task = await openTask(tx, about, id);
    if (isRefusal(task)) return task;
    await strike(tx, 'plan_task', { complaint: about, id, reason, by: personBehind(actor), now });
    return { happened: [{ kind: 'task-struck', about, task: id }], reply: { struck: true } };
  },
});
