// Refusals about promises.
import type { RefusalNature } from './nature.ts';

export const promiseRefusals = {
  'promise.unknown': { nature: 'unknown', words: 'There is no such promise on this complaint.' },
  'promise.settled': {
    nature: 'conflict',
    words: 'This promise was settled meanwhile, so nothing was changed. Look at it again to see how.',
  },
  'promise.not-yours': { nature: 'not-allowed', words: 'Only the owner of a promise can accept it or hand it back.' },
  'promise.answered': { nature: 'conflict', words: 'This was already accepted or handed back, so nothing was changed.' },
  'promise.carried': { nature: 'conflict', words: 'This promise is already carried on past the closing of the complaint.' },
  'promise.no-owner': {
    nature: 'conflict',
    words:
      'Nobody has accepted this promise yet, so it cannot be carried on. Let its owner accept it, or give it to somebody else.',
  },
  'promise.owner-cannot-see': {
    nature: 'conflict',
    words: 'This person cannot open the complaint, so they could not keep the promise. Choose one of those listed.',
  },
  'promise.same-owner': { nature: 'conflict', words: 'The promise is already theirs, so nothing was changed.' },
  'promise.day-past': { nature: 'invalid', words: 'A promise needs a day that can still be kept. Nothing is promised yet.' },
  'promise.day-doubtful': {
    nature: 'conflict',
    words: 'This day may be hard to keep. Choose another, or say that you mean it. Nothing is promised yet.',
  },
  'promise.nobody-to-promise': {
    nature: 'conflict',
    words: 'Nobody on the customer’s side is named on this complaint. Add them first; what you typed is kept.',
  },
  'promise.told-in-future': {
    nature: 'invalid',
    words: 'The customer cannot have been told at a time that has not come yet. Check the time.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
