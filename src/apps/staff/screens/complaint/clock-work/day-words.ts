// A day within a sentence, in full: “Friday 4 December 2026”.
import { dateInWords, parseDay } from '#domain/day.ts';

export function dayWords(written: string): string {
  const day = parseDay(written);
  return day === null ? written : dateInWords(day);
}
