// What joins and divides complaints, and the files kept with them, told in sentences.
import { type AttachmentKind, attachmentKinds } from '../attachment.ts';
import { type LinkKind, linkKinds } from '../complaint-link.ts';
import { counted, inSentence, listed, type Sentences } from './say.ts';

type Kinds =
  | 'complaint-merged'
  | 'complaint-absorbed'
  | 'complaint-linked'
  | 'complaint-unlinked'
  | 'complaint-split'
  | 'complaint-split-off'
  | 'file-attached'
  | 'attachment-removed'
  | 'note-added';

const moved = (facts: Readonly<Record<'points' | 'contacts', number>> & { notes?: number; attachments?: number }): string =>
  listed([
    counted(facts.points, 'point', 'points'),
    counted(facts.contacts, 'contact', 'contacts'),
    ...(facts.notes ? [counted(facts.notes, 'note', 'notes')] : []),
    ...(facts.attachments ? [counted(facts.attachments, 'file', 'files')] : []),
  ]);

const joined = (people: number): string =>
  people === 0
    ? ''
    : `; ${counted(people, 'person', 'people')} who stood on both ${people === 1 ? 'stands' : 'stand'} on it once now`;

export const shapeSentences: Sentences<Kinds> = {
  'complaint-merged': (facts) => `merged it into ${facts.reference}`,
  'complaint-absorbed': (facts) => `merged ${facts.reference} into it, with ${moved(facts)}${joined(facts.people ?? 0)}`,
  'complaint-linked': (facts, { name }) => `linked it with ${name(facts.other)}: ${inSentence(linkKinds[facts.as as LinkKind])}`,
  'complaint-unlinked': (facts, { name }) => `took away the link with ${name(facts.other)}`,
  'complaint-split': (facts) => `split off ${facts.reference}, with ${moved(facts)}`,
  'complaint-split-off': (facts) => `split it off ${facts.reference}, with ${moved(facts)}`,
  'file-attached': (facts, { name }) =>
    `attached ${name(facts.attachment)} (${attachmentKinds[facts.as as AttachmentKind].toLowerCase()})`,
  'attachment-removed': (facts, { name }) => `removed ${name(facts.attachment)}`,
  'note-added': (facts, { name }) =>
    facts.mentions.length > 0 ? `added a note for ${listed(facts.mentions.map(name))}` : 'added a note',
};
