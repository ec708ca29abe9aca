// Refusals while complaints are sorted and given to people.
import type { RefusalNature } from './nature.ts';

export const triageRefusals = {
  'handler.is-subject': {
    nature: 'not-allowed',
    words: 'This complaint is about the person you chose, so it cannot be given to them. Choose somebody else.',
  },
  'handler.decided-before': {
    nature: 'not-allowed',
    words: 'This person decided the complaint at an earlier stage, so somebody else must look at it now.',
  },
  'handler.cannot-open': {
    nature: 'not-allowed',
    words: 'This complaint is need-to-know and is not open to this person. Open it to them first, or choose somebody else.',
  },
  'handler.absent': { nature: 'conflict', words: 'This person is away, so nothing was given to them. Choose somebody else.' },
  'handler.has-left': { nature: 'conflict', words: 'This person does not work here. Choose somebody else.' },
  'handler.does-not-handle': {
    nature: 'conflict',
    words: 'This person’s roles do not include handling complaints. Choose a handler, or ask an administrator.',
  },
  'handler.unknown': { nature: 'unknown', words: 'There is no such person. Choose one of those listed.' },
  'team.unknown': { nature: 'unknown', words: 'There is no such team, or it was closed. Choose one of those listed.' },
  'complaint.not-at-work': {
    nature: 'conflict',
    words: 'This complaint is no longer open, so it stays where it is. Reopen it first if there is more to do.',
  },
  'complaint.has-handler': {
    nature: 'conflict',
    words: 'Somebody already handles this complaint. Ask them, or their manager, to pass it on.',
  },
  'complaint.not-yours': {
    nature: 'not-allowed',
    words: 'Only its handler, or somebody who gives out work, can do this. Nothing was changed.',
  },
  'complaint.already-there': { nature: 'conflict', words: 'The complaint is already there, so nothing was changed.' },
  'handover.settled': {
    nature: 'conflict',
    words: 'This was already accepted or passed on. To give it to somebody else, transfer it.',
  },
  'queue.nothing-to-take': {
    nature: 'conflict',
    words: 'Nothing in your teams’ queues is waiting to be taken. New complaints will appear here as they arrive.',
  },
  'queue.no-team': {
    nature: 'conflict',
    words: 'You are in no team yet, so there is no queue to take from. Ask an administrator to add you to one.',
  },
  'queue.hands-full': {
    nature: 'conflict',
    words: 'You hold as much as your team gives one person at a time. Finish or transfer something first, or ask your manager.',
  },
  'cursor.unreadable': { nature: 'invalid', words: 'This is not a page of this list. Begin again at the first page.' },
  'level.highest': { nature: 'conflict', words: 'This complaint is already at its last stage.' },
  'share.nobody': {
    nature: 'conflict',
    words:
      'None of these complaints could be given to anybody in the team: each is away, full, or may not be given it. Nothing was changed.',
  },
  'view.unknown': { nature: 'unknown', words: 'There is no such saved view among yours.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
