// Escalates a complaint inside, with its reasons: to a senior colleague, who is asked while its handler keeps it, or to a specialist
// unit, to whose queue it goes and who decides from now on.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { escalationReasonNames } from '#domain/escalation.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addEscalation, isSpecialist, openEscalation, seniorFor } from '#records/escalations.ts';
import { candidatesFor, membersOf, organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../promises/inputs.ts';

export const escalateComplaint = command({
  permission: 'handle',
  input: z
    .object({
      complaint: complaintId,
      reasons: z.array(z.enum(escalationReasonNames)).min(1, 'Choose at least one reason.').max(escalationReasonNames.length),
      words: words('Say what you need from them.'),
      person: z.uuid().nullish().describe('A senior colleague'),
      team: z.uuid().nullish().describe('A team marked as a specialist unit'),
    })
    .refine(({ person, team }) => (person ? !team : team), {
      path: ['person'],
      error: 'Choose a senior colleague or a specialist unit.',
    }),
  async run({ complaint: id, reasons, words, person, team }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'escalate' });
    if (isRefusal(complaint)) return complaint;
    if (await openEscalation(tx, id)) return refuse('escalation.open');
    const by = personBehind(actor);
    if (person && person === by) return refuse('escalation.to-yourself');
    const no = person ? await whyNotTo(tx, { complaint: id, person, now }) : undefined;
    if (no) return no;
    if (team && !(await isSpecialist(tx, team))) return refuse('escalation.not-specialist');
    const escalation = newId(now);
    const to = { to_person: person ?? null, to_team: team ?? null };
    const from = { from_person: complaint.handlerId, from_team: complaint.teamId, by_person: by };
    const kind = person ? 'senior' : 'specialist';
    await addEscalation(tx, { complaint_id: id, id: escalation, kind, ...to, ...from, reasons, words, at: now });
    const told = person ? [person] : await membersOf(tx, team ?? '');
    await notify(tx, { to: told, kind: 'escalated', complaint: id, by, facts: { escalation }, now });
    const [placed] = team ? await lockPlaced(tx, [id]) : [];
    if (placed && team) await move(tx, { placed, kind: 'transferred', toTeam: team, toPerson: null, by, reason: words, now });
    const facts = { escalation, to: kind, person: person ?? null, team: team ?? null, reasons } as const;
    return { happened: [{ kind: 'complaint-escalated', about: id, ...facts }], reply: { id: escalation } };
  },
});

/** A senior must be able to take it up: here, not away, not whom it is about, and no decider of an earlier stage. */
async function whyNotTo(
  tx: Transaction,
  { complaint, person, now }: { complaint: string; person: string; now: Date },
): Promise<Refusal | undefined> {
  const [candidate] = await candidatesFor(tx, [complaint], [person]);
  if (!candidate) return refuse('handler.unknown');
  return whyNotGiven(candidate, await organisationDay(tx, now)) ?? (await seniorFor(tx, complaint, person));
}
