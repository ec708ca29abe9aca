// Takes a cost off a complaint again: it was noted by mistake.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { removeCostRow } from '#records/complaint-costs.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId } from './inputs.ts';

export const removeCost = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, cost: z.uuid() }),
  async run({ complaint, cost }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'pay' });
    if (isRefusal(found)) return found;
    const removed = await removeCostRow(tx, complaint, cost, now);
    if (!removed) return refuse('cost.unknown');
    const { kind: of, amount_minor: minor, currency } = removed;
    return { happened: [{ kind: 'cost-removed', about: complaint, cost, of, minor, currency }], reply: { id: cost } };
  },
});
