// Adds an account for an integration: another system that works here under its own name. Nobody can sign in to it; it is
// reached by tokens alone.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addPerson } from '#records/people.ts';
import { unknownTeams } from '#records/teams.ts';
import { command } from '../command.ts';
import { name, roles, teams } from './inputs.ts';

export const addIntegration = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ name: name('Say what the integration is called.'), roles, teams }),
  async run(input, { tx, now }) {
    if ((await unknownTeams(tx, input.teams)).length > 0) return refuse('team.unknown');
    const id = newId(now);
    const row = { id, kind: 'integration', name: input.name, state: 'active', created_at: now };
    await addPerson(tx, row, input.roles, input.teams);
    return { happened: [{ kind: 'integration-added', about: id, roles: input.roles, teams: input.teams }], reply: { id } };
  },
});
