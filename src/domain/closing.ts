// Closing: what must be true before a complaint is closed, each thing said with the stage where it is mended. A complaint that is
// answered but on which promises are still to be kept has actions outstanding. Closing is not forgetting: a promise may be
// carried on, the customer is asked again some weeks later, and within a time it can be reopened.
import { z } from 'zod';
import { AskedByItself, asksAfterDays } from './asking-after-closing.ts';
import type { Stage } from './complaint.ts';
import { currency } from './currency.ts';
import { moneyInWords } from './money.ts';
import { isOwed, promiseStates } from './promise.ts';

const Facts = z.object({
  points: z.array(z.object({ position: z.number(), answered: z.boolean() })).readonly(),
  /** What was agreed and has not been paid, in minor units. */
  payments: z.array(z.object({ minor: z.number(), currency: z.string() })).readonly(),
  /** Whether an offer lies before the customer. */
  offerOpen: z.boolean(),
  promises: z
    .array(
      z.object({
        what: z.string(),
        state: z.enum(promiseStates),
        carried: z.boolean(),
        /** Whether the customer has heard from us since it was settled. */
        heard: z.boolean(),
      }),
    )
    .readonly(),
  satisfactionAsked: z.boolean(),
  /** Whether the program asks once it is closed; null where nobody is there to be asked. */
  byItself: AskedByItself.nullable().default(null),
  learningNoted: z.boolean(),
  /** Whether it was escalated to somebody who has not answered yet. */
  escalated: z.boolean(),
  /** The names of regimes besides the main one under which it has come to nothing yet. */
  regimesOpen: z.array(z.string()).readonly().default([]),
  /** What was late without anybody having said why. */
  lateUnexplained: z.array(z.string()).readonly().default([]),
});
export type ClosingFacts = z.output<typeof Facts>;

/** Reads the facts as the database gives them. Throws when they are not of that shape: that is a bug. */
export const readClosingFacts = (given: unknown): ClosingFacts => Facts.parse(given);

export interface MissingToClose {
  readonly what:
    | 'finding'
    | 'offer'
    | 'payment'
    | 'promise'
    | 'told'
    | 'satisfaction'
    | 'learning'
    | 'escalation'
    | 'regime'
    | 'lateness';
  readonly words: string;
  /** Where it is mended. */
  readonly stage: Stage;
}

/** Everything that still stands in the way of closing, in the order of the stages; empty when it can be closed. */
export function missingToClose(facts: ClosingFacts): MissingToClose[] {
  const { points, payments, offerOpen, promises, satisfactionAsked, byItself, learningNoted, escalated } = facts;
  const { regimesOpen, lateUnexplained } = facts;
  const missing = (what: MissingToClose['what'], stage: Stage, words: string): MissingToClose => ({ what, words, stage });
  return [
    ...points
      .filter(({ answered }) => !answered)
      .map(({ position }) => missing('finding', 'investigate', `Point ${position} has no finding yet`)),
    ...(escalated ? [missing('escalation', 'decide', 'It was escalated, and is neither taken up nor handed back')] : []),
    ...(offerOpen ? [missing('offer', 'decide', 'An offer lies before the customer: note their answer, or withdraw it')] : []),
    ...payments.map(({ minor, currency: code }) =>
      missing('payment', 'decide', `${moneyInWords({ minor, currency: currency(code) })} is still to be paid`),
    ),
    ...regimesOpen.map((name) => missing('regime', 'respond', `Nothing says what it came to under ${name}`)),
    ...lateUnexplained.map((name) => missing('lateness', 'respond', `“${name}” was late, and nobody has said why`)),
    ...promises
      .filter(({ state, carried }) => isOwed(state) && !carried)
      .map(({ what }) => missing('promise', 'put-right', `“${shortened(what)}” is still to be kept, or carried on with a reason`)),
    ...promises
      .filter(({ state, heard }) => state === 'kept' && !heard)
      .map(({ what }) => missing('told', 'put-right', `The customer has not heard that “${shortened(what)}” was kept`)),
    ...(satisfactionAsked || asksAfterDays(byItself) !== null
      ? []
      : [missing('satisfaction', 'put-right', 'The customer has not been asked whether they are satisfied')]),
    ...(learningNoted ? [] : [missing('learning', 'learn', 'No lesson is noted, nor why there is none')]),
  ];
}

const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 57).replace(/\s+\S*$/, '')}…`);

/** Answered, while something that was promised, or money that was agreed, is still owed. */
export const actionsOutstanding = (state: string, owed: number): boolean => state === 'answered' && owed > 0;

const dayMs = 86_400_000;

export interface ReopenWindow {
  /** When it was closed; null while it is answered and was never closed. */
  readonly closedAt: Date | null;
  readonly now: Date;
  /** How many days the organisation chose. */
  readonly days: number;
  /** Whether whoever asks gives out work. */
  readonly assigns: boolean;
}

export const reopenings = ['at-once', 'with-reason', 'by-manager'] as const;
/** at-once: within the time, no reason asked. with-reason: the time is over, and whoever asks gives out work. */
export type Reopening = (typeof reopenings)[number];

/** The last moment at which a handler may reopen it; null while it was never closed. */
export const reopenUntil = ({ closedAt, days }: Pick<ReopenWindow, 'closedAt' | 'days'>): Date | null =>
  closedAt && new Date(closedAt.getTime() + days * dayMs);

export function reopeningOf(window: ReopenWindow): Reopening {
  const until = reopenUntil(window);
  if (until === null || window.now <= until) return 'at-once';
  return window.assigns ? 'with-reason' : 'by-manager';
}

export const satisfactions = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;
export type Satisfaction = keyof typeof satisfactions;

export const followUpResults = {
  yes: 'It stayed right',
  partly: 'Partly',
  no: 'It did not stay right',
  'not-reached': 'Could not be reached',
} as const;
export type FollowUpResult = keyof typeof followUpResults;
