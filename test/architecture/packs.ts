// Regulators are data. The program knows the vocabulary of rule packs, never the name of one.
import type { Rule } from './rule.ts';
import { isTest } from './source.ts';
import type { Tree } from './tree.ts';

const packsIn = (tree: Tree): string[] =>
  [...tree.files.keys()].flatMap((path) => /^rulepacks\/([^/]+)\/pack\.yaml$/.exec(path)?.[1] ?? []);

export const noPackNamesInCode: Rule = {
  name: 'no rule pack is named in src',
  why: 'code that asks which regulator it serves must be changed for the next one.',
  instead: 'add a field to the rule-pack schema, with its tests and a decision record, and let the pack set it.',
  breaches: (tree) => {
    const packs = packsIn(tree);
    const files = [...tree.files].filter(([path]) => path.startsWith('src/') && !isTest(path));
    return files.flatMap(([path, text]) =>
      packs.flatMap((pack) => {
        const at = text.toLowerCase().indexOf(pack.toLowerCase());
        return at < 0 ? [] : [{ where: `${path}:${text.slice(0, at).split('\n').length}`, what: `names ${pack}` }];
      }),
    );
  },
};

const allowed = /^rulepacks\/(?:[^/]+\/(?:[\w-]+\.(?:ya?ml|json)|README\.md|letters\/[\w-]+\.md))$/;

export const packsAreData: Rule = {
  name: 'a rule pack holds only data, letters and its sources',
  why: 'a compliance officer must be able to review all of it.',
  instead: 'keep pack.yaml, examples.yaml, letters/*.md and README.md; what needs code is new vocabulary for src.',
  breaches: (tree) =>
    [...tree.files.keys()]
      .filter((path) => path.startsWith('rulepacks/') && path.split('/').length > 2 && !allowed.test(path))
      .map((path) => ({ where: path, what: 'is neither data nor a letter' })),
};
