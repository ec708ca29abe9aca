// Fits the weights of signals to what became of the organisation's own contacts, and keeps them beside those in use with how each does
// on outcomes it was not fitted to. Nothing is put to use by it: that is a choice of its own.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { fitOf, fitOnUnseen, fitWeights } from '#domain/signal/fit-weights.ts';
import { newId } from '#platform/new-id.ts';
import { knownContacts } from '#records/known-contacts.ts';
import { theOrganisation } from '#records/organisations.ts';
import { addWeighting, weightsInUse } from '#records/signal-weights.ts';
import { command } from '../command.ts';

/** Fewer of either kind cannot be told apart from chance. */
const fewest = 25;

export const fitSignalWeights = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const known = await knownContacts(tx, now);
    const were = known.filter(({ was }) => was).length;
    if (Math.min(were, known.length - were) < fewest)
      return refuse('signal-weights.too-few', { facts: { were, wereNot: known.length - were, fewest } });
    const inUse = await weightsInUse(tx);
    const weights = fitWeights(known);
    const figures = { before: fitOf(known, inUse), after: fitOnUnseen(known) };
    const id = newId(now);
    await addWeighting(tx, { id, weights, fittedOn: known.length, figures, now });
    const { id: about } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'signal-weights-fitted', about, weights: id, contacts: known.length }],
      reply: { id, contacts: known.length, were, weights, inUse, ...figures },
    };
  },
});
