// A day or an instant in the words a person would use today: "tomorrow", "on Thursday", "12 minutes ago", and exactly.
// Days are calendar days in the organisation's time zone. Working days are not counted here: only a clock may do that.

const dayMs = 86_400_000;

/** Today's date (YYYY-MM-DD) in a time zone. */
export function todayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** "today", "tomorrow", "on Thursday" within six days, else "Mon 7 Dec", with the year when it is another one. */
export function dayInWords(day: string, today: string): string {
  const away = Math.round((noon(day) - noon(today)) / dayMs);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  if (away > 1 && away < 7) return `on ${format(day, { weekday: 'long' })}`;
  if (away < -1 && away > -7) return `last ${format(day, { weekday: 'long' })}`;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format(day, { weekday: 'short', day: 'numeric', month: 'short', ...year });
}

/** "Monday 7 December 2026": for the title and for screen readers. */
export function dayExactly(day: string): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "just now" (also for the next minutes: two machines' clocks differ), "12 minutes ago", "3 hours ago"; from yesterday on, the day in words. */
export function instantInWords(instant: Date, now: Date, timeZone: string): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
  const [day, today] = [todayIn(timeZone, instant), todayIn(timeZone, now)];
  if (day !== today || minutes < -5) return `${dayInWords(day, today)} at ${timeIn(timeZone, instant)}`;
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`;
  const hours = Math.floor(minutes / 60);
  return `${hours} ${hours === 1 ? 'hour' : 'hours'} ago`;
}

/** "Monday 7 December 2026 at 14:05", in the given zone. */
export function instantExactly(instant: Date, timeZone: string): string {
  return `${dayExactly(todayIn(timeZone, instant))} at ${timeIn(timeZone, instant)}`;
}

function timeIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(noon(day)).replace(',', '');
}
