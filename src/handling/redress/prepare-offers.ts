// Prepares a round of offers, one or several of which the customer will take one: a draft for colleagues, in place of an earlier
// draft. Nothing is offered yet, and nothing is committed.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { houseCurrency } from '#records/authority.ts';
import { lockFor } from '#records/complaints.ts';
import { addRound, discardRound, roundsOf } from '#records/offers.ts';
import { optionsOf } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, day, maybeSaid, optionId, said } from './inputs.ts';

const offer = z.object({
  title: said('Say in a few words what this offer is.', 200),
  options: z.array(optionId).min(1, 'Choose at least one option for this offer.').max(20),
});

export const prepareOffers = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    words: maybeSaid().describe('What goes with the offers, in words for the customer'),
    expiresOn: day.nullish().describe('The last day on which the customer can take one up'),
    offers: z.array(offer).min(1, 'Add at least one offer.').max(5, 'Put at most five offers at once.'),
  }),
  async run({ complaint: id, words, expiresOn = null, offers }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'decide' });
    if (isRefusal(complaint)) return complaint;
    const rounds = await roundsOf(tx, id);
    if (rounds.some(({ state }) => state === 'open')) return refuse('offer.open-already');
    const free = new Set(
      (await optionsOf(tx, id)).filter(({ state, hold }) => state !== 'rejected' && !hold.agreed).map((one) => one.id),
    );
    if (offers.some(({ options }) => options.some((option) => !free.has(option)))) return refuse('option.unknown');
    const held = offers.map(({ options }) => [...new Set(options)].toSorted().join());
    if (new Set(held).size < held.length) return refuse('offer.alike');
    for (const draft of rounds.filter(({ state }) => state === 'draft')) {
      await overtakeApprovals(tx, id, { kind: 'offer', subject: draft.id }, now);
      await discardRound(tx, id, draft.id);
    }
    const round = newId(now);
    const number = rounds.filter(({ state }) => state !== 'draft').length + 1;
    const currency = await houseCurrency(tx);
    const prepared = { prepared_by: personBehind(actor), prepared_at: now };
    const row = { complaint_id: id, id: round, number, words, expires_on: expiresOn, currency, ...prepared };
    await addRound(
      tx,
      row,
      offers.map((one) => ({ ...one, id: newId(now), options: [...new Set(one.options)] })),
    );
    return { happened: [{ kind: 'offers-prepared', about: id, round, number, offers: offers.length }], reply: { id: round } };
  },
});
