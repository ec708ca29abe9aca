// What goes before a customer's words in a conversation, as the model sees it: whether the customer said it before, whether our side
// repeats itself, how long it has gone on, and what our side said last.
import { piecesOf } from './pieces.ts';

export interface Turn {
  readonly ours: boolean;
  readonly text: string;
}

/** The name of what was said in a conversation. */
export const inConversation = 'in a conversation';

/** The last words of the customer and the names of what goes before them; null where the customer said nothing. */
export function lastWordsOf(turns: readonly Turn[]): { text: string; named: string[] } | null {
  const last = turns.findLastIndex(({ ours }) => !ours);
  const turn = turns[last];
  if (!turn) return null;
  const before = turns.slice(0, last);
  const theirs = before.filter(({ ours }) => !ours).map(({ text }) => wordsOf(text));
  const ours = before.filter((one) => one.ours).map(({ text }) => wordsOf(text));
  const said = wordsOf(turn.text);
  const lastOurs = ours.at(-1) ?? new Set<string>();
  return {
    text: turn.text,
    named: [
      inConversation,
      `turn ${Math.min(6, Math.floor(Math.log2(1 + theirs.length)))}`,
      ...howAlike('customer repeats', said, theirs.slice(-4)),
      ...howAlike('we repeat', lastOurs, ours.slice(-4, -1)),
      `takes up our words ${Math.min(3, Math.floor(share(said, lastOurs) * 4))}`,
      ...[...lastOurs].map((word) => `we said ${word}`),
    ],
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(
    piecesOf(text, 2000)
      .map(({ form }) => form)
      .filter((form) => form.length > 2),
  );
}

function howAlike(name: string, words: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): string[] {
  if (words.size < 2) return [];
  const most = Math.max(0, ...others.map((other) => share(words, other)));
  if (most < 0.5) return [];
  return most < 0.8 ? [`${name} in part`] : [`${name} in part`, name];
}

/** The share of the words of the larger of two sets that both have; 0 where one is empty. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.max(a.size, b.size);
}
