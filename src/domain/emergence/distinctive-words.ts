// The words by which a group of contacts differs from the others, most telling first: what a new problem is called until a person
// names it. Weighed by how much likelier the group's words are under two shares (its own and the others') than under one, which
// holds for rare words too. Source: Dunning, Accurate Methods for the Statistics of Surprise and Coincidence (1993).

/** How often a word or pair of words occurs: in how many contacts of the group, and in how many of all others. */
export interface WordCounted {
  readonly word: string;
  readonly inGroup: number;
  readonly inOthers: number;
}

/** At least so many of the group must have a word for it to name the group. */
const leastShare = 0.15;
/** Below this a word differs by chance once in a thousand (chi-square of one degree). */
const leastWeight = 10.83;

/** Up to `most` words or pairs, most telling first; a word that only repeats part of a pair already there is left out. */
export function distinctiveWords(
  counted: readonly WordCounted[],
  { group, others }: { readonly group: number; readonly others: number },
  most = 3,
): string[] {
  const weighed = counted
    .filter(({ inGroup }) => inGroup >= 2 && inGroup >= leastShare * group)
    .map((word) => ({ ...word, weight: likelihoodRatio(word, group, others) }))
    .filter(({ weight }) => weight > leastWeight)
    .toSorted((a, b) => b.weight - a.weight || pairFirst(a.word, b.word));
  const chosen: string[] = [];
  for (const { word, inGroup } of weighed) {
    if (chosen.length >= most) break;
    const part = chosen.some((already) => overlaps(already, word));
    if (part) continue;
    // A pair that nearly always stands where the word stands says more than the word.
    const pair = weighed.find((more) => more.word.includes(' ') && overlaps(more.word, word) && more.inGroup >= 0.7 * inGroup);
    chosen.push(pair?.word ?? word);
  }
  return chosen;
}

/** Twice the logarithm of the ratio of likelihoods; below 0 where the group has the word less often than the others. */
function likelihoodRatio({ inGroup, inOthers }: WordCounted, group: number, others: number): number {
  const usual = (inGroup + inOthers) / (group + others);
  const [here, there] = [inGroup / group, inOthers / others];
  const ratio = 2 * (gain(inGroup, group, here, usual) + gain(inOthers, others, there, usual));
  return here > there ? ratio : -ratio;
}

/** How much likelier `count` of `of` is under its own share than under the usual one, as a logarithm. */
function gain(count: number, of: number, own: number, usual: number): number {
  const part = (some: number, share: number, by: number) => (some === 0 ? 0 : some * Math.log(share / by));
  return part(count, own, usual) + part(of - count, 1 - own, 1 - usual);
}

const pairFirst = (a: string, b: string): number => Number(b.includes(' ')) - Number(a.includes(' ')) || (a < b ? -1 : 1);

function overlaps(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
}
