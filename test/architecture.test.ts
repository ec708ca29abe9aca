// The laws of the design, held over every file of the project. A failure names the file, the rule, the reason
// and the way out; the rules themselves are in test/architecture, each with a test in which it fails.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptions } from './architecture/exceptions.ts';
import { houseRules } from './architecture/house-rules.ts';
import { breachesOf, idleExceptions, inWords } from './architecture/rule.ts';
import { readTree } from './architecture/tree.ts';

const root = resolve(import.meta.dirname, '..');
const rules = houseRules(root);
const tree = readTree(root);

describe('In this house', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(inWords(rule, breachesOf(rule, tree, exceptions))).toBe('');
  });

  it('every exception from a rule is still needed and says why', () => {
    expect(idleExceptions(rules, tree, exceptions)).toEqual([]);
    expect(exceptions.filter(({ reason }) => reason.length < 30)).toEqual([]);
  });

  it('no two rules have the same name', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});
