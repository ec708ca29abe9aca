// The machine that says when something is due: a rule from a pack put to the facts of one complaint.
// Clocks are stored as facts (what happened, pauses, extensions); a due date is always this function of them,
// so correcting a fact corrects the date, and no stored date can disagree with its reason.
// Every answer explains itself: a sentence, the rule it cites, and the days one by one.
// States on the way to a date: does not apply → not started → no rule in force → no date (soft) → standing still → due.
// Whether it is then met, at risk or late is a question about today, answered in clock-state.ts.
import { beyondHorizon, type Calendar } from './calendar.ts';
import { citeInWords, valueOn } from './citation.ts';
import type { ClockRule, ClockValue } from './clock-rule.ts';
import { type Circumstances, holds } from './condition.ts';
import type { Count, StripDay } from './counting.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import { extend, extensionRuleFor, type GrantedExtension } from './extension.ts';
import { beginningOf, type Limits, type OtherDue, resolveLimit, type Resolved } from './resolve-limit.ts';
import { type Pause, type Stopped, stoppedByPauses, stoppedByWindows, type SuspensionWindow } from './stopped-time.ts';
import type { Length } from './time-limit.ts';
import { firstOf, type Happened, type Trigger } from './trigger.ts';
import { addWorkingDays, onOrBefore } from './working-day.ts';
import { type NoDate, whyDue, whyNoDate } from './clock-words.ts';

export type ClockFacts = Circumstances & {
  readonly pauses?: readonly Pause[] | undefined;
  readonly extensions?: readonly GrantedExtension[] | undefined;
  /** The pack's windows; those that do not reach this complaint are ignored. */
  readonly suspensions?: readonly SuspensionWindow[] | undefined;
  /** Last days of other clocks, for a clock that starts when another runs out. */
  readonly dues?: ReadonlyMap<string, OtherDue> | undefined;
};

export type DueAnswer = {
  readonly id: string;
  /** The last day in time, in the calendar's zone. */
  readonly due: Day | null;
  /** The instant from which it is late. */
  readonly dueAt: Date | null;
  /** For a duty without a date: the last day of the organisation's own target, if it set one. */
  readonly target: Day | null;
  readonly startedOn: Day | null;
  readonly atRiskFrom: Day | null;
  readonly noDate: NoDate | null;
  /** While time stands still: since when, and why. */
  readonly stopped: Stopped | null;
  readonly why: string;
  readonly cites: string;
  readonly unconfirmed: boolean;
  readonly strip: readonly StripDay[];
};

/** When a clock is due for a complaint, and why. Never throws for facts that are merely incomplete. */
export function dueDay(rule: ClockRule, facts: ClockFacts, calendar: Calendar): DueAnswer {
  if (!holds(rule.when, facts)) return noAnswer(rule, 'does-not-apply');
  // What may be done after an answer may be done anew after the next: a window counts from the last time its start happened.
  const anew = rule.kind === 'window';
  const start = beginningOf(rule.starts, facts, rule.restarts ?? (anew ? own(rule.starts) : undefined));
  const dated =
    firstOf(facts.happened, rule.datedBy) ?? start ?? facts.happened.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
  const value = dated === null ? null : valueOn(rule.values, dated.on);
  if (value === null) return noAnswer(rule, dated === null ? 'not-started' : 'not-in-force');
  const stops = [
    ...stoppedByPauses(facts.pauses ?? [], value.pauses),
    ...stoppedByWindows(facts.suspensions ?? [], facts, rule.id),
  ];
  const limits: Limits = { facts, stops, calendar, anew };
  const resolved = resolveLimit(value.limit, start, limits);
  if (resolved === null) return { ...noAnswer(rule, 'not-started'), ...cited(value) };
  const granted = (facts.extensions ?? []).filter((one) => one.clock === rule.id);
  return answer(rule, value, extended(value, resolved, granted, limits), { granted, calendar });
}

const own = (start: ClockRule['starts']): Trigger | undefined => (typeof start === 'string' ? start : undefined);

function cited(value: ClockValue): Pick<DueAnswer, 'cites' | 'unconfirmed'> {
  return { cites: citeInWords(value), unconfirmed: value.unconfirmed };
}

function noAnswer(rule: ClockRule, noDate: NoDate): DueAnswer {
  const empty = {
    due: null,
    dueAt: null,
    target: null,
    startedOn: null,
    atRiskFrom: null,
    stopped: null,
    unconfirmed: false,
    strip: [],
  };
  return { id: rule.id, ...empty, noDate, why: whyNoDate(rule, noDate), cites: rule.values.at(-1)?.source ?? '' };
}

/** The count with every extension put to it in the order granted; those the rule does not know give nothing. */
function extended(
  value: ClockValue,
  resolved: Resolved,
  granted: readonly GrantedExtension[],
  { stops, calendar }: Limits,
): Resolved {
  let current: Count = resolved.count;
  granted.forEach((one, nth) => {
    const rule = extensionRuleFor(value, nth);
    if (rule !== null) current = extend(current, rule, one, { start: resolved.start, stops, calendar });
  });
  return { ...resolved, count: current };
}

function answer(
  rule: ClockRule,
  value: ClockValue,
  resolved: Resolved,
  { granted, calendar }: { granted: readonly GrantedExtension[]; calendar: Calendar },
): DueAnswer {
  const { count, start, soft } = resolved;
  const due = soft ? null : count.due;
  const last = count.due;
  return {
    id: rule.id,
    due,
    dueAt: soft ? null : count.dueAt,
    target: soft ? last : null,
    startedOn: start.on,
    atRiskFrom: last === null ? null : atRiskFrom(rule.atRisk, start, last, calendar),
    noDate: soft ? 'soft' : due === null ? 'paused' : null,
    stopped: count.stopped,
    why: [whyDue(resolved, granted, calendar), last && beyondHorizon(calendar, last)].filter(Boolean).join(' '),
    ...cited(value),
    strip: count.strip,
  };
}

/** The day from which a clock is at risk: by default when a quarter of its days is left, never first seen on a closed day. */
function atRiskFrom(rule: 'last-quarter' | Length, start: Happened, due: Day, calendar: Calendar): Day {
  if (rule === 'last-quarter') {
    const quarter = Math.max(1, Math.ceil(daysBetween(start.on, due) / 4));
    return onOrBefore(calendar, addDays(due, -quarter));
  }
  const inDays = rule.unit === 'weeks' ? rule.length * 7 : rule.length;
  const working = rule.unit === 'working-days' || rule.unit === 'business-days';
  return working ? addWorkingDays(calendar, due, -inDays) : addDays(due, -inDays);
}
