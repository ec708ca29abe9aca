// What a rule pack says of money, in words: rates of interest, what is usual band by band, and the principles behind it.
import { currency, isCurrency } from '../currency.ts';
import { dateInWords, type Day } from '../day.ts';
import { yearCounts } from '../interest.ts';
import { rateOfRuleInWords } from '../interest-rate.ts';
import { money, moneyInWords } from '../money.ts';
import { redressBases } from '../redress.ts';
import { type InterestRule, isInForce, type RedressBand } from '../redress-rule.ts';
import type { RulePack } from '../rule-pack.ts';
import { type PackStatement, statement } from './statement.ts';

export function moneyStatements({ redress: { interest, bands, principles } }: RulePack, on: Day): PackStatement[] {
  return [
    ...interest.map((rule) => ({ ...interestStatement(rule), from: rule.from, standing: standingOf(rule, on) })),
    ...bands.map((band) =>
      statement({
        key: `redress/bands/${band.id}`,
        name: `${redressBases[band.basis].name}: ${bandInWords(band)}`,
        says: band.says,
        more: ['Shown beside the amount as what is usual. It caps nothing.'],
        cited: band,
      }),
    ),
    ...principles.map((one) =>
      statement({ key: `redress/principles/${one.id}`, name: redressBases[one.basis].name, says: one.says, cited: one }),
    ),
  ];
}

const interestStatement = (rule: InterestRule): PackStatement =>
  statement({
    key: `redress/interest/${rule.id}`,
    name: rule.name,
    says: `${rateOfRuleInWords(rule.rate)}, simple. ${rule.says}`,
    more: [
      ...(rule.to === null ? [] : [`Until ${dateInWords(rule.to)}.`]),
      ...(rule.year === null ? ['How it counts a leap year was not read.'] : [yearCounts[rule.year]]),
    ],
    cited: rule,
  });

const standingOf = (rule: InterestRule, on: Day): PackStatement['standing'] =>
  rule.from > on ? 'later' : isInForce(rule, on) ? 'now' : 'over';

/** 'up to £100', '£100 to £300', 'over £5,000'. */
export function bandInWords({ from, to, currency: code }: Pick<RedressBand, 'from' | 'to' | 'currency'>): string {
  const told = (minor: number): string =>
    isCurrency(code) ? moneyInWords(money(minor, currency(code))) : `${minor / 100} ${code}`;
  if (to === null) return `over ${told(from)}`;
  return from === 0 ? `up to ${told(to)}` : `${told(from)} to ${told(to)}`;
}
