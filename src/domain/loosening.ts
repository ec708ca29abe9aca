// Whether an internal target would ever come after the rule's own last day: counted for every day on which it could begin, in every
// calendar in use, over the two years from its first day. Invariant: it is refused for the first day on which it would be later,
// with both dates, so that nobody has to compare working days with weeks by hand. What a count cannot foresee (pauses, holidays not
// yet known) cannot loosen the rule either: the target is never put after the rule's day (internal-target.ts).
import type { Calendar } from './calendar.ts';
import { valueOn } from './citation.ts';
import { dueDay } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import { addDays, dateInWords, type Day, dayInWords } from './day.ts';
import { ruleOf } from './internal-target.ts';
import { ruleInWords } from './rule-words.ts';
import type { TimeLimit } from './time-limit.ts';
import { triggerInWords } from './trigger.ts';

const DAYS_AHEAD = 730;

export interface Loosening {
  /** later: it would loosen the rule on some day. same: it is the rule's own time on every day. */
  readonly why: 'later' | 'same';
  readonly words: string;
}

/** Why the length is no tighter than the rule, in words; null when it is tighter on some day and later on none. */
export function loosening(
  rule: ClockRule,
  length: string,
  { from, calendars }: { from: Day; calendars: readonly Calendar[] },
): Loosening | null {
  const shorter = ruleOf(rule, length);
  if (shorter === null) return null;
  let tighter = false;
  for (const calendar of calendars)
    for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
      const start = addDays(from, ahead);
      const target = lastDay(shorter, start, calendar);
      const byRule = lastDays(rule, start, calendar);
      const [soonest] = byRule.toSorted();
      if (target === null || soonest === undefined) continue;
      if (target > soonest) return { why: 'later', words: later(rule, length, { start, target, byRule: soonest, calendar }) };
      if (target < soonest) tighter = true;
    }
  return tighter || calendars.length === 0 ? null : { why: 'same', words: same(rule, length, from) };
}

/** The last days the rule gives by each limit that counts from the clock's own beginning, whatever kind of complaint it is. */
function lastDays(rule: ClockRule, start: Day, calendar: Calendar): Day[] {
  const value = valueOn(rule.values, start) ?? rule.values[0];
  if (!value) return [];
  return leaves(value.limit).flatMap((limit) => {
    const alone = { ...rule, values: [{ ...value, extensions: [], limit }] };
    return lastDay(alone, start, calendar) ?? [];
  });
}

function leaves(limit: TimeLimit): TimeLimit[] {
  if ('of' in limit) return limit.of.flatMap(leaves);
  return limit.starts === undefined && limit.kind !== 'soft' ? [{ ...limit, when: undefined }] : [];
}

/** The last day when it begins on a day, of a complaint of no particular kind, without pauses or extensions. */
function lastDay(rule: ClockRule, start: Day, calendar: Calendar): Day | null {
  const starts = typeof rule.starts === 'string' ? rule.starts : 'received';
  const values = rule.values.map((value, index) => ({ ...value, from: index === 0 && start < value.from ? start : value.from }));
  const bare: ClockRule = { ...rule, starts, datedBy: starts, when: undefined, values };
  return dueDay(bare, { happened: [{ what: starts, on: start }] }, calendar).due;
}

interface Case {
  readonly start: Day;
  readonly target: Day;
  readonly byRule: Day;
  readonly calendar: Calendar;
}

function later(rule: ClockRule, length: string, { start, target, byRule, calendar }: Case): string {
  const begun = typeof rule.starts === 'string' ? triggerInWords(rule.starts) : 'it begins';
  const value = valueOn(rule.values, start) ?? rule.values[0];
  const says = value ? ruleInWords(rule, value, []).split('.')[0] : rule.name;
  return (
    `${length} would loosen the rule, which says: ${says}. If ${begun} on ${dayInWords(start)}, the rule’s last day is ` +
    `${dateInWords(byRule)} and the target’s ${dateInWords(target)} (${calendar.name}). Choose a shorter time.`
  );
}

const same = (rule: ClockRule, length: string, from: Day): string => {
  const value = valueOn(rule.values, from) ?? rule.values[0];
  return `${length} is what the rule gives already (${value?.source ?? rule.name}). An internal target is shorter; choose a shorter time.`;
};
