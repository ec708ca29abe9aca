// Reads docs/glossary.md and compares it with the words of src/domain: a word without an entry, an entry without its code.
// An entry is a `###` heading, a paragraph in plain words, and where there is code a line "In the code:" with names in backticks.
import { isTest } from './source.ts';
import type { Tree } from './tree.ts';

type Entry = {
  readonly word: string;
  readonly paragraph: string;
  readonly files: readonly string[];
  readonly names: readonly string[];
};

const isPlace = (token: string): boolean => /\.tsx?$/.test(token) || token.endsWith('/');

function entryFrom(section: string): Entry {
  const [word = '', ...lines] = section.trim().split('\n');
  const at = lines.findIndex((line) => line.startsWith('In the code:'));
  const paragraph = (at < 0 ? lines : lines.slice(0, at)).join(' ').trim();
  const tokens =
    at < 0
      ? []
      : [
          ...lines
            .slice(at)
            .join(' ')
            .matchAll(/`([^`]+)`/g),
        ].map(([, token = '']) => token);
  return { word, paragraph, files: tokens.filter(isPlace), names: tokens.filter((token) => !isPlace(token)) };
}

const entriesOf = (glossary: string): Entry[] => glossary.split(/^### /m).slice(1).map(entryFrom);

/** What each file directly in src/domain, and each folder there, is called in the glossary. */
function placesIn(tree: Tree): Set<string> {
  const own = tree.sources.filter(({ path }) => path.startsWith('src/domain/') && !isTest(path));
  return new Set(own.map(({ path }) => path.slice('src/domain/'.length).replace(/\/.*$/, '/')));
}

function faultsOf({ word, paragraph, files, names }: Entry, tree: Tree): string[] {
  const places = placesIn(tree);
  const meant = tree.sources.filter(({ path }) =>
    files.some((file) => path === `src/domain/${file}` || (file.endsWith('/') && path.startsWith(`src/domain/${file}`))),
  );
  const exported = new Set(meant.flatMap(({ exports }) => exports));
  return [
    ...(paragraph.split(/\s+/).length < 8 ? [`${word}: says too little; write what it is to a newcomer`] : []),
    ...files.filter((file) => !places.has(file)).map((file) => `${word}: src/domain/${file} does not exist`),
    ...names.filter((name) => !exported.has(name)).map((name) => `${word}: ${files.join(', ')} exports no ${name}`),
  ];
}

/** Every way in which the glossary and src/domain disagree, in words; empty when they agree. */
export function glossaryFaults(glossary: string, tree: Tree): string[] {
  const entries = entriesOf(glossary);
  const named = new Set(entries.flatMap(({ files }) => files));
  const words = entries.map(({ word }) => word);
  const misplaced = words.filter((word, index) => index > 0 && word.localeCompare(words[index - 1] ?? '', 'en') <= 0);
  return [
    ...[...placesIn(tree)]
      .filter((place) => !named.has(place))
      .map((place) => `src/domain/${place} has no entry in docs/glossary.md`),
    ...entries.flatMap((entry) => faultsOf(entry, tree)),
    ...misplaced.map((word) => `${word}: stands out of alphabetical order, or twice`),
  ];
}
