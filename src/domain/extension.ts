// More time for a clock: what a rule allows, whether a request may be granted, and the new last day.
// Invariant: a granted extension never reaches past what the rule gives; one the rule does not know gives nothing.
// Not the letter that tells the customer: the rule only names it.
import { type Calendar } from './calendar.ts';
import type { ClockValue, ExtensionRule } from './clock-rule.ts';
import { type Count, count } from './counting.ts';
import { dateInWords, type Day, earliest, endOfDay } from './day.ts';
import type { Stopped } from './stopped-time.ts';
import type { Happened } from './trigger.ts';

/** An extension as it was granted. `to` is the new last day told to the customer; without it, all the rule gives. */
export type GrantedExtension = { readonly clock: string; readonly on: Day; readonly reason: string; readonly to?: Day | undefined };

export type ExtensionRequest = {
  readonly on: Day;
  readonly reason: string;
  readonly to?: Day | undefined;
  readonly consented: boolean;
};

/** The rule the nth extension of a clock falls under (0 for the first), or null when there is none left. */
export function extensionRuleFor(value: ClockValue, nth: number): ExtensionRule | null {
  let passed = 0;
  for (const rule of value.extensions) {
    if (rule.most === 'any' || nth < passed + rule.most) return rule;
    passed += rule.most;
  }
  return null;
}

/** Counts a clock again with one extension put to it. */
export function extend(
  current: Count,
  rule: ExtensionRule,
  granted: GrantedExtension,
  by: { start: Happened; stops: readonly Stopped[]; calendar: Calendar },
): Count {
  if (current.due === null) return current;
  if (rule.gives.kind === 'agreed') return granted.to === undefined ? current : endingOn(current, granted.to, by.calendar);
  const adds = rule.gives.kind === 'adds';
  const from: Happened = adds ? { what: by.start.what, on: current.due } : by.start;
  const most = count(rule.gives.limit, from, by.stops, by.calendar);
  const strip = adds ? [...current.strip, ...most.strip.slice(1)] : most.strip;
  if (most.due === null || granted.to === undefined) return { ...most, strip };
  const due = earliest(granted.to, most.due);
  return endingOn({ ...most, strip: strip.filter((day) => day.day <= due) }, due, by.calendar);
}

function endingOn(counted: Count, due: Day, calendar: Calendar): Count {
  return { ...counted, due, dueAt: endOfDay(due, calendar.timeZone), stopped: null };
}

/** Why a request for more time cannot be granted, in words; null when it may. `due` is the present last day. */
export function whyNotExtend(value: ClockValue, already: number, due: Day, request: ExtensionRequest): string | null {
  const rule = extensionRuleFor(value, already);
  if (rule === null) {
    return value.extensions.length === 0
      ? `${value.source} gives no more time.`
      : `${value.source} gives more time no more than ${already === 1 ? 'once' : `${already} times`}, and it has been given.`;
  }
  if (rule.beforeDue && request.on > due)
    return `${rule.source} gives more time only before the last day, ${dateInWords(due)}, has passed.`;
  if (rule.reasons.length > 0 && !rule.reasons.includes(request.reason)) {
    return `${rule.source} gives more time only for: ${rule.reasons.join('; ')}.`;
  }
  if (rule.consent && !request.consented) return `${rule.source} gives more time only with the customer’s consent.`;
  if (rule.gives.kind === 'agreed' && request.to === undefined) return 'A new date is needed: say by when.';
  if (request.to !== undefined && request.to <= due) return `The new date must be later than ${dateInWords(due)}.`;
  return null;
}
