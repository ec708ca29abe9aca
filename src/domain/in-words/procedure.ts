// What happened to the procedure and the charter, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { procedureHappenings } from '../happenings/procedure.ts';
import { type HouseText, houseTexts } from '../procedure/house-text.ts';
import { counted, inSentence, type Sentences } from './say.ts';

const dayOf = (text: string): string => {
  const read = parseDay(text);
  return read === null ? text : dateInWords(read);
};

const which = ({ text, number }: { text: HouseText; number: number }): string =>
  `version ${number} of the ${inSentence(houseTexts[text].name)}`;

export const procedureSentences: Sentences<keyof typeof procedureHappenings> = {
  'house-text-saved': (facts) => `saved the draft of ${which(facts)}`,
  'house-text-draft-dropped': (facts) => `threw away the draft of ${which(facts)}`,
  'house-text-published': (facts) =>
    `published ${which(facts)}, in force from ${dayOf(facts.from)}${
      facts.longerThanRules > 0 ? `, with ${counted(facts.longerThanRules, 'time', 'times')} longer than the rules` : ''
    }`,
  'house-text-read': (facts) => `read ${which(facts)} and said so`,
};
