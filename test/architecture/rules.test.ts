// Every house rule is seen to find what it forbids and to let pass what it allows: a rule that cannot fail is a defect.
import { describe, expect, it } from 'vitest';
import { casesOfDeeds } from './cases-of-deeds.ts';
import { casesOfImports } from './cases-of-imports.ts';
import { casesOfShape } from './cases-of-shape.ts';
import { houseRules } from './house-rules.ts';
import { breachesOf, idleExceptions, inWords, type Rule } from './rule.ts';
import { treeOf } from './tree.ts';

const cases = [...casesOfImports, ...casesOfShape, ...casesOfDeeds];

describe('The house rule', () => {
  for (const { rule, refused, allowed } of cases) {
    it(`“${rule.name}” finds each breach, at its place`, () => {
      const found = refused.map(([files]) => rule.breaches(treeOf(files)).map(({ where }) => where));
      expect(found).toEqual(refused.map(([, places]) => places));
    });
    it(`“${rule.name}” lets pass what is right`, () => {
      expect(allowed.flatMap((files) => rule.breaches(treeOf(files)))).toEqual([]);
    });
  }
  it('is never left without an example that breaks it', () => {
    expect(houseRules('/builds/redress').map(({ name }) => name)).toEqual(cases.map(({ rule }) => rule.name).toSorted(inOrder));
  });
});

const names = houseRules('/builds/redress').map(({ name }) => name);
const inOrder = (a: string, b: string): number => names.indexOf(a) - names.indexOf(b);

describe('A file that is not TypeScript', () => {
  it('is named in the error', () => {
    expect(() => treeOf({ 'src/domain/day.ts': 'const = ;' })).toThrow('src/domain/day.ts cannot be parsed');
  });
});

describe('An exception', () => {
  const rule: Rule = {
    name: 'no file is empty',
    why: 'an empty file says nothing.',
    instead: 'remove it.',
    breaches: (tree) =>
      [...tree.files].filter(([, text]) => text === '').map(([path]) => ({ where: `${path}:1`, what: 'is empty' })),
  };
  const tree = treeOf({ 'a.md': '', 'b.md': '' });
  const of = (path: string, about = '') => ({ rule: rule.name, path, about, reason: 'kept for the sake of an example' });

  it('covers its file and no other', () => {
    expect(breachesOf(rule, tree, [of('a.md')])).toEqual([{ where: 'b.md:1', what: 'is empty' }]);
  });
  it('covers only what it is about', () => {
    expect(breachesOf(rule, tree, [of('a.md', 'is too long')])).toHaveLength(2);
  });
  it('is idle when it covers nothing, or no such rule exists', () => {
    const idle = [of('c.md'), { ...of('a.md'), rule: 'no file is full' }, of('a.md', 'is too long')];
    expect(idleExceptions([rule], tree, [of('a.md'), ...idle])).toEqual(idle);
  });
  it('leaves the rest to be read with its reason and the way out', () => {
    expect(inWords(rule, breachesOf(rule, tree, [of('a.md')]))).toBe(
      'In this house, no file is empty.\n  b.md:1: is empty\nWhy: an empty file says nothing.\nInstead: remove it.',
    );
  });
});
