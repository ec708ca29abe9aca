// What happened to problems that many contacts share, told in sentences.
import type { problemHappenings } from '../happenings/problems.ts';
import { counted, type Sentences } from './say.ts';

const contacts = (count: number): string => counted(count, 'contact', 'contacts');

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
};
