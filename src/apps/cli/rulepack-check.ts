// redress rulepack check: tells the author of a rule pack what is wrong with it, in words.
// Invariant: exit 0 only when nothing is wrong; what is unconfirmed is listed but is no fault.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Calendar } from '#domain/calendar.ts';
import { checkPack } from '#rulepacks/check.ts';
import { closest } from '#rulepacks/closest.ts';
import { unconfirmedIn } from '#rulepacks/in-force.ts';
import { loadPack } from '#rulepacks/load.ts';
import type { CliCall } from './cli-command.ts';
import type { OwnCalendarRead } from '#rulepacks/own-calendars.ts';
import { type Problem, whereInWords } from '#rulepacks/problem.ts';
import { calendarsFor, foldersOfPacks } from './rulepacks-folder.ts';

export const RULEPACK_CHECK_USAGE = `redress rulepack check [<id> …] [--folder <rulepacks>] [--json]
  Checks the packs named, or all of them (those that come with Redress and your own in the data folder): that they read, fit together, admit what is unconfirmed,
  and that every example comes out.`;

/** Checks packs; 0 when all are right, 1 when one is not or is not there. */
export async function rulepackCheckCommand(
  args: readonly string[],
  out: Pick<CliCall, 'out' | 'words' | 'settings'>,
): Promise<number> {
  const read = readArgs(args);
  if (typeof read === 'string') {
    out.words(read);
    return 1;
  }
  const folders = await foldersOfPacks(read.values.folder, out.settings.dataFolder);
  const known = [...folders.keys()].toSorted();
  const unknown = read.positionals.filter((id) => !known.includes(id));
  const where = read.values.folder ?? `those that come with Redress, nor in ${join(out.settings.dataFolder, 'rulepacks')}`;
  for (const id of unknown) {
    const near = closest(id, known);
    const there = known.length === 0 ? 'There are none.' : `There are: ${known.join(', ')}.`;
    out.words(`There is no pack '${id}' among ${where}${near === null ? '.' : `: did you mean '${near}'?`} ${there}`);
  }
  if (unknown.length > 0) return 1;
  const { calendars, own } = await calendarsFor(read.values.folder, out.settings.dataFolder);
  const reports = await Promise.all(
    (read.positionals.length > 0 ? read.positionals : known).map((id) => report(folders.get(id) ?? id, id, calendars)),
  );
  if (read.values.json === true)
    out.out(JSON.stringify({ packs: reports, calendars: own.map(({ id, problems }) => ({ id, problems })) }));
  else {
    for (const one of own) out.out(calendarInWords(one));
    for (const one of reports) out.out(inWords(one));
  }
  return [...own, ...reports].some(({ problems }) => problems.length > 0) ? 1 : 0;
}

function readArgs(args: readonly string[]) {
  const options = { folder: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    return read.values.help === true ? RULEPACK_CHECK_USAGE : read;
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The command was not understood.'}\n\n${RULEPACK_CHECK_USAGE}`;
  }
}

async function report(path: string, id: string, calendars: ReadonlyMap<string, Calendar>) {
  const problems = await checkPack(path, calendars);
  const { loaded } = await loadPack(path);
  return { id, problems, examples: loaded?.examples.length ?? 0, unconfirmed: loaded === null ? [] : unconfirmedIn(loaded.pack) };
}

function inWords({ id, problems, examples, unconfirmed }: Awaited<ReturnType<typeof report>>): string {
  if (problems.length === 0) {
    const doubt =
      unconfirmed.length === 0
        ? 'Nothing in it is unconfirmed.'
        : unconfirmed.length === 1
          ? 'One fact in it is marked unconfirmed.'
          : `${unconfirmed.length} facts in it are marked unconfirmed.`;
    return `${id}: nothing wrong. ${examples} examples come out. ${doubt}`;
  }
  return wrong(id, problems);
}

function calendarInWords({ id, problems }: OwnCalendarRead): string {
  return problems.length === 0 ? `Your calendar ${id}: nothing wrong.` : wrong(`Your calendar ${id}`, problems);
}

function wrong(what: string, problems: readonly Problem[]): string {
  const lines = problems.map((problem) => `  ${whereInWords(problem)}\n    ${problem.what}\n    ${problem.mend}`);
  return [`${what}: ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong.`, ...lines].join('\n');
}
