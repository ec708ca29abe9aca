// What an author probably meant by a word that is none of ours: 'recieved' was meant as 'received'.
// Invariant: it suggests only when the words are close; a wild guess is worse than none.

/** The nearest allowed word, or null when none is near. */
export function closest(written: string, allowed: readonly string[]): string | null {
  const plain = normal(written);
  let best: { word: string; far: number } | null = null;
  for (const word of allowed) {
    const far = editsBetween(plain, normal(word));
    if (best === null || far < best.far) best = { word, far };
  }
  return best !== null && best.far <= Math.min(plain.length - 1, Math.max(2, Math.floor(plain.length / 3))) ? best.word : null;
}

/** 'did you mean 'received'?', or the choices where they are few, or where to find them. */
export function suggest(written: string, allowed: readonly string[]): string {
  const near = closest(written, allowed);
  if (near !== null) return `did you mean '${near}'?`;
  if (allowed.length === 0) return 'there are none.';
  return allowed.length <= 12
    ? `choose one of: ${allowed.join(', ')}.`
    : 'the words that can be used are listed in docs/how-to/write-a-rule-pack.md.';
}

function normal(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s]/g, '-');
}

// Optimal string alignment distance: two letters swapped count as one slip. Damerau, CACM 7 (1964) 171-176.
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
