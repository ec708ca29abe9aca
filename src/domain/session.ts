// A session: one person signed in at one browser. It ends twelve hours after it began, a working day and no more, or after
// two hours in which nobody used it; and at once when the person signs out or loses their access.
export const sessionHours = 12;
const idleHours = 2;

/** Sessions last seen before this have lain idle too long. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - idleHours * 3_600_000);

/** When a session that begins now ends at the latest. */
export const sessionEnds = (now: Date): Date => new Date(now.getTime() + sessionHours * 3_600_000);

const noteEveryMinutes = 5;

/** Whether its use is worth noting again: seldom, so that reading a page does not write. */
export function isWorthNoting(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() >= noteEveryMinutes * 60_000;
}
