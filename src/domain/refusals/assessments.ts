// Refusals about self-assessments.
import type { RefusalNature } from './nature.ts';

export const assessmentRefusals = {
  'assessment.unknown': { nature: 'unknown', words: 'There is no such self-assessment. Go back to the list.' },
  'assessment.not-in-rules': { nature: 'unknown', words: 'These rules have no self-assessment. Nothing was begun.' },
  'assessment.begun': { nature: 'conflict', words: 'The self-assessment for this year was begun already. Open it from the list.' },
  'assessment.not-a-year': {
    nature: 'invalid',
    words: 'A self-assessment is about up to a year, and the first day comes before the last. Correct the days.',
  },
  'assessment.signed': {
    nature: 'conflict',
    words: 'This self-assessment was signed off and is kept as it was. What is different now belongs into the next.',
  },
  'assessment.question-unknown': { nature: 'unknown', words: 'The code has no such question. Load the page again.' },
  'assessment.unanswered': {
    nature: 'conflict',
    words:
      'Some questions have no verdict yet, or a verdict that needs a reason and has none. They are marked; nothing was signed off.',
  },
  'assessment.year-runs': {
    nature: 'conflict',
    words: 'The year is not over yet, so its figures will still change. Sign it off once the last day is past.',
  },
  'assessment.signed-when': {
    nature: 'invalid',
    words: 'It cannot have been signed off before its year was over, nor on a day to come. Correct the day.',
  },
  'assessment.not-signed': { nature: 'conflict', words: 'Only a self-assessment that was signed off is published.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
