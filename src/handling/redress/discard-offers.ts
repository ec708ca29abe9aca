// Discards a round of offers that was prepared and never made.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { discardRound, lockRound } from '#records/offers.ts';
import { command } from '../command.ts';
import { ofRound } from './inputs.ts';

export const discardOffers = command({
  permission: 'handle',
  input: z.object(ofRound),
  async run({ complaint, round: id, version: seen }, { tx, actor, now }) {
    const found = await lockRound(tx, { actor, complaint, round: id, seen });
    if (isRefusal(found)) return found;
    if (found.round.state !== 'draft') return refuse('offer.not-draft');
    await overtakeApprovals(tx, complaint, { kind: 'offer', subject: id }, now);
    await discardRound(tx, complaint, id);
    return { happened: [{ kind: 'offers-discarded', about: complaint, round: id, number: found.round.number }], reply: { id } };
  },
});
