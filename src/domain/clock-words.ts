// The sentence that says why a clock is due when it is, for a handler, a customer or an ombudsman.
// Invariant: it is built from the count itself, so it can never tell another story than the date.
// Not the words about today ('in 3 working days'): those are in clock-state.ts.
import { type Calendar, whyClosed } from './calendar.ts';
import type { ClockRule } from './clock-rule.ts';
import { dateInWords, type Day, dayInWords, timeOf, weekdayName } from './day.ts';
import type { StripDay } from './counting.ts';
import type { GrantedExtension } from './extension.ts';
import type { Resolved } from './resolve-limit.ts';
import { type Counted, lengthInWords } from './time-limit.ts';
import { triggerInWords } from './trigger.ts';

/** Why there is no last day. */
export type NoDate = 'does-not-apply' | 'not-started' | 'not-in-force' | 'soft' | 'paused';

export function whyNoDate(rule: ClockRule, noDate: NoDate): string {
  if (noDate === 'does-not-apply') return 'This does not apply to the complaint as it stands.';
  if (noDate === 'not-in-force') return 'No value of this rule was in force on the day that decides which one holds.';
  const { starts } = rule;
  return typeof starts === 'object'
    ? `Starts from the last day of another clock, “${starts.dueOf}”.`
    : `Starts when ${triggerInWords(starts)}.`;
}

export function whyDue(resolved: Resolved, granted: readonly GrantedExtension[], calendar: Calendar): string {
  const { count, soft } = resolved;
  if (soft !== null && resolved.counted === null) return `${softly(soft)}, from when ${begun(resolved)}. The rule sets no date.`;
  const measure = measured(resolved);
  const sentences = [
    soft === null ? `${measure}.` : `${softly(soft)}. The rule sets no date; our own target is ${measure}.`,
    chosen(resolved),
    skipped(count.strip, resolved.counted),
    everyDayWorked(resolved.counted, calendar),
    ...stoppedTime(resolved),
    ...granted.map((one) => `Extended on ${dateInWords(one.on)}: ${one.reason.replace(/\.$/, '')}.`),
    rolled(resolved),
    count.due === null ? 'There is no last day until time runs again.' : lastDay(resolved, count.due, calendar),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function softly(soft: string): string {
  return `${soft.charAt(0).toUpperCase()}${soft.slice(1)}`;
}

function begun({ start }: Resolved): string {
  return `${start.words}${start.isLastDay ? ',' : ' on'} ${dayInWords(start.on)}`;
}

function measured(resolved: Resolved): string {
  const { counted, start } = resolved;
  if (counted === null) return `The date the rule fixes after ${begun(resolved)}`;
  if (counted.counting === 'inclusive') {
    const first = resolved.count.strip.find((day) => day.counted === 1)?.day ?? start.on;
    if (first !== start.on) {
      return `${lengthInWords(counted)} counting from ${dayInWords(first)}, that day included: ${begun(resolved)}, a day that does not count`;
    }
    return `${lengthInWords(counted)} counting from ${dayInWords(start.on)}, when ${start.words}, that day included`;
  }
  return counted.length === 0 ? `On the day ${begun(resolved)}` : `${lengthInWords(counted)} after ${begun(resolved)}`;
}

function chosen({ chosenFrom }: Resolved): string {
  if (chosenFrom === null) return '';
  return `The rule gives several limits; the ${chosenFrom === 'earlier-of' ? 'earliest' : 'latest'} decides.`;
}

/** 'Good Friday (3 April), Easter Monday (6 April) and 2 weekend days are not counted.' */
function skipped(strip: readonly StripDay[], counted: Counted | null): string {
  const closed = counted === null ? [] : strip.filter(({ kind }) => kind === 'closed');
  const weekend = closed.filter(({ note }) => note === 'weekend').length;
  const named = closed
    .filter(({ note }) => note !== 'weekend')
    .map(({ day, note }) => `${note} (${dateInWords(day).replace(/ \d+$/, '')})`);
  const all = weekend > 0 ? [...named, `${weekend} weekend ${weekend === 1 ? 'day' : 'days'}`] : named;
  return all.length === 0 ? '' : `${list(all)} ${closed.length === 1 ? 'is' : 'are'} not counted.`;
}

/** Without a calendar a count of working days is only a count of days, and must not look like more. */
function everyDayWorked(counted: Counted | null, calendar: Calendar): string {
  const working = counted?.unit === 'working-days' || counted?.unit === 'business-days';
  return working && calendar.known === null ? 'No calendar was named, so every day is counted as worked.' : '';
}

function stoppedTime({ count, stops, start }: Resolved): string[] {
  const last = count.due;
  return stops
    .filter((stop) => (last === null || stop.from <= last) && (stop.to === null || (stop.to > start.on && stop.from <= stop.to)))
    .map((stop) => {
      const until = stop.to === null ? '' : ` to ${dateInWords(stop.to)}`;
      return `Time does not run from ${dateInWords(stop.from)}${until}: ${stop.why}.`;
    });
}

/** Says so where the last day counted is closed and the rule moves it. */
function rolled({ count, counted }: Resolved): string {
  const lastCounted = count.strip.findLast(({ kind }) => kind === 'counted');
  if (counted === null || counted.lastDayRoll === 'none' || lastCounted === undefined || lastCounted.day === count.due) return '';
  const to = counted.lastDayRoll === 'forward' ? 'next' : 'last';
  return `Day ${lastCounted.counted} is ${dayInWords(lastCounted.day)}, which is not worked, so the ${to} working day takes its place.`;
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
