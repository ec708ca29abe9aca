// npm test: format, types, lint, tests on a real database, journeys in a real browser. A failed step does not stop
// the next, so one run tells everything; the last line is the count of what really ran.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Count, countJourneys, countTests, inOneLine, total } from './counting.ts';
import { findBrowser, installBrowser, root, run } from './running.ts';

type Step = { readonly name: string; readonly run: () => Promise<Count> };

const results = resolve(root, 'test-results');
const failedOnce = (note: string): Count => ({ passed: 0, failed: 1, notes: [note] });

const check = (name: string, command: readonly string[]): Step => ({
  name,
  run: async () =>
    (await run(command)) === 0 ? { passed: 1, failed: 0, notes: [] } : failedOnce(`${name} failed: ${command.join(' ')}`),
});

/** Runs a test runner and counts from the report it leaves; no report means that it broke down. */
async function counted(
  command: readonly string[],
  report: string,
  count: (report: unknown) => Count,
  more: NodeJS.ProcessEnv = {},
): Promise<Count> {
  await rm(report, { force: true });
  const code = await run(command, more);
  if (!existsSync(report)) return failedOnce(`${command[0]} stopped with code ${code} and left no report`);
  const found = count(JSON.parse(await readFile(report, 'utf8')));
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1, notes: [`${command[0]} ended with code ${code}`] } : found;
}

const tests: Step = {
  name: 'Tests',
  run: () => {
    const report = resolve(results, 'tests.json');
    return counted(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], report, countTests);
  },
};

const journeys: Step = {
  name: 'Journeys in the browser',
  run: async () => {
    const chromium = await findBrowser();
    if (chromium === undefined) return failedOnce(`the journeys need a browser, and there is none: ${installBrowser}`);
    const report = resolve(results, 'journeys.json');
    const settings = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    return counted(['playwright', 'test', '--reporter=list,json'], report, countJourneys, settings);
  },
};

const steps: readonly Step[] = [
  check('Format', ['biome', 'format', '.']),
  check('Types of the server', ['tsc', '-p', 'tsconfig.json', '--singleThreaded']),
  check('Types of the staff app', ['tsc', '-p', 'src/apps/staff/tsconfig.json', '--singleThreaded']),
  check('Lint', ['oxlint', '--type-aware', '--deny-warnings']),
  tests,
  journeys,
];

await mkdir(results, { recursive: true });
const counts: Count[] = [];
for (const step of steps) {
  console.log(`\n${step.name}`);
  counts.push(await step.run());
}
const all = total(counts);
console.log(
  ['', ...steps.map(({ name }, index) => `${name}: ${inOneLine(counts[index] ?? failedOnce(name))}`), '', ...all.notes].join('\n'),
);
console.log(inOneLine(all));
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;
