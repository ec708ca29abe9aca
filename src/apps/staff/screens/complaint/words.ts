// How the server's terms about a complaint are said on its page; those of lists, and of both, are in parts/complaint-words.ts.
import type { ComplaintState, Track, WaitingOn } from '#domain/complaint.ts';

export const stateWords: Readonly<Record<ComplaintState, string>> = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
  'not-for-us': 'Declined',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
  undone: 'Taken back',
};

export const trackWords: Readonly<Record<Track, string>> = {
  'first-contact': 'Resolving it at first contact',
  'early-resolution': 'Early resolution',
  'full-investigation': 'Full investigation',
};

export const waitingWords: Readonly<Record<WaitingOn, string>> = {
  us: 'Us',
  customer: 'The customer',
  colleague: 'A colleague',
  'third-party': 'A third party',
};
