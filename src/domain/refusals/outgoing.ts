// Refusals about messages that go out and the settings of mail.
import type { RefusalNature } from './nature.ts';

export const outgoingRefusals = {
  'message.unknown': { nature: 'unknown', words: 'There is no such message, or it belongs to a complaint you may not see.' },
  'message.not-so': {
    nature: 'conflict',
    words: 'This message is no longer as you saw it: somebody decided about it, or it went. Nothing was done; look again.',
  },
  'gateway.unknown': { nature: 'unknown', words: 'Nothing is set up for this channel.' },
  'gateway.unsigned': {
    nature: 'not-allowed',
    words: 'This was not signed with the secret of the channel, or too long ago. Nothing was taken in.',
  },
  'mail.not-set-up': {
    nature: 'conflict',
    words: 'Nobody has said yet which address this organisation writes from. Nothing was sent; set up the sender first.',
  },
  'mail.key-unfit': {
    nature: 'invalid',
    words: 'This is not a private key that can sign. Nothing was saved; paste the whole key, from BEGIN to END.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
