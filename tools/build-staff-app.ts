// Builds the staff app, unless what is built already comes from these very sources: so that the first start builds it, later
// ones do not wait, and an upgrade builds it again. Run before every start. Two at once do not meet: each builds in a folder of
// its own, and a finished build takes its place in one step.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const built = 'src/apps/staff/dist';
const mark = join(built, 'built-from');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .toSorted();
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of [...filesBelow('src/apps/staff'), ...filesBelow('src/domain'), 'package-lock.json'])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const isBuilt = (digest: string): boolean => existsSync(mark) && readFileSync(mark, 'utf8') === digest;

/** Puts the finished build where the old one was. Whoever else finished the same build first has done it already. */
function takeItsPlace(fresh: string, digest: string): void {
  try {
    if (existsSync(built) && !isBuilt(digest)) renameSync(built, `${fresh}-before`);
  } catch {
    // somebody else has just moved the old one away
  }
  try {
    renameSync(fresh, built);
  } catch (trouble) {
    if (!isBuilt(digest)) throw trouble;
  }
}

const digest = digestOfSources();
if (!isBuilt(digest)) {
  console.error('Building the screens, once…');
  const fresh = resolve('.cache', `screens-${process.pid}`);
  mkdirSync(dirname(fresh), { recursive: true });
  try {
    const where = ['--outDir', fresh, '--emptyOutDir'];
    execFileSync('npm', ['run', '-s', 'build', '--', '--logLevel', 'error', ...where], { stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(join(fresh, 'built-from'), digest);
    takeItsPlace(fresh, digest);
  } finally {
    for (const left of [fresh, `${fresh}-before`]) rmSync(left, { recursive: true, force: true });
  }
}
