// Refusals about other help desks, their tokens, their payloads, and telling them.
import type { RefusalNature } from './nature.ts';

export const deskRefusals = {
  'desk.unknown': { nature: 'unknown', words: 'There is no such help desk.' },
  'desk.name-taken': { nature: 'conflict', words: 'There is a help desk of this name already. Nothing was changed.' },
  'desk.has-contacts': {
    nature: 'conflict',
    words: 'Contacts of this help desk are kept here, so it stays. Revoke its token, and nothing more is taken from it.',
  },
  'desk.has-journal': {
    nature: 'conflict',
    words: 'A mailbox is read as the journal of this help desk. Remove that mailbox first, under Settings › Mailboxes.',
  },
  'desk.journal-needs-addresses': {
    nature: 'conflict',
    words:
      'A mailbox is read as its journal, so it needs an address or a domain of ours: without one nobody could say whose words a message holds. Nothing was changed.',
  },
  'desk.no-token': {
    nature: 'not-signed-in',
    words: 'Send the token of the help desk, as a bearer token or as the password of basic authentication. Nothing was kept.',
  },
  'desk.paused': {
    nature: 'conflict',
    words: 'Nothing is taken from this help desk at present. Nothing was kept: send it again later.',
  },
  'desk.unreadable': {
    nature: 'invalid',
    words: 'This is neither JSON nor lines of JSON. Nothing was kept.',
  },
  'desk.too-many': {
    nature: 'invalid',
    words: 'Send at most 1,000 contacts at once. Nothing was kept: send them in smaller parts.',
  },
  'desk.none-kept': { nature: 'invalid', words: 'Not one contact could be kept. Why stands beside each.' },
  'desk.not-told': { nature: 'conflict', words: 'This help desk is not told anything at present. Set where it is told first.' },
  'desk.telling-unknown': { nature: 'unknown', words: 'There is no such message to a help desk.' },
  'desk.telling-under-way': { nature: 'conflict', words: 'It is being told already, or will be soon. Nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
