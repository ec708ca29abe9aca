// Withdraws offers that lie before the customer, with the reason. They are told first; after this nobody can take them up.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveComplaint } from '#records/complaints.ts';
import { lockRound, saveRound } from '#records/offers.ts';
import { command } from '../command.ts';
import { ofRound, said } from './inputs.ts';

export const withdrawOffers = command({
  permission: 'handle',
  input: z.object({ ...ofRound, reason: said('Say why they are withdrawn, and that the customer was told.', 4_000) }),
  async run({ complaint, round: id, version: seen, reason }, { tx, actor, now }) {
    const found = await lockRound(tx, { actor, complaint, round: id, seen });
    if (isRefusal(found)) return found;
    const { state, number } = found.round;
    if (state !== 'open') return refuse(state === 'draft' ? 'offer.not-made' : 'offer.answered');
    const withdrawn = { answer: reason, answer_noted_by: personBehind(actor), closed_at: now };
    const version = await saveRound(tx, complaint, id, { state: 'withdrawn', ...withdrawn });
    await saveComplaint(tx, complaint, { waiting_on: 'us' });
    return { happened: [{ kind: 'offers-withdrawn', about: complaint, round: id, number }], reply: { version } };
  },
});
