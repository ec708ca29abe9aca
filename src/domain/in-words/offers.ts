// What was offered, answered, paid and spent, told in sentences.
import { channelInWords } from '../channel.ts';
import { type CostKind, costKinds } from '../complaint-cost.ts';
import { isCurrency } from '../currency.ts';
import { dateInWords, parseDay } from '../day.ts';
import type { offerHappenings } from '../happenings/offers.ts';
import { money, moneyInWords } from '../money.ts';
import { amountsInWords, type RedressBasis, redressBases } from '../redress.ts';
import { counted, inSentence, listed, type Sentences } from './say.ts';

const by = (channel: string): string => inSentence(channelInWords(channel));
const dayOf = (text: string): string => {
  const read = parseDay(text);
  return read === null ? text : dateInWords(read);
};
const sum = (minor: number, code: string): string => (isCurrency(code) ? moneyInWords(money(minor, code)) : String(minor));
const amounts = (given: Record<string, number>, code: string): string => (isCurrency(code) ? amountsInWords(given, code) : code);

interface Paid {
  readonly basis: string;
  readonly minor: number;
  readonly currency: string;
}
const paid = ({ basis, minor, currency }: Paid): string =>
  `${sum(minor, currency)} (${inSentence(redressBases[basis as RedressBasis].name)})`;

export const offerSentences: Sentences<keyof typeof offerHappenings> = {
  'offers-prepared': (facts) => `prepared round ${facts.number} of offers: ${counted(facts.offers, 'offer', 'offers')}`,
  'offers-discarded': (facts) => `discarded round ${facts.number} of offers before it was made`,
  'offers-made': (facts) =>
    `put ${counted(facts.offers.length, 'offer', 'offers')} to the customer, ${by(facts.channel)} (${listed(facts.offers.map((one) => amounts(one, facts.currency)))})` +
    (facts.expiresOn === null ? '' : `, open until ${dayOf(facts.expiresOn)}`) +
    (facts.approval === null ? '' : ', as approved') +
    (facts.unlikeSimilar ? '; it stands out from what similar cases received, and was gone on with for the reason given' : ''),
  'offer-accepted': (facts) =>
    `noted that the customer accepted an offer, ${by(facts.channel)} (${amounts(facts.amounts, facts.currency)})`,
  'offers-declined': (facts) => `noted that the customer declined round ${facts.number} of offers, ${by(facts.channel)}`,
  'offers-countered': (facts) =>
    `noted that the customer asked for something else in round ${facts.number}, ${by(facts.channel)}` +
    (facts.minor === null ? '' : `: ${sum(facts.minor, facts.currency)}`),
  'offers-withdrawn': (facts) => `withdrew round ${facts.number} of offers`,
  'offers-expired': (facts) => `closed round ${facts.number} of offers: it ran out on ${dayOf(facts.expiresOn)} without an answer`,
  'negotiation-changed': (facts) => `changed the notes on the negotiation: ${listed(facts.parts)}`,
  'payment-arranged': (facts) =>
    `arranged a payment of ${paid(facts)}` +
    (facts.unlikeSimilar ? '; it stands out from what similar cases received, and was gone on with for the reason given' : ''),
  'payment-approved': (facts) => `released the payment of ${paid(facts)}`,
  'payment-made': (facts, { name }) =>
    `noted that ${paid(facts)} was paid on ${dayOf(facts.on)}, with ${name(facts.proof)} as proof`,
  'payment-failed': (facts) => `noted that the payment of ${paid(facts)} did not arrive`,
  'payment-retried': (facts) => `took up the payment of ${paid(facts)} again`,
  'cost-added': (facts) =>
    `noted a cost of ${sum(facts.minor, facts.currency)} (${inSentence(costKinds[facts.of as CostKind])}` +
    `${facts.minutes === null ? '' : `, ${counted(facts.minutes, 'minute', 'minutes')}`})`,
  'cost-removed': (facts) => `took a cost of ${sum(facts.minor, facts.currency)} off again`,
};
