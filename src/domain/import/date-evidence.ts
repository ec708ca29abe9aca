// Evidence about a column of dates read in one way, compared with the same column read in another. Days are whole numbers
// (days since 1970) in the order of the rows.

/** The share of steps from row to row that go the way most of them go; rows of the same day take no step. */
export function shareInOrder(days: readonly number[]): { share: number; steps: number } {
  let [up, down] = [0, 0];
  for (let at = 1; at < days.length; at += 1) {
    const step = (days[at] ?? 0) - (days[at - 1] ?? 0);
    if (step > 0) up += 1;
    if (step < 0) down += 1;
  }
  const steps = up + down;
  return { share: steps === 0 ? 0 : Math.max(up, down) / steps, steps };
}

/** Rows sorted by date show it under the true reading, and hardly ever under another. */
export function runsInOrder(days: readonly number[], otherwise: readonly number[]): boolean {
  const [these, those] = [shareInOrder(days), shareInOrder(otherwise)];
  return these.steps >= 12 && these.share >= 0.98 && those.share <= 0.9;
}

export const inTheFuture = (days: readonly number[], today: number): boolean => days.some((day) => day > today + 1);

/** How many days lie between the first and the last, under either reading, inclusive. */
export function earlierAndLater(days: readonly number[], otherwise: readonly number[]): { span: number; otherSpan: number } {
  return { span: spanOf(days), otherSpan: spanOf(otherwise) };
}

function spanOf(days: readonly number[]): number {
  const { first, last } = rangeOf(days);
  return last - first + 1;
}

export function rangeOf(days: readonly number[]): { first: number; last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
}

/** The share of Saturdays and Sundays. */
export const weekendShare = (days: readonly number[]): number =>
  days.filter((day) => (day + 3) % 7 >= 5).length / Math.max(days.length, 1);

/** Whether the second date hardly ever lies before the first, row by row: then a row in which it does is worth telling. */
export function mostlyFollows(first: readonly (number | undefined)[], second: readonly (number | undefined)[]): boolean {
  let [pairs, before] = [0, 0];
  for (const [index, day] of first.entries()) {
    const other = second[index];
    if (day === undefined || other === undefined) continue;
    pairs += 1;
    if (other < day) before += 1;
  }
  return pairs >= 20 && before <= pairs * 0.05;
}
