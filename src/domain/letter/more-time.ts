// More time by a letter: which clocks a letter with a new date moves, what the rules ask for before they give it (a reason of
// theirs, the customer's consent, somebody senior), and how far they go. A late letter is never held back: it still tells the
// customer, and the clock stays late.
import { citeInWords, valueOn } from '../citation.ts';
import type { ClockAnswer } from '../deadlines.ts';
import type { ClockRule, ExtensionRule } from '../clock-rule.ts';
import { dateInWords, type Day, parseDay } from '../day.ts';
import { extend, extensionRuleFor, whyNotExtend } from '../extension.ts';
import type { LetterRule } from '../rule-pack.ts';
import type { LetterContent } from './content.ts';

/** What a clock would give for this letter, as the writer is asked for it. */
export interface TimeOffered {
  readonly clock: string;
  readonly name: string;
  readonly due: Day;
  /** The last day the rule gives, where it says one. */
  readonly most: Day | null;
  /** The reasons the rule knows; empty where any will do. */
  readonly reasons: readonly string[];
  readonly consent: boolean;
  readonly approval: 'manager' | 'senior' | null;
  readonly cites: string;
  /** Why it gives nothing any more, in words; null while it does. */
  readonly not: string | null;
}

export interface AskingForTime {
  readonly rule: Pick<LetterRule, 'id'>;
  readonly running: readonly ClockAnswer[];
  /** The clocks that were given more time before, once for each time. */
  readonly given: readonly string[];
  /** The date on the letter. */
  readonly on: Day;
}

/** The running clocks whose rule gives more time by this letter. */
export function timeOffered({ rule, running, given, on }: AskingForTime): TimeOffered[] {
  return running.flatMap(({ rule: clock, answer, calendar }): TimeOffered[] => {
    const { due, startedOn } = answer;
    if (due === null || startedOn === null) return [];
    const value = valueOn(clock.values, startedOn);
    const already = given.filter((one) => one === clock.id).length;
    const next = value === null ? null : extensionRuleFor(value, already);
    if (value === null || next?.letter !== rule.id) return [];
    const request = { on, reason: next.reasons[0] ?? rule.id, consented: true };
    const start = { what: triggerOf(clock), on: startedOn };
    const far = extend(
      { due, dueAt: answer.dueAt, strip: [], stopped: null },
      next,
      { clock: clock.id, ...request },
      { start, stops: [], calendar },
    );
    return [
      {
        clock: clock.id,
        name: clock.name,
        due,
        most: next.gives.kind === 'agreed' ? null : far.due,
        reasons: next.reasons,
        consent: next.consent,
        approval: next.approval ?? null,
        cites: citeInWords(next),
        not: next.beforeDue ? whyNotExtend(value, already, due, { ...request, to: farAway }) : null,
      },
    ];
  });
}

const farAway = parseDay('9999-12-31') as Day;
const triggerOf = ({ starts }: ClockRule) => (typeof starts === 'string' ? starts : 'agreed-date');

/** A reason the rules know, and whether the customer agreed, as the writer chose them. */
export type TimeAskedFor = Pick<LetterContent, 'newDate' | 'reason' | 'consented'>;

export interface MoreTime {
  readonly clock: string;
  readonly name: string;
  readonly to: Day;
  readonly reason: string | null;
}

/** The clocks that move by it. */
export function moreTimeBy(offered: readonly TimeOffered[], { newDate, reason }: TimeAskedFor): MoreTime[] {
  const to = newDate === null ? null : parseDay(newDate);
  return offered.flatMap(({ clock, name, due, reasons, not }) =>
    to === null || to <= due || not !== null ? [] : [{ clock, name, to, reason: reasons.length === 0 ? null : reason }],
  );
}

/** What is still to be said or done before the rules give it, in words; `late` holds nothing back. */
export interface TimeAsks {
  readonly what: 'reason' | 'consent' | 'approval' | 'too-far' | 'late';
  readonly says: string;
  readonly cites: string;
}

/** `approved`: somebody with the authority has approved the letter as it reads, or is sending it, or approved the time by itself. */
export function asksForTime(offered: readonly TimeOffered[], asked: TimeAskedFor, approved: Approved): TimeAsks[] {
  const to = asked.newDate === null ? null : parseDay(asked.newDate);
  if (to === null) return [];
  return offered
    .filter(({ due }) => to > due)
    .flatMap((one): TimeAsks[] => {
      const ask = (what: TimeAsks['what'], says: string): TimeAsks => ({ what, says, cites: one.cites });
      if (one.not !== null) return [ask('late', `${one.not} The letter tells the customer; “${one.name}” keeps its last day.`)];
      const asks: TimeAsks[] = [];
      if (one.reasons.length > 0 && !one.reasons.includes(asked.reason ?? ''))
        asks.push(ask('reason', `More time for “${one.name}” is given only for: ${one.reasons.join('; ')}. Choose which it is.`));
      if (one.consent && !asked.consented)
        asks.push(
          ask(
            'consent',
            `More time for “${one.name}” is given only when the customer agrees. Ask them, and say here that they did.`,
          ),
        );
      const timeApproved = approved.times?.some((time) => covers(time, one, asked)) ?? false;
      if (one.approval !== null && !approved[one.approval] && !timeApproved)
        asks.push(
          ask(
            'approval',
            `More time for “${one.name}” needs the word of ${approvers[one.approval]}. Ask for approval of this letter.`,
          ),
        );
      if (one.most !== null && to > one.most)
        asks.push(
          ask(
            'too-far',
            `“${one.name}” can be put off until ${dateInWords(one.most)} at most. Give an earlier date, or expect it to be late.`,
          ),
        );
      return asks;
    });
}

/** More time that was asked for by itself and approved before the letter. */
export interface ApprovedTime {
  readonly clock: string;
  readonly reason: string;
  /** Null: all that the rule gives. */
  readonly to: string | null;
  readonly consented: boolean;
}

export interface Approved extends Readonly<Record<NonNullable<ExtensionRule['approval']>, boolean>> {
  readonly times?: readonly ApprovedTime[];
}

/** Whether what the letter gives is what was approved; where the rules know no reasons, the letter asks for none. */
const covers = (time: ApprovedTime, one: TimeOffered, { newDate, reason, consented }: TimeAskedFor): boolean =>
  time.clock === one.clock &&
  (time.to ?? one.most) === newDate &&
  (one.reasons.length === 0 || time.reason === reason) &&
  (!one.consent || time.consented === consented);

const approvers = { manager: 'a manager', senior: 'somebody senior' } as const;
