// Contacts that are hard to read, written for this: irony, politeness, a complaint about somebody else, words quoted of others, praise
// with a "but", plain reports of a fault. No model is trained on them.
import { readFileSync } from 'node:fs';
import type { SignalsReader } from '../../src/domain/language/signals/signals-in.ts';

export interface HardCase {
  /** The first was looked at while the model was made; the second before and after a change to it; the third after that only. */
  readonly set: 'first' | 'second' | 'third';
  readonly kind: string;
  readonly complains: boolean;
  readonly text: string;
}

const file = new URL('../../test/signals/hard-cases.jsonl', import.meta.url);

export function readHardCases(): HardCase[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as HardCase);
}

/** Whether a contact is read as what it is: somebody dissatisfied where the likelier of the two probabilities is a half or more. */
export function isReadRight(read: SignalsReader, { text, complains }: HardCase): boolean {
  const { complaint, dissatisfaction } = read(text);
  return Math.max(complaint ?? 0, dissatisfaction ?? 0) >= 0.5 === complains;
}

/** Lines of a table: for each set, and each kind in it, how many of how many are read right. */
export function hardCasesTable(read: SignalsReader): string[] {
  const line = (name: string, cases: readonly HardCase[]): string =>
    `${name.padEnd(30)} ${cases.filter((one) => isReadRight(read, one)).length} of ${cases.length}`;
  return [...Map.groupBy(readHardCases(), ({ set }) => set)].flatMap(([set, cases]) => [
    line(`${set} set`, cases),
    ...[...Map.groupBy(cases, ({ kind }) => kind)].map(([kind, of]) => line(`  ${kind}`, of)),
  ]);
}
