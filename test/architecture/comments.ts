// What files say about themselves: each opens by saying what it is, none carries work left for later.
import type { Breach, Rule } from './rule.ts';
import { isGenerated } from './source.ts';
import type { Tree } from './tree.ts';

const needsOpening = (path: string): boolean =>
  /^(src|test|tools|bench|db|\.ci)\//.test(path) &&
  (/\.(tsx?|sql|css|sh)$/.test(path) || path === '.ci/run') &&
  path !== 'db/schema.sql';
const opening = /^(?:#!.*\n)?(?:\/\/|\/\*|--|#)\s*(?<words>.*)/;
const pragma = /^\s*(?:eslint|oxlint|biome|@ts-|prettier)/;

export const filesIntroduceThemselves: Rule = {
  name: 'every file opens with a comment',
  why: 'a newcomer should know from the first lines what a file is in the business, what always holds, and what it is not.',
  instead: 'open with one to six lines that say so, in the words of the glossary.',
  breaches: (tree) =>
    [...tree.files]
      .filter(([path]) => needsOpening(path) && !isGenerated(path))
      .flatMap(([path, text]) => {
        const words = opening.exec(text)?.groups?.['words'] ?? '';
        return words.length < 20 || pragma.test(words) ? [{ where: path, what: 'opens without saying what it is' }] : [];
      }),
};

const later = /\b(?:TODO|FIXME|XXX|HACK)\b/;

export const nothingIsLeftForLater: Rule = {
  name: 'no comment leaves work for later',
  why: 'a note to do something is a thing nobody will do.',
  instead: 'do it now, or write it down where work is planned.',
  breaches: (tree) => [...commentsOf(tree), ...otherText(tree)].filter(({ what }) => later.test(what)),
};

function commentsOf(tree: Tree): Breach[] {
  return tree.sources.flatMap(({ path, parsed, lineAt }) =>
    parsed.comments.map(({ value, start }) => ({ where: `${path}:${lineAt(start)}`, what: value.trim() })),
  );
}

function otherText(tree: Tree): Breach[] {
  const texts = [...tree.files].filter(
    ([path]) => /^(db|docs|rulepacks|\.ci)\/.*\.(sql|ya?ml|md|sh)$/.test(path) || path === '.ci/run',
  );
  return texts.flatMap(([path, text]) =>
    text.split('\n').map((line, index) => ({ where: `${path}:${index + 1}`, what: line.trim() })),
  );
}

const banner = /^[\s*/#=_-]*([=*#_-])\1{5,}/;

export const noBanners: Rule = {
  name: 'no comment is a banner',
  why: 'a line of equals signs means the file wants to be two files.',
  instead: 'split the file, or let a blank line do.',
  breaches: (tree) => commentsOf(tree).filter(({ what }) => banner.test(what)),
};

const switchesOff = /^\s*(?:@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable)(?!.*--\s*\S{3})/;

export const checksStayOn: Rule = {
  name: 'no comment switches a check off without its reason',
  why: 'a silenced check is a defect with its alarm removed.',
  instead: 'mend the code; where the check is wrong, add the reason after two hyphens: oxlint-disable-next-line rule -- reason.',
  breaches: (tree) => commentsOf(tree).filter(({ what }) => switchesOff.test(what)),
};
