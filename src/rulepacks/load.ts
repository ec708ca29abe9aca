// Reads rule packs from their folder: pack.yaml, examples.yaml, the letters and the README.
// Invariant: nothing is remembered between calls, and a pack that cannot be read comes back as problems in words.
// Not whether the parts fit together, nor whether the examples come out: check.ts.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { LetterBody } from '#domain/letter-body.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { readLetter } from './letter-file.ts';
import { type Problem, problemsIn } from './problem.ts';
import { type Example, examplesSchema, packSchema } from './schema.ts';

export type LoadedPack = {
  readonly pack: RulePack;
  readonly examples: readonly Example[];
  /** By letter id; a letter whose file is missing is not here. */
  readonly letters: ReadonlyMap<string, LetterBody>;
  readonly readme: string | null;
};

export type Loading = { readonly loaded: LoadedPack | null; readonly problems: readonly Problem[] };

/** The ids of the packs in a folder: every folder in it that holds a pack.yaml. None where there is no such folder. */
export async function packIds(rulepacksFolder: string): Promise<string[]> {
  const entries = await entriesOf(rulepacksFolder);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const held = await Promise.all(folders.map(async (name) => (await textOf(join(rulepacksFolder, name, 'pack.yaml'))) !== null));
  return folders.filter((_, index) => held[index]).toSorted();
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** One pack with everything in its folder, or what keeps it from being read. */
export async function loadPack(folder: string): Promise<Loading> {
  const id = basename(folder);
  const pack = await readYaml(folder, 'pack.yaml', packSchema);
  const examples = await readYaml(folder, 'examples.yaml', examplesSchema);
  const problems = [...pack.problems, ...examples.problems];
  if (pack.value === null || examples.value === null) return { loaded: null, problems };
  if (pack.value.id !== id) {
    problems.push({
      where: 'pack.yaml: id',
      what: `the id is '${pack.value.id}' and the folder '${id}'`,
      mend: 'Make them the same.',
    });
  }
  const letters = await readLetters(folder, pack.value, problems);
  const readme = await textOf(join(folder, 'README.md'));
  return { loaded: { pack: pack.value, examples: examples.value, letters, readme }, problems };
}

/** The letters of a pack from their files, by id; what is wrong with them is added to the problems. */
export async function readLetters(
  folder: string,
  pack: Pick<RulePack, 'letters'>,
  problems: Problem[],
): Promise<Map<string, LetterBody>> {
  const letters = new Map<string, LetterBody>();
  for (const { id, file } of pack.letters) {
    const markdown = await textOf(join(folder, file));
    if (markdown === null) {
      problems.push({
        where: `pack.yaml: letters › ${id}`,
        what: `the file ${file} is not there`,
        mend: `Write ${file}, or correct its name.`,
      });
      continue;
    }
    const { body, faults } = readLetter(markdown);
    problems.push(...faults.map((what) => ({ where: file, what, mend: 'Mend the mark-up of the letter.' })));
    letters.set(id, body);
  }
  return letters;
}

export async function readYaml<Value>(
  folder: string,
  file: string,
  schema: z.ZodType<Value>,
): Promise<{ value: Value | null; problems: Problem[] }> {
  const written = await textOf(join(folder, file));
  if (written === null)
    return { value: null, problems: [{ where: file, what: 'the file is not there', mend: `Write ${file} in ${folder}.` }] };
  const document = parseDocument(written);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      where: file,
      what: (error.message.split('\n')[0] ?? error.message).replace(/ at line \d+, column \d+:?$/, ''),
      place: error.linePos ? { line: error.linePos[0].line, column: error.linePos[0].col } : null,
      mend: 'Mind the indentation, and put quotes round text with a colon in it.',
    }));
    return { value: null, problems };
  }
  const raw: unknown = document.toJS();
  const parsed = schema.safeParse(raw);
  return parsed.success ? { value: parsed.data, problems: [] } : { value: null, problems: problemsIn(file, parsed.error, raw) };
}

/** What a file holds; null where it is not there. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}
