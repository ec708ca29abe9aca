// The glossary and the code use the same words. A failure says which word is missing, on which side.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossaryFaults } from './architecture/glossary.ts';
import { readTree, treeOf } from './architecture/tree.ts';

const root = resolve(import.meta.dirname, '..');

describe('The glossary', () => {
  it('has a word for every file of src/domain, and names nothing that is not there', () => {
    expect(glossaryFaults(readFileSync(resolve(root, 'docs/glossary.md'), 'utf8'), readTree(root))).toEqual([]);
  });
});

describe('Comparing the glossary with the code', () => {
  const tree = treeOf({
    'src/domain/day.ts': 'export type Day = string;',
    'src/domain/day.test.ts': '',
    'src/domain/language/plain-words.ts': 'export const isPlain = 1;',
  });
  const day = '### Day\nA date on the calendar with no hour and no zone.\nIn the code: `day.ts`: `Day`\n';
  const plain = '### Plain words\nWords that most people read without stopping to think.\nIn the code: `isPlain` in `language/`\n';

  it('finds nothing to say when they agree', () => {
    expect(
      glossaryFaults(`# Words\n${day}\n${plain}\n### Queue\nThe complaints of a team, what is due first on top.\n`, tree),
    ).toEqual([]);
  });
  it('finds a file without a word', () => {
    expect(glossaryFaults(day, tree)).toEqual(['src/domain/language/ has no entry in docs/glossary.md']);
  });
  it('finds a word whose file is gone', () => {
    expect(glossaryFaults(`${day}${plain.replace('`language/`', '`language/`, `tone.ts`')}`, tree)).toEqual([
      'Plain words: src/domain/tone.ts does not exist',
    ]);
  });
  it('finds a name that is no longer exported', () => {
    expect(glossaryFaults(`${day.replace('`Day`', '`Week`')}${plain}`, tree)).toEqual(['Day: day.ts exports no Week']);
  });
  it('finds an entry that explains nothing', () => {
    expect(glossaryFaults(`${day.replace('A date on the calendar with no hour and no zone.', 'A day.')}${plain}`, tree)).toEqual([
      'Day: says too little; write what it is to a newcomer',
    ]);
  });
  it('finds a word out of its order', () => {
    expect(glossaryFaults(`${plain}${day}`, tree)).toEqual(['Day: stands out of alphabetical order, or twice']);
  });
});
