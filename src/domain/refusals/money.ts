// Refusals where interest is worked out, and where the house says how it counts money.
import type { RefusalNature } from './nature.ts';

export const moneyRefusals = {
  'interest.no-rate': {
    nature: 'conflict',
    words: 'No rate of interest is known for the first of these days. An administrator adds rates under Settings, Money.',
  },
  'interest.no-table': {
    nature: 'conflict',
    words: 'No table of this published rate is kept here yet. An administrator adds one under Settings, Money.',
  },
  'interest.table-unknown': {
    nature: 'unknown',
    words: 'There is no such table of rates any more. Choose another rate; what you typed is kept.',
  },
  'interest.rule-unknown': {
    nature: 'unknown',
    words: 'The rules of this complaint name no such rate. Choose another; what you typed is kept.',
  },
  'interest.wrong-way': {
    nature: 'invalid',
    words: 'The day the money comes back is after the day it left. Change one of the two.',
  },
  'interest.comes-to-another': {
    nature: 'conflict',
    words: 'The rates changed since you worked this out, so it comes to another amount now. Work it out again; nothing was saved.',
  },
  'rate-table.unknown': {
    nature: 'unknown',
    words: 'There is no such table of rates, or it was retired. Load the page again to see those there are.',
  },
  'rate-table.named-alike': {
    nature: 'conflict',
    words: 'Another table has this name already. Nothing was saved; choose a name that tells them apart.',
  },
  'rate-table.follows-alike': {
    nature: 'conflict',
    words: 'Another table already writes down this published rate. Nothing was saved; add the rates to that one.',
  },
  'rate-table.day-twice': {
    nature: 'invalid',
    words: 'Two rates begin on the same day. Change one of them; nothing was saved.',
  },
  'currency.in-use': {
    nature: 'conflict',
    words:
      'Amounts are already kept in the currency as it is, and an amount is never exchanged. The currency stays; nothing was changed.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
