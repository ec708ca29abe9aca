// How each moment that a regime counts from comes to be recorded: by a deed of its own (acknowledging, answering, closing), by
// naming the moment on the complaint, or by the organisation's return. Invariant: whatever a pack's clocks turn on can be reached,
// by exactly one of these; a letter that sets the moment does so besides. Not what then follows: that is the clock's.
import type { ClockCase } from './clock-case.ts';
import type { ClockRule } from './clock-rule.ts';
import type { Condition } from './condition.ts';
import { addDays, type Day, dayOf } from './day.ts';
import type { RulePack } from './rule-pack.ts';
import { beginsAt, milestoneAt } from './stage-of-decision.ts';
import type { Start, TimeLimit } from './time-limit.ts';
import { parseTrigger, type Trigger, type TriggerWord } from './trigger.ts';

export type MilestoneWay = { readonly by: 'deed'; readonly deed: string } | { readonly by: 'recorded' } | { readonly by: 'return' };

const ownDeeds: Readonly<Partial<Record<TriggerWord, string>>> = {
  received: 'correct',
  'first-made': 'correct',
  recorded: 'correct',
  acknowledged: 'acknowledge',
  'final-response-sent': 'record-answer',
  'summary-resolution-sent': 'record-answer',
  'stage-response-sent': 'record-answer',
  'progress-update-sent': 'tell-progress',
  'forwarded-on': 'decline',
  withdrawn: 'withdraw',
  closed: 'close',
};
const ofReturns: readonly TriggerWord[] = ['period-end', 'return-submitted', 'report-published'];

/** How this moment is recorded under this pack. */
export function wayTo(trigger: Trigger, pack: Pick<RulePack, 'stages' | 'clocks'>): MilestoneWay {
  const [written = '', stage = '1'] = trigger.split('@');
  const word = parseTrigger(written) as TriggerWord;
  if (ofReturns.includes(word)) return { by: 'return' };
  if ([2, 3].some((level) => beginsAt(level, pack) === trigger)) return { by: 'deed', deed: 'raise-level' };
  const deed = ownDeeds[word];
  return deed !== undefined && milestoneAt(word, Number(stage), pack) === trigger ? { by: 'deed', deed } : { by: 'recorded' };
}

/** Moments of the customer's own story, which lie before the complaint. */
const beforehand: readonly TriggerWord[] = [
  'delivery',
  'event-complained-of',
  'customer-became-aware',
  'service-request-made',
  'standard-missed',
];
export const mayPrecedeReceipt = (trigger: string): boolean => beforehand.some((word) => word === trigger);

/** A date agreed with the customer lies ahead. */
export const mayLieAhead = (trigger: Trigger): boolean => trigger === 'agreed-date';

/**
 * A moment of one regime counts for no other: an answer or a notice under certain rules. Whatever happens to the complaint itself
 * counts for all.
 */
const ofOneRegime: readonly TriggerWord[] = [
  'final-response-sent',
  'summary-resolution-sent',
  'written-response-sent',
  'stage-response-sent',
  'holding-response-sent',
  'delay-notified',
  'referral-rights-sent',
  'outcome-told',
  'deadlock',
  'sent-to-company',
  'received-by-forwarding',
  'referred-to-third-party',
  'third-party-asked',
  'third-party-answered',
  'third-party-decided',
  'decision-complied-with',
];
export const belongsToOneRegime = (trigger: string): boolean => ofOneRegime.some((word) => trigger.split('@')[0] === word);

/** Everything the clocks of a pack turn on, returns left out. */
export function triggersOfClocks({ clocks }: Pick<RulePack, 'clocks'>): Set<Trigger> {
  return new Set(clocks.filter(({ kind }) => kind !== 'return').flatMap(triggersOf));
}

export function triggersOf(rule: ClockRule): Trigger[] {
  const { starts, restarts, when, datedBy, met, ended, values } = rule;
  const limits = values.flatMap(({ limit }) => inLimit(limit));
  return [...started(starts), ...(restarts ? [restarts] : []), ...inCondition(when), datedBy, ...met, ...ended, ...limits];
}

const started = (start: Start | undefined): Trigger[] => (typeof start === 'string' ? [start] : []);

function inLimit(limit: TimeLimit): Trigger[] {
  return [...started(limit.starts), ...inCondition(limit.when), ...('of' in limit ? limit.of.flatMap(inLimit) : [])];
}

function inCondition(when: Condition | undefined): Trigger[] {
  if (when === undefined) return [];
  const { happened = [], notHappened = [], any = [], not } = when;
  return [...happened, ...notHappened, ...any.flatMap(inCondition), ...inCondition(not)];
}

export interface Recordable {
  readonly what: Trigger;
  /** The clocks it starts, and those it ends, by name. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

/** The moments that can be named on a complaint under this pack, each with what follows; only what its clocks turn on. */
export function recordable(pack: RulePack): Recordable[] {
  const clocks = pack.clocks.filter(({ kind }) => kind !== 'return');
  const named = (is: (clock: ClockRule) => boolean) => clocks.filter(is).map(({ name }) => name);
  return [...triggersOfClocks(pack)]
    .filter((what) => wayTo(what, pack).by === 'recorded')
    .map((what) => ({
      what,
      ends: named(({ met, ended }) => met.includes(what) || ended.includes(what)),
      starts: named((clock) => triggersOf({ ...clock, met: [], ended: [] }).includes(what)),
    }));
}

/** The last day on which a moment may lie, as seen now. */
export const latestDay = (trigger: Trigger, { timeZone }: Pick<ClockCase, 'timeZone'>, now: Date): Day => {
  const today = dayOf(now, timeZone);
  return mayLieAhead(trigger) ? addDays(today, 3660) : today;
};
