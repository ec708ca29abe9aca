// Mentions in the text of a note: "@" and a colleague's name, as one types it and as it is read.
import type { Mentioned } from '../../../api/notes.ts';

/** What is being typed after the last "@" before the caret, or null when nobody is being mentioned. */
export function mentionTyped(text: string, caret: number): string | null {
  const found = /(?:^|\s)@(?<typed>[\p{L}\p{M}'’-]{0,30}(?: [\p{L}\p{M}'’-]{0,30})?)$/u.exec(text.slice(0, caret));
  return found?.groups?.['typed'] ?? null;
}

/** The text with what was typed after "@" replaced by the name, and where the caret stands afterwards. */
export function completeMention(text: string, caret: number, name: string): { text: string; caret: number } {
  const typed = mentionTyped(text, caret) ?? '';
  const before = `${text.slice(0, caret - typed.length)}${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Those who were chosen and whose name still stands in the text. */
export function stillMentioned(text: string, chosen: readonly Mentioned[]): Mentioned[] {
  return chosen.filter(({ name }) => text.includes(`@${name}`));
}

/** The text in pieces, mentions apart. */
export function withMentions(text: string, mentioned: readonly Mentioned[]): { text: string; mention: boolean }[] {
  const names = mentioned.map(({ name }) => `@${name}`).toSorted((one, other) => other.length - one.length);
  const pieces: { text: string; mention: boolean }[] = [];
  let rest = text;
  while (rest !== '') {
    const next = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    if (!next) return [...pieces, { text: rest, mention: false }];
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at), mention: false });
    pieces.push({ text: next.name, mention: true });
    rest = rest.slice(next.at + next.name.length);
  }
  return pieces;
}
