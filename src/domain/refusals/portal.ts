// Refusals on the pages for customers.
import type { RefusalNature } from './nature.ts';

export const portalRefusals = {
  'portal-draft.unknown': {
    nature: 'unknown',
    words: 'What you began is no longer here: it was sent, or not touched for 30 days. Begin again.',
  },
  'portal-draft.sent': { nature: 'conflict', words: 'This was sent already. It arrived once.' },
  'portal-draft.unfinished': { nature: 'invalid', words: 'A question is still to be answered. What you typed is kept.' },
  'portal-draft.too-many-files': { nature: 'invalid', words: 'Up to ten files go with it. Those you added before are kept.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
