// Counts what really ran, from the reports the runners wrote: never from exit codes or hopes.
// A skipped test is a defect and counts as failed; so does a file that could not be loaded, and a run of nothing.
import { z } from 'zod';

export type Count = { readonly passed: number; readonly failed: number; readonly notes: readonly string[] };

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** From `vitest --reporter=json`. Throws when the report has another shape. */
export function countTests(report: unknown): Count {
  const { success, testResults } = vitestReport.parse(report);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed');
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const notes = [
    ...failed.map(({ fullName }) => `failed: ${fullName}`),
    ...skipped.map(({ fullName }) => `skipped, and a skipped test is a defect: ${fullName}`),
    ...unloaded.map(({ name, message }) => `did not finish: ${name} ${message ?? ''}`.trim()),
  ];
  return atLeastOne({ passed, failed: notes.length, notes }, success);
}

type Suite = {
  title: string;
  suites?: Suite[] | undefined;
  specs: { title: string; tests: { status: string; projectName: string }[] }[];
};
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suite).optional(),
    specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string(), projectName: z.string() })) })),
  }),
);
const playwrightReport = z.object({ suites: z.array(suite), errors: z.array(z.object({ message: z.string().optional() })) });

export type Journey = {
  readonly titles: readonly string[];
  readonly project: string;
  readonly status: string;
};

/** Titles above the outermost describe are the file's name. */
function journeysIn({ title, suites = [], specs }: Suite, above: readonly string[]): Journey[] {
  const titles = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, projectName }) => ({ titles: [...titles.slice(1), spec.title], project: projectName, status })),
  );
  return [...own, ...suites.flatMap((inner) => journeysIn(inner, titles))];
}

/** The journeys in a report of `playwright test --reporter=json`, with or without `--list`. */
export function journeysReported(report: unknown): Journey[] {
  return playwrightReport.parse(report).suites.flatMap((inner) => journeysIn(inner, []));
}

/**
 * From `playwright test --reporter=json`. Throws when the report has another shape. What passed at its second try has passed and is
 * named, so that it is looked into.
 */
export function countJourneys(report: unknown): Count {
  const journeys = journeysReported(report);
  const named = ({ titles, project }: Journey) => `${titles.join(' ')} (${project})`;
  const failed = journeys
    .filter(({ status }) => status !== 'expected' && status !== 'flaky')
    .map((journey) => `${journey.status === 'skipped' ? 'skipped, and a skipped test is a defect' : 'failed'}: ${named(journey)}`);
  const repeated = journeys
    .filter(({ status }) => status === 'flaky')
    .map((journey) => `passed only when repeated: ${named(journey)}`);
  const broken = playwrightReport
    .parse(report)
    .errors.map(({ message }) => `did not finish: ${message?.split('\n')[0] ?? 'unknown error'}`);
  const passed = journeys.length - failed.length;
  return atLeastOne({ passed, failed: failed.length + broken.length, notes: [...failed, ...broken, ...repeated] }, true);
}

function atLeastOne(count: Count, success: boolean): Count {
  if (count.failed > 0) return count;
  if (count.passed === 0) return { passed: 0, failed: 1, notes: ['nothing ran'] };
  return success ? count : { ...count, failed: 1, notes: ['the runner reported an error outside of any test'] };
}

/** All counts as one. */
export function total(counts: readonly Count[]): Count {
  const notes = counts.flatMap((count) => count.notes);
  const add = (pick: (count: Count) => number) => counts.reduce((sum, count) => sum + pick(count), 0);
  return { passed: add((count) => count.passed), failed: add((count) => count.failed), notes };
}

/** The line that ends every run, for people and for machines. */
export const inOneLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;
