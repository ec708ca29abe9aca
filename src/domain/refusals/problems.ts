// Refusals about problems that many contacts share.
import type { RefusalNature } from './nature.ts';

export const problemRefusals = {
  'problem.unknown': { nature: 'unknown', words: 'There is no such problem. Go back to the list.' },
  'problem.not-now': {
    nature: 'conflict',
    words: 'That cannot be done with the problem as it stands now. Nothing was changed; load the page to see how it stands.',
  },
  'problem.merged': {
    nature: 'conflict',
    words: 'This problem was merged into another. Nothing was changed; follow the link to the other one.',
  },
  'problem.same': { nature: 'invalid', words: 'A problem cannot be merged into itself. Choose another.' },
  'problem.not-open': { nature: 'conflict', words: 'Choose a problem that is open or proposed. Nothing was changed.' },
  'problem.contact-elsewhere': {
    nature: 'conflict',
    words: 'One of these contacts is not in this problem any more. Nothing was changed; load the page again.',
  },
  'problem.none-left': {
    nature: 'invalid',
    words: 'That would leave this problem without a contact. Leave one, or merge or dismiss it instead.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
