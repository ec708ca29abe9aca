// Refusals about messages that come in and the mailboxes they come from.
import type { RefusalNature } from './nature.ts';

export const mailRefusals = {
  'mail.unknown': { nature: 'unknown', words: 'There is no such message among those you may see.' },
  'mail.on-complaint': { nature: 'conflict', words: 'This message is on a complaint already. Nothing was changed.' },
  'mail.is-contact': { nature: 'conflict', words: 'This message is a contact already. Open the contact to go on with it.' },
  'mail.not-this-complaint': {
    nature: 'conflict',
    words: 'Nobody on this complaint has the address this message came from. Say that you have made sure who wrote it.',
  },
  'mailbox.unknown': { nature: 'unknown', words: 'There is no such mailbox.' },
  'mailbox.journal-needs-addresses': {
    nature: 'conflict',
    words:
      'Say first, under Settings › Other help desks, which addresses are ours: without them nobody could say whose words a message holds. Nothing was changed.',
  },
  'mailbox.needs-secret': {
    nature: 'invalid',
    words: 'Give the password, or the refresh token of the mailbox. Nothing was changed.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
