// Verbs: one file, one command, named as one would tell a colleague to do it. And questions change nothing.
import { type ESTree, Visitor } from 'vite';
import type { Breach, Rule } from './rule.ts';
import { isTest, type Source } from './source.ts';
import type { Tree } from './tree.ts';

/** Everything in a chapter but its inputs.ts: the shapes of what people give, shared by its commands and the API. */
const inChapter = (path: string): boolean => /^src\/handling\/[^/]+\/(?!inputs\.ts$).+/.test(path);
const commandFiles = (tree: Tree): Source[] => tree.sources.filter(({ path }) => inChapter(path) && !isTest(path));

const fileName = (path: string): string => path.replace(/^.*\//, '').replace(/\.tsx?$/, '');
const camel = (words: string): string => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const makers = new Set(['command', 'scratch', 'visitorScratch']);

/** The names a file exports as `export const x = command(…)`, `scratch(…)` or `visitorScratch(…)` for what a person keeps for themselves. */
function commandsIn({ parsed }: Source): string[] {
  return parsed.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return [];
    return node.declaration.declarations.flatMap(({ id, init }) => {
      const called = init?.type === 'CallExpression' && init.callee.type === 'Identifier' && makers.has(init.callee.name);
      return called && id.type === 'Identifier' ? [id.name] : [];
    });
  });
}

export const oneVerbOneFile: Rule = {
  name: 'a file in a chapter of handling holds exactly one command, with the name of the file',
  why: 'the folder listing is then the list of everything that can be done to a complaint.',
  instead:
    'export const sendFinalResponse = command({…}) from send-final-response.ts; decisions go to domain, rows to records, shared shapes of input to inputs.ts.',
  breaches: (tree) =>
    commandFiles(tree).flatMap((source) => {
      const names = commandsIn(source);
      const wanted = camel(fileName(source.path));
      return names.length === 1 && names[0] === wanted
        ? []
        : [{ where: source.path, what: `has ${names.join(', ') || 'no command'} where ${wanted} is expected` }];
    }),
};

const longest = 80;

export const commandsAreShort: Rule = {
  name: `a command keeps to ${longest} lines, and better to 60`,
  why: 'it should be possible to read one aloud to a complaints officer.',
  instead: 'let domain decide, let records load and save, and leave the story: lock, decide, save, say what happened.',
  breaches: (tree) =>
    commandFiles(tree)
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => ({ where: path, what: `${lines} lines` })),
};

const notAnOrder =
  /^(?:[a-z]+(?:ing|tion|ment|ness|ity|ance|ence|ies)|[a-z]{3,}ed|complaints?|customers?|new|the|do|handle|process|perform|execute|manage)$/;
const orders = new Set([
  'bring',
  'ring',
  'mention',
  'position',
  'question',
  'feed',
  'heed',
  'need',
  'proceed',
  'speed',
  'comment',
  'document',
  'implement',
]);

export const commandsAreOrders: Rule = {
  name: 'a command is named as an order',
  why: 'read aloud, it should be what one colleague asks another to do.',
  instead:
    'begin with the verb of the field: take-next, assign-complaint, record-finding; not complaint-assignment, not handle-complaint.',
  breaches: (tree) =>
    commandFiles(tree).flatMap(({ path }) => {
      const verb = fileName(path).split('-')[0] ?? '';
      return notAnOrder.test(verb) && !orders.has(verb) ? [{ where: path, what: `begins with "${verb}"` }] : [];
    }),
};

const irregular =
  'sent made kept told given found put split met paid read seen heard begun lost held set taken left broken withdrawn chosen known shown written ' +
  'brought built bought cut done drawn felt forgotten frozen gone gotten hidden let run said sold spoken spent stood sought taught thought ' +
  'struck understood undone undertaken woken won overturned overdue rebuilt resent reread rewritten';
const participles = new Set(irregular.split(' '));
const isPast = (kind: string): boolean => kind.split('-').some((word) => participles.has(word) || /[a-z]{2}ed$/.test(word));

type Kind = { readonly kind: string; readonly start: number };

/** The keys of the objects that src/domain/happenings/*.ts export: the closed vocabulary of the record. */
function happeningsDeclared({ parsed }: Source): Kind[] {
  return parsed.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return [];
    return node.declaration.declarations.flatMap(({ init }) => (init?.type === 'ObjectExpression' ? keysOf(init) : []));
  });
}

function keysOf({ properties }: ESTree.ObjectExpression): Kind[] {
  return properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const { key } = property;
    if (key.type === 'Literal') return [{ kind: String(key.value), start: key.start }];
    return key.type === 'Identifier' ? [{ kind: key.name, start: key.start }] : [];
  });
}

export const happeningsArePast: Rule = {
  name: 'a happening is named in the past tense',
  why: 'the record says what happened; an order in it would read as if it still had to.',
  instead: "write 'final-response-sent', not 'send-final-response' or 'final-response'.",
  breaches: (tree) =>
    tree.sources
      .filter(({ path }) => path.startsWith('src/domain/happenings/') && !isTest(path))
      .flatMap((source): Breach[] => {
        const wrong = happeningsDeclared(source).filter(({ kind }) => !isPast(kind));
        return wrong.map(({ kind, start }) => ({ where: `${source.path}:${source.lineAt(start)}`, what: `'${kind}'` }));
      }),
};

const writers = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const writingSql = /\b(?:insert\s+into|update\s+\w+\s+set|delete\s+from|truncate|merge\s+into)\b/i;
const mayNotWrite = (path: string): boolean => /^src\/(?:views|monitoring|apps|domain|rulepacks)\//.test(path) && !isTest(path);

export const onlyCommandsWrite: Rule = {
  name: 'views, monitoring and apps write nothing',
  why: 'whatever is written beside a command has no permission check and no entry in the record.',
  instead: 'make it a command in handling and call that.',
  breaches: (tree) =>
    tree.sources
      .filter(({ path }) => mayNotWrite(path))
      .flatMap((source) => {
        const found: Breach[] = [];
        const note = (start: number, what: string) => found.push({ where: `${source.path}:${source.lineAt(start)}`, what });
        new Visitor({
          MemberExpression: ({ property, start }) => {
            if (property.type === 'Identifier' && writers.has(property.name)) note(start, property.name);
          },
          TemplateElement: ({ value, start }) => {
            if (writingSql.test(value.raw)) note(start, value.raw.trim().slice(0, 60));
          },
        }).visit(source.parsed.program);
        return found;
      }),
};
