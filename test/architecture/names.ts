// Names. A file is named after a word of the field or of its machine; a name that fits anything says nothing.
import type { Rule } from './rule.ts';
import { isTest, type Source } from './source.ts';
import type { Tree } from './tree.ts';

const emptyFolders = /(^|\/)(utils?|helpers?|common|services?|managers?|misc|lib|dtos?|impl)\//;
const emptyFiles = /(^|[/.-])(utils?|helpers?|common|services?|manager|dto|impl|misc)\.(tsx?|sql|css)$/i;
const emptyNames = /^(utils?|helpers?|common|services?)$|(Utils?|Helpers?|Services?|Manager|Dto|DTO|Impl)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const judged = (tree: Tree): Source[] => tree.sources.filter(({ path }) => /^(src|test|tools|bench)\//.test(path));

export const namesSayWhat: Rule = {
  name: 'nothing is called utils, helpers, common, services, manager, Dto or Impl',
  why: 'such a name fits any code, so any code ends up there and nobody can find it.',
  instead: 'name the thing after what it is in the business (working-day.ts) or in the machine (job-queue.ts).',
  breaches: (tree) =>
    judged(tree).flatMap(({ path, exports }) => {
      const named = emptyFolders.test(path) || emptyFiles.test(path) ? [{ where: path, what: 'the path says nothing' }] : [];
      const words = exports.filter((name) => emptyNames.test(name)).map((name) => ({ where: path, what: `exports ${name}` }));
      return [...named, ...words];
    }),
};

export const filesAreKebab: Rule = {
  name: 'file and folder names are lower case with hyphens',
  why: 'one spelling can be guessed, and is the same on every disk.',
  instead: 'write working-day.ts, not WorkingDay.ts or working_day.ts.',
  breaches: (tree) =>
    judged(tree)
      .filter(({ path }) => path.split('/').some((part) => !kebab.test(part.replace(/^[$_]+/, ''))))
      .map(({ path }) => ({ where: path, what: 'is spelt otherwise' })),
};

export const noDefaultExports: Rule = {
  name: 'nothing is exported as default',
  why: 'a default export is called something else in every file that imports it.',
  instead: 'export it by its name; only *.config.ts, whose tools ask for it, may have a default.',
  breaches: (tree) =>
    judged(tree)
      .filter(({ path, exports }) => exports.includes('default') && !path.endsWith('.config.ts'))
      .map(({ path }) => ({ where: path, what: 'has a default export' })),
};

export const noBarrels: Rule = {
  name: 'no file only passes on what others export',
  why: 'a barrel hides where a thing lives and loads all its neighbours.',
  instead: 'import from the file that declares it.',
  breaches: (tree) =>
    judged(tree).flatMap(({ path, parsed }) => {
      const passes = parsed.program.body.every(
        (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null),
      );
      return passes && parsed.program.body.length > 0 ? [{ where: path, what: 'only re-exports' }] : [];
    }),
};

export const testsAreNamed: Rule = {
  name: 'a file in src that uses the test runner is named *.test.ts',
  why: 'a test under another name never runs.',
  instead: 'rename it, beside the file it tests.',
  breaches: (tree) =>
    judged(tree)
      .filter(
        ({ path, imports }) => path.startsWith('src/') && !isTest(path) && imports.some(({ specifier }) => specifier === 'vitest'),
      )
      .map(({ path }) => ({ where: path, what: 'imports vitest' })),
};
