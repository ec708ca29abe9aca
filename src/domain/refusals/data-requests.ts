// Refusals about requests of people for the data kept on them.
import type { RefusalNature } from './nature.ts';

export const dataRequestRefusals = {
  'data-request.unknown': { nature: 'unknown', words: 'This request is not there, or you may not see it.' },
  'data-request.ended': { nature: 'conflict', words: 'This request was ended. Nothing of it is changed any more.' },
  'data-request.identity': {
    nature: 'conflict',
    words: 'Nothing is drawn up until it is known who asks. Confirm their identity first; what you prepared is kept.',
  },
  'data-request.not-collected': { nature: 'conflict', words: 'Nothing was collected yet. Collect what is kept on them first.' },
  'data-request.closed-parts': {
    nature: 'not-allowed',
    words:
      'Some of what was collected stands in complaints that are closed to you. Open them for this request, or ask somebody to whom they are open. What you prepared is kept.',
  },
  'data-request.not-opened': {
    nature: 'not-allowed',
    words: 'These complaints are about you, so somebody else has to answer this request. Nothing was changed.',
  },
  'data-request.own-look': {
    nature: 'not-allowed',
    words: 'You collected this yourself, so a second person has to look it over. It is kept as it is.',
  },
  'data-request.not-looked-over': {
    nature: 'conflict',
    words: 'A second person has not looked it over yet. It is kept as it is until somebody has.',
  },
  'data-request.no-item': { nature: 'unknown', words: 'This item was collected anew or is closed to you. Load the page again.' },
  'data-request.no-words': { nature: 'invalid', words: 'Choose the words that are not to be given, then say why.' },
  'data-request.overlap': { nature: 'conflict', words: 'Some of these words are withheld already. Nothing was changed.' },
  'data-request.no-bundle': { nature: 'conflict', words: 'The bundle is not drawn up yet. Draw it up first.' },
  'data-request.no-rule': {
    nature: 'conflict',
    words: 'No rules say by when such a request is answered where you are, so no more time can be taken under them.',
  },
  'data-request.extended': { nature: 'conflict', words: 'More time was taken once already. Nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
