// Puts the prepared offers to the customer. What they would commit together with all that was decided is measured against authority,
// or covered by an approval of exactly these; one far from what similar cases received is questioned once before it goes out.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotMade } from '#domain/offer.ts';
import { committedBy } from '#domain/option.ts';
import { amountsOf, totalOf } from '#domain/redress.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { isUnlike } from '#domain/similar-redress.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { saveComplaint } from '#records/complaints.ts';
import { coveredBy } from '#records/covering.ts';
import { organisationDay } from '#records/handlers.ts';
import { lockRound, saveOffer, saveRound } from '#records/offers.ts';
import { optionsOf } from '#records/options.ts';
import { similarAmounts } from '#records/payments.ts';
import { command } from '../command.ts';
import { channel, maybeSaid, ofRound } from './inputs.ts';

export const makeOffers = command({
  permission: 'handle',
  input: z.object({
    ...ofRound,
    channel,
    unlike: maybeSaid(2_000).describe('Why this case differs, where an offer stands out from what similar cases received'),
  }),
  async run({ complaint, round: id, version: seen, channel, unlike }, { tx, actor, now }) {
    const found = await lockRound(tx, { actor, complaint, round: id, seen });
    if (isRefusal(found)) return found;
    const { number, expiresOn, offers } = found.round;
    const no = whyNotMade(found.round, await organisationDay(tx, now));
    if (no) return refuse(no);
    const as = await approvalSubject(tx, complaint, { kind: 'offer', subject: id });
    if (!as) return refuse('offer.not-draft');
    const covered = await coveredBy(tx, actor, { complaint, kind: 'offer', subject: id, as });
    if (isRefusal(covered)) return covered;
    const options = await optionsOf(tx, complaint);
    const similar = await similarAmounts(tx, complaint);
    const totals = offers.map((offer) => totalOf(committedBy(options, [[...offer.options]])));
    const stands = totals.some((total) => total > 0 && isUnlike(total, similar));
    if (stands && unlike === '') return refuse('offer.unlike-similar');
    const given = offers.map((offer) =>
      amountsOf(options.filter((one) => offer.options.includes(one.id)).flatMap(({ items }) => items)),
    );
    for (const [at, offer] of offers.entries())
      await saveOffer(tx, complaint, offer.id, { amounts: JSON.stringify(given[at] ?? {}) });
    const made = { made_by: personBehind(actor), made_at: now, channel, unlike_similar: stands ? unlike : null };
    const version = await saveRound(tx, complaint, id, { state: 'open', ...made });
    await saveComplaint(tx, complaint, { customer_told_at: now, waiting_on: 'customer' });
    const currency = options[0]?.currency ?? '';
    const facts = { round: id, number, offers: given.map((one) => ({ ...one })), currency, channel, expiresOn };
    return {
      happened: [{ kind: 'offers-made', about: complaint, ...facts, approval: covered.approval, unlikeSimilar: stands }],
      reply: { version },
    };
  },
});
