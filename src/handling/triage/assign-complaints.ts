// Gives one or many complaints to a person, a team, or both. Each is judged for itself: one that may not be given stays where it
// is and says why, the others go. Given to a team alone, a complaint waits there to be taken.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { candidatesFor, openTeams, organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { judgeEach } from '../each-complaint.ts';
import { severalComplaints } from './inputs.ts';

export const assignComplaints = command({
  permission: 'assign',
  input: z
    .object({
      complaints: severalComplaints,
      person: z.uuid().nullish(),
      team: z.uuid().nullish(),
      reason: z.string().trim().max(2000, 'Use at most 2,000 characters.').default(''),
    })
    .refine(({ person, team }) => person || team, { path: ['person'], error: 'Choose a person or a team.' }),
  async run({ complaints, person, team, reason }, { tx, actor, now }) {
    if (team && (await openTeams(tx, [team])).length === 0) return refuse('team.unknown');
    const ids = complaints.map(({ id }) => id);
    const placed = await lockPlaced(tx, ids);
    const candidates = person ? await candidatesFor(tx, ids, [person]) : [];
    const today = await organisationDay(tx, now);
    const by = personBehind(actor);
    return judgeEach(complaints, placed, async (one) => {
      const code = whyNotMoved('assign', one, actor);
      if (code) return refuse(code);
      const to = { toTeam: team ?? one.teamId, toPerson: person ?? null };
      if (to.toTeam === one.teamId && to.toPerson === one.handlerId) return refuse('complaint.already-there');
      const candidate = candidates.find(({ complaint }) => complaint === one.id);
      if (person && !candidate) return refuse('handler.unknown');
      const no = candidate && whyNotGiven(candidate, today);
      if (no) return no;
      const moved = await move(tx, { placed: one, kind: 'assigned', ...to, by, reason, now });
      await notify(tx, { to: [to.toPerson], kind: 'given', complaint: one.id, by, facts: { handover: moved.handover }, now });
      return { kind: 'complaint-assigned', about: one.id, ...moved };
    });
  },
});
