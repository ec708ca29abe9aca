// What shows a sign: a cue by name, the words that added most to the score, or the course of a conversation.
import type { Cue } from './cue.ts';

/** What shows a sign: characters from and up to, not including, of the text (in a conversation: of the customer's last words). */
export interface Shown {
  readonly cue: Cue | 'words' | 'conversation';
  readonly span: readonly [number, number];
  readonly why: string;
}
