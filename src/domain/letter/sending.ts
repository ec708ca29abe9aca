// What follows when a letter goes out: which milestone clocks turn on, whether it answers the complaint and with what outcome,
// and which clocks it gives more time. The findings decide the outcome; only where there are none does whoever sends it say.
// Invariant: what was told once is kept once; a letter that says again what was recorded before sets no second milestone.
import type { Actor } from '../actor.ts';
import { whyNot } from '../complaint-deed.ts';
import { type Day, dayOf, instantAt, parseDay } from '../day.ts';
import { acknowledgement, type Outcome } from '../milestone.ts';
import { overallOutcome } from '../overall-outcome.ts';
import { type Refusal, isRefusal, refuse } from '../refusal.ts';
import type { LetterRule, RulePack } from '../rule-pack.ts';
import type { Trigger } from '../trigger.ts';
import type { LetterCase } from './case.ts';
import { type MoreTime, moreTimeBy, type TimeAskedFor, type TimeOffered } from './more-time.ts';
import { answersComplaint, milestoneOf } from './stage.ts';

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
  readonly pack: RulePack | undefined;
  readonly of: LetterCase;
  readonly asked: TimeAskedFor;
  readonly offered: readonly TimeOffered[];
  readonly dated: Day;
  /** What whoever sends it says the complaint came to, where no findings do. */
  readonly said: Outcome | null;
}

export interface Sending {
  readonly outcome: Outcome | null;
  readonly moreTime: readonly MoreTime[];
  /** The milestone it sets; null where it sets none, or what it says was recorded before. */
  readonly milestone: Trigger | null;
}

/** What sending it does to the complaint, or why it may not go. */
export function decideSending({ actor, decidedBy, rule, pack, of, asked, offered, dated, said }: Leaving): Sending | Refusal {
  const before = answersComplaint(rule.sends) ? decidedBy : [];
  // What passes it on goes also once it was declined: it decides nothing.
  const no =
    rule.sends === null || rule.to === 'outside'
      ? undefined
      : whyNot('send-letter', { state: of.clocks.state, decidedBy: before }, actor);
  if (no !== undefined) return refuse(no, { facts: { state: of.clocks.state } });
  const outcome = decideOutcome(rule, of, pack, said);
  if (isRefusal(outcome)) return outcome;
  return { outcome, moreTime: moreTimeBy(offered, asked), milestone: newMilestone({ rule, pack, of, dated }) };
}

function decideOutcome(rule: LetterRule, of: LetterCase, pack: RulePack | undefined, said: Outcome | null) {
  if (!answersComplaint(rule.sends)) return null;
  const found = outcomeOfFindings(of, pack);
  if (found === null) return said ?? refuse('letter.outcome-needed', { fields: { outcome: 'Say what the complaint came to.' } });
  return said === null || said === found ? found : refuse('letter.outcome-differs', { facts: { findings: found } });
}

/**
 * An acknowledgement is given once; of anything else, what was recorded for the same day is this letter. A later answer is an
 * answer of its own: rights are counted from it.
 */
function newMilestone({ rule, pack, of, dated }: Pick<Leaving, 'rule' | 'pack' | 'of' | 'dated'>): Trigger | null {
  const what = milestoneOf(rule, of.level, pack);
  if (what === null) return null;
  // An answer under other rules is not this one; what happened to the complaint itself counts for all.
  const here = (pack: string | null): boolean => pack === null || pack === of.rulePack;
  const before = of.clocks.milestones.filter((one) => one.what === what && here(one.rulePack));
  const told = what.startsWith(acknowledgement)
    ? before.length > 0
    : before.some(({ at }) => dayOf(at, of.clocks.timeZone) === dated);
  return told ? null : what;
}
