// The kinds of contact there are, in the words people read. What may become of each stands in contact.ts.
export const contactKinds = {
  query: 'Query',
  problem: 'Problem',
  complaint: 'Complaint',
  compliment: 'Compliment',
  comment: 'Comment',
  suggestion: 'Suggestion',
} as const;
export type ContactKind = keyof typeof contactKinds;
