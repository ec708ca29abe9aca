// Refusals about the regimes of a complaint, their clocks and why something was late.
import type { RefusalNature } from './nature.ts';

export const regimeRefusals = {
  'regime.unknown': { nature: 'unknown', words: 'These rules do not apply to this complaint. Nothing was changed.' },
  'regime.no-pack': { nature: 'invalid', words: 'Choose one of the rules listed. Nothing was changed.' },
  'regime.applies-already': { nature: 'conflict', words: 'These rules apply to this complaint already. Nothing was changed.' },
  'regime.main': {
    nature: 'conflict',
    words: 'These are the main rules of this complaint, and it needs some. Make others the main ones first, or correct these.',
  },
  'regime.before-receipt': {
    nature: 'invalid',
    words: 'That is before the complaint was received. Correct when the complaint was received, or choose a later moment.',
  },
  'regime.type-unknown': { nature: 'invalid', words: 'These rules know no such kind of complaint. Choose one of those listed.' },
  'regime.complainant-unknown': { nature: 'invalid', words: 'These rules know no such complainant. Choose one of those listed.' },
  'milestone.in-future': { nature: 'invalid', words: 'This lies ahead. Choose a moment that has been; nothing was changed.' },
  'milestone.own-deed': {
    nature: 'conflict',
    words: 'This is recorded where it is done, not here, so that nothing else is forgotten. Nothing was changed.',
  },
  'milestone.not-in-rules': { nature: 'conflict', words: 'None of the rules that apply counts from this. Nothing was changed.' },
  'milestone.unknown': { nature: 'unknown', words: 'There is no such moment on this complaint that can be taken back.' },
  'clock.unknown': { nature: 'unknown', words: 'There is no such clock running on this complaint.' },
  'clock.settled': { nature: 'conflict', words: 'This is done or ended already, so it needs no more time. Nothing was changed.' },
  'clock.no-more-time': { nature: 'conflict', words: 'The rule gives no more time here. Nothing was changed.' },
  'clock.needs-approver': {
    nature: 'not-allowed',
    words:
      'More time here needs somebody who may approve, and who does not handle the complaint. Ask for it to be approved; nothing was changed.',
  },
  'clock.needs-no-approver': {
    nature: 'conflict',
    words: 'The rule asks for nobody’s approval here. You can give the time yourself; nothing was asked.',
  },
  'clock.tell-customer': {
    nature: 'invalid',
    words: 'The customer must be told. Send the letter that the rule asks for, or say when and how they were told.',
  },
  'clock.no-pause': {
    nature: 'conflict',
    words: 'No clock of this complaint may stand still for that reason. Nothing was changed.',
  },
  'clock.not-paused': { nature: 'conflict', words: 'No clock stands still for that reason. Nothing was changed.' },
  'clock.pauses-by-request': {
    nature: 'conflict',
    words: 'Clocks wait for the customer while something asked of them is open. Ask, receive or withdraw it under “Understand”.',
  },
  'lateness.not-late': { nature: 'conflict', words: 'This is not late, so no reason is needed. Nothing was changed.' },
  'lateness.reason-unknown': { nature: 'invalid', words: 'Choose one of the reasons listed.' },
  'lateness.explained': { nature: 'conflict', words: 'A reason was given meanwhile, so nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
