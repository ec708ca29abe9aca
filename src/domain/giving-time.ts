// Giving a clock of a complaint more time: whether its rule allows it now, for which reasons, with whose approval and consent, and
// how the customer learns of it. A screen offers exactly what the command grants. Not the counting: that is extension.ts.
import type { ClockCase } from './clock-case.ts';
import type { ExtensionRule } from './clock-rule.ts';
import { clocksOf, isSettled, valueHolding } from './complaint-clocks.ts';
import type { Day } from './day.ts';
import { type ExtensionRequest, extend, extensionRuleFor, whyNotExtend } from './extension.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Rules } from './rules.ts';
import { stoppedByPauses } from './stopped-time.ts';
import { lengthInWords } from './time-limit.ts';

export interface MoreTime {
  readonly rule: ExtensionRule;
  readonly name: string;
  readonly due: Day;
  /** How often it has been given already. */
  readonly already: number;
  /** The last day if all the rule gives is given; null where a date is to be agreed. */
  readonly latest: Day | null;
}

/** What more time a clock may still be given by its rule; null where none, or where nothing is owed any more. */
export function moreTimeFor(of: ClockCase, rules: Rules, clock: string): MoreTime | null {
  const { answers, facts, calendar } = clocksOf(of, rules);
  const found = answers.find(({ rule }) => rule.id === clock);
  const value = found === undefined ? null : valueHolding(found, facts);
  if (found === undefined || value === null || isSettled(found, facts)) return null;
  const { due, startedOn, strip, dueAt } = found.answer;
  const already = of.extensions.filter((one) => one.clock === clock && one.rulePack === of.rulePack).length;
  const rule = extensionRuleFor(value, already);
  if (rule === null || due === null || startedOn === null) return null;
  const stops = stoppedByPauses(of.pauses, value.pauses);
  const by = { start: { what: found.rule.datedBy, on: startedOn }, stops, calendar };
  const most = rule.gives.kind === 'agreed' ? null : extend({ due, dueAt, strip, stopped: null }, rule, given(clock, due), by).due;
  return { rule, name: found.rule.name, due, already, latest: most };
}

const given = (clock: string, on: Day) => ({ clock, on, reason: '' });

export interface AskedTime extends ExtensionRequest {
  readonly clock: string;
  /** Whether the customer was told in a way of our own, and not by the rule's letter. */
  readonly told: boolean;
  /** Whether whoever gives it may approve, and does not handle the complaint. */
  readonly mayApprove: boolean;
}

/** The time that may be given, or why not. */
export function decideMoreTime(of: ClockCase, rules: Rules, asked: AskedTime): MoreTime | Refusal {
  const { answers, facts } = clocksOf(of, rules);
  const found = answers.find(({ rule }) => rule.id === asked.clock);
  if (found?.answer.startedOn === null || found?.answer.due === null || found === undefined) return refuse('clock.unknown');
  if (isSettled(found, facts)) return refuse('clock.settled');
  const value = valueHolding(found, facts);
  const already = of.extensions.filter((one) => one.clock === asked.clock && one.rulePack === of.rulePack).length;
  const no = value === null ? null : whyNotExtend(value, already, found.answer.due, asked);
  const more = moreTimeFor(of, rules, asked.clock);
  if (no !== null || more === null) return refuse('clock.no-more-time', no === null ? {} : { words: `${no} Nothing was changed.` });
  const { rule } = more;
  if (rule.approval !== undefined && !asked.mayApprove) return refuse('clock.needs-approver', { cites: rule.source });
  if (rule.letter !== undefined && !asked.told) return refuse('clock.tell-customer', { cites: rule.source });
  return more;
}

/** What the rule gives and what it takes, in a sentence. */
export function moreTimeInWords({ rule, already }: MoreTime, letter: string | null): string {
  const { gives, most, approval, consent, beforeDue } = rule;
  const much =
    gives.kind === 'agreed'
      ? 'until a date you agree'
      : gives.kind === 'adds'
        ? `by ${lengthInWords(gives.limit)}`
        : `to ${lengthInWords(gives.limit)} in all`;
  const left = most === 'any' ? '' : most - already > 0 ? ` (${most === 1 ? 'once' : `at most ${most} times`})` : '';
  const takes = [
    ...(consent ? ['the customer’s consent'] : []),
    ...(approval ? [approval === 'senior' ? 'a senior colleague who approves it' : 'a manager who approves it'] : []),
    ...(letter ? [`telling the customer (letter “${letter}”)`] : []),
  ];
  const when = beforeDue ? ' It must be given before the last day has passed.' : '';
  const needs = takes.length === 0 ? '' : ` It takes ${takes.join(', ')}.`;
  const source = rule.source.charAt(0).toUpperCase() + rule.source.slice(1);
  return `${source} lets it be put off ${much}${left}.${needs}${when}`;
}
