// Says no, with the reason, to a complaint that somebody gave: it goes back to where it came from, or to that team's queue when
// the person it came from cannot have it now. Whoever gave it is told.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { refuse } from '#domain/refusal.ts';
import { candidatesFor, organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move, settle, waitingFor } from '#records/placements.ts';
import { command } from '../command.ts';
import { reason } from './inputs.ts';

export const refuseComplaint = command({
  permission: 'handle',
  input: z.object({ id: z.uuid(), reason }),
  async run({ id, reason }, { tx, actor, now }) {
    const me = personBehind(actor);
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed) return refuse('complaint.unknown');
    const waiting = await waitingFor(tx, id, me ?? '');
    if (!waiting) return refuse('handover.settled');
    const from = waiting.fromPerson;
    const [candidate] = from === null ? [] : await candidatesFor(tx, [id], [from]);
    const backTo = candidate && !whyNotGiven(candidate, await organisationDay(tx, now)) ? from : null;
    await settle(tx, id, 'refused', now);
    const to = { toTeam: waiting.fromTeam, toPerson: backTo };
    const moved = await move(tx, { placed, kind: 'refused', ...to, by: me, reason, now });
    const told = { kind: 'handed-back', complaint: id, by: me, facts: { handover: moved.handover }, now } as const;
    await notify(tx, { to: [waiting.byPerson, backTo], ...told });
    return { happened: [{ kind: 'complaint-handed-back', about: id, ...moved }], reply: { id } };
  },
});
