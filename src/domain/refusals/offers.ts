// Refusals between offer and payment.
import type { RefusalNature } from './nature.ts';

export const offerRefusals = {
  'offer.unknown': { nature: 'unknown', words: 'There are no such offers on this complaint. Look at the page again.' },
  'offer.open-already': {
    nature: 'conflict',
    words: 'Offers already lie before the customer. Record their answer or withdraw those first; what you wrote is kept.',
  },
  'offer.not-draft': { nature: 'conflict', words: 'These offers were already made or discarded. Nothing was changed.' },
  'offer.not-made': { nature: 'conflict', words: 'These offers have not been put to the customer yet.' },
  'offer.answered': {
    nature: 'conflict',
    words: 'These offers were already answered or withdrawn. The answer that was recorded stands.',
  },
  'offer.ran-out': {
    nature: 'conflict',
    words:
      'These offers ran out before the customer answered. To agree all the same, put them to the customer again; that takes a moment.',
  },
  'offer.ends-before-it-begins': {
    nature: 'invalid',
    words: 'The last day of the offers is already past. Choose a later one, then put them to the customer.',
  },
  'offer.alike': {
    nature: 'invalid',
    words: 'Two of the offers hold the same options, so the customer would have nothing to choose between. Change one of them.',
  },
  'offer.unlike-similar': {
    nature: 'conflict',
    words: 'This stands out from what similar cases received. Look at it once more; to go on, say why this case differs.',
  },
  'payment.unknown': { nature: 'unknown', words: 'There is no such payment on this complaint. Look at the page again.' },
  'payment.own': {
    nature: 'not-allowed',
    words: 'You arranged this payment, so somebody else releases it. Nothing was changed.',
  },
  'payment.not-approved': {
    nature: 'conflict',
    words: 'This payment has not been released yet. Somebody other than whoever arranged it releases it first.',
  },
  'payment.stands-otherwise': {
    nature: 'conflict',
    words: 'This payment stands otherwise by now, so nothing was changed. Look at it again.',
  },
  'payment.arranged-already': {
    nature: 'conflict',
    words: 'The money of this option is already on its way. Nothing was arranged twice.',
  },
  'payment.option-not-chosen': {
    nature: 'conflict',
    words: 'Money is paid for an option that was chosen. Choose it first.',
  },
  'payment.in-future': { nature: 'invalid', words: 'The day it was paid cannot be in the future.' },
  'payment.no-proof': {
    nature: 'invalid',
    words: 'A payment is proved by a file: a remittance, a bank line, a receipt. Add it to the complaint, then choose it here.',
  },
  'cost.unknown': { nature: 'unknown', words: 'There is no such cost on this complaint, or it was taken off already.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
