// Offers in the demonstration: what would put it right is put to the customer beside an explanation alone, and they take it, ask for
// more, or decline. What they take is paid, with proof; what they decline is decided without them. An offer not answered yet stays.
import { isRefusal } from '#domain/refusal.ts';
import { acceptOffer } from '#handling/redress/accept-offer.ts';
import { approvePayment } from '#handling/redress/approve-payment.ts';
import { askApproval } from '#handling/redress/ask-approval.ts';
import { counterOffers } from '#handling/redress/counter-offers.ts';
import { declineOffers } from '#handling/redress/decline-offers.ts';
import { makeOffers } from '#handling/redress/make-offers.ts';
import { prepareOffers } from '#handling/redress/prepare-offers.ts';
import { recordPayment } from '#handling/redress/record-payment.ts';
import { type Decision, decision } from '#views/redress/decision.ts';
import type { Case } from './case.ts';
import { done } from './office.ts';
import { attachPaper } from './papers.ts';

export interface Offered {
  readonly right: string;
  readonly sorry: string;
  /** Has a request for approval decided, by whoever may. */
  readonly approved: (approval: string) => Promise<void>;
}

/** Whether the customer took one of the offers. */
export async function offerIt(one: Case, offered: Offered): Promise<boolean> {
  const first = await putToThem(one, offered);
  const said = one.chance.weighed({ accept: 62, counter: 20, decline: 18 });
  if (said === 'accept') return accept(one, first, 'Thank you. I take the first one.');
  if (said === 'decline') return decline(one, first);
  const asked = { round: first.id, version: first.version, channel: 'phone', minor: 20_000 };
  await one.does(counterOffers, { complaint: one.id, ...asked, words: 'It cost me two days. I had thought of £200.' });
  await one.minutes(200, 900);
  const second = await putToThem(one, offered);
  return one.chance.happens(0.6) ? accept(one, second, 'Then let it be so.') : decline(one, second);
}

type Round = Decision['rounds'][number];

async function read(one: Case): Promise<Decision> {
  const { db, rules } = one.office.house;
  return done(await decision({ db, actor: one.handler, rules, now: one.now }, one.id), one.handler);
}

async function putToThem(one: Case, { right, sorry, approved }: Offered): Promise<Round> {
  const offers = [
    { title: 'We put it right, with something for the trouble', options: [right] },
    { title: 'An explanation of what happened, and nothing more', options: [sorry] },
  ];
  const until = one.office.hours.workingDayAfter(one.now, 15);
  const words = 'Take the one that suits you, or tell us what would. Nothing is lost by asking.';
  const { id: round } = await one.does(prepareOffers, { complaint: one.id, words, expiresOn: until, offers });
  await one.minutes(5, 60);
  const made = { complaint: one.id, round, version: 1, channel: 'email', unlike: 'It went on for longer here than in the others.' };
  if (isRefusal(await one.office.tries(one.handler, one.now, makeOffers, made))) {
    const note = 'I should like to put this to the customer this week.';
    const { id } = await one.does(askApproval, { complaint: one.id, kind: 'offer', subject: round, note });
    await one.minutes(120, 900);
    await approved(id);
    await one.minutes(20, 200);
    await one.does(makeOffers, made);
  }
  await one.minutes(400, 2600);
  const found = (await read(one)).rounds.find(({ id }) => id === round);
  if (found === undefined) throw new Error('The offers of the demonstration are not there.');
  return found;
}

async function decline(one: Case, { id: round, version }: Round): Promise<boolean> {
  const words = 'No, thank you. I want it in writing, and I will see then.';
  await one.does(declineOffers, { complaint: one.id, round, version, channel: 'phone', words });
  return false;
}

async function accept(one: Case, { id: round, version, offers: [offer] }: Round, words: string): Promise<boolean> {
  await one.does(acceptOffer, { complaint: one.id, round, version, offer: offer?.id, channel: 'email', words });
  await one.minutes(60, 500);
  for (const { id: payment, version: seen } of (await read(one)).payments) await pay(one, payment, seen);
  return true;
}

async function pay(one: Case, payment: string, seen: number): Promise<void> {
  const released = await one.does(approvePayment, { complaint: one.id, payment, version: seen }, one.manager);
  const proof = await attachPaper(one);
  const on = one.office.hours.dayOf(one.now);
  const made = { complaint: one.id, payment, version: released.version, on, method: 'Bank transfer', proof };
  await one.does(recordPayment, made);
}
