// Gives each problem its line and column, read from the file it names.
// Invariant: a problem that names no file, or a place that is not in it, stays as it was.
import { join } from 'node:path';
import { textOf } from './load.ts';
import { placeInText, placeInYaml } from './place.ts';
import type { Problem } from './problem.ts';

/** The problems of the files in a folder, each with its place where that can be told. */
export function placedIn(folder: string, problems: readonly Problem[]): Promise<Problem[]> {
  return Promise.all(problems.map((problem) => placed(folder, problem)));
}

async function placed(folder: string, problem: Problem): Promise<Problem> {
  const [file = '', ...path] = problem.where.split(': ');
  const written = problem.place || !/^[\w/-]+\.(yaml|json|md)$/.test(file) ? null : await textOf(join(folder, file));
  if (written === null) return problem;
  const place = file.endsWith('.md') ? placeInText(written, problem.what) : placeInYaml(written, path.join(': '));
  return place === null ? problem : { ...problem, place };
}
