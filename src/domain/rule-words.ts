// A clock's rule as one sentence, for whoever asks what applies: how long, from when, and what may stop or stretch it.
// Invariant: built from the rule itself, so that it cannot promise what the count does not do.
// Not the sentence about one complaint, with its dates: that is clock-words.ts.
import type { ClockRule, ClockValue, ExtensionRule } from './clock-rule.ts';
import { dateInWords, day } from './day.ts';
import { PAUSE_REASONS } from './stopped-time.ts';
import { type Counted, lengthInWords, type MonthDay, type Soft, type Start, type TimeLimit } from './time-limit.ts';
import { triggerInWords } from './trigger.ts';

/** '8 weeks after the complaint was received. Time may stand still: waiting for the customer.' */
export function ruleInWords(rule: ClockRule, value: ClockValue, all: readonly ClockRule[]): string {
  const parts = [
    capital(limitInWords(value.limit, rule.starts, all)),
    rule.restarts && `Counted anew each time ${triggerInWords(rule.restarts)}`,
    rule.share && `Owed to ${rule.share} % of all complaints`,
    value.pauses.length > 0 && `Time may stand still: ${either(value.pauses.map((reason) => PAUSE_REASONS[reason]))}`,
    ...value.extensions.map(extensionInWords),
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** '8 weeks after the complaint was received', without a capital or a stop. */
export function limitInWords(limit: TimeLimit, inherited: Start, all: readonly ClockRule[]): string {
  const from = startInWords(limit.starts ?? inherited, all);
  if (limit.kind === 'counted') return `${countedInWords(limit, from)}${rollsInWords(limit)}`;
  if (limit.kind === 'soft') return softInWords(limit, from);
  if (limit.kind === 'on-date') return `by ${dateInWords(limit.date)}`;
  if (limit.kind === 'next-of') return `by the next ${either(limit.dates.map(monthDayInWords))} after ${from}`;
  if (limit.kind === 'day-of-month') return `by ${dayOfMonthInWords(limit.day)} of ${monthOf(limit.monthsAfter)} in which ${from}`;
  const which = limit.kind === 'earlier-of' ? 'whichever comes first' : 'whichever comes last';
  return `${either(limit.of.map((one) => limitInWords(one, limit.starts ?? inherited, all)))}, ${which}`;
}

function softInWords({ soft, target }: Soft, from: string): string {
  const own = target === null ? '' : `, and our own target is ${lengthInWords(target)}`;
  return `${soft}, from when ${from}; the rule sets no date${own}`;
}

function countedInWords(limit: Counted, from: string): string {
  if (limit.length === 0) return `on the day ${from}`;
  return limit.counting === 'inclusive'
    ? `${lengthInWords(limit)} counting from the day ${from}, that day included`
    : `${lengthInWords(limit)} after ${from}`;
}

function rollsInWords({ receiptRoll, lastDayRoll, ends }: Counted): string {
  const receipt = {
    none: '',
    'closed-day': ' (on a closed day: the next working day)',
    'after-hours': ' (out of hours: the next working day)',
  };
  const last = {
    none: '',
    forward: '; a last day that is not worked moves to the next',
    back: '; a last day that is not worked moves to the one before',
  };
  return `${receipt[receiptRoll]}${ends === 'close-of-business' ? ', until the close of business' : ''}${last[lastDayRoll]}`;
}

function startInWords(start: Start, all: readonly ClockRule[]): string {
  if (typeof start === 'string') return triggerInWords(start);
  const other = all.find(({ id }) => id === start.dueOf);
  return `the last day of “${other?.name ?? start.dueOf}”`;
}

/** 'May be extended: 10 working days more, once, with the customer’s consent'. */
export function extensionInWords({ gives, most, reasons, approval, consent }: ExtensionRule): string {
  const time =
    gives.kind === 'adds'
      ? `${lengthInWords(gives.limit)} more`
      : gives.kind === 'becomes'
        ? `${lengthInWords(gives.limit)} in all`
        : 'as long as is agreed with the customer';
  const often = most === 'any' ? '' : most === 1 ? ', once' : `, up to ${most} times`;
  const needs = [
    ...(consent ? ['the customer’s consent'] : []),
    ...(approval ? [`the approval of a ${approval === 'manager' ? 'manager' : 'senior colleague'}`] : []),
  ];
  const because = reasons.length > 0 ? ` (${either(reasons)})` : '';
  return `May be extended: ${time}${often}${because}${needs.length > 0 ? `, with ${needs.join(' and ')}` : ''}`;
}

const monthDayInWords = (date: MonthDay): string => {
  const [month = '01', of = '01'] = date.split('-');
  const name = dateInWords(day(`2024-${month}-01`)).split(' ')[1] ?? month;
  return of === 'last' ? `end of ${name}` : `${Number(of)} ${name}`;
};

const dayOfMonthInWords = (of: number | 'last'): string => (of === 'last' ? 'the last day' : `day ${of}`);
const monthOf = (after: number): string =>
  after === 0 ? 'the month' : after === 1 ? 'the month after that' : `the month ${after} months after that`;
const either = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
