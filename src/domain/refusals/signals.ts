// Refusals about signals on contacts and what is done about them.
import type { RefusalNature } from './nature.ts';

export const signalRefusals = {
  'signal.unknown': { nature: 'unknown', words: 'There are no early signs on this contact.' },
  'signal.judged': { nature: 'conflict', words: 'A colleague has already said so. Nothing was changed.' },
  'signal.settled': { nature: 'conflict', words: 'What came of it is already noted. Nothing was changed.' },
  'signal.not-confirmed': { nature: 'conflict', words: 'Confirm the early signs first, then say what is done about them.' },
  'signal.is-complaint': {
    nature: 'conflict',
    words: 'This contact is part of a complaint, so no complaint was prevented. Say that it was resolved, or was not.',
  },
  'signal.our-words': { nature: 'conflict', words: 'These are our own words. Signs are noticed in what customers say.' },
  'signal-action.unknown': { nature: 'unknown', words: 'There is no such action on this contact.' },
  'signal-action.done': { nature: 'conflict', words: 'This is already noted as done.' },
  'signal-weights.too-few': {
    nature: 'conflict',
    words: 'Too few contacts have been judged to fit anything to: it takes 25 that were signs of a complaint and 25 that were not.',
  },
  'signal-weights.unknown': { nature: 'unknown', words: 'There are no weights of this id.' },
  'playbook.unknown': { nature: 'unknown', words: 'There is no such step in the playbook.' },
  'playbook.twice': { nature: 'conflict', words: 'The playbook has a step of this name already. Nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
