// Hands an escalated complaint back with advice. Its handler decides again; from a specialist unit it returns to where it came from.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { whyNotAnswer } from '#domain/escalation.ts';
import { refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type OpenEscalation, openEscalation, settleEscalation } from '#records/escalations.ts';
import { candidatesFor, organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../promises/inputs.ts';

export const handBackEscalation = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, advice: words('Say what you advise.', 10_000) }),
  async run({ complaint: id, advice }, { tx, actor, now }) {
    const by = personBehind(actor);
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed) return refuse('complaint.unknown');
    const escalated = await openEscalation(tx, id);
    if (!escalated) return refuse('escalation.none');
    const code = whyNotAnswer(escalated, actor);
    if (code) return refuse(code);
    await settleEscalation(tx, { complaint: id, id: escalated.id, as: 'handed-back', by, advice, now });
    const person = escalated.kind === 'senior' ? placed.handlerId : await backTo(tx, id, escalated, now);
    const facts = { escalation: escalated.id };
    const told = { to: [escalated.by, person], kind: 'escalation-advice', complaint: id, by, facts, now } as const;
    await notify(tx, told);
    const to = { toTeam: escalated.fromTeam, toPerson: person };
    if (escalated.kind === 'specialist') await move(tx, { placed, kind: 'transferred', ...to, by, reason: advice, now });
    return { happened: [{ kind: 'escalation-handed-back', about: id, ...facts, person }], reply: { id } };
  },
});

/** The handler it came from, unless they cannot have it now: then the team's queue. */
async function backTo(tx: Transaction, complaint: string, { fromPerson }: OpenEscalation, now: Date): Promise<string | null> {
  if (fromPerson === null) return null;
  const [candidate] = await candidatesFor(tx, [complaint], [fromPerson]);
  return candidate && !whyNotGiven(candidate, await organisationDay(tx, now)) ? fromPerson : null;
}
