// Mentions in a note: "@" and the beginning of a name, as far as the cursor; and which of those who were chosen are still named.

export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** What is typed after the last "@" before the cursor, and where that stands; undefined where nobody is being mentioned. */
export function mentionBefore(text: string, cursor: number): { readonly from: number; readonly typed: string } | undefined {
  const found = /(?:^|\s)@([\p{L}\p{M}’'.-]*(?: [\p{L}\p{M}’'.-]*)?)$/u.exec(text.slice(0, cursor));
  if (!found) return undefined;
  const typed = found[1] ?? '';
  return { from: cursor - typed.length - 1, typed };
}

/** The text with the person named where the mention was begun, and where the cursor then stands. */
export function withMention(
  text: string,
  from: number,
  cursor: number,
  name: string,
): { readonly text: string; readonly cursor: number } {
  const named = `@${name} `;
  return { text: text.slice(0, from) + named + text.slice(cursor).replace(/^ /, ''), cursor: from + named.length };
}

/** Those who are still named in the text. */
export function stillMentioned(text: string, chosen: readonly Mentioned[]): Mentioned[] {
  return chosen.filter(({ name }) => text.includes(`@${name}`));
}
