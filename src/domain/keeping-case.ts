// Whether a complaint still has to be kept, and why: everything that stands before anonymising or erasing it.
// Invariant: no reason left means that its time is over, and nothing else does; a hold outlasts every period.
// Not the length of a period: that is retention.ts.
import { z } from 'zod';
import { complaintStates, isOpen } from './complaint.ts';
import { dateInWords, type Day, parseDay } from './day.ts';
import type { Rules } from './rules.ts';

const day = z
  .string()
  .nullable()
  .transform((written) => (written === null ? null : parseDay(written)));

/** As the database gives it (keeping_case()). */
const Case = z.object({
  state: z.enum(complaintStates),
  mergedInto: z.uuid().nullable(),
  erased: z.boolean(),
  keepUntil: day,
  /** The rule that keeps it longest: the rules by id, then the period; null while no period has begun. */
  rule: z.string().nullable(),
  reckoned: z.boolean(),
  keptLongerUntil: day,
  holds: z.number().int(),
  /** Open requests of its customers for the data kept on them. */
  dataRequests: z.number().int(),
  /** Its customers asked for erasure and had it granted: only what has to be kept keeps it. */
  erasureGranted: z.boolean(),
  /** Nothing but keeping is done with it, at its customer's wish. */
  restricted: z.boolean(),
  promises: z.number().int(),
  payments: z.number().int(),
  followUps: z.number().int(),
  withThirdParty: z.boolean(),
  inCourt: z.boolean(),
  clocks: z.array(z.object({ rulePack: z.string(), clock: z.string(), due: day })),
});
export type KeepingCase = z.output<typeof Case>;

/** Reads the case as the database gives it. Throws when it is not of that shape: that is a bug. */
export const readKeepingCase = (given: unknown): KeepingCase => Case.parse(given);

/** Why a complaint is still kept, in sentences, weightiest first; none when its time to be kept is over. */
export function whyStillKept(of: KeepingCase, rules: Rules, today: Day): string[] {
  if (of.state === 'undone' && of.holds === 0) return [];
  return [
    of.holds > 0 ? (of.holds === 1 ? 'It is on legal hold.' : `${of.holds} legal holds are on it.`) : null,
    isOpen(of.state) ? 'It is not settled yet.' : null,
    of.mergedInto === null ? null : 'It was merged into another complaint, and goes with that one.',
    of.inCourt ? 'A court or the police are dealing with the matter.' : null,
    thirdParty(of, rules, today),
    of.promises > 0 ? 'A promise to the customer is still to be kept.' : null,
    of.payments > 0 ? 'A payment is still to be made.' : null,
    of.dataRequests > 0 ? 'Its customer asked about the data kept on them, and is not answered yet.' : null,
    of.restricted ? 'What is done with it is restricted at its customer’s wish, so it is kept.' : null,
    of.followUps > 0 ? 'Somebody is still to look at it again.' : null,
    period(of, today),
    of.keptLongerUntil !== null && of.keptLongerUntil >= today
      ? `Somebody decided to keep it until ${dateInWords(of.keptLongerUntil)}.`
      : null,
  ].filter((one) => one !== null);
}

function period({ state, reckoned, keepUntil, rule, erasureGranted }: KeepingCase, today: Day): string | null {
  if (!reckoned) return 'How long it is kept has not been reckoned yet.';
  if (keepUntil === null && erasureGranted) return null;
  // A period that counts from its end has not begun while it is open; that it is open is said already.
  if (keepUntil === null && rule === null) return isOpen(state) ? null : 'Its time to be kept has not begun yet.';
  if (keepUntil === null) return 'Its rules fix no period, and the organisation has not set its own.';
  return keepUntil >= today ? `Its time to be kept lasts until ${dateInWords(keepUntil)}.` : null;
}

function thirdParty({ withThirdParty, clocks }: KeepingCase, rules: Rules, today: Day): string | null {
  if (withThirdParty) return 'An independent body is dealing with it.';
  const windows = clocks.filter(({ rulePack, clock }) => rules.packs.get(rulePack)?.thirdParty?.windows.includes(clock) ?? false);
  const last = windows
    .flatMap(({ due }) => due ?? [])
    .toSorted()
    .at(-1);
  return last === undefined || last < today ? null : `The customer may go to the independent body until ${dateInWords(last)}.`;
}
