// What is kept, held and erased, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { retentionHappenings } from '../happenings/retention.ts';
import { monthsInWords } from '../own-period.ts';
import { counted, type Sentences } from './say.ts';

const scopes = {
  complaint: 'this complaint',
  customer: 'everything of this customer',
  selection: 'a selection of complaints',
} as const;

const dayInWords = (written: string): string => {
  const day = parseDay(written);
  return day === null ? written : dateInWords(day);
};

const made = { anonymised: 'anonymised', erased: 'erased' } as const;
const complaints = (n: number): string => counted(n, 'complaint', 'complaints');

export const retentionSentences: Sentences<keyof typeof retentionHappenings> = {
  'retention-chosen': ({ rulePack, was, becomes }, { name }) =>
    `chose to keep complaints under ${name(rulePack)} for ${monthsInWords(becomes)}${was === null ? '' : `, where it was ${monthsInWords(was)}`}`,
  'retention-choice-dropped': ({ rulePack, was }, { name }) =>
    `put the period for complaints under ${name(rulePack)} back as the rules came; it was ${monthsInWords(was)}`,
  'retention-reckoned': (facts) =>
    `reckoned how long ${complaints(facts.complaints)} ${facts.complaints === 1 ? 'is' : 'are'} kept`,
  'hold-placed': ({ scope, lookAgainOn }) =>
    `put a legal hold on ${scopes[scope]}${lookAgainOn === null ? '' : `, to be looked at again on ${dayInWords(lookAgainOn)}`}`,
  'hold-lifted': ({ scope }) => `lifted the legal hold on ${scopes[scope]}`,
  'kept-longer': ({ until }) => `decided to keep it until ${dayInWords(until)}`,
  'disposal-proposed': (facts) => `proposed that ${complaints(facts.complaints)} be ${made[facts.how]}`,
  'disposal-declined': () => 'declined what was proposed to be anonymised or erased',
  'disposal-confirmed': (facts, { name }) =>
    `confirmed that ${complaints(facts.complaints)} be ${made[facts.how]}, as ${name(facts.proposedBy)} had proposed`,
  'complaint-disposed': ({ how, rowsRemoved, rowsEmptied, filesRemoved }) =>
    `${made[how]} it: ${counted(rowsRemoved, 'row', 'rows')} removed, ${rowsEmptied} emptied of words, ${counted(filesRemoved, 'file', 'files')} removed`,
  'complaint-left': () => 'left it as it is: it has to be kept after all',
  'contacts-erased': ({ contacts }) =>
    `erased ${contacts === 1 ? 'one contact' : `${contacts} contacts`} of whoever asked for it, part of no complaint`,
  'disposal-finished': ({ how, done, left }) =>
    `finished: ${complaints(done)} ${made[how]}${left === 0 ? '' : `, ${left} left as they have to be kept`}`,
};
