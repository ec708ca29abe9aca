// Offers, payments and costs as the decision shows them: with what the asking person may do with each now, by the commands' own guards.
import type { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { beyond } from '#domain/approval.ts';
import type { Limits } from '#domain/authority.ts';
import { costOf } from '#domain/complaint-cost.ts';
import type { Currency } from '#domain/currency.ts';
import { openOffers, roundSubject } from '#domain/offer.ts';
import { committedBy, type Option } from '#domain/option.ts';
import { paymentDeeds, releaseWeight, whyNotPayment } from '#domain/payment.ts';
import { amountsOf, type Beside, totalOf } from '#domain/redress.ts';
import { distributionOf, isUnlike, nearestGroup, type SimilarGroups } from '#domain/similar-redress.ts';
import type { CostShown, Negotiation, OffersShown, PaymentShown, RoundShown } from './offer-parts.ts';

export interface OfferRows {
  readonly rounds: readonly z.output<typeof RoundShown>[];
  readonly negotiation: z.output<typeof Negotiation> | null;
  readonly payments: readonly z.output<typeof PaymentShown>[];
  readonly costs: readonly z.output<typeof CostShown>[];
  readonly similar: SimilarGroups;
}

export interface Weighing {
  readonly actor: PersonActor;
  readonly options: readonly Option[];
  readonly beside: Beside;
  readonly limits: Limits;
  readonly house: Currency;
  readonly mayDecide: boolean;
  readonly mayPay: boolean;
}

type Part<Key extends keyof typeof OffersShown> = z.output<(typeof OffersShown)[Key]>;

export function roundsShown({ rounds, similar }: OfferRows, weighing: Weighing): Part<'rounds'> {
  const { options, beside, limits, house, mayDecide } = weighing;
  const { amounts } = nearestGroup(similar);
  const open = openOffers(rounds);
  return rounds.map((round) => {
    if (round.state !== 'draft') return { ...round, over: [], unlike: false, allowed: mayDecide ? allowedOn(round.state) : [] };
    const offers = round.offers.map((offer) => ({
      ...offer,
      amounts: amountsOf(options.filter(({ id }) => offer.options.includes(id)).flatMap(({ items }) => items)),
    }));
    const totals = round.offers.map((offer) => totalOf(committedBy(options, [[...offer.options]])));
    return {
      ...round,
      offers,
      over: beyond(roundSubject(round, options, open, beside).weight, limits, house),
      unlike: totals.some((total) => total > 0 && isUnlike(total, amounts)),
      allowed: mayDecide ? ['make', 'discard'] : [],
    };
  });
}

const allowedOn = (state: string): ('answer' | 'withdraw')[] => (state === 'open' ? ['answer', 'withdraw'] : []);

export function paymentsShown({ payments }: OfferRows, weighing: Weighing): Part<'payments'> {
  const { actor, options, beside, limits, house, mayPay } = weighing;
  return payments.map((payment) => {
    const standing = { id: payment.id, state: payment.state, arrangedBy: payment.arrangedBy?.id ?? null };
    const beyondThem = beyond(releaseWeight(payment, options, beside), limits, house).length > 0;
    const deeds = paymentDeeds.filter((deed) => !whyNotPayment(deed, standing, actor) && !(deed === 'approve' && beyondThem));
    return { ...payment, allowed: mayPay ? deeds : [] };
  });
}

export function costShown({ costs }: OfferRows, { options }: Weighing): Part<'cost'> {
  const doing = options.filter(({ state }) => state === 'chosen').reduce((sum, { cost }) => sum + cost, 0);
  const spent = costs.map(({ of: kind, minor }) => ({ kind, minor }));
  return costOf(committedBy(options, []), spent, doing);
}

export function similarShown({ similar }: Pick<OfferRows, 'similar'>): Part<'similar'> {
  const { of, amounts } = nearestGroup(similar);
  const shown = distributionOf(amounts);
  return shown && { of, ...shown };
}

export const noNegotiation = { customerNeeds: '', ourNeeds: '', limits: '', version: 0 };
