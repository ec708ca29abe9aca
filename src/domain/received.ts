// When a complaint or contact reached us: it may have been a while ago, never in the future. A complaint counts from the day
// it was received, not the day it was logged, so the date is checked as it is typed.
import { type Refusal, refuse } from './refusal.ts';

const yearInMs = 365 * 24 * 3_600_000;
/** Clocks of two computers differ a little; what a screen calls "now" may be a moment ahead. */
const leewayMs = 60_000;

/** The instant, or why it cannot be. An instant a moment ahead of our clock is taken as now. */
export function decideReceived(given: Date | undefined, now: Date): Date | Refusal {
  if (given === undefined) return now;
  if (given.getTime() - now.getTime() > leewayMs) return refuse('received.in-future');
  return given > now ? now : given;
}

/** More than a year ago: possible, and worth a second look. */
export const isLongAgo = (received: Date, now: Date): boolean => now.getTime() - received.getTime() > yearInMs;
