// Tries one acceptance check on a folder of data. Missing data, a check that tries nothing and one that throws have failed.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AcceptanceCheck } from '../test/acceptance/check.ts';
import type { Count } from './counting.ts';

const failedOnce = (note: string): Count => ({ passed: 0, failed: 1, notes: [note] });

/** Never throws: what a check throws is its failure. */
export async function tryOn(folder: string, check: AcceptanceCheck): Promise<Count> {
  const missing = check.needs.filter((need) => !existsSync(resolve(folder, need)));
  if (missing.length > 0) return failedOnce(`missing in ${folder}: ${missing.join(', ')}`);
  try {
    const { passed, failures } = await check.run(folder);
    const tried = passed + failures.length > 0;
    return tried ? { passed, failed: failures.length, notes: failures } : failedOnce('it tried nothing');
  } catch (error) {
    return failedOnce(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
