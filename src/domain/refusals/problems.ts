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
  'telling.unknown': { nature: 'unknown', words: 'There is no such message. Load the page to see what there is.' },
  'telling.not-now': {
    nature: 'conflict',
    words: 'That cannot be done with the message as it stands now. Nothing was changed; load the page to see how it stands.',
  },
  'telling.problem-not-open': {
    nature: 'conflict',
    words:
      'Customers are told of a problem while it is open, and that it is put right while it is open or closed. Nothing was changed.',
  },
  'telling.nobody': { nature: 'invalid', words: 'Nobody is on the list yet. Add the customers it touches, then ask again.' },
  'telling.changed-since': {
    nature: 'conflict',
    words:
      'The words, the pace or the list were changed since it was asked for. Nobody was told; ask for approval of what it is now.',
  },
  'telling.own': { nature: 'not-allowed', words: 'You asked for this yourself. Somebody else decides on it.' },
  'telling.words': { nature: 'invalid', words: 'The words are not ready to be sent. What you wrote is kept; see the fields.' },
  'affected.unreadable': { nature: 'invalid', words: 'The list could not be read. Nothing was kept.' },
  'affected.being-told': {
    nature: 'conflict',
    words: 'Customers are being told just now. Stop it first, or wait until everybody was told. Nothing was changed.',
  },
  'problem.shown-words': {
    nature: 'invalid',
    words: 'Say in English at least what it is, what we do and who it touches. Nothing was changed.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
