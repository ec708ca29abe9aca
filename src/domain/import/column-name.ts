// Compares the name of a column with the names under which registers carry a field.

/** Lower-case words: "DateReceived", "date_received" and "Date Received:" are the same. */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[#№]/g, ' number ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const damped = /\b(?:raw|original|old|previous|prev|last|first|updated|modified|estimated|expected)\b/;

/**
 * From 0 (nothing in common) to 1 (the very name, and a telling one). Names further down the list tell less; a known name
 * inside a longer one tells less again, and least when the rest says that it is another date or an earlier state.
 */
export function nameFit(name: string, known: readonly string[]): number {
  const words = wordsOf(name);
  const exact = known.indexOf(words);
  if (exact >= 0) return 1 - (exact / known.length) * 0.25;
  const inside = known
    .filter((one) => one.length > 2 && ` ${words} `.includes(` ${one} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (inside === undefined) return 0;
  const covered = inside.length / words.length;
  const corrected = /\b(?:corrected|clean|cleaned|fixed)\b/.test(words) ? 0.3 : 0;
  return Math.max(0.05, Math.min(0.85, 0.25 + covered * 0.45 + corrected) - (damped.test(words.replace(inside, '')) ? 0.25 : 0));
}
