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
  'data-request.not-a-copy': {
    nature: 'conflict',
    words:
      'This request is not for a copy, so nothing is collected or handed over for it. Decide it and answer it. Nothing was changed.',
  },
  'data-right.is-copy': {
    nature: 'conflict',
    words: 'This request is for a copy: it is collected and handed over, and nothing of it is decided. Nothing was changed.',
  },
  'data-right.identity': {
    nature: 'conflict',
    words:
      'Nothing is decided or done until it is known who asks. Note how you know that it is them first; what you typed is kept.',
  },
  'data-right.undecided': {
    nature: 'conflict',
    words: 'Nothing was decided on this request yet. Decide it with reasons, then answer it. What you typed is kept.',
  },
  'data-right.not-granted': {
    nature: 'conflict',
    words: 'Nothing was granted on this request, so there is nothing to carry out. Decide it first; what you typed is kept.',
  },
  'data-right.carried-out': { nature: 'conflict', words: 'What was decided is done already. Nothing was changed.' },
  'data-right.not-carried-out': {
    nature: 'conflict',
    words: 'What was granted is not done yet. Do it and note it, then answer. What you typed is kept.',
  },
  'data-right.not-restricted': {
    nature: 'conflict',
    words: 'No complaint is restricted for this request. Nothing was changed.',
  },
  'data-right.still-restricted': {
    nature: 'conflict',
    words:
      'A restriction made until this was looked into still stands. Tell them that it ends, lift it, then answer. What you typed is kept.',
  },
  'data-right.nothing-to-restrict': {
    nature: 'conflict',
    words: 'Everything of theirs is restricted already, or nothing of theirs is left. Nothing was changed.',
  },
  'data-right.nothing-to-erase': {
    nature: 'conflict',
    words: 'Everything of theirs has to be kept for now, so nothing was proposed. The reasons stand beside each complaint.',
  },
  'data-right.erasure-is-proposed': {
    nature: 'conflict',
    words:
      'An erasure is proposed and confirmed by a second person, not noted as done. Nothing was changed; what you typed is kept.',
  },
  'data-right.not-erasure': { nature: 'conflict', words: 'This request does not ask for erasure. Nothing was changed.' },
  'data-right.nothing-to-correct': {
    nature: 'invalid',
    words: 'This request does not ask for a correction, so nothing is corrected with it. What you typed is kept.',
  },
  'data-right.no-wishes': {
    nature: 'invalid',
    words: 'What somebody no longer wants to hear is noted with an objection, and this request is none. What you typed is kept.',
  },
  'data-request.whose-restricted': {
    nature: 'conflict',
    words:
      'Complaints of somebody you take off are restricted for this request. Lift the restriction first, and tell them. Nothing was changed.',
  },
  'data-right.not-theirs': { nature: 'invalid', words: 'This is not of the person who asks. Nothing was changed.' },
  'complaint.restricted': {
    nature: 'conflict',
    words:
      'Its customer had what is done with this complaint restricted, so it is kept and not worked on. What they say can still be noted, and what you typed is kept. Whoever answers requests about data can lift this, or note that the customer agrees that it goes on.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
