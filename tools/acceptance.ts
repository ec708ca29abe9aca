// npm run acceptance: tries the product on real public data, found in the folder REDRESS_ACCEPTANCE_DATA names.
// Without that folder nothing is tried and the data wanted is named; with it, every check must find its data.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AcceptanceCheck } from '../test/acceptance/check.ts';
import { acceptanceChecks } from '../test/acceptance/checks.ts';
import { type Count, inOneLine, total } from './counting.ts';

const shown = 20;

async function tryOn(folder: string, check: AcceptanceCheck): Promise<Count> {
  const missing = check.needs.filter((need) => !existsSync(resolve(folder, need)));
  if (missing.length > 0) return { passed: 0, failed: 1, notes: missing.map((need) => `${resolve(folder, need)} is missing`) };
  try {
    const { passed, failures } = await check.run(folder);
    const tried = passed + failures.length > 0;
    return tried ? { passed, failed: failures.length, notes: failures } : { passed: 0, failed: 1, notes: ['it tried nothing'] };
  } catch (error) {
    return { passed: 0, failed: 1, notes: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

async function tryAll(folder: string): Promise<Count> {
  const counts: Count[] = [];
  for (const check of acceptanceChecks) {
    const count = await tryOn(folder, check);
    console.log(`${check.promise}: ${inOneLine(count)}`);
    for (const note of count.notes.slice(0, shown)) console.log(`  ${note}`);
    if (count.notes.length > shown) console.log(`  and ${count.notes.length - shown} more`);
    counts.push(count);
  }
  return total(counts);
}

const folder = process.env['REDRESS_ACCEPTANCE_DATA'];
if (folder) {
  const all = await tryAll(resolve(folder));
  console.log(inOneLine(all));
  process.exitCode = all.failed > 0 ? 1 : 0;
} else {
  const wanted = [...new Set(acceptanceChecks.flatMap(({ needs }) => needs))].toSorted((a, b) => (a < b ? -1 : 1));
  console.log(`Nothing was tried: REDRESS_ACCEPTANCE_DATA names no folder. Wanted in it: ${wanted.join(', ')}.`);
  console.log(inOneLine(total([])));
}
