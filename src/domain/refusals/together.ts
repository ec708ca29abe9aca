// Refusals while people work side by side: drafts, notes, notifications, saved views.
import type { RefusalNature } from './nature.ts';

export const togetherRefusals = {
  'draft.too-large': {
    nature: 'too-large',
    words: 'This is longer than a draft can be kept on the server. It is still kept on this device; save it, or shorten it.',
  },
  'note.unknown': { nature: 'unknown', words: 'There is no such note on this complaint.' },
  'note.not-yours': {
    nature: 'not-allowed',
    words: 'A note is corrected by whoever wrote it. Write a note of your own beside it instead; your words are still here.',
  },
  'mention.may-not-see': {
    nature: 'not-allowed',
    words:
      'Somebody you mentioned may not see this complaint. Your note is still here: take the name out, or open the complaint to them first.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
