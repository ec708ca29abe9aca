// What a version of our understanding says, as a form holds it, in the order in which it is read.
import type { UnderstandingWords } from '#domain/understanding.ts';

export type Words = UnderstandingWords;

export const nothingYet: Words = { paraphrase: '', scope: '', outsideScope: '', outcomeWanted: '' };

export const wordFields = [
  {
    field: 'paraphrase',
    label: 'What we take the complaint to be',
    about: 'In our own words, to the customer: “You told us that…”',
    rows: 5,
  },
  { field: 'scope', label: 'What we will look into', about: 'So that they can say if something is missing.', rows: 2 },
  {
    field: 'outsideScope',
    label: 'What we will not look into, and why',
    about: 'Leave it empty when there is nothing.',
    rows: 2,
  },
  { field: 'outcomeWanted', label: 'What they would like to happen', about: 'As we understood it.', rows: 2 },
] as const satisfies readonly { field: keyof Words; label: string; about: string; rows: number }[];

export const wordsOf = ({ paraphrase, scope, outsideScope, outcomeWanted }: Words): Words => ({
  paraphrase,
  scope,
  outsideScope,
  outcomeWanted,
});

/** Whether they say the same; spaces at either end say nothing. */
export const isSame = (one: Words, other: Words): boolean =>
  wordFields.every(({ field }) => one[field].trim() === other[field].trim());
