// Praise and ideas: compliments, comments and suggestions. They want no remedy, so they are not settled as a question is: whoever wrote
// is thanked, a colleague who is praised hears of it, and of a suggestion it is said whether it was taken up, and why.
import { type Contact } from './contact.ts';
import type { ContactKind } from './contact-kind.ts';
import { type Refusal, refuse } from './refusal.ts';

export const answeredKinds = ['compliment', 'comment', 'suggestion'] as const;
export type AnsweredKind = (typeof answeredKinds)[number];
export const isAnswered = (kind: ContactKind): kind is AnsweredKind => answeredKinds.some((one) => one === kind);

/** What became of a suggestion. */
export const suggestionOutcomes = { 'taken-up': 'Taken up', 'not-taken-up': 'Not taken up' } as const;
export type SuggestionOutcome = keyof typeof suggestionOutcomes;

/** Whether it may be answered so; of a suggestion alone, and always of it, is said what became of it. */
export function whyNotAnswered(contact: Contact, outcome: SuggestionOutcome | null): Refusal | undefined {
  if (contact.complaintId !== null) return refuse('contact.is-complaint');
  if (contact.state === 'settled') return refuse('contact.settled');
  if (!isAnswered(contact.kind)) return refuse('contact.settled-otherwise');
  return (contact.kind === 'suggestion') === (outcome === null) ? refuse('suggestion.outcome') : undefined;
}

/** Praise is passed on as long as it is praise: not once it has become part of a complaint. */
export const whyNotPassedOn = ({ kind, complaintId }: Contact): Refusal | undefined =>
  complaintId !== null || kind !== 'compliment' ? refuse('praise.of-compliments') : undefined;

const subjects: Readonly<Record<string, string>> = { en: 'Thank you for writing to us', cy: 'Diolch am ysgrifennu atom' };

const begun: Readonly<Record<string, Readonly<Record<AnsweredKind, string>>>> = {
  en: {
    compliment: 'Thank you for telling us. We have passed it on to those it is about: it means a lot to them.',
    comment: 'Thank you for telling us. Somebody has read it, and it is kept where we look when we change things.',
    suggestion: 'Thank you for your idea.',
  },
  cy: {
    compliment: 'Diolch am roi gwybod i ni. Rydym wedi ei drosglwyddo i’r rhai dan sylw: mae’n golygu llawer iddynt.',
    comment:
      'Diolch am roi gwybod i ni. Mae rhywun wedi ei ddarllen, ac mae’n cael ei gadw lle rydym yn edrych pan fyddwn yn newid pethau.',
    suggestion: 'Diolch am eich syniad.',
  },
};

const codeOf = (language: string): string => {
  const [short = 'en'] = language.toLowerCase().split('-');
  return Object.hasOwn(begun, short) ? short : 'en';
};

/** The words that stand there to begin with, in their language where there are words in it, else in English. */
export function thanksBegun(kind: AnsweredKind, language: string) {
  const code = codeOf(language);
  return { language: code, subject: subjects[code] ?? '', text: begun[code]?.[kind] ?? '' };
}
