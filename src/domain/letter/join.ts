// Two hands on one letter: what each changed since the version both began from, put together part by part. Where both changed the
// same part there is nothing to put together, and whoever writes compares and chooses.
import type { LetterContent, LetterPartWritten } from './content.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One value of three: whichever of the two changed it; undefined where both did, and not alike. */
function either<Value>(base: Value, mine: Value, theirs: Value): Value | undefined {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  return same(base, mine) ? theirs : undefined;
}

/** Both letters in one; null where the same part, or the same choice, was changed by both. */
export function joinLetters(base: LetterContent, mine: LetterContent, theirs: LetterContent): LetterContent | null {
  const { parts: _, ...rest } = base;
  const parts = base.parts.map((part, index): LetterPartWritten | undefined => {
    const [one, other] = [mine.parts[index], theirs.parts[index]];
    return one === undefined || other === undefined ? undefined : either(part, one, other);
  });
  const chosen = Object.keys(rest).map((name) => {
    const key = name as keyof typeof rest;
    return [key, either(base[key], mine[key], theirs[key])] as const;
  });
  const whole = parts.filter((part) => part !== undefined);
  if (whole.length < base.parts.length || chosen.some(([, value]) => value === undefined)) return null;
  return { ...theirs, ...Object.fromEntries(chosen), parts: whole };
}
