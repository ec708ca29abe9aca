// A problem: one fault behind many contacts, kept as one record. Proposed where it was seen in contacts as they came, or opened by a
// colleague; described, owned, merged, split, and closed with what was done. Not a contact of the kind "problem": that is one person
// telling us of one.
import { type Refusal, refuse } from './refusal.ts';

export const problemStates = {
  proposed: 'Proposed',
  open: 'Open',
  closed: 'Closed',
  dismissed: 'Dismissed',
  merged: 'Merged',
} as const;
export type ProblemState = keyof typeof problemStates;

export const problemOrigins = {
  seen: 'Seen in contacts',
  reported: 'Reported to us',
  spotted: 'Spotted by us',
} as const;
export type ProblemOrigin = keyof typeof problemOrigins;

/** What was seen in contacts when it was proposed. */
export interface ProblemSeen {
  readonly hours: number;
  readonly count: number;
  readonly expected: number;
  /** More of everything, and not of one matter. */
  readonly everything: boolean;
}

export type ProblemDeed = 'open' | 'describe' | 'gather' | 'split' | 'merge' | 'dismiss' | 'close' | 'reopen';

const deeds: Readonly<Record<ProblemState, readonly ProblemDeed[]>> = {
  proposed: ['open', 'gather', 'split', 'merge', 'dismiss'],
  open: ['describe', 'gather', 'split', 'merge', 'dismiss', 'close'],
  closed: ['reopen'],
  dismissed: ['reopen'],
  merged: [],
};

export const problemDeeds = (state: ProblemState): readonly ProblemDeed[] => deeds[state];

/** Whether this may be done with a problem as it stands: null, or why not. */
export function refuseProblemDeed(state: ProblemState, deed: ProblemDeed): Refusal | null {
  return deeds[state].includes(deed) ? null : refuse(state === 'merged' ? 'problem.merged' : 'problem.not-now');
}

/** 'Taken twice', from the words that set its contacts apart; what it is called until a person names it. */
export function proposedTitle(words: readonly string[], everything: boolean): string {
  if (words.length === 0) return everything ? 'More contacts than usual' : 'Something comes more often than usual';
  const said = words.map((word) => `“${word}”`).join(', ');
  return everything ? `More contacts than usual, many with ${said}` : `Contacts with ${said}`;
}

/** '12 contacts in 6 hours; about 2 are usual'. */
export function seenInWords({ hours, count, expected }: ProblemSeen): string {
  const time = hours === 1 ? 'an hour' : hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`;
  const usual = expected < 0.5 ? 'hardly any is usual' : `about ${Math.round(expected)} ${expected < 1.5 ? 'is' : 'are'} usual`;
  return `${count} contacts in ${time}; ${usual}`;
}
