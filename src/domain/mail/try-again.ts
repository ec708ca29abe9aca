// When a message that could not be handed over is tried again: soon at first, then less often, for three days. After that it is
// failed and a person decides. RFC 5321 (4.5.4.1) asks for at least half an hour between later tries and four to five days in all;
// somebody who waits for an answer is served better by a colleague who hears of it after three.
const minutes = [1, 5, 15, 30, 60, 120, 240] as const;
const givenUpAfter = 3 * 86_400_000;

/** Null when it is not tried again. `attempts` counts those made, the last included. */
export function tryAgainAt(attempts: number, madeAt: Date, now: Date): Date | null {
  const wait = (minutes[Math.min(Math.max(attempts, 1), minutes.length) - 1] ?? 240) * 60_000;
  const next = new Date(now.getTime() + wait);
  return next.getTime() - madeAt.getTime() > givenUpAfter ? null : next;
}

/** How long a message may be under way before whoever handed it over must have died: longer than any server may be silent. */
export const longestHandingOver = 15 * 60_000;
