// Where a series of counts (complaints a month, by product or place) changed its level: up or down, and by how much. Each count is
// held against those since the last change; two in a row that are too rare on one side are a change, and the level begins anew.
// A single count beyond the limits is told apart: it is something to look at, and not yet another level.
import { chanceOfAtLeast } from './rare-count.ts';

export interface LevelShift {
  /** The index of the first count of the new level, or of the single count. */
  readonly at: number;
  readonly kind: 'level' | 'single';
  readonly direction: 'up' | 'down';
  readonly usual: number;
  readonly count: number;
}

interface ShiftOptions {
  /** How many counts are needed before anything is said, and how many at most are looked back at. */
  readonly least?: number;
  readonly most?: number;
  /** The chance of one count to be called rare where nothing changed. */
  readonly limit?: number;
}

/** Counts in order without gaps, whole numbers of 0 or more. Grows with the length of the series alone. */
export function levelShifts(counts: readonly number[], { least = 6, most = 24, limit = 0.001 }: ShiftOptions = {}): LevelShift[] {
  const found: LevelShift[] = [];
  let begin = 0;
  let suspect = null as LevelShift | null;
  for (let at = 0; at < counts.length; at += 1) {
    const until = suspect ? suspect.at : at;
    const known = counts.slice(Math.max(begin, until - most), until);
    if (known.length < least) continue;
    const count = counts[at] ?? 0;
    const direction = rareSide(count, known, limit);
    if (direction !== null && suspect?.direction === direction) {
      found[found.length - 1] = { ...suspect, kind: 'level' };
      begin = suspect.at;
      suspect = null;
    } else if (direction === null) suspect = null;
    else {
      suspect = { at, kind: 'single', direction, usual: median(known), count };
      found.push(suspect);
    }
  }
  return found;
}

function rareSide(count: number, known: readonly number[], limit: number): 'up' | 'down' | null {
  const mean = Math.max(median(known), 0.5);
  const size = 1 / (1 / (mean * known.length + 0.5) + swingBetween(known, mean));
  if (chanceOfAtLeast(count, { mean, size }) < limit) return 'up';
  return 1 - chanceOfAtLeast(count + 1, { mean, size }) < limit ? 'down' : null;
}

/**
 * How much more than chance neighbouring counts differ, by the median of their differences, which one wild count does not move:
 * variance = mean + swing × mean². The median moving range over 0.954 estimates the standard deviation (Montgomery, Introduction to
 * Statistical Quality Control, 6.4).
 */
function swingBetween(known: readonly number[], mean: number): number {
  const ranges = known.slice(1).map((count, index) => Math.abs(count - (known[index] ?? 0)));
  const deviation = median(ranges) / 0.954;
  return Math.max(0, (deviation * deviation - mean) / (mean * mean));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
