// The project as the house rules see it: every file by its path from the top, read once.
// Made-up trees take the same shape, so each rule can be seen to fail. Nothing here judges.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isSource, parseSource, type Source } from './source.ts';

export type Tree = {
  /** Text by path (empty for what is not text), with forward slashes, relative to the top of the repository. */
  readonly files: ReadonlyMap<string, string>;
  readonly sources: readonly Source[];
};

const notOurs = new Set(['node_modules', '.git', '.cache', 'data', 'demo-data', 'dist', 'test-results', 'playwright-report']);
/** Other files (pictures, spreadsheets) are known by name; their content is not read. */
const textual = new Set(['.ts', '.tsx', '.js', '.mjs', '.sql', '.md', '.yaml', '.yml', '.json', '.css', '.html', '.sh', '']);

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (notOurs.has(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* walk(root, path);
    else if (entry.isFile()) yield path;
  }
}

/** A tree from paths and their text. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  const known = new Map(Object.entries(files));
  const sources = [...known].filter(([path]) => isSource(path)).map(([path, text]) => parseSource(path, text));
  return { files: known, sources };
}

/** The tree in a folder of this disk. */
export function readTree(root: string): Tree {
  const paths = [...walk(root, '')].toSorted();
  return treeOf(
    Object.fromEntries(paths.map((path) => [path, textual.has(extname(path)) ? readFileSync(join(root, path), 'utf8') : ''])),
  );
}
