// Weighs what a contact says against what it stands in, and says how likely it is that it is, or becomes, a complaint.
//
// The rule is a sum of log-odds, one term for each thing that speaks for it:
//
//   log-odds = shift + slope × text + Σ weight(part) × min(times, most(part))
//
// `text` is the log-odds the model gives the words alone (of a language it does not know: those of one in ten). slope > 0 and every
// weight ≥ 0, so the rule is monotone: more of anything that speaks for it never makes it less likely. A weight of ln 2 doubles the
// odds. The model was made from texts of which near half are complaints. Of what reaches a front line far fewer are, perhaps one in
// five: another share moves the odds alone (Saerens, Latinne & Decaestecker 2002), so the shift takes them to a third. The weights the
// program comes with are judgements, stated here as what each does to the odds; an organisation fits them, and with slope and shift
// how sure the whole is, to what became of its own contacts (fit-weights.ts), and then they are measurements.
import type { Cue } from '../language/signals/cue.ts';

/** What is counted; `times` of each is a whole number from 0. */
export const signalParts = [
  'repeat-contact', 'handed-on', 'days-waiting', 'promise-missed', 'earlier-complaints', 'open-problem', 'noticed',
  'cue-complaint', 'cue-outside-help', 'cue-leaving', 'cue-manager', 'cue-unanswered', 'cue-repeated',
] as const; // biome-ignore format: a list is read as one
export type SignalPart = (typeof signalParts)[number];

/** The times beyond which more of it adds nothing. */
export const mostTimes: Readonly<Record<SignalPart, number>> = {
  'repeat-contact': 3, 'handed-on': 3, 'days-waiting': 10, 'promise-missed': 2, 'earlier-complaints': 2, 'open-problem': 1, noticed: 3,
  'cue-complaint': 1, 'cue-outside-help': 1, 'cue-leaving': 1, 'cue-manager': 1, 'cue-unanswered': 1, 'cue-repeated': 1,
}; // biome-ignore format: a list is read as one

export interface SignalWeights {
  readonly slope: number;
  readonly shift: number;
  readonly parts: Readonly<Record<SignalPart, number>>;
}

/** As the program comes: each in the factor by which one more of it raises the odds. */
export const usualWeights: SignalWeights = {
  slope: 1,
  shift: -Math.log(3),
  parts: {
    'repeat-contact': Math.log(2), 'handed-on': Math.log(1.5), 'days-waiting': Math.log(1.1), 'promise-missed': Math.log(3),
    'earlier-complaints': Math.log(1.5), 'open-problem': Math.log(1.5), noticed: Math.log(4),
    'cue-complaint': Math.log(3), 'cue-outside-help': Math.log(3), 'cue-leaving': Math.log(2), 'cue-manager': Math.log(2),
    'cue-unanswered': Math.log(1.5), 'cue-repeated': Math.log(1.5),
  },
}; // biome-ignore format: a list is read as one

/** The cues that weigh by themselves, beyond what the model makes of their words. */
export const partOfCue: { readonly [Name in Cue]?: SignalPart } = {
  'says-complaint': 'cue-complaint',
  'outside-help': 'cue-outside-help',
  'threat-to-leave': 'cue-leaving',
  'wants-a-manager': 'cue-manager',
  'unanswered-question': 'cue-unanswered',
  'repeated-contact': 'cue-repeated',
};

export type PartCounts = { readonly [Part in SignalPart]?: number };

export interface Weighed {
  /** Probability from 0 to 1. */
  readonly likelihood: number;
  /** What speaks for it beside the words, the heaviest first. */
  readonly parts: readonly { readonly part: SignalPart; readonly times: number }[];
}

const unread = Math.log(0.1 / 0.9);
const surest = 4.6; // The model is never trusted beyond 99 in 100.

/** The log-odds of the words alone; null where the model could not read them. */
export function textLogOdds(probability: number | null): number {
  if (probability === null) return unread;
  const odds = Math.log(probability) - Math.log1p(-probability);
  return Math.min(surest, Math.max(-surest, odds));
}

export function weigh(text: number | null, counts: PartCounts, weights: SignalWeights): Weighed {
  const counted = signalParts
    .map((part) => ({ part, times: Math.min(mostTimes[part], counts[part] ?? 0) }))
    .filter(({ times }) => times > 0);
  const adds = ({ part, times }: (typeof counted)[number]) => weights.parts[part] * times;
  const logOdds = counted.reduce((sum, one) => sum + adds(one), weights.shift + weights.slope * textLogOdds(text));
  return {
    likelihood: 1 / (1 + Math.exp(-logOdds)),
    parts: counted.toSorted((a, b) => adds(b) - adds(a)).map(({ part, times }) => ({ part, times: counts[part] ?? times })),
  };
}

const days = (times: number): string => (times === 1 ? 'a day' : `${times} days`);

/** What a colleague reads of a part: what speaks for it, in words. `within` is the days in which repeat contacts count. */
export function partInWords(part: SignalPart, times: number, within: number): string {
  return partWords[part](times, within);
}

const often = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);

const partWords: Readonly<Record<SignalPart, (times: number, within: number) => string>> = {
  'repeat-contact': (times, within) => `They were in touch ${often(times)} before in the last ${days(within)}.`,
  'handed-on': (times) => `It was handed on ${often(times)}.`,
  'days-waiting': (times) => `They have waited ${days(times)} for an answer.`,
  'promise-missed': (times) => (times === 1 ? 'A promise to them was missed.' : `${times} promises to them were missed.`),
  'earlier-complaints': (times) => `They complained ${often(times)} before in the last year.`,
  'open-problem': () => 'There is an open problem with this product.',
  noticed: (times) => (times === 1 ? 'A colleague noticed a sign.' : `Colleagues noticed ${times} signs.`),
  'cue-complaint': () => 'They say in as many words that it is a complaint.',
  'cue-outside-help': () => 'They name an ombudsman, a regulator, a lawyer, a court or the press.',
  'cue-leaving': () => 'They speak of leaving or cancelling.',
  'cue-manager': () => 'They want somebody more senior.',
  'cue-unanswered': () => 'They are still waiting for an answer.',
  'cue-repeated': () => 'They have been in touch about this before.',
};
