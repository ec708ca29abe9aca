// Records that the customer accepted one of the offers, in their own words: its options are then chosen, its money is on its way to be
// paid, and what we are to do is promised. The others of the round are no longer open. Rules that watch for an acceptance count it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import { whyNotAnswered } from '#domain/offer.ts';
import { amountsOf } from '#domain/redress.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { saveComplaint } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { setFollowed } from '#records/followed-moments.ts';
import { lockRound, saveOffer, saveRound } from '#records/offers.ts';
import { optionsOf, saveOption } from '#records/options.ts';
import { arrangePayments } from '#records/payments.ts';
import { addPromises } from '#records/agreed-promises.ts';
import { askRelease } from '#records/release-asked.ts';
import { command } from '../command.ts';
import { answered, day, ofRound, said } from './inputs.ts';

export const acceptOffer = command({
  permission: 'handle',
  customer: 'decide',
  input: z.object({
    ...ofRound,
    ...answered,
    offer: z.uuid(),
    promises: z
      .array(z.object({ what: said('Say what is promised.', 2_000), owner: z.uuid('Choose who sees to it.'), day }))
      .max(20)
      .default([])
      .describe('What we are to do, by when, and who sees to it'),
    meant: z.boolean().default(false).describe('That the days promised are meant, whatever speaks against them'),
  }),
  async run(
    { complaint, round: id, version: seen, offer: wanted, words, channel, at: given, promises, meant },
    { tx, actor, now, rules },
  ) {
    const at = decideReceived(given, now);
    if (isRefusal(at)) return at;
    const found = await lockRound(tx, { actor, complaint, round: id, seen });
    if (isRefusal(found)) return found;
    const calendar = await calendarAsChanged(tx, found.complaint.calendar, rules);
    const no = whyNotAnswered(found.round, dayOf(at, calendar.timeZone));
    if (no) return refuse(no);
    const offer = found.round.offers.find((one) => one.id === wanted);
    if (!offer) return refuse('offer.unknown');
    const by = personBehind(actor);
    const agreed = (await optionsOf(tx, complaint)).filter((option) => offer.options.includes(option.id));
    const answer = { answer: words, answer_channel: channel, answered_at: at, answer_noted_by: by, closed_at: now };
    const version = await saveRound(tx, complaint, id, { state: 'accepted', ...answer });
    await saveOffer(tx, complaint, wanted, { accepted: true });
    const happened: Happening[] = [];
    for (const option of agreed) {
      if (option.state !== 'chosen')
        await saveOption(tx, complaint, option.id, {
          state: 'chosen',
          reason: 'The customer accepted it',
          decided_by: by,
          decided_at: now,
        });
      const unlikeSimilar = false;
      const paid = option.hold.paid ? [] : await arrangePayments(tx, complaint, option, { by, now });
      await askRelease(tx, complaint, paid[0]?.payment, { actor, now });
      happened.push(...paid.map((one) => ({ kind: 'payment-arranged' as const, about: complaint, ...one, unlikeSimilar })));
    }
    const promised = await addPromises(tx, { complaint, promises, by, calendar, meant, now });
    if (isRefusal(promised)) return promised;
    await saveComplaint(tx, complaint, { waiting_on: 'us' });
    const followed = await setFollowed(tx, { complaint, at, by, now, rules }, ['acceptance', 'redress-agreed']);
    await tellOfCustomer(tx, { actor, complaint: found.complaint, news: 'customer-decided', now });
    const amounts = { ...amountsOf(agreed.flatMap(({ items }) => items)) };
    const facts = { round: id, number: found.round.number, offer: wanted, amounts, currency: agreed[0]?.currency ?? '' };
    const accepted = { kind: 'offer-accepted' as const, about: complaint, ...facts, channel, at: at.toISOString() };
    return { happened: [accepted, ...happened, ...promised, ...followed], reply: { version } };
  },
});
