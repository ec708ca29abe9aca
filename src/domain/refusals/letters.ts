// Refusals about letters.
import type { RefusalNature } from './nature.ts';

export const letterRefusals = {
  'letter.no-texts': {
    nature: 'conflict',
    words:
      'No gateway for text messages is set up, or it is switched off. Nothing was sent. Choose another way, or set one under Settings › Other channels.',
  },
  'letter.none-to-post': { nature: 'conflict', words: 'No letter waits to be posted by you now. Nothing was changed.' },
  'letter.unknown': { nature: 'unknown', words: 'There is no such letter on this complaint.' },
  'letter.dated-as-sent': {
    nature: 'invalid',
    words:
      'A letter that Redress sends by e-mail goes now and bears the date of today. Your draft is kept. Take the date of today, or say that it went already.',
  },
  'letter.not-in-rules': {
    nature: 'conflict',
    words: 'The rules of this complaint have no such letter. Choose one of those listed.',
  },
  'letter.gone': {
    nature: 'conflict',
    words:
      'This letter was sent or discarded meanwhile, so nothing was changed. What you typed is kept. Look at it again to see how.',
  },
  'letter.stale': {
    nature: 'stale',
    words: 'Somebody changed this letter while you were writing. What you typed is kept. Compare it with theirs, then save again.',
  },
  'letter.locked': {
    nature: 'not-allowed',
    words: 'Part of this letter is locked by the rules and cannot be reworded. Nothing was changed.',
  },
  'letter.unknown-part': { nature: 'invalid', words: 'This letter has no such part. Nothing was changed; open it again.' },
  'letter.unknown-wording': {
    nature: 'invalid',
    words: 'That is not one of the wordings the rules prescribe here. Choose one of those listed.',
  },
  'letter.too-long': {
    nature: 'too-large',
    words: 'This is longer than any letter should be, so it was not saved. What you typed is kept. Shorten it.',
  },
  'letter.held-back': {
    nature: 'conflict',
    words: 'The letter was not sent: something in it is still missing. Your draft is kept.',
  },
  'letter.waits-for-approval': {
    nature: 'conflict',
    words:
      'The letter was not sent: a colleague was asked to approve it and has not answered yet. Wait for them, or take the request back.',
  },
  'letter.sent-back': {
    nature: 'conflict',
    words:
      'The letter was not sent: it was sent back, and nothing in it was changed since. Read why, change it, then ask again or send it.',
  },
  'letter.changed-since-sent-back': {
    nature: 'conflict',
    words: 'The letter was not sent: it was sent back, and has changed since. Ask for approval of what it says now.',
  },
  'letter.other-stage': {
    nature: 'conflict',
    words:
      'This letter belongs to another decision than the one the complaint is at, so it was not begun. Choose the letter for this decision.',
  },
  'letter.other-reader': {
    nature: 'invalid',
    words:
      'This letter goes to somebody else: one that passes a complaint on goes to a body outside, every other to the people on the complaint. Nothing was changed.',
  },
  'outside-body.unknown': { nature: 'unknown', words: 'There is no such body on the list.' },
  'outside-body.listed': {
    nature: 'conflict',
    words: 'A body of this name is on the list already, so nothing was added. Correct the one that is there.',
  },
  'wording.unknown': { nature: 'unknown', words: 'These rules prescribe no such wording.' },
  'wording.as-it-is': { nature: 'conflict', words: 'These words are entered already for that day, so nothing was changed.' },
  'recourse.pack-unknown': { nature: 'unknown', words: 'There are no such rules here.' },
  'letter.changed-since-approved': {
    nature: 'conflict',
    words: 'The letter was not sent: it was changed after it was approved. Ask again for approval of what it says now.',
  },
  'letter.date': {
    nature: 'invalid',
    words: 'A letter cannot be dated after the day it goes, nor before the complaint was received. Choose another day.',
  },
  'letter.outcome-needed': {
    nature: 'invalid',
    words: 'The letter was not sent: say what the complaint came to. Your draft is kept.',
  },
  'letter.outcome-differs': {
    nature: 'conflict',
    words:
      'The letter was not sent: the findings on the points come to another outcome than the one you chose. Your draft is kept.',
  },
  'letter.not-sent': { nature: 'conflict', words: 'Proof can be added once the letter was sent.' },
  'jargon.as-it-is': { nature: 'conflict', words: 'The list says so already, so nothing was changed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
