// What follows when a letter goes out: which milestone clocks turn on, whether it answers the complaint and with what outcome,
// and which clocks it gives more time. The findings decide the outcome; only where there are none does whoever sends it say.
import type { ClockAnswer } from '../deadlines.ts';
import { valueOn } from '../citation.ts';
import type { Actor } from '../actor.ts';
import { clocksOf } from '../complaint-clocks.ts';
import { whyNot } from '../complaint-deed.ts';
import { type Day, dayOf, instantAt, parseDay } from '../day.ts';
import { extensionRuleFor, whyNotExtend } from '../extension.ts';
import type { Outcome } from '../milestone.ts';
import { overallOutcome } from '../overall-outcome.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { LetterRule, RulePack } from '../rule-pack.ts';
import type { Rules } from '../rules.ts';
import type { Trigger } from '../trigger.ts';
import type { LetterCase } from './case.ts';

/** Letters that answer the complaint in full. */
const answering = /^(?:final-response-sent|summary-resolution-sent|stage-response-sent(?:@[234])?)$/;

export const answersComplaint = (sends: Trigger | null): boolean => sends !== null && answering.test(sends);

/** What the findings come to; null while a point has none. */
export function outcomeOfFindings({ points }: Pick<LetterCase, 'points'>, pack: RulePack | undefined): Outcome | null {
  const found = points.flatMap(({ finding }) => finding ?? []);
  if (pack === undefined || found.length === 0 || found.length < points.length) return null;
  const id = overallOutcome(found, pack.rollUp);
  return pack.outcomes.find((one) => one.id === id)?.countsAs ?? null;
}

/** The day on a letter: not before the complaint was received, nor after today. */
export function decideDated(on: string | undefined, received: Day, today: Day): Day | Refusal {
  const day = on === undefined ? today : parseDay(on);
  return day === null || day > today || day < received ? refuse('letter.date') : day;
}

/** When it went: a letter dated today just now; one dated earlier at noon of that day, and never before the receipt. */
export function sentAt(dated: Day, now: Date, { receivedAt, clocks }: Pick<LetterCase, 'receivedAt' | 'clocks'>): Date {
  if (dated === dayOf(now, clocks.timeZone)) return now;
  const noon = instantAt(dated, '12:00', clocks.timeZone);
  return noon < receivedAt ? receivedAt : noon;
}

export interface Leaving {
  readonly actor: Actor;
  /** Who decided the complaint at an earlier stage: they do not answer it again. */
  readonly decidedBy: readonly string[];
  readonly rule: LetterRule;
  readonly rules: Rules;
  readonly of: LetterCase;
  readonly newDate: string | null;
  readonly dated: Day;
  /** What whoever sends it says the complaint came to, where no findings do. */
  readonly said: Outcome | null;
}

export interface Sending {
  readonly outcome: Outcome | null;
  readonly moreTime: readonly MoreTime[];
}

/** What sending it does to the complaint, or why it may not go. */
export function decideSending({ actor, decidedBy, rule, rules, of, newDate, dated, said }: Leaving): Sending | Refusal {
  const before = answersComplaint(rule.sends) ? decidedBy : [];
  const no = rule.sends === null ? undefined : whyNot('send-letter', { state: of.clocks.state, decidedBy: before }, actor);
  if (no !== undefined) return refuse(no, { facts: { state: of.clocks.state } });
  const outcome = decideOutcome(rule, of, rules.packs.get(of.rulePack), said);
  if (isRefusal(outcome)) return outcome;
  const running = clocksOf(of.clocks, rules).answers;
  const given = of.clocks.extensions.map(({ clock }) => clock);
  const moreTime = decideMoreTime({ rule, newDate, running, given, on: dated });
  if (typeof moreTime === 'string')
    return refuse('letter.no-more-time', { words: `The letter was not sent. ${moreTime} Your draft is kept.` });
  return { outcome, moreTime };
}

function decideOutcome(rule: LetterRule, of: LetterCase, pack: RulePack | undefined, said: Outcome | null) {
  if (!answersComplaint(rule.sends)) return null;
  const found = outcomeOfFindings(of, pack);
  if (found === null) return said ?? refuse('letter.outcome-needed', { fields: { outcome: 'Say what the complaint came to.' } });
  return said === null || said === found ? found : refuse('letter.outcome-differs', { facts: { findings: found } });
}

export interface MoreTime {
  readonly clock: string;
  readonly name: string;
  readonly to: Day;
}

export interface AskedForTime {
  readonly rule: LetterRule;
  readonly newDate: string | null;
  readonly running: readonly ClockAnswer[];
  /** The clocks that were given more time before, once for each time. */
  readonly given: readonly string[];
  /** The date on the letter. */
  readonly on: Day;
}

/** The clocks a letter with a new date gives more time by its pack, or why one of them cannot have it. */
export function decideMoreTime({ rule, newDate, running, given, on }: AskedForTime): MoreTime[] | string {
  const to = newDate === null ? null : parseDay(newDate);
  if (to === null) return [];
  const more: MoreTime[] = [];
  for (const { rule: clock, answer } of running) {
    if (answer.startedOn === null || answer.due === null || to <= answer.due) continue;
    const value = valueOn(clock.values, answer.startedOn);
    const already = given.filter((one) => one === clock.id).length;
    if (value === null || extensionRuleFor(value, already)?.letter !== rule.id) continue;
    const no = whyNotExtend(value, already, answer.due, { on, reason: rule.id, to, consented: false });
    if (no !== null) return no;
    more.push({ clock: clock.id, name: clock.name, to });
  }
  return more;
}
