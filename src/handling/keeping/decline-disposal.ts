// Says no to what was proposed to be anonymised or erased; whoever proposed it may take it back the same way. Everything stays.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { decideDisposal, lockDisposal } from '#records/disposals.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { said } from './inputs.ts';

export const declineDisposal = command({
  permission: 'keep-and-erase',
  input: z.object({ disposal: z.uuid(), words: said('Say why not.') }),
  async run({ disposal: id, words }, { tx, actor, now }) {
    const disposal = await lockDisposal(tx, id);
    if (!disposal) return refuse('disposal.unknown');
    if (disposal.state !== 'proposed') return refuse('disposal.decided');
    if (actor.kind !== 'person') return refuse('permission.missing');
    await decideDisposal(tx, id, { state: 'declined', by: actor.id, words, now });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'disposal-declined', about, disposal: id }], reply: { id } };
  },
});
