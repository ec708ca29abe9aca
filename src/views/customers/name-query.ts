// A name as typed, as a search: every word begins one of the words of the customer's name, in any order. Nothing typed can act
// as anything but letters.

/** The text of a tsquery ('ama:* & osei:*'), or undefined while too little is typed to search for. */
export function nameQuery(typed: string): string | undefined {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.join('').length < 2) return undefined;
  return words
    .slice(0, 6)
    .map((word) => `${word}:*`)
    .join(' & ');
}
