// Whether a contact that was read is shown to colleagues as a signal, and how strong. Words that tell of a risk of harm are always
// shown, and as strong. What is being logged as a complaint needs no early sign; a further contact on one is shown where it says by
// itself that it worsens (they name an ombudsman, want somebody senior, speak of leaving): that they are unhappy is known.
import type { Cue } from '../language/signals/cue.ts';
import { levelOf, type SignalLevel, signalLevels } from './signal.ts';
import { partOfCue, type PartCounts, type SignalPart, type SignalWeights, type Weighed, weigh } from './weighing.ts';

/** alone: part of no complaint. first: what a complaint was logged from. further: said later, about a complaint. */
export type ContactPlace = 'alone' | 'first' | 'further';

export interface ReadContact {
  readonly place: ContactPlace;
  readonly complaint: number | null;
  readonly dissatisfaction: number | null;
  readonly cues: readonly (Cue | 'words' | 'conversation')[];
  readonly counts: PartCounts;
  /** Somebody noticed a sign: then it is shown, however little the words say. */
  readonly noticed: number;
}

export interface Raised extends Weighed {
  readonly level: SignalLevel;
}

/** The signal to show, or null. `from` is the weakest level the organisation wants to see. */
export function raise(read: ReadContact, weights: SignalWeights, from: SignalLevel): Raised | null {
  const weighed = weigh(textOf(read), countsOf(read), weights);
  if (read.cues.includes('risk-of-harm')) return { ...weighed, level: 'strong' };
  if (read.noticed > 0) return { ...weighed, level: levelOf(weighed.likelihood) ?? 'slight' };
  if (read.place === 'first' || (read.place === 'further' && !worsens(read))) return null;
  const level = levelOf(weighed.likelihood);
  if (level === null || signalLevels.indexOf(level) < signalLevels.indexOf(from)) return null;
  return { ...weighed, level };
}

const worse: readonly SignalPart[] = ['cue-outside-help', 'cue-leaving', 'cue-manager', 'cue-unanswered'];
const worsens = (read: ReadContact): boolean => worse.some((part) => (countsOf(read)[part] ?? 0) > 0);

/** What the words alone say: the likelier of complaint and dissatisfaction. */
export function textOf({ complaint, dissatisfaction }: Pick<ReadContact, 'complaint' | 'dissatisfaction'>): number | null {
  return complaint === null || dissatisfaction === null ? null : Math.max(complaint, dissatisfaction);
}

/** Everything that is counted: the circumstances, what was noticed, and each cue that weighs by itself, once. */
export function countsOf({ cues, counts, noticed }: Pick<ReadContact, 'cues' | 'counts' | 'noticed'>): PartCounts {
  const shown = new Set<SignalPart>();
  for (const cue of cues) {
    const part = cue === 'words' || cue === 'conversation' ? undefined : partOfCue[cue];
    if (part) shown.add(part);
  }
  return { ...counts, noticed, ...Object.fromEntries([...shown].map((part) => [part, 1])) };
}
