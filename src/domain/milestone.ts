// A milestone: a moment in a complaint's life from which regulators count, other than its receipt: that it was acknowledged,
// that the final response was sent, that it was closed. Clocks start, stop and are met by milestones alone, never by a stage.
import type { RulePack } from './rule-pack.ts';

export const acknowledgement = 'acknowledged';

/** The ways in which a complaint can be answered in full, as clocks know them, with what each is called on a screen. */
export const answerKinds = {
  'final-response-sent': 'Full answer sent',
  'summary-resolution-sent': 'Resolved early, and a summary of that sent',
} as const;
export type AnswerKind = keyof typeof answerKinds;

/** The ways of answering that a pack's clocks know: an early resolution counts only where the rules say so. */
export function answersIn(pack: Pick<RulePack, 'clocks'> | undefined): AnswerKind[] {
  const met = new Set(pack?.clocks.flatMap((clock) => clock.met));
  const all: AnswerKind[] = ['final-response-sent', 'summary-resolution-sent'];
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
