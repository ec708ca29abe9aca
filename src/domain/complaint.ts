// A complaint: an expression of dissatisfaction that the organisation has taken on to answer. It is taken as made in good
// faith. Its state says whether it is still owed anything; its stage says where its handling has got to.
export const stages = ['listen', 'understand', 'investigate', 'decide', 'respond', 'put-right', 'learn'] as const;
export type Stage = (typeof stages)[number];

export const isStage = (word: unknown): word is Stage => stages.some((stage) => stage === word);

/** answered: the response has gone, promises are still to be kept. undone: taken back out with the import that made it. */
export const complaintStates = ['open', 'answered', 'closed', 'not-for-us', 'withdrawn', 'merged', 'undone'] as const;
export type ComplaintState = (typeof complaintStates)[number];

export const tracks = ['first-contact', 'early-resolution', 'full-investigation'] as const;
export type Track = (typeof tracks)[number];
export const trackNames: Readonly<Record<Track, string>> = {
  'first-contact': 'Resolve at first contact',
  'early-resolution': 'Early resolution',
  'full-investigation': 'Full investigation',
};

export const severities = ['low', 'moderate', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const waitingOn = ['us', 'customer', 'colleague', 'third-party'] as const;
export type WaitingOn = (typeof waitingOn)[number];

/** What a command must know of a complaint to decide; found locked, so that it is still true when it commits. */
export interface Complaint {
  readonly id: string;
  readonly reference: string;
  readonly state: ComplaintState;
  readonly stage: Stage;
  readonly track: Track;
  /** The stage of decision: 1, then 2 when the customer asks for a second look. */
  readonly level: number;
  readonly severity: Severity;
  readonly channel: string;
  readonly rulePack: string;
  readonly calendar: string;
  readonly receivedAt: Date;
  readonly firstMadeAt: Date;
  readonly productId: string | null;
  readonly categoryId: string | null;
  /** Why it went wrong: found later than what did, and kept apart from it. */
  readonly causeId: string | null;
  readonly teamId: string | null;
  readonly handlerId: string | null;
  /** Who decided it at an earlier level: they do not decide it again. */
  readonly decidedBy: readonly string[];
  readonly needToKnow: boolean;
  /** Its customer had what is done with it restricted, and nothing of it goes on. */
  readonly restricted: boolean;
  readonly outcome: string | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** Still owed an answer or a promise. */
export const isOpen = (state: ComplaintState): boolean => state === 'open' || state === 'answered';

/** One line of what it is about: the first sentence of the customer's words, cut at a word when long. */
export function titleFrom(description: string): string {
  const line =
    description
      .trim()
      .split(/(?<=[.!?])\s|\n/)[0]
      ?.trim() ?? '';
  if (line.length <= 90) return line.replace(/[.]$/, '');
  return `${line.slice(0, 88).replace(/\s+\S*$/, '')}…`;
}
