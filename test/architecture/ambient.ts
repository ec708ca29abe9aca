// Nothing ambient: the time, chance and the environment are arguments. Only the main file of an app reads them,
// and in the browser one file, clock.ts of the staff app.
import { type ESTree, Visitor } from 'vite';
import type { Breach, Rule } from './rule.ts';
import { isTest, type Source } from './source.ts';
import type { Tree } from './tree.ts';

const isMain = (path: string): boolean => /^src\/apps\/(?:[^/]+\/)?main\.ts$/.test(path);
const isBrowserClock = (path: string): boolean => /^src\/apps\/staff\/(?:.+\/)?clock\.ts$/.test(path);
const judged = (tree: Tree): Source[] =>
  tree.sources.filter(({ path }) => path.startsWith('src/') && !isTest(path) && !isMain(path) && !isBrowserClock(path));

/** `Date.now` for the expression Date.now, `process.env` for process.env; a bare name for a name; otherwise nothing. */
function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return '';
  const { property } = node;
  const key =
    property.type === 'Identifier' && !node.computed ? property.name : property.type === 'Literal' ? String(property.value) : '';
  return `${nameOf(node.object)}.${key}`;
}

const readsClock = (name: string): boolean => /^(?:globalThis\.)?(?:Date\.now|Temporal\.Now|performance\.timeOrigin)$/.test(name);
const readsSettings = (name: string): boolean => /^(?:globalThis\.)?(?:process\.env|import\.meta\.env)$/.test(name);
const readsChance = (name: string): boolean => /^(?:globalThis\.)?Math\.random$/.test(name);

function ambientIn(source: Source): Breach[] {
  const found: Breach[] = [];
  const note = (node: ESTree.Node, what: string) => found.push({ where: `${source.path}:${source.lineAt(node.start)}`, what });
  new Visitor({
    NewExpression: (node) => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) note(node, 'new Date()');
    },
    CallExpression: (node) => {
      if (nameOf(node.callee) === 'Date') note(node, 'Date()');
    },
    MemberExpression: (node) => {
      const name = nameOf(node);
      if (readsClock(name) || readsSettings(name) || readsChance(name)) note(node, name);
    },
  }).visit(source.parsed.program);
  return found;
}

export const nothingAmbient: Rule = {
  name: 'nothing reads the clock, chance or the environment for itself',
  why: 'a rule that asks the clock cannot be tested for last February, and a setting read in passing is a setting nobody can list.',
  instead:
    'take `now` (or the setting, or the id) as an argument; only src/apps/*/main.ts, and clock.ts in the browser, provide it. ' +
    'How long something took is measured with performance.now(), which no setting of the clock bends.',
  breaches: (tree) => judged(tree).flatMap(ambientIn),
};

const chanceMakers = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'v4', 'v7']);
const decides = (path: string): boolean => /^src\/(domain|views|monitoring|rulepacks)\//.test(path);

export const rulesMakeNoIds: Rule = {
  name: 'domain, views, monitoring and rulepacks draw no random values',
  why: 'asked the same question twice, they must give the same answer.',
  instead: 'let the command be given the new id and pass it on.',
  breaches: (tree) =>
    judged(tree)
      .filter(({ path }) => decides(path))
      .flatMap((source) => {
        const found: Breach[] = [];
        new Visitor({
          CallExpression: (node) => {
            const name = nameOf(node.callee).replace(/^.*\./, '');
            if (chanceMakers.has(name)) found.push({ where: `${source.path}:${source.lineAt(node.start)}`, what: `${name}()` });
          },
        }).visit(source.parsed.program);
        return found;
      }),
};

export const oneBrowserClock: Rule = {
  name: 'the staff app has one clock',
  why: 'two clocks are two notions of now on one screen.',
  instead: 'import the existing clock.ts.',
  breaches: (tree) => {
    const clocks = tree.sources.filter(({ path }) => isBrowserClock(path));
    return clocks.length > 1 ? clocks.map(({ path }) => ({ where: path, what: 'is one of several clocks' })) : [];
  },
};
