// The kinds of letter there are, whatever a regulator calls them, and what each must hold to be worth sending.
// Invariant: what a regulator requires besides is data of its pack; what no decent letter may lack is here.
export interface LetterKind {
  readonly name: string;
  /** What it is for, as a choice on a screen says it. */
  readonly words: string;
  /** It answers the complaint: every point, with a finding, reasons, and what we do about it. */
  readonly answers: boolean;
  /** It says that we need longer: why, and until when. */
  readonly delays: boolean;
}

const plain = { answers: false, delays: false } as const;

export const LETTER_KINDS = {
  acknowledgement: { name: 'Acknowledgement', words: 'We have it, who deals with it, what happens next and when.', ...plain },
  understanding: {
    name: 'Our understanding',
    words: 'What we understand the complaint to be, to be confirmed or corrected.',
    ...plain,
  },
  request: { name: 'Request for information', words: 'What we need from the customer, why, and by when.', ...plain },
  progress: { name: 'News of progress', words: 'What has been done, and what comes next.', ...plain },
  holding: { name: 'Holding letter', words: 'We need longer: why, and the new date.', answers: false, delays: true },
  'summary-resolution': { name: 'Resolved early', words: 'What was done, and the rights the customer keeps.', ...plain },
  'final-response': {
    name: 'Final response',
    words: 'What we found on every point, why, and what we do about it.',
    answers: true,
    delays: false,
  },
  deadlock: { name: 'Deadlock', words: 'We can go no further together: our position, and where else to go.', ...plain },
  'stage-response': {
    name: 'Answer after a second look',
    words: 'What the review found, and where else to go.',
    answers: true,
    delays: false,
  },
  'cannot-help': { name: 'We cannot help', words: 'Why this is not ours to answer, and who can help instead.', ...plain },
  forwarding: { name: 'Forwarding', words: 'The complaint, or part of it, goes to somebody else.', ...plain },
  'thank-you': { name: 'Thank-you', words: 'What changed because the customer told us.', ...plain },
  other: { name: 'Other letter', words: 'What its rules say it is for.', ...plain },
} as const satisfies Record<string, LetterKind>;

export type LetterKindName = keyof typeof LETTER_KINDS;

const bySending: Readonly<Record<string, LetterKindName>> = {
  acknowledged: 'acknowledgement',
  'progress-update-sent': 'progress',
  'delay-notified': 'holding',
  'holding-response-sent': 'holding',
  'written-response-sent': 'holding',
  'summary-resolution-sent': 'summary-resolution',
  'final-response-sent': 'final-response',
  'stage-response-sent': 'stage-response',
  deadlock: 'deadlock',
  'forwarded-on': 'forwarding',
};

/** What a letter is when its pack does not say, by what has happened once it is sent. */
export const kindBySending = (sends: string | null): LetterKindName => bySending[sends?.replace(/@\d$/, '') ?? ''] ?? 'other';
