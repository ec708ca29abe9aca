// A rule seen at work: made-up files in which it must find something, and made-up files in which it must not.
import type { Rule } from './rule.ts';

export type Files = Readonly<Record<string, string>>;
export type Case = {
  readonly rule: Rule;
  /** Each tree on its own must be refused at exactly these places. */
  readonly refused: readonly (readonly [files: Files, places: readonly string[]])[];
  readonly allowed: readonly Files[];
};
