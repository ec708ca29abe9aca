// Marks a team as a specialist unit, to which complaints can be escalated, or takes the mark away.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockTeam, saveTeam } from '#records/teams.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const markSpecialist = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ team: id, version, specialist: z.boolean() }),
  async run({ team: about, version: seen, specialist }, { tx }) {
    const team = await lockTeam(tx, about, seen);
    if (isRefusal(team)) return team;
    if (team.specialist === specialist) return { unchanged: true, reply: { version: team.version } };
    await saveTeam(tx, about, { specialist });
    return { happened: [{ kind: 'specialist-unit-marked', about, specialist }], reply: { version: team.version + 1 } };
  },
});
