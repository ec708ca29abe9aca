// Paths in words. No file knows the disk it was written on, and every link between documents leads somewhere.
import { dirname, join } from 'node:path/posix';
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

const links = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g;

export const linksLeadSomewhere: Rule = {
  name: 'every link from one document to another leads somewhere',
  why: 'a newcomer who meets a dead link in the first minute trusts nothing else.',
  instead: 'mend the path, or remove the link.',
  breaches: (tree) => {
    const paths = [...tree.files.keys()];
    const exists = (place: string) => paths.some((path) => path === place || path.startsWith(`${place.replace(/\/$/, '')}/`));
    return [...tree.files]
      .filter(([path]) => path.endsWith('.md'))
      .flatMap(([path, text]) =>
        [...text.matchAll(links)].map(({ 1: to = '', index }) => ({ path, to, line: text.slice(0, index).split('\n').length })),
      )
      .filter(({ path, to }) => !exists(join(dirname(path), to)))
      .map(({ path, to, line }) => ({ where: `${path}:${line}`, what: `links to ${to}` }));
  },
};
