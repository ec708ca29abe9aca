// Refusals while the organisation keeps the rules: checks against their sources.
import type { RefusalNature } from './nature.ts';

export const ruleRefusals = {
  'rule-pack.unknown': {
    nature: 'unknown',
    words: 'There is no such rule pack. Nothing was saved; choose one of those listed under “What applies”.',
  },
  'rule-statement.unknown': {
    nature: 'unknown',
    words: 'The pack says nothing under this name. Nothing was saved; load the page again to see what it says now.',
  },
  'rule-check.unknown': {
    nature: 'unknown',
    words: 'No check of this stands, so there is none to take back. Load the page again.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
