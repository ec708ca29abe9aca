// Quiet hours: the hours of the day, where the organisation is, in which nothing goes to customers by itself. A colleague who presses a
// button decides for themselves.
export interface QuietHours {
  /** From the beginning of this hour, 0 to 23. */
  readonly from: number;
  /** Until the beginning of this hour; the same as `from`: there are none. */
  readonly until: number;
}

/** Whether it is quiet now, in that time zone. */
export function isQuiet({ from, until }: QuietHours, now: Date, timeZone: string): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now));
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}
