// The time on the wall of the organisation, as a form holds it ("2026-11-22T14:05"), to an instant and back. A time that the
// clock skips in spring is read as an hour later; one it repeats in autumn as the first of the two.
const minuteMs = 60_000;

/** The instant as a time on the wall, to the minute. */
export function wallTime(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(instant).replace(' ', 'T');
}

/** The instant (ISO 8601) at which the wall shows this, or undefined where nothing, or no time, is given. */
export function instantOf(wall: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(asUtc)) return undefined;
  const ahead = (at: number) => Date.parse(`${wallTime(new Date(at), timeZone)}:00Z`) - Math.floor(at / minuteMs) * minuteMs;
  const early = asUtc - ahead(asUtc - ahead(asUtc) - 60 * minuteMs);
  const found = wallTime(new Date(early), timeZone) === wall ? early : asUtc - ahead(asUtc - ahead(asUtc));
  return new Date(found).toISOString();
}
