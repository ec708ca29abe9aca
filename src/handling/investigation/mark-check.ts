// Ticks an item of the checklist for this track, says that it is not needed here and why, or takes the tick off again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { isOnChecklist, saveMark } from '#records/investigation-plan.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { optional } from './inputs.ts';

export const markCheck = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, item: z.uuid(), as: z.enum(['done', 'not-needed', 'open']), note: optional(2_000) }),
  async run({ complaint: about, item, as, note }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    if (!(await isOnChecklist(tx, complaint.track, item))) return refuse('checklist.unknown');
    if (as === 'not-needed' && note === '') return refuse('input.invalid', { fields: { note: 'Say why it is not needed here.' } });
    await saveMark(
      tx,
      { complaint: about, item },
      as === 'open' ? null : { state: as, note, marked_by: personBehind(actor), marked_at: now },
    );
    return { happened: [{ kind: 'check-marked', about, item, as }], reply: { as } };
  },
});
