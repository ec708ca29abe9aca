// Takes up an escalated complaint: from now on whoever takes it up handles it and decides. The same guard as for every way of taking
// stands before it, so nobody decides again what they decided at an earlier stage.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotTaken } from '#domain/allocation.ts';
import { whyNotAnswer } from '#domain/escalation.ts';
import { refuse } from '#domain/refusal.ts';
import { openEscalation, settleEscalation } from '#records/escalations.ts';
import { candidatesFor } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { complaintId } from '../promises/inputs.ts';

export const takeUpEscalation = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId }),
  async run({ complaint: id }, { tx, actor, now }) {
    const me = personBehind(actor);
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed || me === null) return refuse('complaint.unknown');
    const escalated = await openEscalation(tx, id);
    if (!escalated) return refuse('escalation.none');
    const code = whyNotAnswer(escalated, actor);
    if (code) return refuse(code);
    const [candidate] = await candidatesFor(tx, [id], [me]);
    const no = candidate ? whyNotTaken(candidate) : refuse('handler.unknown');
    if (no) return no;
    await settleEscalation(tx, { complaint: id, id: escalated.id, as: 'taken-up', by: me, advice: '', now });
    const facts = { escalation: escalated.id };
    await notify(tx, { to: [escalated.by, placed.handlerId], kind: 'escalation-taken-up', complaint: id, by: me, facts, now });
    const to = { toTeam: placed.teamId, toPerson: me };
    const { handover } = await move(tx, { placed, kind: 'taken', ...to, by: me, reason: '', now });
    const was = escalated.fromPerson;
    return { happened: [{ kind: 'escalation-taken-up', about: id, ...facts, was, handover }], reply: { id } };
  },
});
