// Chance for the demonstration that always falls the same way: the same seed makes the same people and the same complaints,
// so that what a guide describes is there to be found. Not for anything that has to be hard to guess.
export interface Chance {
  /** Between 0 and 1, 1 left out. */
  roll(): number;
  /** Whether something happens that happens so often. */
  happens(share: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** One of them, each as likely as its weight says. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** A number that is seldom far from the usual one and now and then much larger (log-normal). */
  around(usual: number, spread: number): number;
}

/** Chance from a name: mulberry32, a small generator in the public domain (Tommy Ettinger, 2017). */
export function chanceFrom(name: string): Chance {
  let state = Array.from(name).reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(roll() * (most - least + 1));
  return {
    roll,
    between,
    happens: (share) => roll() < share,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    weighed: (weights) => weighed(weights, roll()),
    around: (usual, spread) => usual * Math.exp(spread * bell(roll, roll)),
  };
}

function weighed<T extends string>(weights: Readonly<Record<T, number>>, at: number): T {
  const entries = Object.entries<number>(weights) as [T, number][];
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error('There is nothing to weigh.');
}

/** A value of the bell curve with mean 0 and deviation 1 (Box and Muller, 1958). */
const bell = (one: () => number, other: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - one())) * Math.cos(2 * Math.PI * other());
