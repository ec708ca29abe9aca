// Refusals while a contact or a complaint is taken down, joined or divided.
import type { RefusalNature } from './nature.ts';

export const intakeRefusals = {
  'complaint.unknown': {
    nature: 'unknown',
    words: 'There is no complaint with this reference among those you may see. Check the reference, or ask its team.',
  },
  'contact.unknown': { nature: 'unknown', words: 'There is no such contact among those you may see.' },
  'customer.unknown': { nature: 'unknown', words: 'There is no such customer among those you may see.' },
  'received.in-future': {
    nature: 'invalid',
    words: 'A complaint cannot have been received in the future. Check the date and time.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
