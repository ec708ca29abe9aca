// Which regimes apply to a complaint, by the organisation's own rules: asked from the top, by product and category (with everything
// below), legal entity and the day of receipt. The first that fits and says "instead" gives the main regime, else the entity's own
// applies; every one that says "as well" adds its regime, on the points it fits where it does not fit the whole complaint.
// Invariant: the day of receipt decides, never today, so that a rule changed now touches no complaint it does not reach.
import type { Day } from './day.ts';
import type { Regime } from './regime.ts';

export interface RegimeRule {
  readonly name: string;
  readonly product: string | null;
  readonly category: string | null;
  readonly legalEntity: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly rulePack: string;
  readonly applies: 'instead' | 'as-well';
  /** The kind of complaint it is, in the pack's words. */
  readonly type: string | null;
}

export interface RegimeFacts {
  /** The product and everything it lies under, in any order. */
  readonly products: readonly string[];
  readonly categories: readonly string[];
  readonly points: readonly { readonly id: string; readonly categories: readonly string[] }[];
  readonly legalEntity: string;
  /** The day of receipt, in the organisation's zone. */
  readonly received: Day;
  /** The rules that the legal entity answers to. */
  readonly entityPack: string;
}

export type DecidedRegime = Omit<Regime, 'outcome'>;

/** The regimes that apply, the main one first. */
export function decideRegimes(rules: readonly RegimeRule[], facts: RegimeFacts): DecidedRegime[] {
  const whole = rules.filter((rule) => fits(rule, facts));
  const instead = whole.find(({ applies }) => applies === 'instead');
  const rulePack = instead?.rulePack ?? facts.entityPack;
  const main = regime({ rulePack, rule: instead, main: true, points: null }, whole);
  const others = new Map<string, DecidedRegime>();
  for (const rule of rules) {
    if (rule.applies !== 'as-well' || rule.rulePack === rulePack || others.has(rule.rulePack)) continue;
    const points = whole.includes(rule) ? null : pointsFitting(rule, facts);
    if (points === null || points.length > 0)
      others.set(rule.rulePack, regime({ rulePack: rule.rulePack, rule, main: false, points }, whole));
  }
  return [main, ...others.values()];
}

interface Applying {
  readonly rulePack: string;
  readonly rule: RegimeRule | undefined;
  readonly main: boolean;
  readonly points: readonly string[] | null;
}

function regime({ rulePack, rule, main, points }: Applying, whole: readonly RegimeRule[]): DecidedRegime {
  const type = rule?.type ?? whole.find((one) => one.rulePack === rulePack && one.type !== null)?.type ?? null;
  const because = rule === undefined ? 'entity' : 'rule';
  const known = { type, typeBecause: type === null ? null : ('rule' as const), complainant: null, receivedAt: null };
  return { rulePack, main, because, becauseRule: rule?.name ?? null, ...known, points };
}

function fits(rule: RegimeRule, facts: RegimeFacts): boolean {
  return fitsAround(rule, facts) && (rule.category === null || facts.categories.includes(rule.category));
}

function fitsAround({ product, legalEntity, from, to }: RegimeRule, facts: RegimeFacts): boolean {
  return (
    (product === null || facts.products.includes(product)) &&
    (legalEntity === null || legalEntity === facts.legalEntity) &&
    (from === null || from <= facts.received) &&
    (to === null || facts.received <= to)
  );
}

function pointsFitting(rule: RegimeRule, facts: RegimeFacts): string[] {
  const { category } = rule;
  if (category === null || !fitsAround(rule, facts)) return [];
  return facts.points.filter(({ categories }) => categories.includes(category)).map(({ id }) => id);
}

/** Everything a node lies under, itself first. */
export function lineOf(node: string | null, parents: ReadonlyMap<string, string | null>): string[] {
  return node === null ? [] : [node, ...lineOf(parents.get(node) ?? null, parents)];
}

/**
 * The regimes a complaint has once it is sorted anew: what a person chose or took away stays; the rest is as the rules now have it.
 * The entity's own rules stay those that it answered to when the complaint came in.
 */
export function decideAgain(
  had: readonly DecidedRegime[],
  takenAway: readonly string[],
  decided: readonly DecidedRegime[],
): DecidedRegime[] {
  const main = had.find((one) => one.main);
  const nextMain = decided.find((one) => one.main);
  const keepsMain = main === undefined ? undefined : main.because !== 'rule' && nextMain?.because !== 'rule';
  const chosen = keepsMain || main?.because === 'person' ? main : nextMain;
  if (chosen === undefined) return [...decided];
  const kept = had
    .filter((one) => one.because === 'person' && one.rulePack !== chosen.rulePack)
    .map((one) => ({ ...one, main: false }));
  const added = decided.filter(
    ({ rulePack, main: leads, because }) =>
      !leads &&
      because === 'rule' &&
      rulePack !== chosen.rulePack &&
      !takenAway.includes(rulePack) &&
      !kept.some((one) => one.rulePack === rulePack),
  );
  return [chosen, ...kept, ...added].map((one, at) => known({ ...one, main: at === 0 }, had, decided));
}

/** What was known of it stays known; a kind of complaint that nobody chose is as the rules now say. */
function known(one: DecidedRegime, had: readonly DecidedRegime[], decided: readonly DecidedRegime[]): DecidedRegime {
  const before = had.find(({ rulePack }) => rulePack === one.rulePack);
  const now = decided.find(({ rulePack }) => rulePack === one.rulePack);
  const kind = before?.typeBecause === 'person' ? before : (now ?? one);
  const { complainant, receivedAt } = before ?? one;
  return { ...one, type: kind.type, typeBecause: kind.typeBecause, complainant, receivedAt };
}

/** Whether both say the same, in the same order: what somebody saw, and what there is by now. */
export function sameRules(seen: readonly RegimeRule[], now: readonly RegimeRule[]): boolean {
  return seen.length === now.length && seen.every((rule, at) => said(rule) === said(now[at]));
}

const said = (rule: RegimeRule | undefined): string =>
  JSON.stringify(
    rule
      ? [rule.name, rule.product, rule.category, rule.legalEntity, rule.from, rule.to, rule.rulePack, rule.applies, rule.type]
      : null,
  );
