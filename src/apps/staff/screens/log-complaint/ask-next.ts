// What to ask next while the customer is on the phone: the questions whose answers are still missing, most helpful first. Prompts
// for a conversation, not a list of fields: nothing here has to be answered.
import type { LogForm } from './form.ts';

interface Question {
  readonly asks: string;
  readonly answered: (form: LogForm) => boolean;
}

const says = (form: LogForm, words: RegExp): boolean => words.test(form.description);

const questions: readonly Question[] = [
  { asks: 'What happened, in your own words?', answered: ({ description }) => description.trim().length > 20 },
  {
    asks: 'Is anybody hurt, or at risk right now?',
    answered: (form) => form.severity !== '' || says(form, /\b(nobody|no one|safe|hurt|injur|risk|hospital)/i),
  },
  {
    asks: 'When did it happen? Is it still going on?',
    answered: (form) =>
      says(
        form,
        /\b(yesterday|today|last|since|ago|on (mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2} \w+|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
      ),
  },
  { asks: 'What would put it right for you?', answered: ({ outcomeWanted }) => outcomeWanted.trim() !== '' },
  {
    asks: 'How can we reach you, and when?',
    answered: ({ who, address, contactTimes }) => Boolean(who.known || who.email || who.phone || address || contactTimes),
  },
  {
    asks: 'Is there anything that would make it easier to deal with us?',
    answered: (form) => form.who.known !== null || form.adjustments.trim() !== '' || form.supportNeeds.trim() !== '',
  },
];

/** At most three questions, while there are any. */
export const askNext = (form: LogForm): string[] =>
  questions
    .filter(({ answered }) => !answered(form))
    .slice(0, 3)
    .map(({ asks }) => asks);
