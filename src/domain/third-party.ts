// When the customer may take a complaint to the independent body, and why.
// Invariant: decided by the pack's own limit from the same facts and last days as the clocks.
// Not how long they then have: that is a clock of kind window.
import { type Calendar, everyDay } from './calendar.ts';
import { citeInWords } from './citation.ts';
import { type ClockFacts } from './clock.ts';
import { type Day, dayInWords } from './day.ts';
import type { ClockAnswer } from './deadlines.ts';
import { resolveLimit } from './resolve-limit.ts';
import type { RulePack, ThirdParty } from './rule-pack.ts';

export type Opening = { readonly on: Day | null; readonly why: string; readonly cites: string };

/** The first day the customer may go there; `on` is null while nothing fixes it. */
export function thirdPartyOpens(
  body: ThirdParty,
  answers: readonly ClockAnswer[],
  facts: ClockFacts,
  calendar: Calendar | null,
): Opening {
  const dues = new Map(
    answers.flatMap(({ rule, answer }) => (answer.due === null ? [] : [[rule.id, { on: answer.due, name: rule.name }] as const])),
  );
  const limits = { facts: { ...facts, dues }, stops: [], calendar: calendar ?? everyDay('UTC') };
  const resolved = resolveLimit(body.opens.limit, null, limits);
  const cites = citeInWords(body.opens);
  const on = resolved?.count.due ?? null;
  const { says } = body.opens;
  // A pack says when as a line of its own: 'When the outcome has been told'.
  const when = `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
  if (resolved === null || on === null) return { on: null, why: `The customer may go to ${body.name}: ${when}.`, cites };
  const { words, on: began } = resolved.start;
  return {
    on,
    why: `The customer may go to ${body.name} from ${dayInWords(on)}: counted from ${words}, ${dayInWords(began)}.`,
    cites,
  };
}

/** Who the independent body under a pack is, and from when the customer may go there; null where the pack names none. */
export const thirdPartyIn = ({
  pack: { thirdParty },
  answers,
  facts,
  calendar,
}: UnderOnePack): ({ name: string } & Opening) | null =>
  thirdParty === null ? null : { name: thirdParty.name, ...thirdPartyOpens(thirdParty, answers, facts, calendar) };

interface UnderOnePack {
  readonly pack: RulePack;
  readonly answers: readonly ClockAnswer[];
  readonly facts: ClockFacts;
  readonly calendar: Calendar;
}
