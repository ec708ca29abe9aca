// Refusals to customers who come back to their complaint, and who act on it themselves. None tells whether a complaint exists.
import type { RefusalNature } from './nature.ts';

export const wayInRefusals = {
  'way-in.wrong': {
    nature: 'not-signed-in',
    words: 'That did not match. Check what you typed, or ask for a new code: codes end after half an hour and work once.',
  },
  'way-in.wait': { nature: 'too-many', words: 'That was tried many times. Wait a while, then try again.' },
  'way-in.no-address': {
    nature: 'conflict',
    words: 'We have neither an e-mail address nor a telephone number of theirs. Nothing was sent.',
  },
  'way-in.unproven': {
    nature: 'invalid',
    words: 'Nothing shows yet that this address is theirs. Nothing was sent. Make sure, and say how you did.',
  },
  'way-in.enough': {
    nature: 'too-many',
    words: 'Five were sent to them within the hour. Nothing more was sent. Wait, and look whether they arrive.',
  },
  'further.not-open': {
    nature: 'conflict',
    words: 'This cannot be asked for now: either we have not answered yet, or there is no further stage with us.',
  },
  'further.window-over': { nature: 'conflict', words: 'The time to ask us to look again is over. Nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
