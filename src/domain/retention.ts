// How long the records of a complaint must be kept: the longest of the regime's periods that reach it.
// Invariant: a suspension window that stops retention moves the last day, as it moves a clock.
// Not a legal hold, which is a decision about one complaint and outlasts any period.
import type { Calendar } from './calendar.ts';
import { citeInWords } from './citation.ts';
import { whyDue } from './clock-words.ts';
import type { ClockFacts } from './clock.ts';
import { holds } from './condition.ts';
import type { Day } from './day.ts';
import type { RetentionRule } from './rule-pack.ts';
import { beginningOf, resolveLimit } from './resolve-limit.ts';
import { retentionStoppedBy } from './stopped-time.ts';

export type Keeping = { readonly rule: string; readonly until: Day | null; readonly why: string; readonly cites: string };

/** Each period that has begun for a complaint, longest first; `until` is null where no period is fixed or time stands still. */
export function keepUntil(rules: readonly RetentionRule[], facts: ClockFacts, calendar: Calendar): Keeping[] {
  return rules
    .filter((rule) => holds(rule.when, facts))
    .flatMap((rule) => keeping(rule, facts, calendar) ?? [])
    .toSorted((a, b) => (a.until === b.until ? 0 : a.until === null || (b.until !== null && a.until > b.until) ? -1 : 1));
}

function keeping(rule: RetentionRule, facts: ClockFacts, calendar: Calendar): Keeping | null {
  const found = { rule: rule.id, cites: citeInWords(rule) };
  if (rule.limit === null) return { ...found, until: null, why: `${rule.says}. No period is fixed.` };
  const stops = retentionStoppedBy(facts.suspensions ?? [], facts);
  const resolved = resolveLimit(rule.limit, beginningOf(rule.starts, facts), { facts, stops, calendar });
  return resolved === null ? null : { ...found, until: resolved.count.due, why: whyDue(resolved, [], calendar) };
}
