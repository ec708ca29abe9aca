// Closes a team that has no open complaints left. What it did stays in its name; its name may be used again.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { takeTurnsOverPeople } from '#records/people.ts';
import { lockTeam, openComplaintsOf, replaceMembers, saveTeam } from '#records/teams.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const closeTeam = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ team: id, version: version.optional() }),
  async run(input, { tx, now }) {
    await takeTurnsOverPeople(tx);
    const team = await lockTeam(tx, input.team, input.version);
    if (isRefusal(team)) return team;
    const complaints = await openComplaintsOf(tx, team.id);
    if (complaints > 0) return refuse('team.has-complaints', { facts: { complaints } });
    await replaceMembers(tx, team.id, []);
    await saveTeam(tx, team.id, { closed_at: now });
    const left = team.members.map((about) => ({ kind: 'team-left', about, team: team.id }) as const);
    return {
      happened: [{ kind: 'team-closed', about: team.id, name: team.name, members: [...team.members] }, ...left],
      reply: {},
    };
  },
});
