// The sentence that says why a clock is due when it is, for a handler, a customer or an ombudsman.
// Invariant: it is built from the count itself, so it can never tell another story than the date.
// Not the words about today ('in 3 working days'): those are in clock-state.ts.
import { type Calendar, whyClosed } from './calendar.ts';
import type { ClockRule } from './clock-rule.ts';
import { dateInWords, type Day, dayInWords, timeOf, weekdayName } from './day.ts';
import type { StripDay } from './counting.ts';
import type { GrantedExtension } from './extension.ts';
import type { Resolved } from './resolve-limit.ts';
import { type Counted, lengthInWords, type Start } from './time-limit.ts';
import { triggerInWords } from './trigger.ts';

/** Why there is no last day. */
export type NoDate = 'does-not-apply' | 'not-started' | 'not-in-force' | 'soft' | 'paused';

export function startInWords(start: Start): string {
  return typeof start === 'object' ? `the last day of “${start.dueOf}”` : triggerInWords(start);
}

export function whyNoDate(rule: ClockRule, noDate: NoDate): string {
  if (noDate === 'does-not-apply') return 'This does not apply to the complaint as it stands.';
  if (noDate === 'not-in-force') return 'No value of this rule was in force on the day that decides which one holds.';
  return `Starts when ${startInWords(rule.starts)}.`;
}

export function whyDue(resolved: Resolved, granted: readonly GrantedExtension[], calendar: Calendar): string {
  const { count, soft } = resolved;
  if (soft !== null && resolved.counted === null) return `${softly(resolved)} The rule sets no date.`;
  const sentences = [
    soft === null ? '' : `${softly(resolved)} The rule sets no date; this is our own target:`,
    `${measured(resolved)}.`,
    chosen(resolved),
    skipped(count.strip, resolved.counted),
    ...stoppedTime(resolved),
    ...granted.map((one) => `Extended on ${dateInWords(one.on)}: ${one.reason}.`),
    count.due === null ? 'There is no last day until time runs again.' : lastDay(resolved, count.due, calendar),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function softly({ soft, startedBy, start }: Resolved): string {
  const word = soft ?? '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}, from when ${startInWords(startedBy)} (${dayInWords(start.on)}).`;
}

function measured({ counted, startedBy, start }: Resolved): string {
  const event = startInWords(startedBy);
  const begins = typeof startedBy === 'object' ? `${event}, ${dayInWords(start.on)}` : `${event} on ${dayInWords(start.on)}`;
  if (counted === null) return `The date the rule fixes after ${begins}`;
  if (counted.counting === 'inclusive') return `${lengthInWords(counted)}, counting the day ${begins} as day 1 if it counts`;
  return counted.length === 0 ? `On the day ${begins}` : `${lengthInWords(counted)} after ${begins}`;
}

function chosen({ chosenFrom }: Resolved): string {
  if (chosenFrom === null) return '';
  return `The rule gives several limits; the ${chosenFrom === 'earlier-of' ? 'earliest' : 'latest'} decides.`;
}

/** 'Good Friday (3 April) and 2 days of weekend are not counted.' */
function skipped(strip: readonly StripDay[], counted: Counted | null): string {
  if (counted === null || !['working-days', 'business-days'].includes(counted.unit)) return '';
  const closed = strip.filter(
    (day) => day.counted === null && day.note !== undefined && !/^(paused|time does|counts as)/.test(day.note),
  );
  const weekend = closed.filter((day) => day.note === 'weekend').length;
  const named = closed
    .filter((day) => day.note !== 'weekend')
    .map((day) => `${day.note} (${dateInWords(day.day).replace(/ \d+$/, '')})`);
  const all = weekend > 0 ? [...named, `${weekend} weekend ${weekend === 1 ? 'day' : 'days'}`] : named;
  if (all.length === 0) return '';
  return `${list(all)} ${all.length === 1 && (named.length === 1 || weekend === 1) ? 'is' : 'are'} not counted.`;
}

function stoppedTime({ count, stops, start }: Resolved): string[] {
  const last = count.due;
  return stops
    .filter((stop) => (last === null || stop.from <= last) && (stop.to === null || (stop.to > start.on && stop.from <= stop.to)))
    .map((stop) => {
      const until = stop.to === null ? '' : ` to ${dateInWords(stop.to)}`;
      return `Not counted from ${dateInWords(stop.from)}${until}: ${stop.why}.`;
    });
}

function lastDay({ counted, count }: Resolved, due: Day, calendar: Calendar): string {
  const hours = counted?.unit === 'hours' || counted?.unit === 'working-hours';
  if (hours && count.dueAt !== null) return `It ends at ${timeOf(count.dueAt, calendar.timeZone)} on ${dayInWords(due)}.`;
  const until = counted?.ends === 'close-of-business' ? ', until the close of business' : '';
  const said = `The last day is ${dayInWords(due)}${until}.`;
  const closed = whyClosed(calendar, due);
  if (closed === null || counted === null) return said;
  const what = closed === 'weekend' ? `a ${weekdayName(due)}` : closed;
  return counted.unit.endsWith('-days') ? said : `${said} It is ${what}, and the date does not move.`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
