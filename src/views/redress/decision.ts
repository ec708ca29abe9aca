// How a complaint is decided: its options with their risks, views and money, liability, what is committed and how far the asking
// person's own authority reaches; and for each option what they may do with it now, by the guards the commands use.
import { sql } from 'kysely';
import { z } from 'zod';
import { beyond } from '#domain/approval.ts';
import { authorityKinds, limitsOf, type Limits, type StoredLimit } from '#domain/authority.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { type Currency, currency } from '#domain/currency.ts';
import { liabilityWeight } from '#domain/liability.ts';
import { openOffers } from '#domain/offer.ts';
import { committedBy } from '#domain/option.ts';
import type { RateTable } from '#domain/interest-rate.ts';
import { basisNames, besideOf, type OtherComplaint } from '#domain/redress.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import { allowedOn, asOption, overBy } from './decision-options.ts';
import { ApprovalShown, LiabilityShown, minor, OptionShown } from './decision-parts.ts';
import { MoneyGuidance, moneyGuidance, rateTableRows } from './money-guidance.ts';
import { OffersShown } from './offer-parts.ts';
import { costRows, negotiationRow, paymentRows, roundRows, similarRows } from './offer-rows.ts';
import { costShown, noNegotiation, type OfferRows, paymentsShown, roundsShown, similarShown } from './offers-shown.ts';
import { decidersBefore } from '../complaints/deciders-before.ts';
import { approvalRows, besideRows, liabilityRows, limitRows, optionRows } from './decision-rows.ts';

const amounts = z.partialRecord(z.enum(basisNames as [(typeof basisNames)[number]]), minor);
const over = z.array(z.string()).describe('Why it needs approval, in words; empty where the asking person’s own authority reaches');

export const Decision = z
  .object({
    currency: z.string(),
    options: z.array(OptionShown.extend({ over, allowed: z.array(z.string()) })),
    committed: amounts,
    liability: z.object({
      proposed: LiabilityShown.extend({ over }).nullable(),
      decided: LiabilityShown.nullable(),
      earlier: z.array(LiabilityShown),
    }),
    approvals: z.array(ApprovalShown),
    beside: z
      .object({ amounts, complaints: z.number().int() })
      .describe('What is committed to the same customer on complaints that came in near this one, without saying which'),
    guidance: MoneyGuidance,
    ...OffersShown,
    authority: z.partialRecord(z.enum(authorityKinds as [(typeof authorityKinds)[number]]), minor.nullable()),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Decision' });
export type Decision = z.output<typeof Decision>;

type Shown = z.output<typeof OptionShown>;
interface Rows extends OfferRows {
  readonly state: ComplaintState;
  readonly restricted: boolean;
  readonly decidedBy: readonly string[];
  readonly currency: string;
  readonly today: string;
  readonly options: readonly Shown[];
  readonly liability: readonly z.output<typeof LiabilityShown>[];
  readonly approvals: Decision['approvals'];
  readonly limits: readonly StoredLimit[];
  readonly beside: readonly OtherComplaint[];
  readonly rulePack: string;
  readonly tables: readonly RateTable[];
}

export async function decision({ db, actor, now, rules }: Asking, complaint: string): Promise<Decision | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Rows>`
    select c.state, c.restricted_at is not null as restricted, ${decidersBefore} as "decidedBy", (select o.currency from organisation o) as currency,
      (select (${now}::timestamptz at time zone o.time_zone)::date::text from organisation o) as today, ${optionRows} as options, ${liabilityRows} as liability,
      ${approvalRows} as approvals, ${limitRows(actor.id)} as limits, ${roundRows} as rounds, ${paymentRows} as payments,
      ${costRows} as costs, ${negotiationRow} as negotiation, ${similarRows} as similar,
      ${besideRows} as beside, c.rule_pack as "rulePack", ${rateTableRows} as tables
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const house = currency(found.currency);
  const limits = limitsOf(found.limits);
  const options = found.options.map(asOption);
  const open = openOffers(found.rounds);
  const beside = besideOf(found.beside);
  const mayDecide = whyNot('decide', found, actor) === undefined;
  const mayPay = whyNot('pay', found, actor) === undefined;
  const weighing = { actor, options, beside, limits, house, mayDecide, mayPay };
  return {
    currency: house,
    options: found.options.map((shown) => {
      const option = asOption(shown);
      return {
        ...shown,
        over: overBy({ all: options, open, beside, limits, house }, option),
        allowed: mayDecide ? allowedOn(option) : [],
      };
    }),
    committed: committedBy(options, open),
    liability: liabilityOf(found.liability, limits, house),
    approvals: found.approvals,
    beside,
    guidance: moneyGuidance(rules.packs.get(found.rulePack), found.tables, found.today),
    rounds: roundsShown(found, weighing),
    negotiation: found.negotiation ?? noNegotiation,
    payments: paymentsShown(found, weighing),
    costs: [...found.costs],
    cost: costShown(found, weighing),
    similar: similarShown(found),
    today: found.today,
    authority: limits,
    allowed: [
      ...(mayDecide ? ['decide'] : []),
      ...(mayPay ? ['pay'] : []),
      ...(whyNot('give-opinion', found, actor) ? [] : ['give-opinion']),
    ],
  };
}

function liabilityOf(rows: Rows['liability'], limits: Limits, house: Currency): Decision['liability'] {
  const proposed = rows.find(({ state }) => state === 'proposed');
  const weight = (shown: z.output<typeof LiabilityShown>) => ({ before: {}, after: {}, liability: liabilityWeight(shown) });
  return {
    proposed: proposed ? { ...proposed, over: beyond(weight(proposed), limits, house) } : null,
    decided: rows.find(({ state }) => state === 'decided') ?? null,
    earlier: rows.filter(({ state }) => state === 'replaced'),
  };
}
