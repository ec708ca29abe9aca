// Refusals about keeping, holding and erasing.
import type { RefusalNature } from './nature.ts';

export const retentionRefusals = {
  'complaint.erased': {
    nature: 'conflict',
    words:
      'The words and files of this complaint were removed when its time to be kept was over. Only its dates and figures are left, and they are not changed.',
  },
  'hold.unknown': { nature: 'unknown', words: 'This hold is not there, or you may not see it.' },
  'hold.lifted': { nature: 'conflict', words: 'This hold was lifted meanwhile. Nothing was changed.' },
  'hold.selects-all': {
    nature: 'invalid',
    words: 'This would hold every complaint there is. Say at least what it is about or when it came.',
  },
  'retention.unknown-rule': { nature: 'unknown', words: 'These rules know no such period.' },
  'retention.shorter-than-rule': {
    nature: 'invalid',
    words: 'The rule asks for longer, and your own period may only add to it. Nothing was changed.',
  },
  'retention.past': { nature: 'invalid', words: 'Choose a day that is still to come.' },
  'disposal.unknown': { nature: 'unknown', words: 'This proposal is not there, or you may not see it.' },
  'disposal.decided': { nature: 'conflict', words: 'This proposal was decided meanwhile. Nothing was changed.' },
  'disposal.own': {
    nature: 'not-allowed',
    words: 'You proposed this yourself, so a second person has to confirm it. It is kept as it is.',
  },
  'disposal.not-all-seen': {
    nature: 'not-allowed',
    words:
      'Some of these complaints are closed to you, and you cannot confirm what you may not see. Ask somebody to whom they are open.',
  },
  'disposal.must-keep': {
    nature: 'conflict',
    words: 'Some of these complaints have to be kept, so nothing was proposed. Leave them out and propose the rest.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
