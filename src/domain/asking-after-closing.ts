// Asking after closing: some of those whose complaint was closed are asked by the program, some days later and once, whether it was put
// right and whether they were treated well on the way. Whoever is asked so need not be asked by hand before closing.
import { z } from 'zod';
import { isSampled } from './feedback.ts';
import { wayToTell } from './informing/way-to-tell.ts';

const maybe = z.string().nullable();

/** What decides whether the program will ask, as the database gives it. */
export const AskedByItself = z.object({
  complaint: z.string(),
  ofHundred: z.number(),
  afterDays: z.number(),
  /** They do not want to be asked how it went. */
  wantsNone: z.boolean(),
  preferred: maybe,
  email: maybe,
  phone: maybe,
  address: maybe,
  ways: z.array(z.string()),
});
export type AskedByItself = z.output<typeof AskedByItself>;

/** After how many days the program asks once it is closed; null where it does not: not chosen, not wanted, or a colleague has to reach them. */
export function asksAfterDays(of: AskedByItself | null): number | null {
  if (of === null || of.wantsNone || !isSampled(of.complaint, of.ofHundred)) return null;
  const way = wayToTell(of, new Set(of.ways));
  return way === undefined || way.byHand ? null : of.afterDays;
}

/** For how long after a complaint was closed somebody can still be asked, in days past the day chosen: a program that stood still asks late, not never. */
export const stillAskedDays = 7;
