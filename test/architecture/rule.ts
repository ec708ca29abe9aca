// A house rule: what must hold, why, and what to do instead; and the words in which a breach is reported.
// A rule never repairs and never warns: it holds or it does not, apart from the exceptions listed with their reasons.
import type { Tree } from './tree.ts';

export type Breach = {
  /** `path` or `path:line`. */
  readonly where: string;
  readonly what: string;
};
export type Rule = {
  /** Completes the sentence "In this house, …". */
  readonly name: string;
  readonly why: string;
  readonly instead: string;
  readonly breaches: (tree: Tree) => readonly Breach[];
};
export type Exception = {
  readonly rule: string;
  readonly path: string;
  /** How what it covers begins, where the file may break the rule once and no more. */
  readonly about?: string;
  readonly reason: string;
};

const pathOf = (breach: Breach): string => breach.where.replace(/:\d+$/, '');
const covers = (exception: Exception, rule: Rule, breach: Breach): boolean =>
  exception.rule === rule.name && exception.path === pathOf(breach) && breach.what.startsWith(exception.about ?? '');

/** The breaches of a rule that no exception covers. */
export function breachesOf(rule: Rule, tree: Tree, exceptions: readonly Exception[]): Breach[] {
  return rule.breaches(tree).filter((breach) => !exceptions.some((exception) => covers(exception, rule, breach)));
}

/** The exceptions that cover nothing any more, or never named a rule. */
export function idleExceptions(rules: readonly Rule[], tree: Tree, exceptions: readonly Exception[]): Exception[] {
  const found = rules.map((rule) => ({ rule, breaches: rule.breaches(tree) }));
  return exceptions.filter(
    (exception) => !found.some(({ rule, breaches }) => breaches.some((breach) => covers(exception, rule, breach))),
  );
}

/** What a person reads when a rule does not hold; empty when it does. */
export function inWords(rule: Rule, breaches: readonly Breach[]): string {
  if (breaches.length === 0) return '';
  const lines = breaches.map(({ where, what }) => `  ${where}: ${what}`);
  return [`In this house, ${rule.name}.`, ...lines, `Why: ${rule.why}`, `Instead: ${rule.instead}`].join('\n');
}
