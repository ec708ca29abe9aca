// One thing a rule pack says, in plain words, with its source and how sure it is: a clock's value, a letter's duty, a limit.
// Invariant: its key stays the same while the pack says the same thing there, so that a check of it can be kept (rule-check.ts).
// Not the rule itself: nothing is decided from a statement.
import type { Citation } from '../citation.ts';
import type { Day } from '../day.ts';

export interface PackStatement {
  /** Where it is in the pack, one piece a list and its id: 'clocks/src/2008-10-01'. */
  readonly key: string;
  readonly name: string;
  readonly says: string;
  /** What goes with it, a line each. */
  readonly more: readonly string[];
  /** The first day it holds for, where the rule is dated. */
  readonly from: Day | null;
  /** Holds on the day asked about: not over yet, and begun. */
  readonly standing: 'now' | 'later' | 'over';
  /** Null where the pack gives no source of its own for it. */
  readonly cited: Citation | null;
}

interface Said {
  readonly key: string;
  readonly name: string;
  readonly says: string;
  readonly more?: readonly string[];
  readonly cited?: Citation | null;
}

/** A statement that holds always. */
export const statement = ({ more = [], cited = null, ...said }: Said): PackStatement => ({
  ...said,
  more,
  cited,
  from: null,
  standing: 'now',
});

/** Each of several dated values as a statement: the latest that has begun holds now, those before it are over. */
export function datedStatements<Value extends Citation & { readonly from: Day }>(
  values: readonly Value[],
  on: Day,
  say: (value: Value) => Said,
): PackStatement[] {
  const begun = values.filter(({ from }) => from <= on).map(({ from }) => from);
  const held = begun.toSorted().at(-1);
  return values.map((value) => ({
    ...statement({ cited: value, ...say(value) }),
    from: value.from,
    standing: value.from > on ? 'later' : value.from === held ? 'now' : 'over',
  }));
}
