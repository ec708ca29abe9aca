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
  'complaint.decided-before': {
    nature: 'not-allowed',
    words:
      'You decided this complaint at an earlier stage, so somebody else decides it now. Nothing was changed. Notes, files and what the customer says you can still add.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
