// Adds a team: people who see and work on the same complaints.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { takeTurnsOverPeople } from '#records/people.ts';
import { addTeam as keepTeam, peopleNotHere, replaceMembers, teamNameTaken } from '#records/teams.ts';
import { command } from '../command.ts';
import { id, name } from './inputs.ts';

export const addTeam = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ name: name('Say what the team is called.'), members: z.array(id).max(1000).default([]) }),
  async run(input, { tx, now }) {
    await takeTurnsOverPeople(tx);
    if (await teamNameTaken(tx, input.name)) return refuse('team.name-taken', { fields: { name: 'This name is taken.' } });
    if ((await peopleNotHere(tx, input.members)).length > 0) return refuse('person.left');
    const team = newId(now);
    const members = [...new Set(input.members)].toSorted();
    await keepTeam(tx, team, input.name, now);
    await replaceMembers(tx, team, members);
    const joined = members.map((about) => ({ kind: 'team-joined', about, team }) as const);
    return { happened: [{ kind: 'team-added', about: team, name: input.name, members }, ...joined], reply: { id: team } };
  },
});
