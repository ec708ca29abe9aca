// A signal: what tells us that a contact is, or may become, a complaint before anybody said so. It is raised by the program or by a
// colleague, looked at by a person, and never decides anything: confirmed, something is done about it; dismissed, the reason stays
// and teaches. Not a complaint: a contact becomes one only by being logged as one.
import { type Refusal, refuse } from '../refusal.ts';

/** How much speaks for it, weakest first. */
export const signalLevels = ['slight', 'clear', 'strong'] as const;
export type SignalLevel = (typeof signalLevels)[number];

export const levelInWords: Readonly<Record<SignalLevel, string>> = {
  slight: 'Slight signs',
  clear: 'Clear signs',
  strong: 'Strong signs',
};

/** From which likelihood a contact shows signs of a level: at least a quarter, a half, four fifths. */
const levelsFrom = { slight: 0.25, clear: 0.5, strong: 0.8 } as const satisfies Record<SignalLevel, number>;

export function levelOf(likelihood: number): SignalLevel | null {
  return signalLevels.findLast((level) => likelihood >= levelsFrom[level]) ?? null;
}

/** How sure, as people say it: how many contacts in so many that show as much are thought to be complaints. */
export const sureInWords: Readonly<Record<SignalLevel, string>> = {
  slight: 'Of four contacts like this, one or two may be complaints.',
  clear: 'Of four contacts like this, two or three may be complaints.',
  strong: 'Of five contacts like this, four or all five may be complaints.',
};

export type SignalState = 'open' | 'confirmed' | 'dismissed';

/** Why a signal is dismissed. Each teaches something else, so each has its name. */
export const dismissals = {
  'not-unhappy': 'They are not dissatisfied',
  'about-another': 'They are dissatisfied with somebody else, not with us',
  'words-misread': 'The words were read wrongly: irony, politeness, a quotation',
  settled: 'It was settled while we spoke',
  double: 'It is dealt with under another contact',
} as const;
export type Dismissal = keyof typeof dismissals;
export const dismissalNames = Object.keys(dismissals) as [Dismissal, ...Dismissal[]];

/** A dismissal that says nothing about whether the signs were right, only that there is nothing left to do. */
export const saysNothingOfTheSigns: readonly Dismissal[] = ['settled', 'double'];

export const signalOutcomes = {
  prevented: 'Prevented: it was put right before it became a complaint',
  resolved: 'Resolved: it went no further',
  'not-prevented': 'Not prevented: the customer remains dissatisfied',
} as const;
export type SignalOutcome = keyof typeof signalOutcomes;
export const signalOutcomeNames = Object.keys(signalOutcomes) as [SignalOutcome, ...SignalOutcome[]];

/** What a rule must know of a signal. */
export interface Signal {
  readonly state: SignalState;
  readonly outcome: SignalOutcome | null;
  /** Its contact was part of a complaint already when it was raised. */
  readonly onComplaint: boolean;
  /** Its contact is part of a complaint now. */
  readonly isComplaint: boolean;
}

export type SignalDeed = 'confirm' | 'dismiss' | 'act' | 'settle';

/** Why this cannot be done with the signal now; undefined when it can. */
export function whyNotSignal(deed: SignalDeed, { state, outcome }: Signal): Refusal | undefined {
  if (deed === 'confirm') return state === 'confirmed' ? refuse('signal.judged') : undefined;
  if (deed === 'dismiss') {
    if (outcome !== null) return refuse('signal.settled');
    return state === 'dismissed' ? refuse('signal.judged') : undefined;
  }
  if (state !== 'confirmed') return refuse('signal.not-confirmed');
  if (deed === 'settle' && outcome !== null) return refuse('signal.settled');
  return undefined;
}

const deeds = ['confirm', 'dismiss', 'act', 'settle'] as const;
export const signalDeeds = (signal: Signal): SignalDeed[] => deeds.filter((deed) => whyNotSignal(deed, signal) === undefined);

/** What may be said to have come of it: only what had not yet become a complaint can be prevented. */
export function decideOutcome(signal: Signal, outcome: SignalOutcome): SignalOutcome | Refusal {
  const no = whyNotSignal('settle', signal);
  if (no) return no;
  if (outcome === 'prevented' && (signal.onComplaint || signal.isComplaint)) return refuse('signal.is-complaint');
  return outcome;
}
