// What colleagues who were consulted think of an option: which way they lean, and why. A view, not a vote: nobody is outvoted by it.
export const leanings = {
  for: 'For it',
  'for-if': 'For it, with a condition',
  against: 'Against it',
  neither: 'Neither for nor against',
} as const;
export type Leaning = keyof typeof leanings;
