// Tests: their titles are the specification, each of them runs, and none of them replaces a part of ours with a belief about it.
import { type ESTree, Visitor } from 'vite';
import type { Breach, Rule } from './rule.ts';
import { isTest, type Source } from './source.ts';
import type { Tree } from './tree.ts';

type Call = { readonly name: string; readonly first: string | undefined; readonly start: number };

/** `it.skip` for it.skip(…) and for it.skip.each(…)(…). */
function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return nameOf(node.callee);
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return '';
  return `${nameOf(node.object)}.${node.property.name}`;
}

function callsIn({ parsed }: Source): Call[] {
  const found: Call[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: given, start }) => {
      const [first] = given;
      const text = first?.type === 'Literal' && typeof first.value === 'string' ? first.value : undefined;
      found.push({ name: nameOf(callee), first: text, start });
    },
  }).visit(parsed.program);
  return found;
}

function eachCall(tree: Tree, judge: (call: Call) => string | undefined): Breach[] {
  return tree.sources
    .filter(({ path }) => isTest(path))
    .flatMap((source) =>
      callsIn(source).flatMap((call) => {
        const what = judge(call);
        return what === undefined ? [] : [{ where: `${source.path}:${source.lineAt(call.start)}`, what }];
      }),
    );
}

const isCase = (name: string): boolean => /^(?:it|test)(?:\.|$)/.test(name);

export const titlesAreSentences: Rule = {
  name: 'a test title says what is true, and not what should be',
  why: 'the titles are printed as the specification; "should return 422" specifies nothing to anyone.',
  instead: "complete the sentence that describe begins: 'is refused, citing the rule, until every point has a finding'.",
  breaches: (tree) =>
    eachCall(tree, ({ name, first }) =>
      isCase(name) && first !== undefined && /^should\b|^works?\b|^test\b/i.test(first) ? `“${first}”` : undefined,
    ),
};

export const testsRun: Rule = {
  name: 'no test is skipped, left to be written, expected to fail or run alone',
  why: 'a test that does not run, or runs only while its neighbours do not, protects nothing.',
  instead: 'finish it or remove it.',
  breaches: (tree) =>
    eachCall(tree, ({ name }) =>
      /^(?:it|test|describe|suite)\.(?:.*\.)?(?:skip|skipIf|runIf|only|todo|fails|fixme|fail)$/.test(name.replace(/\.each$/, ''))
        ? name
        : undefined,
    ),
};

export const nothingOfOursIsMocked: Rule = {
  name: 'no test mocks a module',
  why: 'a mock agrees with whatever we believed about the part it replaces, and goes on doing so when the part changes.',
  instead: 'use the real part on a real database (test/support); stand in only for what lies outside the process.',
  breaches: (tree) => eachCall(tree, ({ name }) => (/^(?:vi|vitest)\.(?:mock|doMock|hoisted)$/.test(name) ? name : undefined)),
};
