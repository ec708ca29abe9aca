// What happens to messages that come in, told in sentences.
import type { mailHappenings } from '../happenings/mail.ts';
import { type MailState, mailStates } from '../mail/incoming-mail.ts';
import type { Sentences } from './say.ts';

const state = (name: string): string => (Object.hasOwn(mailStates, name) ? mailStates[name as MailState].toLowerCase() : name);

export const mailSentences: Sentences<keyof typeof mailHappenings> = {
  'mail-received': (facts) => `received an e-mail: ${state(facts.state)}`,
  'mail-filed': (facts) => `put an e-mail onto the complaint${facts.files > 0 ? `, with ${facts.files} of its files` : ''}`,
  'mail-made-contact': () => 'made the e-mail a contact',
  'mail-set-aside': () => 'set the e-mail aside',
  'mailbox-kept': (facts) =>
    `${facts.added ? 'added a mailbox' : 'changed a mailbox'}${facts.active ? '' : ', which is not listened to'}`,
  'mailbox-standing-noted': (facts) => (facts.well ? 'heard from a mailbox again' : 'lost a mailbox'),
  'mailbox-token-renewed': () => 'kept the new refresh token of a mailbox',
  'mailbox-removed': () => 'removed a mailbox',
};
