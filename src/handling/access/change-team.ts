// Changes a team's name and who belongs to it. Whoever joins sees its complaints with their next request; whoever leaves no
// longer does, but for those they handle.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { takeTurnsOverPeople } from '#records/people.ts';
import { lockTeam, peopleNotHere, replaceMembers, saveTeam, teamNameTaken } from '#records/teams.ts';
import { command } from '../command.ts';
import { id, name, version } from './inputs.ts';

export const changeTeam = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ team: id, version, name: name('Say what the team is called.'), members: z.array(id).max(1000) }),
  async run(input, { tx }) {
    await takeTurnsOverPeople(tx);
    const team = await lockTeam(tx, input.team, input.version);
    if (isRefusal(team)) return team;
    if (await teamNameTaken(tx, input.name, team.id)) return refuse('team.name-taken', { fields: { name: 'This name is taken.' } });
    const members = [...new Set(input.members)].toSorted();
    const joined = members.filter((person) => !team.members.includes(person));
    const left = team.members.filter((person) => !members.includes(person));
    if ((await peopleNotHere(tx, joined)).length > 0) return refuse('person.left');
    if (joined.length + left.length === 0 && input.name === team.name) return { unchanged: true, reply: { version: team.version } };
    await saveTeam(tx, team.id, { name: input.name });
    await replaceMembers(tx, team.id, members);
    const people = [
      ...joined.map((about) => ({ kind: 'team-joined', about, team: team.id }) as const),
      ...left.map((about) => ({ kind: 'team-left', about, team: team.id }) as const),
    ];
    return {
      happened: [{ kind: 'team-changed', about: team.id, nameBefore: team.name, name: input.name, joined, left }, ...people],
      reply: { version: team.version + 1 },
    };
  },
});
