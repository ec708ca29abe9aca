// Refusals while people work side by side: drafts, notes, notifications, saved views.
import type { RefusalNature } from './nature.ts';

export const togetherRefusals = {
  'draft.too-large': {
    nature: 'too-large',
    words: 'This is longer than a draft can be kept on the server. It is still kept on this device; save it, or shorten it.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
