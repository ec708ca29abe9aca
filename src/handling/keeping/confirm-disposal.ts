// A second person confirms what a colleague proposed to anonymise or erase. The work follows by itself, complaint by complaint; each
// is looked at once more before it is touched, and left when it has to be kept after all.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { decideDisposal, lockDisposal, seenOf } from '#records/disposals.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const confirmDisposal = command({
  permission: 'keep-and-erase',
  input: z.object({
    disposal: z.uuid(),
    complaints: z.int().min(0).describe('How many complaints you saw in it'),
    words: z.string().trim().max(2_000, 'Keep this to 2,000 characters.').default(''),
  }),
  async run({ disposal: id, complaints, words }, { tx, actor, now }) {
    const disposal = await lockDisposal(tx, id);
    if (!disposal) return refuse('disposal.unknown');
    if (disposal.state !== 'proposed') return refuse('disposal.decided');
    if (actor.kind !== 'person' || actor.id === disposal.proposedBy) return refuse('disposal.own');
    if ((await seenOf(tx, id)) !== disposal.complaints) return refuse('disposal.not-all-seen');
    if (complaints !== disposal.complaints) return refuse('page.stale', { facts: { complaints: disposal.complaints } });
    await decideDisposal(tx, id, { state: 'confirmed', by: actor.id, words, now });
    const { id: about } = await theOrganisation(tx);
    const facts = { disposal: id, how: disposal.how, complaints: disposal.complaints, proposedBy: disposal.proposedBy };
    return {
      happened: [{ kind: 'disposal-confirmed', about, ...facts }],
      queue: [{ job: 'carry-out-disposal', body: { disposal: id } }],
      reply: { id },
    };
  },
});
