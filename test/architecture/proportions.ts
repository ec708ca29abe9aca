// Sizes. Medians are alike everywhere; taste lives in the tail, so the largest is bound, not only the average.
// Generated files are exempt: nobody reads them.
import type { Breach, Rule } from './rule.ts';
import { isGenerated, isTest, type Source } from './source.ts';
import type { Tree } from './tree.ts';

const limits = { file: 300, test: 400, most: 200, median: 80, function: 40, parameters: 4, share: 0.95, few: 20 };

type Sized = { readonly path: string; readonly lines: number };

function sized(tree: Tree): Sized[] {
  const sheets = [...tree.files].filter(([path]) => /\.(css|sql)$/.test(path) && path !== 'db/schema.sql' && !isGenerated(path));
  return [...tree.sources, ...sheets.map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))];
}

const product = (tree: Tree): Source[] => tree.sources.filter(({ path }) => path.startsWith('src/') && !isTest(path));

/** The largest of the smallest `share` of them. */
function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? 0;
}

export const filesAreShort: Rule = {
  name: `no file is longer than ${limits.file} lines, no test than ${limits.test}`,
  why: 'a long file holds several words; nobody finds the second one.',
  instead: 'split where the words split, and name each part after what happens in the business.',
  breaches: (tree) =>
    sized(tree)
      .filter(({ path, lines }) => lines > (isTest(path) ? limits.test : limits.file))
      .map(({ path, lines }) => ({ where: path, what: `${lines} lines` })),
};

export const mostFilesAreSmall: Rule = {
  name: `half of the files keep to ${limits.median} lines and ${limits.share * 100} % to ${limits.most}`,
  why: 'a reader holds about a page in the head.',
  instead: 'shorten the ones named here, longest first.',
  breaches: (tree) => {
    const files = product(tree);
    const lengths = files.map(({ lines }) => lines);
    if (files.length < limits.few) return [];
    const longest = files.toSorted((a, b) => b.lines - a.lines);
    const found: Breach[] = [];
    const [median, most] = [quantile(lengths, 0.5), quantile(lengths, limits.share)];
    if (median > limits.median) found.push({ where: 'src', what: `the median file has ${median} lines` });
    if (most <= limits.most) return found;
    return [
      ...found,
      ...longest.filter(({ lines }) => lines > limits.most).map(({ path, lines }) => ({ where: path, what: `${lines} lines` })),
    ];
  },
};

export const functionsAreShort: Rule = {
  name: `${limits.share * 100} % of the functions keep to ${limits.function} lines`,
  why: 'a function one can see whole is a function one can believe.',
  instead: 'give the steps of the ones named here names of their own.',
  breaches: (tree) => {
    const all = product(tree).flatMap(({ path, functions }) => functions.map((shape) => ({ ...shape, path })));
    const counted = all.filter(({ lines }) => lines > 1);
    if (
      quantile(
        counted.map(({ lines }) => lines),
        limits.share,
      ) <= limits.function
    )
      return [];
    const long = counted.filter(({ lines }) => lines > limits.function).toSorted((a, b) => b.lines - a.lines);
    return long.map(({ path, line, lines }) => ({ where: `${path}:${line}`, what: `${lines} lines` }));
  },
};

export const parametersAreFew: Rule = {
  name: `no function takes more than ${limits.parameters} parameters`,
  why: 'nobody can call five things in the right order from memory.',
  instead: 'pass one object whose fields have names.',
  breaches: (tree) =>
    product(tree).flatMap(({ path, functions }) =>
      functions
        .filter(({ parameters }) => parameters > limits.parameters)
        .map(({ line, parameters }) => ({ where: `${path}:${line}`, what: `${parameters} parameters` })),
    ),
};
