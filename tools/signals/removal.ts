// Do the words that are shown as the reason move the score? They are taken out of texts that show a reason, and so, to compare, are as
// many other words drawn by a fixed sequence; how much the probability falls is told for both.
import { piecesOf } from '../../src/domain/language/signals/pieces.ts';
import type { Scorer } from '../../src/domain/language/signals/scorer.ts';
import { type Signals, signalsOf } from '../../src/domain/language/signals/signals-in.ts';
import type { Example } from './corpora.ts';
import { type Interval, meanInterval, sequence } from './figures.ts';

export interface Removal {
  readonly example: Example;
  /** How much the higher probability falls without the words shown, and without as many others. */
  readonly shown: number;
  readonly others: number;
}

/** From here on a reason is shown. */
const explained = 0.3;

type Span = readonly [from: number, to: number];

/** What taking out words does to each text that shows words; a text whose words are all shown is passed over. */
export function removalsOf(examples: readonly Example[], score: Scorer): Removal[] {
  const draw = sequence(20_190_728);
  return examples.flatMap((example): Removal[] => {
    const signals = signalsOf(example, score);
    if (likely(signals) < explained) return [];
    const pieces = piecesOf(example.text).filter(({ form }) => /\p{L}/u.test(form));
    const spans = signals.cues.filter(({ cue }) => cue === 'words').map(({ span }) => span);
    const isShown = ({ from, to }: { from: number; to: number }): boolean => spans.some(([a, b]) => from >= a && to <= b);
    const [shown, others] = [pieces.filter(isShown), pieces.filter((piece) => !isShown(piece))];
    if (shown.length === 0 || others.length < shown.length) return [];
    const drawn = shown.map(() => others.splice(draw(others.length), 1)[0] as { from: number; to: number });
    const before = likely(signals);
    const without = (words: readonly { from: number; to: number }[]): number =>
      before -
      likely(
        signalsOf(
          {
            ...example,
            text: blanked(
              example.text,
              words.map(({ from, to }) => [from, to]),
            ),
          },
          score,
        ),
      );
    return [{ example, shown: without(shown), others: without(drawn) }];
  });
}

const likely = ({ complaint, dissatisfaction }: Signals): number => Math.max(complaint ?? 0, dissatisfaction ?? 0);

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, [from, to]) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
}

/** A line for each corpus. */
export function removalTable(removals: readonly Removal[]): string[] {
  return [...Map.groupBy(removals, ({ example }) => example.corpus)].map(([corpus, of]) => {
    const told = (number: (removal: Removal) => number): string => {
      const { mean, interval } = meanInterval(of.map((one) => ({ group: one.example.group, number: number(one) })));
      return `${mean.toFixed(3)} ${inBrackets(interval)}`;
    };
    return `${corpus.padEnd(18)} ${String(of.length).padStart(6)}  without them ${told(({ shown }) => shown)}  without others ${told(({ others }) => others)}`;
  });
}

const inBrackets = ([low, high]: Interval): string => `[${low.toFixed(3)}, ${high.toFixed(3)}]`;
