// Refusals while complaints are sorted and given to people.
import type { RefusalNature } from './nature.ts';

export const triageRefusals = {
  'handler.is-subject': {
    nature: 'not-allowed',
    words: 'This complaint is about the person you chose, so it cannot be given to them. Choose somebody else.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
