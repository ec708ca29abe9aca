// What happened to returns to regulators, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { returnHappenings } from '../happenings/returns.ts';
import { counted, type Sentences } from './say.ts';

const dayOf = (text: string): string => {
  const read = parseDay(text);
  return read === null ? text : dateInWords(read);
};

interface Which {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly number: number;
}
const which = ({ name, from, to, number }: Which): string =>
  `“${name}” for ${dayOf(from)} to ${dayOf(to)}${number > 1 ? `, version ${number}` : ''}`;

export const returnSentences: Sentences<keyof typeof returnHappenings> = {
  'return-drawn-up': (facts) => `drew up ${which(facts)}: ${counted(facts.complaints, 'complaint', 'complaints')} in it`,
  'return-answered': (facts) => `answered ${counted(facts.questions.length, 'question', 'questions')} of ${which(facts)}`,
  'return-checked': (facts) =>
    `checked ${which(facts)}${facts.warnings > 0 ? `, with ${counted(facts.warnings, 'warning', 'warnings')}` : ''}`,
  'return-frozen': (facts) => `froze ${which(facts)} with ${counted(facts.complaints, 'complaint', 'complaints')} in it`,
  'return-submitted': (facts) => `noted that ${which(facts)} was sent in on ${dayOf(facts.on)}`,
  'return-reopened': (facts) => `opened ${which(facts)} again`,
  'return-exported': (facts) => `took a copy of ${which(facts)} (${facts.format})`,
  'return-entry-placed': ({ node, name: of, row }, { name }) =>
    row === null ? `placed “${name(node)}” in no row of “${of}”` : `placed “${name(node)}” in the row “${row}” of “${of}”`,
  'returns-chosen': ({ name, files }) => `said that “${name}” is ${files ? '' : 'not '}filed`,
  'accounting-year-set': ({ was, becomes }) => `changed the end of the accounting year from ${was} to ${becomes}`,
  'return-fact-noted': ({ fact, cleared }) => `${cleared ? 'cleared' : 'noted'} “${fact}” for returns`,
};
