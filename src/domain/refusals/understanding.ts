// Refusals while a complaint is being understood: what we say back to the customer, what we ask them for, what happened to them.
import type { RefusalNature } from './nature.ts';

export const understandingRefusals = {
  'understanding.unknown': { nature: 'unknown', words: 'There is no such version of our understanding on this complaint.' },
  'understanding.changed-since': {
    nature: 'stale',
    words: 'Somebody changed our understanding after you opened it. What you typed is kept: compare the two, then save yours.',
  },
  'understanding.sent-before': {
    nature: 'conflict',
    words: 'This version has been sent and stays as it was sent. What you typed is kept: begin the next version with it.',
  },
  'understanding.says-nothing': {
    nature: 'conflict',
    words: 'Our understanding says nothing yet, so it was not sent. Write in your own words what you take the complaint to be.',
  },
  'understanding.no-points': {
    nature: 'conflict',
    words: 'No points are set out, so it was not sent. Set out each thing complained about: each will be answered.',
  },
  'understanding.fair-time-short': {
    nature: 'invalid',
    words: 'The customer would have less than fair time to answer, so it was not sent.',
  },
  'understanding.not-sent': {
    nature: 'conflict',
    words: 'This version has not been sent, so nobody can have answered it. Send it first, or record that it was read to them.',
  },
  'understanding.replaced': {
    nature: 'conflict',
    words: 'A later version was sent since. Record their answer to that one; what you typed is kept.',
  },
  'understanding.corrected-before': {
    nature: 'conflict',
    words: 'The customer corrected this version. Send the next one, with their correction in it, for them to confirm.',
  },
  'understanding.answered-before': {
    nature: 'conflict',
    words: 'That answer is already recorded, so nothing was changed. If they said something more, write it down as a contact.',
  },
  'understanding.not-sent-yet-answered': {
    nature: 'invalid',
    words: 'They cannot have answered before it was sent. Check the date and time.',
  },
  'findings.not-understood': {
    nature: 'conflict',
    words:
      'Our understanding has not been put to the customer, so nothing was found yet. Send it, give them fair time, or let a manager say why findings need not wait.',
  },
  'findings.corrected': {
    nature: 'conflict',
    words:
      'The customer corrected our understanding, so nothing was found yet. Send the next version, or let a manager say why findings need not wait.',
  },
  'findings.fair-time-runs': {
    nature: 'conflict',
    words: 'The customer still has time to say whether we understood them, so nothing was found yet.',
  },
  'findings.point-not-put': {
    nature: 'conflict',
    words:
      'This point was not in what the customer was asked about, so nothing was found on it yet. Send the next version of our understanding with it.',
  },
  'findings.need-no-leave': {
    nature: 'conflict',
    words: 'Findings may be made already, so there is nothing to allow.',
  },
  'information.unknown': { nature: 'unknown', words: 'There is no such request to the customer on this complaint.' },
  'information.changed-since': {
    nature: 'stale',
    words: 'Somebody changed this request after you opened it. What you typed is kept: look at it again, then send yours.',
  },
  'information.received-before': {
    nature: 'conflict',
    words: 'What was asked for has been received already, so nothing was changed.',
  },
  'information.withdrawn-before': {
    nature: 'conflict',
    words: 'This request was withdrawn, so nothing was changed. Ask again if it is needed after all.',
  },
  'information.file-unknown': {
    nature: 'invalid',
    words: 'One of the files is not kept with this complaint, or was removed. Choose among those listed.',
  },
  'chronology.unknown': { nature: 'unknown', words: 'There is no such entry in what happened to the customer.' },
  'chronology.changed-since': {
    nature: 'stale',
    words: 'Somebody changed this entry after you opened it. What you typed is kept: compare the two, then save yours.',
  },
  'chronology.removed': {
    nature: 'conflict',
    words: 'This entry was taken out. Put it back first, then change it.',
  },
  'chronology.source-unknown': {
    nature: 'invalid',
    words: 'The contact or file it comes from is not on this complaint. Choose among those listed.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
