// Shares complaints out among the people of a team: each to the one who holds least, what is due first first. What nobody may
// be given stays where it is.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { shareOut } from '#domain/share-out.ts';
import { candidatesFor, membersOf, openTeams, organisationDay, workloads } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { judgeEach } from '../each-complaint.ts';
import { severalComplaints } from './inputs.ts';

export const shareOutComplaints = command({
  permission: 'assign',
  input: z.object({ complaints: severalComplaints, team: z.uuid() }),
  async run({ complaints, team }, { tx, actor, now }) {
    const [open] = await openTeams(tx, [team]);
    if (!open) return refuse('team.unknown');
    const ids = complaints.map(({ id }) => id);
    const placed = await lockPlaced(tx, ids);
    const people = await membersOf(tx, team);
    const loads = await workloads(tx, people);
    const today = await organisationDay(tx, now);
    const fit = (await candidatesFor(tx, ids, people)).filter((candidate) => !whyNotGiven(candidate, today));
    const able = new Set(fit.map(({ complaint, id }) => `${complaint} ${id}`));
    const takers = people.map((id) => ({ id, workload: loads.get(id) ?? 0 }));
    const movable = complaints.flatMap(({ id }) => placed.filter((one) => one.id === id && !whyNotMoved('assign', one, actor)));
    const mayHave = (person: string, complaint: string) => able.has(`${complaint} ${person}`);
    const { given } = shareOut(movable, takers, mayHave, open.mostAtOnce ?? undefined);
    const by = personBehind(actor);
    return judgeEach(complaints, placed, async (one) => {
      const toPerson = given.find(({ complaint }) => complaint === one.id)?.person;
      if (toPerson === undefined) return refuse(whyNotMoved('assign', one, actor) ?? 'share.nobody');
      if (toPerson === one.handlerId && team === one.teamId) return refuse('complaint.already-there');
      const moved = await move(tx, { placed: one, kind: 'assigned', toTeam: team, toPerson, by, reason: '', now });
      await notify(tx, { to: [toPerson], kind: 'given', complaint: one.id, by, facts: { handover: moved.handover }, now });
      return { kind: 'complaint-assigned', about: one.id, ...moved };
    });
  },
});
