// What happens to the rules as the organisation keeps them, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { ruleHappenings } from '../happenings/rules.ts';
import type { Sentences } from './say.ts';

const dayOf = (day: string): string => {
  const read = parseDay(day);
  return read === null ? day : dateInWords(read);
};

export const ruleSentences: Sentences<keyof typeof ruleHappenings> = {
  'rule-checked': ({ rulePack, statement, agrees, source, readOn }, { name }) =>
    `compared “${statement}” of ${name(rulePack)} with ${source}, read on ${dayOf(readOn)}: ${agrees ? 'it agrees' : 'it differs'}`,
  'rule-check-withdrawn': ({ rulePack, statement }, { name }) => `took back the check of “${statement}” of ${name(rulePack)}`,
};
