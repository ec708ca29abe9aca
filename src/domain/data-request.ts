// A request of somebody for the data kept on them: by when it is answered, and what of it is not given. Invariant: withheld words are cut
// out of the text and replaced by why, so that nothing of them is left in what is handed over. Not a complaint about data: that is one
// under its own rules.
import type { Calendar } from './calendar.ts';
import { count } from './counting.ts';
import { dateInWords, type Day } from './day.ts';
import type { DataRights } from './rule-pack.ts';
import type { Rules } from './rules.ts';
import { counted, lengthInWords } from './time-limit.ts';

/** Why something is not given. The words are told to whoever asked, in its place. */
export const withholdingReasons = {
  'about-others': 'about somebody else',
  privileged: 'legal advice, or prepared for a court',
  'not-theirs': 'not about you',
  'in-confidence': 'given to us in confidence',
  crime: 'would hinder preventing or finding out a crime',
  negotiation: 'our side of a negotiation with you that is not over',
} as const;
export type WithholdingReason = keyof typeof withholdingReasons;
export const withholdingReasonNames = Object.keys(withholdingReasons) as [WithholdingReason, ...WithholdingReason[]];

export const withheldInWords = (reason: string): string =>
  `[Withheld: ${Object.hasOwn(withholdingReasons, reason) ? withholdingReasons[reason as WithholdingReason] : reason}]`;

/** Words of one part of an item, from one place to another, as browsers count (UTF-16). */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** The text without the words of the spans: they are gone, and why stands in their place. */
export function redacted(text: string, spans: readonly Span[]): string {
  let at = 0;
  let given = '';
  for (const { from, to, reason } of spans.toSorted((a, b) => a.from - b.from)) {
    given += text.slice(at, Math.max(at, from)) + withheldInWords(reason);
    at = Math.max(at, to);
  }
  return given + text.slice(at);
}

export interface AnsweredBy {
  readonly rulePack: string | null;
  readonly dueOn: Day | null;
  readonly why: string;
  readonly cites: string;
}

/** The rules that say by when, first those that know the calendar the organisation works by; undefined where none do. */
export function rightsWhere({ packs }: Rules, calendar: string): { id: string; rights: DataRights } | undefined {
  const all = [...packs.values()].flatMap(({ id, calendars, dataRights }) =>
    dataRights ? [{ id, rights: dataRights, here: calendars.some(({ suggests }) => suggests.includes(calendar)) }] : [],
  );
  return all.find(({ here }) => here);
}

/**
 * By when it is answered: counted from the day it was received, or the day we knew who asks where that was later; longer once more
 * time was taken. UK GDPR, articles 12(3) and 12A.
 */
export function answeredBy(
  found: { id: string; rights: DataRights } | undefined,
  { receivedOn, identityOn, extended }: { receivedOn: Day; identityOn: Day | null; extended: boolean },
  calendar: Calendar,
): AnsweredBy {
  if (!found) return { rulePack: null, dueOn: null, why: 'No rules here say by when.', cites: '' };
  const { within, extendedTo, lastDayRoll, source } = found.rights;
  const on = identityOn !== null && identityOn > receivedOn ? identityOn : receivedOn;
  const length = extended ? extendedTo : within;
  const { due } = count(counted(length, { lastDayRoll }), { what: 'received', on }, [], calendar);
  const since = on === receivedOn ? 'the request was received' : 'we knew who asks';
  const why = `${lengthInWords(length)} after ${since} on ${dateInWords(on)}${extended ? ', more time having been taken' : ''}.`;
  return { rulePack: found.id, dueOn: due, why, cites: source };
}
