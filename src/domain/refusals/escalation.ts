// Refusals about escalating a complaint inside.
import type { RefusalNature } from './nature.ts';

export const escalationRefusals = {
  'escalation.open': {
    nature: 'conflict',
    words: 'It is escalated already and waits for an answer. Nothing was changed.',
  },
  'escalation.none': { nature: 'conflict', words: 'This escalation was answered meanwhile, so nothing was changed.' },
  'escalation.not-senior': {
    nature: 'conflict',
    words: 'This person does not give out work, so they are no more senior in this. Choose somebody listed, or a specialist unit.',
  },
  'escalation.to-yourself': { nature: 'conflict', words: 'You cannot escalate it to yourself. Choose somebody else.' },
  'escalation.not-specialist': { nature: 'conflict', words: 'This team is not marked as a specialist unit. Choose one that is.' },
  'escalation.not-yours': {
    nature: 'not-allowed',
    words: 'Only whoever it was escalated to, or somebody who gives out work, can answer it.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
