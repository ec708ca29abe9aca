// When a contact that was read is weighed again, though its words have not changed: the customer still waits, or was in touch again. And
// which contacts are read again when another model reads. What a colleague judged is left as it was judged, by either.

/** Contacts that came so long ago, in days, are left as they are: an early sign so old is early no more. */
export const weighedWithinDays = 60;
/** So often, in hours, a contact that is still open is weighed again; sooner where its customer was in touch since. */
export const weighedEveryHours = 20;
/** Of contacts that are settled, those that came within so many days are read again by another model; of open ones, all. */
export const readAgainWithinDays = 90;

/** The counts that differ, as they are now; null where all are as they were. */
export function whatChanged(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Record<string, number> | null {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  const changed = [...names].filter((name) => (before[name] ?? 0) !== (now[name] ?? 0));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((name) => [name, now[name] ?? 0]));
}
