// The body of a letter as a pack gives it: parts, each providing elements the rule requires, some of them locked.
// Invariant: a locked part may not be edited in a letter; its prescribed wording comes from the pack by date.
// Not a finished letter: the blanks are filled from the complaint when it is written.

/** The blanks a letter may leave. A new one is code: something must know how to fill it. */
export const LETTER_BLANKS = {
  'customer.name': 'how the customer wishes to be addressed',
  'organisation.name': 'our name',
  'organisation.contact': 'how to reach us',
  'handler.name': 'the handler’s name',
  'handler.contact': 'how to reach the handler',
  'complainant.name': 'who complains',
  'complainant.contact': 'how to reach whoever complains',
  'complaint.reference': 'the reference',
  'complaint.received': 'the day it was received',
  'complaint.understanding': 'our understanding of the complaint',
  'complaint.points': 'the points, one to a line',
  'understanding.answer-by': 'the day by which the customer may correct us',
  'complaint.outcome-wanted': 'the outcome the customer wants',
  'complaint.as-made': 'the complaint, in the words it was made in',
  'complaint.progress': 'what has been done so far',
  findings: 'the finding and reasons on each point',
  decision: 'the decision',
  remedy: 'what we will do or offer',
  actions: 'actions still outstanding',
  lesson: 'what we are changing',
  requests: 'what we ask the customer for, and by when',
  reasons: 'why we decided so',
  'other-ways': 'other ways in which the customer may be helped',
  'time-bar.reason': 'why the complaint came too late, and what we considered',
  position: 'where we stand, and why we can go no further',
  'declining.reason': 'why this is not ours to answer',
  'declining.go-to': 'who can help instead, and how to reach them',
  'delay.reason': 'why there is a delay',
  'delay.new-date': 'the new date',
  'forwarding.reason': 'why the complaint was forwarded',
  'forwarding.to': 'who it was forwarded to, and how to reach them',
  'third-party.name': 'the independent body',
  'third-party.website': 'its website',
  'third-party.contact': 'how to reach it',
  'third-party.until': 'the last day to go there',
  'letter.date': 'the date of this letter',
} as const;

export type LetterPart = {
  readonly elements: readonly string[];
  readonly locked: boolean;
  /** The prescribed wordings it may hold, one to be chosen; the text is then the pack's, by date. */
  readonly wordings: readonly string[];
  readonly text: string;
};

export type LetterBody = {
  readonly parts: readonly LetterPart[];
  /** Blanks as written, known or not; 'due <clock>' is the last day of a clock. */
  readonly blanks: readonly string[];
};

/** What a blank is, in words for whoever writes the letter. */
export function blankInWords(blank: string, clocks: readonly { readonly id: string; readonly name: string }[] = []): string {
  if (Object.hasOwn(LETTER_BLANKS, blank)) return LETTER_BLANKS[blank as keyof typeof LETTER_BLANKS];
  const clock = clocks.find(({ id }) => blank === `due ${id}`);
  return clock === undefined ? blank : `the last day of “${clock.name}”`;
}

/** Whether a blank is one that can be filled: a known word, or the last day of one of these clocks. */
export function isKnownBlank(blank: string, clocks: readonly string[]): boolean {
  const due = /^due ([a-z0-9_]+)$/.exec(blank);
  return due === null ? Object.hasOwn(LETTER_BLANKS, blank) : clocks.includes(due[1] ?? '');
}
