// An understanding: what we take a complaint to be, in our words, said back to the customer before anything is found about it.
// States of a version: being written → sent → confirmed or corrected. A correction starts the next version from the former.
// Invariant: once sent, a version stays as sent. Findings wait until the last version sent was confirmed, or the customer had
// fair time to answer it, unless somebody with the authority said why they need not. Not the findings themselves: finding.ts.
import { dateInWords, type Day, dayOf } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

export const understandingAnswers = ['confirmed', 'corrected'] as const;
export type UnderstandingAnswer = (typeof understandingAnswers)[number];

/** The last version that was sent. */
export interface SentUnderstanding {
  readonly number: number;
  /** The last day on which the customer may still answer in time. */
  readonly answerBy: Day;
  readonly answer: UnderstandingAnswer | null;
  /** The points it set out, by id. */
  readonly points: readonly string[];
}

/** What decides whether findings may be made; records/understandings.ts loads it. */
export interface UnderstandingFacts {
  readonly timeZone: string;
  readonly sent: SentUnderstanding | null;
  /** When somebody last said that findings need not wait. */
  readonly waivedAt: Date | null;
  /** When a correction of the customer's, of any version, was last written down. */
  readonly correctedAt: Date | null;
  /** A version is being written. */
  readonly draft: boolean;
}

/**
 * Why no finding may be made yet; undefined when it may. With `point`, also whether that point was among what the customer was
 * asked about: one added later belongs to the next version.
 */
export function refuseFindings(facts: UnderstandingFacts, now: Date, point?: string): Refusal | undefined {
  const { sent } = facts;
  if (isWaived(facts)) return undefined;
  if (sent === null) return refuse('findings.not-understood');
  if (sent.answer === 'corrected') return refuse('findings.corrected', { facts: { number: sent.number } });
  if (sent.answer === null && dayOf(now, facts.timeZone) <= sent.answerBy) return tooSoon(sent.answerBy);
  if (point !== undefined && !sent.points.includes(point)) return refuse('findings.point-not-put', { facts: { point } });
  return undefined;
}

/** A waiver holds until the customer corrects us after it: then they have told us something, and it is heard first. */
export const isWaived = ({ waivedAt, correctedAt }: Pick<UnderstandingFacts, 'waivedAt' | 'correctedAt'>): boolean =>
  waivedAt !== null && (correctedAt === null || correctedAt <= waivedAt);

function tooSoon(answerBy: Day): Refusal {
  const words =
    `The customer has until ${dateInWords(answerBy)} to say whether we understood them, so nothing was found yet. ` +
    'Ask them, wait for the day, or let a manager say why findings need not wait.';
  return refuse('findings.fair-time-runs', { words, facts: { answerBy } });
}

/** The same while nobody has asked for a finding: what findings wait for, in words. */
export function whatFindingsWaitFor({ sent }: UnderstandingFacts, no: Refusal): string {
  if (sent === null || no.code === 'findings.not-understood')
    return 'Findings wait until our understanding was put to the customer and they had their say.';
  if (no.code === 'findings.corrected') return 'Findings wait: the customer corrected us, and the next version has not been sent.';
  return `Findings wait until the customer has answered, or until ${dateInWords(sent.answerBy)} has passed.`;
}

/** Where it stands, as the rail of stages and the next step ask. */
export type UnderstandingStanding = 'none' | 'being-written' | 'waiting' | 'unanswered' | 'confirmed' | 'corrected' | 'waived';

export function standingOfUnderstanding(facts: UnderstandingFacts, now: Date): UnderstandingStanding {
  const { sent, draft } = facts;
  if (sent?.answer === 'corrected') return isWaived(facts) && !draft ? 'waived' : 'corrected';
  if (sent?.answer === 'confirmed') return 'confirmed';
  if (isWaived(facts)) return 'waived';
  if (sent === null) return draft ? 'being-written' : 'none';
  return dayOf(now, facts.timeZone) <= sent.answerBy ? 'waiting' : 'unanswered';
}

/** The state of one version in words, for a heading or a chip. */
export function versionInWords(
  version: {
    readonly sent: boolean;
    readonly answer: UnderstandingAnswer | null;
    readonly answerBy: Day | null;
    readonly last: boolean;
  },
  today: Day,
): string {
  if (!version.sent) return 'Being written';
  if (version.answer === 'confirmed') return 'Confirmed by the customer';
  if (version.answer === 'corrected') return 'Corrected by the customer';
  if (!version.last) return 'Replaced before they answered';
  if (version.answerBy === null) return 'Sent';
  return today <= version.answerBy
    ? `Sent; they have until ${dateInWords(version.answerBy)} to answer`
    : `No answer by ${dateInWords(version.answerBy)}; they had fair time`;
}

/** What a version says, apart from its points. */
export interface UnderstandingWords {
  readonly paraphrase: string;
  readonly scope: string;
  readonly outsideScope: string;
  readonly outcomeWanted: string;
}

/** Whether it can be said to the customer: it must say something, about at least one point. */
export function refuseSending(words: UnderstandingWords, points: number): Refusal | undefined {
  if (words.paraphrase.trim() === '') return refuse('understanding.says-nothing');
  return points === 0 ? refuse('understanding.no-points') : undefined;
}

/** What the customer may still say to a version: the last one sent; after a correction only the next version can be confirmed. */
export function refuseAnswer(
  version: { readonly sent: boolean; readonly last: boolean; readonly answer: UnderstandingAnswer | null },
  answer: UnderstandingAnswer,
): Refusal | undefined {
  if (!version.sent) return refuse('understanding.not-sent');
  if (!version.last) return refuse('understanding.replaced');
  if (version.answer === 'corrected') return refuse('understanding.corrected-before');
  return version.answer === answer ? refuse('understanding.answered-before') : undefined;
}
