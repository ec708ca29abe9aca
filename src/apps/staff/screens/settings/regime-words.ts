// A rule of which regimes apply, as the sentence one would say, and where it stands today. Not what it does to a complaint: that is
// decided by the day of receipt (domain/regime-rule.ts).
import type { RegimeRuleKept, RegimeSettings } from '../../api/regimes.ts';

const written = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const date = (day: string): string => written.format(Date.parse(`${day}T12:00:00Z`));

/** "Complaints about Cards at Harbour Homes received from 1 June 2026: also under UK GDPR." */
export function ruleInWords(rule: RegimeRuleKept, { packs, products, categories, legalEntities }: RegimeSettings): string {
  const named = (list: readonly { id: string; name: string }[], id: string | null) => list.find((one) => one.id === id)?.name;
  const [product, entity, category] = [
    named(products, rule.product),
    named(legalEntities, rule.legalEntity),
    named(categories, rule.category),
  ];
  const which = [
    ...(product ? [`about ${product}`] : []),
    ...(entity ? [`at ${entity}`] : []),
    ...(category ? [`sorted as “${category}”`] : []),
    ...receivedIn(rule),
  ];
  const pack = packs.find(({ id }) => id === rule.rulePack);
  const type = named(pack?.types ?? [], rule.type);
  const rules = `${pack?.name ?? rule.rulePack}${type ? `, as “${type}”` : ''}`;
  return `${which.length === 0 ? 'All complaints' : ['Complaints', ...which].join(' ')}: ${
    rule.applies === 'instead' ? `instead under ${rules}` : `also under ${rules}`
  }.`;
}

function receivedIn({ from, to }: Pick<RegimeRuleKept, 'from' | 'to'>): string[] {
  if (from && to) return [`received from ${date(from)} to ${date(to)}`];
  if (from) return [`received from ${date(from)}`];
  return to ? [`received until ${date(to)}`] : [];
}

/** Whether it reaches complaints that come today; null where it does. */
export function standingToday({ from, to }: Pick<RegimeRuleKept, 'from' | 'to'>, today: string): 'Ended' | 'Not yet' | null {
  if (to !== null && to < today) return 'Ended';
  return from !== null && from > today ? 'Not yet' : null;
}

/** "Given 3 times". */
export const timesGiven = (given: number): string =>
  given === 0 ? 'Not given' : given === 1 ? 'Given once' : `Given ${given} times`;
