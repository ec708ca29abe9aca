// The import map: who may import whom. Nouns know nothing of verbs, machinery knows nothing of complaints,
// and a screen in the browser carries no server code. Tests, tools and benches may import what they examine.
import type { Breach, Rule } from './rule.ts';
import { type Import, isTest, type Source } from './source.ts';
import type { Tree } from './tree.ts';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  records: ['domain', 'platform'],
  handling: ['records', 'domain', 'platform'],
  views: ['domain', 'platform'],
  monitoring: ['domain', 'platform'],
  rulepacks: ['domain'],
  platform: [],
  apps: ['handling', 'views', 'monitoring', 'rulepacks', 'domain', 'platform'],
};
const purePackages = new Set(['zod', 'temporal-polyfill']);

const areaOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
const isScreen = (path: string): boolean => path.startsWith('src/apps/staff/') && !path.endsWith('.config.ts');
const isCommandFolder = (path: string): boolean => /^src\/handling\/[^/]+\/(?!inputs\.ts$)[^/]+$/.test(path);
const product = (tree: Tree): Source[] => tree.sources.filter(({ path }) => path.startsWith('src/') && !isTest(path));

function eachImport(tree: Tree, judge: (source: Source, found: Import) => string | undefined): Breach[] {
  return product(tree).flatMap((source) =>
    source.imports.flatMap((found) => {
      const what = judge(source, found);
      return what === undefined ? [] : [{ where: `${source.path}:${found.line}`, what }];
    }),
  );
}

export const followTheMap: Rule = {
  name: 'every import follows the map',
  why: 'a rule that imports a table, or a verb that imports a screen, can no longer be read, tested or changed alone.',
  instead: 'move the code to the folder where it belongs, or pass the value in as an argument (ARCHITECTURE.md has the map).',
  breaches: (tree) =>
    eachImport(tree, (source, { path, typeOnly }) => {
      if (path === undefined) return undefined;
      const [from, to] = [areaOf(source.path), areaOf(path)];
      if (to === undefined) return `src imports ${path}, which is not part of the program`;
      if (from === undefined || from === to) return undefined;
      if (isScreen(source.path))
        return typeOnly || to === 'domain' ? undefined : `a screen imports ${path}: only domain, or \`import type\``;
      return mayImport[from]?.includes(to) ? undefined : `${from} may not import ${to} (${path})`;
    }),
};

export const screensStayInTheBrowser: Rule = {
  name: 'a screen imports no server code',
  why: 'what a screen imports is sent to every browser, and server code reads files, secrets and the database.',
  instead: 'import from domain or from the staff app itself; for shapes of the API, `import type`.',
  breaches: (tree) =>
    eachImport(tree, (source, { path, specifier, typeOnly }) => {
      if (!isScreen(source.path) || typeOnly) return undefined;
      if (specifier.startsWith('node:')) return `imports ${specifier}`;
      return path?.startsWith('src/apps/') && !path.startsWith('src/apps/staff/') ? `imports ${path}` : undefined;
    }),
};

export const commandsStandAlone: Rule = {
  name: 'a command never imports another command',
  why: 'what follows from a command must be listed in it; a command inside a command has two transactions and two entries in the record.',
  instead: 'share the decision (a pure function in domain) or the rows (records), and return both happenings from one command.',
  breaches: (tree) =>
    eachImport(tree, (source, { path }) =>
      areaOf(source.path) === 'handling' && path !== undefined && isCommandFolder(path) ? `imports the command ${path}` : undefined,
    ),
};

export const domainIsPure: Rule = {
  name: 'domain imports no machinery',
  why: 'rules are checked by thousands of examples and shown in the browser; they can do so only without files, network or database.',
  instead: `keep to ${[...purePackages].join(', ')} and the language; let records or platform do the rest and pass the result in.`,
  breaches: (tree) =>
    eachImport(tree, (source, { path, specifier, typeOnly }) => {
      if (areaOf(source.path) !== 'domain' || path !== undefined || typeOnly || purePackages.has(specifier)) return undefined;
      return `imports ${specifier}`;
    }),
};

export const aliasesAcrossFolders: Rule = {
  name: 'an import from another part of src goes by its alias',
  why: '`#domain/clock.ts` says which border is crossed; a ladder of dots hides it.',
  instead: 'write #domain/…, #platform/… and so on (the aliases are in package.json); keep ./ and ../ for the same part.',
  breaches: (tree) =>
    eachImport(tree, (source, { path, specifier }) => {
      const crosses = path !== undefined && areaOf(path) !== areaOf(source.path);
      return crosses && specifier.startsWith('.') ? `reaches ${path} by ${specifier}` : undefined;
    }),
};

export const foldersAreOnTheMap: Rule = {
  name: 'every folder of src is on the map',
  why: 'a newcomer finds things by ten folders; an eleventh without a law is where everything ends up.',
  instead: `use one of ${Object.keys(mayImport).join(', ')}, or change the map with a decision record.`,
  breaches: (tree) =>
    product(tree)
      .filter(({ path }) => mayImport[areaOf(path) ?? ''] === undefined)
      .map(({ path }) => ({ where: path, what: 'is in no folder of the map' })),
};
