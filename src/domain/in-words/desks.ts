// What happens with other help desks, told in sentences.
import { type DeskEvent, deskEvents } from '../desk/desk.ts';
import type { deskHappenings } from '../happenings/desks.ts';
import type { Sentences } from './say.ts';

const contacts = (count: number): string => (count === 1 ? 'one contact' : `${count} contacts`);
const what = (event: string): string =>
  Object.hasOwn(deskEvents, event) ? deskEvents[event as DeskEvent].replace(/^./, (letter) => letter.toLowerCase()) : event;

export const deskSentences: Sentences<keyof typeof deskHappenings> = {
  'desk-kept': ({ name, added, active }) =>
    `${added ? 'added' : 'changed'} the help desk “${name}”${active ? '' : ', from which nothing is taken'}`,
  'desk-removed': ({ name }) => `removed the help desk “${name}”`,
  'desk-token-made': ({ name }) => `made a token for the help desk “${name}”`,
  'desk-token-revoked': ({ name }) => `revoked the token of the help desk “${name}”`,
  'desk-hook-kept': ({ name, active, newSecret }) =>
    `${active ? 'set where' : 'stopped telling'} the help desk “${name}”${active ? ' is told of early signs' : ' of early signs'}${newSecret ? ', with a new secret' : ''}`,
  'desk-contacts-received': ({ name, kept, changed, refused }) =>
    `took ${contacts(kept)} from the help desk “${name}”${changed > 0 ? `, and what was new in ${contacts(changed)}` : ''}${refused > 0 ? `; ${refused} could not be kept` : ''}`,
  'desk-conversation-updated': ({ name, closed }) =>
    closed ? `heard from the help desk “${name}” that the conversation is closed` : `heard more of it from the help desk “${name}”`,
  'desk-leftovers-removed': ({ contacts: count }) =>
    count === 0
      ? 'removed what could not be taken from other help desks'
      : `removed ${contacts(count)} of other help desks, kept long enough`,
  'desk-telling-begun': ({ tellings }) => `began to tell other help desks ${tellings === 1 ? 'one thing' : `${tellings} things`}`,
  'desk-told': ({ name, event }) => `told the help desk “${name}”: ${what(event)}`,
  'desk-not-told': ({ name, event, again }) =>
    `could not tell the help desk “${name}”: ${what(event)}${again === null ? '' : '; it is tried again'}`,
  'desk-told-again': ({ name, event }) => `asked to tell the help desk “${name}” again: ${what(event)}`,
};
