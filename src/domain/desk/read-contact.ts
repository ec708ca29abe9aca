// Reads a contact for signs where it is a conversation: how likely is told from the customer's last words and what went before them; a cue
// in any of their words counts, since what was threatened stays threatened. Where
// the last words are too few to tell their language, all of them are read as one. Places are those in all their words together.
import type { Signals, SignalsReader } from '../language/signals/signals-in.ts';
import { lastWordsAt } from './desk-conversation.ts';
import type { TurnSaid } from './desk-item.ts';

export interface Said {
  /** The customer's words: all of them, with an empty line between. */
  readonly text: string;
  readonly turns: readonly Pick<TurnSaid, 'ours' | 'text'>[] | null;
}

export function readContact({ text, turns }: Said, read: SignalsReader): Signals {
  if (turns === null || turns.length < 2) return read(text);
  const last = read(turns);
  if (last.language === 'unknown') return read(text);
  const from = lastWordsAt(turns);
  const before = from === 0 ? [] : read(text.slice(0, from)).cues.filter(({ cue }) => cue !== 'words' && cue !== 'conversation');
  const moved = last.cues.map((cue) => ({ ...cue, span: [cue.span[0] + from, cue.span[1] + from] as const }));
  return { ...last, cues: [...before, ...moved] };
}
