// No file knows the disk it was written on: a path of somebody's machine works on that machine only.
import type { Rule } from './rule.ts';

const homes = /(?<![\w.:/])(?:\/home\/[a-z]|\/Users\/[A-Za-z]|\/root\/[\w.]|[A-Z]:\\Users\\)/;

/** The rule for a repository that lies in `root`: its own absolute path may not occur in it either. */
export function noMachinePaths(root: string): Rule {
  return {
    name: "no file names a path of somebody's machine",
    why: 'it works there and nowhere else, and tells strangers how our disks are laid out.',
    instead: 'give a path from the top of the repository, or take it from a setting.',
    breaches: (tree) =>
      [...tree.files]
        .filter(([path]) => path !== 'package-lock.json' && !path.endsWith('.gen.ts') && !path.startsWith('test/architecture/'))
        .flatMap(([path, text]) =>
          text.split('\n').flatMap((line, index) => {
            const bad = homes.test(line) || line.includes(`${root}/`);
            return bad ? [{ where: `${path}:${index + 1}`, what: line.trim().slice(0, 100) }] : [];
          }),
        ),
  };
}
