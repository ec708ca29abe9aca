// Records that the customer declined the offers, in their own words.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotAnswered } from '#domain/offer.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveComplaint } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { organisationDay } from '#records/handlers.ts';
import { lockRound, saveRound } from '#records/offers.ts';
import { command } from '../command.ts';
import { answered, ofRound } from './inputs.ts';

export const declineOffers = command({
  permission: 'handle',
  customer: 'decide',
  input: z.object({ ...ofRound, ...answered }),
  async run({ complaint, round: id, version: seen, words, channel, at: given }, { tx, actor, now }) {
    const at = decideReceived(given, now);
    if (isRefusal(at)) return at;
    const found = await lockRound(tx, { actor, complaint, round: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotAnswered(found.round, await organisationDay(tx, at));
    if (no) return refuse(no);
    const answer = { answer: words, answer_channel: channel, answered_at: at, answer_noted_by: personBehind(actor) };
    const version = await saveRound(tx, complaint, id, { state: 'declined', ...answer, closed_at: now });
    await saveComplaint(tx, complaint, { waiting_on: 'us' });
    await tellOfCustomer(tx, { actor, complaint: found.complaint, news: 'customer-decided', now });
    const facts = { round: id, number: found.round.number, channel, at: at.toISOString() };
    return { happened: [{ kind: 'offers-declined', about: complaint, ...facts }], reply: { version } };
  },
});
