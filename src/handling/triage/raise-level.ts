// Moves a complaint up to its next stage of decision (stage 2), in a team's queue. Whoever handled it until now decided it, and
// is not given it again: a second look is somebody else's.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { saveComplaint } from '#records/complaints.ts';
import { openTeams } from '#records/handlers.ts';
import { keepDecider, lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { reason, seenComplaint } from './inputs.ts';

export const raiseLevel = command({
  permission: 'handle',
  input: seenComplaint.extend({ team: z.uuid().nullish(), reason }),
  async run({ id, version, team, reason }, { tx, actor, now }) {
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed) return refuse('complaint.unknown');
    const code = whyNotMoved('raise-level', placed, actor);
    if (code) return refuse(code);
    if (version !== undefined && version !== placed.version) return refuse('page.stale');
    if (team && (await openTeams(tx, [team])).length === 0) return refuse('team.unknown');
    await keepDecider(tx, placed, now);
    const level = placed.level + 1;
    await saveComplaint(tx, id, { level, state: 'open' });
    const to = { toTeam: team ?? placed.teamId, toPerson: null };
    const { handover } = await move(tx, { placed, kind: 'transferred', ...to, by: personBehind(actor), reason, now });
    const raised = { was: placed.level, becomes: level, decidedBy: placed.handlerId, handover };
    return { happened: [{ kind: 'level-raised', about: id, ...raised }], reply: { id, level } };
  },
});
