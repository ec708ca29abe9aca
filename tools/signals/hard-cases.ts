// Contacts that are hard to read, written for this: irony, politeness, a complaint about somebody else, words quoted of others, praise
// with a "but", plain reports of a fault. No model is trained on them.
import { readFileSync } from 'node:fs';
import type { SignalsReader } from '../../src/domain/language/signals/signals-in.ts';

export interface HardCase {
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

/** Lines of a table: for each kind how many of how many are read right. */
export function hardCasesTable(read: SignalsReader): string[] {
  return [...Map.groupBy(readHardCases(), ({ kind }) => kind)].map(([kind, cases]) => {
    const right = cases.filter((one) => isReadRight(read, one)).length;
    return `${kind.padEnd(30)} ${right} of ${cases.length}`;
  });
}
