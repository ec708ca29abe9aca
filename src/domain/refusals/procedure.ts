// Refusals about the organisation's procedure and charter.
import type { RefusalNature } from './nature.ts';

export const procedureRefusals = {
  'house-text.unknown': { nature: 'unknown', words: 'There is no such version. Load the page again to see those there are.' },
  'house-text.no-draft': {
    nature: 'conflict',
    words: 'There is no draft any more: it was published or thrown away. Load the page again.',
  },
  'house-text.empty': { nature: 'invalid', words: 'There is nothing in it yet. Write the text, then publish it.' },
  'house-text.too-long': {
    nature: 'invalid',
    words: 'The text is too long to be read by those it is for. What you wrote is still here; shorten it to 40,000 characters.',
  },
  'house-text.gap': {
    nature: 'conflict',
    words:
      'A live value in the text says nothing today: the rules that apply to you do not give it. The draft is kept. Take the value out or put another in its place, then publish.',
  },
  'house-text.in-the-past': {
    nature: 'invalid',
    words: 'A text comes into force today or later, never in the past. The draft is kept; choose another day.',
  },
  'house-text.not-to-read': {
    nature: 'conflict',
    words: 'This version is not in force and not to come. Load the page again to read the one that is.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
