// Where a new complaint goes. An organisation's rules stand in an order; the first whose every condition holds names the team. A
// condition on a product or category holds for everything below it. Without a rule that fits, a complaint goes to the only team, or
// waits unassigned where there are several, until somebody takes it and brings their team.
import type { Severity } from './complaint.ts';

export interface RoutingRule {
  readonly id: string;
  readonly name: string;
  readonly product: string | null;
  readonly category: string | null;
  readonly channel: string | null;
  readonly severity: Severity | null;
  readonly legalEntity: string | null;
  readonly team: string;
}

export interface RoutingFacts {
  /** The product and everything it lies under, in any order. */
  readonly products: readonly string[];
  readonly categories: readonly string[];
  readonly channel: string;
  readonly severity: Severity;
  readonly legalEntity: string;
}

/** What a complaint is when it comes in, as far as rules ask of it. */
export interface Classified {
  readonly product: string | null;
  readonly category: string | null;
  readonly channel: string;
  readonly severity: Severity;
  readonly legalEntity: string;
}

/** The facts of it, given what each product and category lies under. */
export function factsFor({ product, category, ...facts }: Classified, parents: ReadonlyMap<string, string | null>): RoutingFacts {
  const line = (node: string | null): string[] => (node === null ? [] : [node, ...line(parents.get(node) ?? null)]);
  return { ...facts, products: line(product), categories: line(category) };
}

/** The rule that decides, or undefined when none fits. */
export function routeTo(rules: readonly RoutingRule[], facts: RoutingFacts): RoutingRule | undefined {
  return rules.find((rule) => fits(rule, facts));
}

function fits({ product, category, channel, severity, legalEntity }: RoutingRule, facts: RoutingFacts): boolean {
  return (
    (product === null || facts.products.includes(product)) &&
    (category === null || facts.categories.includes(category)) &&
    (channel === null || channel === facts.channel) &&
    (severity === null || severity === facts.severity) &&
    (legalEntity === null || legalEntity === facts.legalEntity)
  );
}
