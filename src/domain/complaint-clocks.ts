// The clocks of one complaint: the rules of each regime that applies put to the facts of its life. Everything that shows or stores a date asks here,
// so a corrected fact corrects every date. What is due first decides where the complaint stands in the queue.
// Not the counting itself: that is clock.ts.
import { type Calendar, changedCalendar, everyDay } from './calendar.ts';
import { valueOn } from './citation.ts';
import type { ClockFacts, DueAnswer } from './clock.ts';
import { type ClockCase, everyRegime } from './clock-case.ts';
import type { ClockRule, ClockValue } from './clock-rule.ts';
import { type ComplaintState, isOpen } from './complaint.ts';
import { type Day, dayOf, endOfDay, startOfDay } from './day.ts';
import type { ClockAnswer } from './deadlines.ts';
import { ourDeadlines } from './internal-target.ts';
import type { RulePack } from './rule-pack.ts';
import type { Rules } from './rules.ts';
import { firstOf, type Happened, parseTrigger, type Trigger } from './trigger.ts';

export interface ComplaintClocks {
  readonly answers: readonly ClockAnswer[];
  readonly facts: ClockFacts;
  readonly calendar: Calendar;
}

/**
 * Every clock of the regime the complaint is looked at under, those not started included. A pack that is gone has none. What
 * belongs to another regime (its answer, its extensions) does not count here.
 */
export function clocksOf(of: ClockCase, rules: Rules): ComplaintClocks {
  const calendar = calendarOf(of, rules);
  const pack = rules.packs.get(of.rulePack);
  const regime = of.regimes.find(({ rulePack }) => rulePack === of.rulePack);
  const facts: ClockFacts = {
    happened: happenedIn(of, calendar, regime?.receivedAt ?? null),
    type: typeUnder(pack, regime?.type ?? null) ?? undefined,
    complainant: regime?.complainant ?? undefined,
    channel: of.channel,
    pauses: of.pauses,
    extensions: of.extensions.filter(({ rulePack }) => rulePack === of.rulePack),
  };
  return { answers: pack ? ourDeadlines({ pack, calendar, facts }, of.ours.targets) : [], facts, calendar };
}

function calendarOf({ calendar: id, timeZone, calendarChanges }: ClockCase, rules: Rules): Calendar {
  const base = rules.calendars.get(id) ?? everyDay(timeZone);
  return changedCalendar(base, calendarChanges);
}

/** What kind of complaint it is under these rules: as somebody said, or the only kind there is. */
export const typeUnder = (pack: Pick<RulePack, 'types'> | undefined, said: string | null): string | null =>
  said ?? (pack?.types.length === 1 ? (pack.types[0]?.id ?? null) : null);

/** Whoever is told that it takes longer, why, and until when, has been told how it stands. */
const saysHowItStands: ReadonlySet<Trigger> = new Set(['delay-notified', 'holding-response-sent', 'written-response-sent']);

function happenedIn(of: ClockCase, { timeZone }: Calendar, later: Date | null): Happened[] {
  const happened = (what: Trigger, at: Date): Happened => ({ what, at, on: dayOf(at, timeZone) });
  const milestones = of.milestones.flatMap(({ what, at, rulePack }) => {
    const trigger = rulePack === null || rulePack === of.rulePack ? parseTrigger(what) : null;
    if (trigger === null) return [];
    return saysHowItStands.has(trigger) ? [happened(trigger, at), happened('progress-update-sent', at)] : [happened(trigger, at)];
  });
  return [
    happened('received', later ?? of.receivedAt),
    happened('first-made', later ?? of.firstMadeAt),
    happened('recorded', of.loggedAt),
    ...milestones,
  ];
}

/** The value of a clock's rule that holds for the complaint, by the day the rule names; null while none is in force. */
export function valueHolding({ rule, answer }: ClockAnswer, { happened }: ClockFacts): ClockValue | null {
  const dated = firstOf(happened, rule.datedBy)?.on ?? answer.startedOn;
  return dated === null ? null : valueOn(rule.values, dated);
}

/** Whether what the clock asks for was done, or is owed no more. */
export const isSettled = ({ rule, answer }: ClockAnswer, { happened }: ClockFacts): boolean =>
  happened.some(
    ({ what, on }) => answer.startedOn !== null && on >= answer.startedOn && (rule.met.includes(what) || rule.ended.includes(what)),
  );

