// When a return is due: by the clock its pack names, counted from the last day of the period.
// Invariant: the same clocks as a complaint's, so the day explains itself by the same sentence. Not the period itself.
import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import { deadlines } from '../deadlines.ts';
import type { ReturnDefinition } from '../return-definition.ts';
import type { RulePack } from '../rule-pack.ts';
import type { Span } from './period.ts';

export type ReturnDue = { readonly on: Day; readonly why: string };

/** The last day for sending it in, with the reason; null where the rule sets none, or somebody else does (a letter asking for it). */
export function dueOf(
  pack: RulePack,
  { dueClock }: Pick<ReturnDefinition, 'dueClock'>,
  { to }: Span,
  calendar: Calendar,
): ReturnDue | null {
  if (dueClock === null) return null;
  const clocks = pack.clocks.filter(({ id }) => id === dueClock);
  const facts = { happened: [{ what: 'period-end' as const, on: to }], pauses: [], extensions: [] };
  const [found] = deadlines({ pack: { ...pack, clocks }, calendar, facts });
  const due = found?.answer.due ?? null;
  return due === null || !found ? null : { on: due, why: found.answer.why };
}
