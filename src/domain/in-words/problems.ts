// What happened to problems that many contacts share, told in sentences.
import type { problemHappenings } from '../happenings/problems.ts';
import { counted, type Sentences } from './say.ts';

const contacts = (count: number): string => counted(count, 'contact', 'contacts');

const people = (count: number): string => counted(count, 'customer', 'customers');
const kind = (as: string): string => (as === 'put-right' ? 'that it is put right' : 'before they notice');

export const problemSentences: Sentences<keyof typeof problemHappenings> = {
  'problem-proposed': ({ count, hours }) => `saw ${contacts(count)} in ${counted(hours, 'hour', 'hours')} and proposed a problem`,
  'problem-opened': ({ proposed, contacts: many }) =>
    `opened the problem${proposed ? ' that was proposed' : ''}, with ${contacts(many)}`,
  'problem-described': ({ fields, owner }, { name }) =>
    fields.includes('owner') ? `described the problem and gave it to ${owner ? name(owner) : 'nobody'}` : 'described the problem',
  'problem-gathered': ({ contacts: added }) => `added ${contacts(added.length)} to the problem`,
  'problem-contacts-removed': ({ contacts: gone }) => `took ${contacts(gone.length)} out of the problem`,
  'problem-split': ({ contacts: many }) => `made another problem of ${contacts(many)}`,
  'problem-merged': ({ contacts: many }) => `merged the problem, with ${contacts(many)}, into another`,
  'problem-dismissed': () => 'dismissed the problem, with the reason',
  'problem-closed': ({ contacts: many }) => `closed the problem of ${contacts(many)}, saying what was done`,
  'problem-reopened': () => 'opened the problem again',
  'affected-listed': ({ added, refused }) =>
    `put ${people(added)} on the list of those it touches${refused === 0 ? '' : `; ${counted(refused, 'row', 'rows')} could not be taken`}`,
  'affected-removed': ({ customers }) => `took ${people(customers.length)} off the list of those it touches`,
  'affected-forgotten': ({ customers }) => `forgot the list of ${people(customers)} it touched: it ended long ago`,
  'telling-written': ({ as, languages }) =>
    `wrote what customers are told, ${kind(as)}, in ${counted(languages.length, 'language', 'languages')}`,
  'telling-asked': ({ people: many }) => `asked a second person to approve what ${people(many)} are told`,
  'telling-approved': () => 'approved what customers are told',
  'telling-sent-back': () => 'sent back what customers are to be told, with the reason',
  'telling-started': ({ people: many, anHour }) => `began to tell ${people(many)}, up to ${anHour} an hour`,
  'telling-stopped': ({ left }) => `stopped telling customers; ${people(left)} were not reached`,
  'customers-told': ({ told, notTold }) => `told ${people(told)}${notTold === 0 ? '' : `; ${people(notTold)} could not be told`}`,
  'telling-ended': ({ told, notTold }) => `finished telling customers: ${people(told)} told, ${notTold} not`,
  'telling-answered': () => 'took in an answer to what customers were told',
  'problem-shown': ({ shown, languages }) =>
    shown
      ? `showed the problem on the customers’ pages, in ${counted(languages.length, 'language', 'languages')}`
      : 'took the problem off the customers’ pages',
};
