// All remarks on a text, in the order of its words: plain words, tone, promises, liability.
import { type JargonEntry, jargonIn } from './jargon.ts';
import { liabilityIn } from './liability-in.ts';
import { longSentences } from './long-sentences.ts';
import { promisesIn } from './promises-in.ts';
import type { Remark } from './remark.ts';
import { toneIn } from './tone.ts';

/** What a text is read against. */
export interface ReadAgainst {
  readonly jargon: readonly JargonEntry[];
  readonly promised: readonly string[];
  /** Dates in words that clocks already keep. */
  readonly days: readonly string[];
  /** Somebody with the authority decided that we admit liability. */
  readonly liabilityAdmitted: boolean;
}

export function remarksOn(text: string, against: ReadAgainst): Remark[] {
  return [
    ...longSentences(text),
    ...jargonIn(text, against.jargon),
    ...toneIn(text),
    ...promisesIn(text, against.promised, against.days),
    ...(against.liabilityAdmitted ? [] : liabilityIn(text)),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
}
