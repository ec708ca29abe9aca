// Refusals while the organisation keeps the rules: checks against their sources, tighter targets.
import type { RefusalNature } from './nature.ts';

export const ruleRefusals = {
  'rule-pack.unknown': {
    nature: 'unknown',
    words: 'There is no such rule pack. Nothing was saved; choose one of those listed under “What the rules say”.',
  },
  'rule-statement.unknown': {
    nature: 'unknown',
    words: 'The pack says nothing under this name. Nothing was saved; load the page again to see what it says now.',
  },
  'clock.unknown': {
    nature: 'unknown',
    words: 'The rule pack has no such clock. Nothing was saved; load the page again to see those it has.',
  },
  'internal-target.no-duty': {
    nature: 'conflict',
    words:
      'Only a duty on a complaint can have an internal target. This one says until when something may be done, or is owed once a period. Nothing was saved.',
  },
  'internal-target.no-date': {
    nature: 'conflict',
    words: 'The rule sets no date here and leaves none to the organisation. Nothing was saved.',
  },
  'internal-target.loosens': {
    nature: 'conflict',
    words: 'This would loosen the rule. Nothing was saved; choose a shorter time.',
  },
  'rule-check.unknown': {
    nature: 'unknown',
    words: 'No check of this stands, so there is none to take back. Load the page again.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
