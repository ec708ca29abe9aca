// Passes a complaint on, with the reason, to another person or to a team's queue. Its handler does so, or whoever gives out work.
// The person it goes to is told and may accept it or hand it back.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { candidatesFor, openTeams, organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { reason, seenComplaint } from './inputs.ts';

export const transferComplaint = command({
  permission: 'handle',
  input: seenComplaint
    .extend({ person: z.uuid().nullish(), team: z.uuid().nullish(), reason })
    .refine(({ person, team }) => person || team, { path: ['person'], error: 'Choose a person or a team.' }),
  async run({ id, version, person, team, reason }, { tx, actor, now }) {
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed) return refuse('complaint.unknown');
    const code = whyNotMoved('transfer', placed, actor);
    if (code) return refuse(code);
    if (version !== undefined && version !== placed.version) return refuse('page.stale');
    if (team && (await openTeams(tx, [team])).length === 0) return refuse('team.unknown');
    const to = { toTeam: team ?? placed.teamId, toPerson: person ?? null };
    if (to.toTeam === placed.teamId && to.toPerson === placed.handlerId) return refuse('complaint.already-there');
    if (person) {
      const [candidate] = await candidatesFor(tx, [id], [person]);
      const no = candidate ? whyNotGiven(candidate, await organisationDay(tx, now)) : refuse('handler.unknown');
      if (no) return no;
    }
    const by = personBehind(actor);
    const moved = await move(tx, { placed, kind: 'transferred', ...to, by, reason, now });
    await notify(tx, { to: [to.toPerson], kind: 'transferred', complaint: id, by, facts: { handover: moved.handover }, now });
    return { happened: [{ kind: 'complaint-transferred', about: id, ...moved }], reply: { id } };
  },
});
