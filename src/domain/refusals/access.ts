// Refusals about who a person is and what they may reach.
import type { RefusalNature } from './nature.ts';

export const accessRefusals = {
  'sign-in.needed': { nature: 'not-signed-in', words: 'Sign in to go on. What you typed is kept on this device.' },
  'sign-in.refused': {
    nature: 'not-signed-in',
    words: 'The e-mail address and password do not belong together. Check both and try again.',
  },
  'set-up.done': { nature: 'conflict', words: 'This installation has already been set up. Sign in instead.' },
  'link.spent': {
    nature: 'invalid',
    words:
      'This link has been used, has expired or was replaced. Ask for a new one; for first set-up, start the program again and use the link it prints.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