/** A clock as it is stored: facts, and the date the rule gives today's facts. */
export interface StartedClock {
  readonly clock: string;
  readonly rulePack: string;
  /** The first day of the value of the rule that holds. */
  readonly ruleFrom: Day;
  readonly trigger: string;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly dueDay: Day | null;
  readonly atRiskAt: Date | null;
  /** The date is the organisation's own wish; the rule sets none. */
  readonly localTarget: boolean;
  /** The last day of the organisation's own, tighter target beside the rule's date. */
  readonly targetDay: Day | null;
  readonly targetRiskAt: Date | null;
  readonly metAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBecause: string | null;
}

/** The clocks that have started under every regime that applies. */
export const allStartedClocks = (of: ClockCase, rules: Rules): StartedClock[] =>
  everyRegime(of).flatMap((one) => startedClocks(one, clocksOf(one, rules)));

/** The clocks that have started under the regime it is looked at under. */
export function startedClocks(of: ClockCase, { answers, facts }: ComplaintClocks): StartedClock[] {
  return answers.flatMap(({ rule, answer, calendar, internal }) => {
    if (answer.startedOn === null || rule.kind === 'return') return [];
    const start = facts.happened.find(({ what, on }) => what === rule.starts && on === answer.startedOn);
    const value = valueHolding({ rule, answer, calendar }, facts);
    if (value === null) return [];
    const settled = settledBy(of, rule, answer, facts);
    return [
      {
        clock: rule.id,
        rulePack: of.rulePack,
        ruleFrom: value.from,
        trigger: typeof rule.starts === 'string' ? rule.starts : `due of ${rule.starts.dueOf}`,
        startedAt: start?.at ?? endOfDay(answer.startedOn, calendar.timeZone),
        dueDay: answer.due ?? answer.target,
        dueAt: answer.dueAt ?? (answer.target && endOfDay(answer.target, calendar.timeZone)),
        atRiskAt: answer.atRiskFrom && startOfDay(answer.atRiskFrom, calendar.timeZone),
        localTarget: answer.due === null,
        targetDay: internal?.day ?? null,
        targetRiskAt: internal?.atRiskFrom ? startOfDay(internal.atRiskFrom, calendar.timeZone) : null,
        ...settled,
      },
    ];
  });
}

function settledBy(of: ClockCase, rule: ClockRule, { startedOn }: DueAnswer, { happened }: ClockFacts) {
  const first = (any: readonly Trigger[]): Happened | undefined =>
    happened
      .filter(({ what, on }) => any.includes(what) && startedOn !== null && on >= startedOn)
      .toSorted((a, b) => (a.at ?? 0).valueOf() - (b.at ?? 0).valueOf())[0];
  const met = first(rule.met);
  if (met) return { metAt: met.at ?? null, stoppedAt: null, stoppedBecause: null };
  const ended = first(rule.ended);
  if (ended) return { metAt: null, stoppedAt: ended.at ?? null, stoppedBecause: ended.what };
  const over = !isOpen(of.state) && of.state !== 'closed';
  return { metAt: null, stoppedAt: over ? of.closedAt : null, stoppedBecause: over ? of.state : null };
}

/** What is due first, and beside it the internal target that runs out first: that one orders nothing, it warns. */
export interface DueFirst extends StartedClock {
  readonly target: StartedClock | null;
}

/**
 * What is due first on a complaint that is still owed something; null when nothing is. A window is no duty: something may be
 * done until it closes, and nothing is late when it does.
 */
export function dueFirst(state: ComplaintState, clocks: readonly StartedClock[], rules: Rules): DueFirst | null {
  if (!isOpen(state)) return null;
  const isDuty = ({ rulePack, clock }: StartedClock): boolean => {
    const kind = rules.packs.get(rulePack)?.clocks.find(({ id }) => id === clock)?.kind;
    return kind === 'duty' || kind === 'own-target';
  };
  const open = clocks.filter((one) => one.dueAt !== null && one.metAt === null && one.stoppedAt === null && isDuty(one));
  const [first] = open.toSorted((a, b) => (a.dueAt?.valueOf() ?? 0) - (b.dueAt?.valueOf() ?? 0));
  const [target = null] = open
    .filter(({ targetDay, rulePack }) => targetDay !== null && rulePack === first?.rulePack)
    .toSorted((a, b) => ((a.targetDay ?? '') < (b.targetDay ?? '') ? -1 : 1));
  return first ? { ...first, target } : null;
}
