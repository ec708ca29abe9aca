// How long the records of a complaint must be kept: the longest of the periods that reach it, of every regime it is under.
// Invariant: a suspension window that stops retention moves the last day, as it moves a clock.
// Not a legal hold, which is a decision about one complaint and outlasts any period.
import type { Calendar } from './calendar.ts';
import { citeInWords } from './citation.ts';
import { whyDue } from './clock-words.ts';
import type { ClockFacts } from './clock.ts';
import type { ClockCase } from './clock-case.ts';
import { clocksOf } from './complaint-clocks.ts';
import { isOpen } from './complaint.ts';
import { holds } from './condition.ts';
import { type Day, dayOf } from './day.ts';
import { type OwnPeriod, withOwnPeriods } from './own-period.ts';
import type { RetentionRule } from './rule-pack.ts';
import type { Rules } from './rules.ts';
import { beginningOf, resolveLimit } from './resolve-limit.ts';
import { retentionStoppedBy } from './stopped-time.ts';

export type Keeping = { readonly rule: string; readonly until: Day | null; readonly why: string; readonly cites: string };

export interface Kept extends Omit<Keeping, 'rule'> {
  readonly rulePack: string;
  /** Null where no period has begun: the complaint is kept. */
  readonly rule: string | null;
}

/** The period that keeps a complaint longest, of all regimes it is under; each regime is given as the facts it counts from. */
export function keptUntil(regimes: readonly ClockCase[], rules: Rules, own: readonly OwnPeriod[]): Kept {
  const all = regimes.flatMap((of) => periodsOf(of, rules, own));
  const [longest] = all.toSorted(longestFirst);
  if (longest !== undefined) return longest;
  const why = 'No period has begun: it is kept until its complaint is settled.';
  return { rulePack: regimes[0]?.rulePack ?? '', rule: null, until: null, why, cites: '' };
}

function periodsOf(of: ClockCase, rules: Rules, own: readonly OwnPeriod[]): Kept[] {
  const pack = rules.packs.get(of.rulePack);
  const { facts, calendar } = clocksOf(of, rules);
  const periods = withOwnPeriods(of.rulePack, pack?.retention ?? [], own);
  const happened = [...facts.happened, ...settling(of)];
  const found = keepUntil(periods, { ...facts, happened, suspensions: pack?.suspensions ?? [] }, calendar);
  return found.map((one) => ({ ...one, rulePack: of.rulePack }));
}

// Whatever way a complaint ended, its time to be kept begins: a declined or withdrawn one was never closed in a regulator's sense.
function settling(of: ClockCase): { what: 'closed'; on: Day; at: Date }[] {
  const closed = of.milestones.some(({ what, rulePack }) => what === 'closed' && (rulePack === null || rulePack === of.rulePack));
  if (closed || isOpen(of.state) || of.closedAt === null) return [];
  return [{ what: 'closed', on: dayOf(of.closedAt, of.timeZone), at: of.closedAt }];
}

const longestFirst = (a: Pick<Keeping, 'until'>, b: Pick<Keeping, 'until'>): number =>
  a.until === b.until ? 0 : a.until === null || (b.until !== null && a.until > b.until) ? -1 : 1;

/** Each period that has begun for a complaint, longest first; `until` is null where no period is fixed or time stands still. */
export function keepUntil(rules: readonly RetentionRule[], facts: ClockFacts, calendar: Calendar): Keeping[] {
  return rules
    .filter((rule) => holds(rule.when, facts))
    .flatMap((rule) => keeping(rule, facts, calendar) ?? [])
    .toSorted(longestFirst);
}

function keeping(rule: RetentionRule, facts: ClockFacts, calendar: Calendar): Keeping | null {
  const found = { rule: rule.id, cites: citeInWords(rule) };
  if (rule.limit === null) return { ...found, until: null, why: `${rule.says}. No period is fixed.` };
  const stops = retentionStoppedBy(facts.suspensions ?? [], facts);
  const resolved = resolveLimit(rule.limit, beginningOf(rule.starts, facts), { facts, stops, calendar });
  return resolved === null ? null : { ...found, until: resolved.count.due, why: whyDue(resolved, [], calendar) };
}
