// npm run acceptance: tries the product on real public data, found in the folder REDRESS_ACCEPTANCE_DATA names.
// Without that folder nothing is tried and the data wanted is named; with it, every check must find its data.
import { resolve } from 'node:path';
import { acceptanceChecks } from '../test/acceptance/checks.ts';
import { type Count, inOneLine, total } from './counting.ts';
import { tryOn } from './trying.ts';

const shown = 20;

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
