// Takes the next complaint of one's teams: unassigned, what is due first. Two who press at once never get the same one. Who holds
// as much as their team gives one person is asked to finish something first.
import { z } from 'zod';
import { whyNotTaken } from '#domain/allocation.ts';
import { refuse } from '#domain/refusal.ts';
import { candidatesFor, openTeams, workloads } from '#records/handlers.ts';
import { lockNext, move } from '#records/placements.ts';
import { command } from '../command.ts';

export const takeNext = command({
  permission: 'take',
  input: z.object({ team: z.uuid().optional() }),
  async run({ team }, { tx, actor, now }) {
    if (actor.kind !== 'person' || actor.teams.length === 0) return refuse('queue.no-team');
    if (team !== undefined && !actor.teams.includes(team)) return refuse('team.unknown');
    const teams = await openTeams(tx, team === undefined ? actor.teams : [team]);
    const workload = (await workloads(tx, [actor.id])).get(actor.id) ?? 0;
    const withRoom = teams.filter(({ mostAtOnce }) => mostAtOnce === null || workload < mostAtOnce);
    if (withRoom.length === 0 && teams.length > 0) return refuse('queue.hands-full', { facts: { workload } });
    const placed = await lockNext(
      tx,
      withRoom.map(({ id }) => id),
      actor.id,
    );
    if (!placed) return refuse('queue.nothing-to-take');
    const [candidate] = await candidatesFor(tx, [placed.id], [actor.id]);
    const no = candidate ? whyNotTaken(candidate) : refuse('handler.unknown');
    if (no) return no;
    const to = { toTeam: placed.teamId, toPerson: actor.id };
    const moved = await move(tx, { placed, kind: 'taken', ...to, by: actor.id, reason: '', now });
    const { id, reference } = placed;
    return { happened: [{ kind: 'complaint-taken', about: id, ...moved, next: true }], reply: { id, reference } };
  },
});
