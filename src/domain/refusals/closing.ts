// Refusals about closing a complaint, learning from it and asking again.
import type { RefusalNature } from './nature.ts';

export const closingRefusals = {
  'close.missing': { nature: 'conflict', words: 'It cannot be closed yet. Nothing was changed.' },
  'reopen.window-over': {
    nature: 'not-allowed',
    words: 'The time in which a handler can reopen it is over. A manager still can, or log what happened now as a new complaint.',
  },
  'reopen.reason-needed': {
    nature: 'invalid',
    words: 'The time in which it can be reopened without a reason is over. Nothing was changed.',
  },
  'follow-up.day-past': { nature: 'invalid', words: 'The day to ask again must be still to come. Nothing was changed.' },
  'follow-up.unknown': { nature: 'unknown', words: 'There is no such follow-up on this complaint.' },
  'follow-up.made': { nature: 'conflict', words: 'This follow-up was made meanwhile, so nothing was changed.' },
  'lesson.unknown': { nature: 'unknown', words: 'There is no such lesson for you.' },
  'lesson.acknowledged': { nature: 'conflict', words: 'You have acknowledged this already.' },
  'lesson.recipient-unknown': {
    nature: 'invalid',
    words: 'Somebody you chose does not work here. Choose colleagues from the list.',
  },
  'approach.not-justified': {
    nature: 'conflict',
    words: 'A change of approach is written down after a complaint that was found justified, or partly so.',
  },
  'approach.unknown': { nature: 'unknown', words: 'There is no such change of yours.' },
  'approach.looked-back': { nature: 'conflict', words: 'You have looked back at this already.' },
  'approach.day-past': { nature: 'invalid', words: 'The day to look back must be still to come. Nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
