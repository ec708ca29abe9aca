// Puts fitted weights of signals to use, or goes back to the usual ones. What was weighed before stays as it was; the next contact is
// weighed by them. Every version stays, so that one can go back.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { putWeightsToUse } from '#records/signal-weights.ts';
import { command } from '../command.ts';

export const useSignalWeights = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ weights: z.uuid().nullable().describe('null: as the program came') }),
  async run({ weights }, { tx, now }) {
    if (!(await putWeightsToUse(tx, weights, now))) return refuse('signal-weights.unknown');
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'signal-weights-used', about, weights }], reply: { used: weights } };
  },
});
