// A milestone: a moment in a complaint's life from which regulators count, other than its receipt: that it was acknowledged,
// that the final response was sent, that it was closed. Clocks start, stop and are met by milestones alone, never by a stage.
import type { RulePack } from './rule-pack.ts';
import { parseTrigger, triggerInWords } from './trigger.ts';

export const acknowledgement = 'acknowledged';

/** The ways in which a complaint can be answered in full, as clocks know them, with what each is called on a screen. */
export const answerKinds = {
  'final-response-sent': 'Full answer sent',
  'stage-response-sent': 'Answer of this stage sent; the customer may ask for the next',
  'summary-resolution-sent': 'Resolved early, and a summary of that sent',
} as const;
export type AnswerKind = keyof typeof answerKinds;

/** The ways of answering that a pack's clocks know: an early resolution, or an answer of one stage, only where the rules say so. */
export function answersIn(pack: Pick<RulePack, 'clocks'> | undefined): AnswerKind[] {
  const met = new Set(pack?.clocks.flatMap((clock) => clock.met));
  const all: AnswerKind[] = ['final-response-sent', 'stage-response-sent', 'summary-resolution-sent'];
  return all.filter((kind) => kind === 'final-response-sent' || met.has(kind));
}

/** What a complaint came to. A rule pack names its own outcomes; these are what they count as. */
export const outcomes = {
  upheld: 'Justified',
  'partly-upheld': 'Partly justified',
  'not-upheld': 'Not justified',
  other: 'No finding either way',
} as const;
export type Outcome = keyof typeof outcomes;

export const isOutcome = (word: string): word is Outcome => Object.hasOwn(outcomes, word);

const ours: Readonly<Record<string, string>> = { reopened: 'the complaint was reopened', declined: 'the complaint was declined' };

/** 'the complaint was acknowledged at stage 2'. */
export function milestoneInWords(what: string): string {
  const trigger = parseTrigger(what);
  return trigger === null ? (ours[what] ?? what) : triggerInWords(trigger);
}
