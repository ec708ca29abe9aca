// Says yes to a complaint that somebody gave: from now on passing it on is a transfer.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { lockPlaced, settle, waitingFor } from '#records/placements.ts';
import { command } from '../command.ts';

export const acceptComplaint = command({
  permission: 'handle',
  input: z.object({ id: z.uuid() }),
  async run({ id }, { tx, actor, now }) {
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed) return refuse('complaint.unknown');
    const waiting = await waitingFor(tx, id, personBehind(actor) ?? '');
    if (!waiting) return refuse('handover.settled');
    await settle(tx, id, 'accepted', now);
    return { happened: [{ kind: 'complaint-accepted', about: id, handover: waiting.id }], reply: { id } };
  },
});
