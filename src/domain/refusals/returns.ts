// Refusals about returns to regulators.
import type { RefusalNature } from './nature.ts';

export const returnRefusals = {
  'return.unknown': { nature: 'unknown', words: 'There is no such return. Go back to the list of returns.' },
  'return.definition-unknown': {
    nature: 'unknown',
    words: 'The rules in use have no such return. Nothing was changed.',
  },
  'return.not-a-period': {
    nature: 'invalid',
    words: 'These days are not a period of this return. Choose one from the list.',
  },
  'return.begun': {
    nature: 'conflict',
    words: 'This return was begun already. Open it from the list; nothing was changed.',
  },
  'return.period-runs': {
    nature: 'conflict',
    words: 'The period is not over yet, so its figures will still change. Check it once the last day is past.',
  },
  'return.has-errors': {
    nature: 'conflict',
    words: 'Something in the return is not right yet. What it is stands under “To put right”; nothing was changed.',
  },
  'return.checked-already': { nature: 'conflict', words: 'It was checked already. It can be frozen now.' },
  'return.not-checked': { nature: 'conflict', words: 'Check the return first, then freeze it.' },
  'return.moved': {
    nature: 'conflict',
    words:
      'The figures changed since they were checked, because complaints did. Nothing was frozen. Draw the return up again, look at what changed, and check it.',
  },
  'return.frozen': {
    nature: 'conflict',
    words: 'This return is frozen. To change it, open it again with the reason; the frozen version is kept.',
  },
  'return.not-frozen': { nature: 'conflict', words: 'Freeze the return first: what is sent in must not move afterwards.' },
  'return.sent-before-frozen': {
    nature: 'invalid',
    words: 'It cannot have been sent in before its figures were frozen, nor on a day to come. Correct the day.',
  },
  'return.row-unknown': { nature: 'invalid', words: 'This return has no such row. Choose one from the list.' },
  'return.question-unknown': { nature: 'invalid', words: 'This return does not ask that. Load the page again.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
