// Builds the staff app, unless what is built already comes from these very sources: so that the first start builds it, later
// ones do not wait, and an upgrade builds it again. Run before every start.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

const digest = digestOfSources();
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== digest) {
  console.error('Building the screens, once…');
  execFileSync('npm', ['run', '-s', 'build', '--', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(mark, digest);
}
