// The customer's own words that add most to the score, as phrases: what a colleague is shown as the reason. Words that add little
// beside the strongest are left out, and so are words that say nothing by themselves ("the", "was").
import type { Piece } from './pieces.ts';
import type { Shown } from './shown.ts';

const mostPhrases = 3;
const mostWords = 6;
/** A word is shown that adds at least this share of what the strongest adds. */
const substantial = 0.35;

const bare = new Set(
  "the a an and or of to in on at for with from by is are was were be been being am i i'm i've you you're your my me we us our it its it's he she they them their this that these those do does did have has had can could will would as if so there here what who which when".split(
    ' ',
  ),
);

/** `adds` is what each piece adds; empty where nobody will ask why. Neighbours are shown as one. */
export function tellingWords(text: string, pieces: readonly Piece[], adds: Float64Array): Shown[] {
  const add = (index: number): number => adds[index] ?? 0;
  const words = [...adds.keys()]
    .filter((index) => add(index) > 0 && isTelling(pieces[index] as Piece))
    .toSorted((a, b) => add(b) - add(a))
    .slice(0, mostWords);
  const least = substantial * add(words[0] ?? -1);
  const phrases = phrasesOf(
    words.filter((index) => add(index) >= least).toSorted((a, b) => a - b),
    (index) => add(index) >= 0,
  );
  return phrases
    .toSorted((a, b) => sum(b.words.map(add)) - sum(a.words.map(add)))
    .slice(0, mostPhrases)
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last }) => {
      const span = [(pieces[first] as Piece).from, (pieces[last] as Piece).to] as const;
      return { cue: 'words', span, why: `“${text.slice(...span)}” is read often where customers are dissatisfied` };
    });
}

interface Phrase {
  readonly first: number;
  last: number;
  readonly words: number[];
}

/** Words that stand beside each other, or with one between them that says nothing against it, are one phrase. */
function phrasesOf(words: readonly number[], bridges: (index: number) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  for (const index of words) {
    const before = phrases.at(-1);
    if (before && (index === before.last + 1 || (index === before.last + 2 && bridges(index - 1)))) {
      before.last = index;
      before.words.push(index);
    } else phrases.push({ first: index, last: index, words: [index] });
  }
  return phrases;
}

function isTelling({ form }: Piece): boolean {
  return /[\p{L}?!]/u.test(form) && form !== '_url_' && !bare.has(form);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
