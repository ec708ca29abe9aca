// What a pack says about how a complaint ends, in words: outcomes and how findings make one, what may be paid, the independent body.
import { dateInWords, type Day } from '../day.ts';
import { isCurrency } from '../currency.ts';
import { money, moneyInWords } from '../money.ts';
import type { PointFinding, RollUpCase } from '../overall-outcome.ts';
import type { MoneyLimit, RulePack } from '../rule-pack.ts';
import { limitInWords } from '../rule-words.ts';
import { datedStatements, type PackStatement, statement } from './statement.ts';

const counts = { upheld: 'upheld', 'partly-upheld': 'partly upheld', 'not-upheld': 'not upheld', other: 'neither upheld nor not' };

const findings: Readonly<Record<PointFinding, string>> = {
  justified: 'justified',
  partly: 'partly justified',
  'not-justified': 'not justified',
  withdrawn: 'withdrawn',
  'cannot-decide': 'one that cannot be decided',
  resolved: 'resolved',
};

export function outcomeStatements({ outcomes, rollUp, payments }: RulePack): PackStatement[] {
  const nameOf = (id: string): string => outcomes.find((one) => one.id === id)?.name ?? id;
  const cases = rollUp.cases.map((one) => `${caseInWords(one)}: ${nameOf(one.outcome)}.`);
  return [
    ...outcomes.map(({ id, name, countsAs }) => statement({ key: `outcomes/${id}`, name, says: `Counts as ${counts[countsAs]}.` })),
    statement({
      key: 'rollUp',
      name: 'From the points to the whole',
      says: 'The first that fits the findings decides.',
      more: [...cases, `Otherwise: ${nameOf(rollUp.otherwise)}.`],
    }),
    ...payments.map(({ id, name, says }) => statement({ key: `payments/${id}`, name, says })),
  ];
}

function caseInWords({ every, some }: RollUpCase): string {
  const among = (of: readonly PointFinding[]) => of.map((one) => findings[one]).join(' or ');
  const parts = [every && `every point is ${among(every)}`, some && `at least one is ${among(some)}`];
  return parts.filter(Boolean).join(' and ') || 'in any case';
}

const binds = {
  us: 'Its decision binds us once the customer accepts it.',
  both: 'Its decision binds both sides.',
  neither: 'Its decision is a recommendation.',
  unknown: 'Whether its decision binds is not in this pack.',
};

export function thirdPartyStatements({ thirdParty: body, clocks }: RulePack, on: Day): PackStatement[] {
  if (body === null) return [];
  const windows = clocks.filter(({ id }) => body.windows.includes(id)).map(({ name }) => `How long: see the clock “${name}”.`);
  const amount = ({ amount: minor, currency }: MoneyLimit): string =>
    minor === null
      ? 'The figure is not in this pack'
      : isCurrency(currency)
        ? moneyInWords(money(minor, currency))
        : `${minor / 100} ${currency}`;
  return [
    statement({
      key: 'thirdParty/opens',
      name: body.name,
      says: body.opens.says,
      more: [
        `In the count: ${limitInWords(body.opens.limit, 'received', clocks)}.`,
        ...windows,
        ...body.exceptions.map((one) => `Also: ${one}`),
        binds[body.binds],
        ...[body.website, body.contact].filter((one) => one !== undefined),
      ],
      cited: body.opens,
    }),
    ...byWhat(body.awardLimits).flatMap((limits) =>
      datedStatements(limits, on, (limit) => ({
        key: `thirdParty/awardLimits/${limit.from}/${limit.appliesTo}`,
        name: `The most ${body.short} may award`,
        says: `${amount(limit)}: ${limit.appliesTo}.`,
        more: [`From ${dateInWords(limit.from)}.`],
      })),
    ),
  ];
}

/** Limits of the same thing, in order of their dates: only among these does a later one end an earlier one. */
function byWhat(limits: readonly MoneyLimit[]): MoneyLimit[][] {
  return [...Map.groupBy(limits, ({ appliesTo }) => appliesTo).values()];
}
