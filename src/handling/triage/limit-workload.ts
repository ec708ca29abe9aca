// Says how much one person of a team is to hold at once, in the weights of a workload, or that there is no limit.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { openTeams, saveMostAtOnce } from '#records/handlers.ts';
import { command } from '../command.ts';

export const limitWorkload = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    team: z.uuid(),
    mostAtOnce: z.number().int().min(1, 'Use a number from 1, or leave it empty for no limit.').max(10_000).nullable(),
  }),
  async run({ team, mostAtOnce }, { tx }) {
    const [open] = await openTeams(tx, [team]);
    if (!open) return refuse('team.unknown');
    const reply = { team, mostAtOnce };
    if (open.mostAtOnce === mostAtOnce) return { unchanged: true, reply };
    await saveMostAtOnce(tx, team, mostAtOnce);
    return { happened: [{ kind: 'workload-limit-changed', about: team, was: open.mostAtOnce, becomes: mostAtOnce }], reply };
  },
});
