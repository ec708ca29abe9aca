// Refusals about keeping customers informed.
import type { RefusalNature } from './nature.ts';

export const informingRefusals = {
  'news.day-past': {
    nature: 'invalid',
    words: 'The day by which the customer hears again must still be to come. What you typed is kept.',
  },
  'feedback.ended': { nature: 'conflict', words: 'This was answered already, or asked too long ago. Nothing was changed.' },
  'guidance.unknown': { nature: 'unknown', words: 'There is no such guidance.' },
  'handling-choice.unfit': { nature: 'invalid', words: 'This cannot be chosen. Nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
