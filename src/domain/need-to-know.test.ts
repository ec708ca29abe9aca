// Who may be on the list of a need-to-know complaint.
import { describe, expect, it } from 'vitest';
import { canBeReaders, canBeSubject, type Reader } from './need-to-know.ts';

const cora: Reader = { id: 'cora', kind: 'colleague', state: 'active', isSubject: false, mayName: true };
const sam: Reader = { ...cora, id: 'sam', mayName: false };

describe('Saying who may open a need-to-know complaint', () => {
  it('takes colleagues of whom one can name others', () => {
    expect(canBeReaders([cora, sam])).toBe(true);
  });

  it.each([
    ['somebody it is about', [cora, { ...sam, isSubject: true }], 'reader.is-subject'],
    ['somebody who has left', [cora, { ...sam, state: 'left' }], 'reader.not-here'],
    ['somebody who has not accepted yet', [cora, { ...sam, state: 'invited' }], 'reader.not-here'],
    ['an integration', [cora, { ...sam, kind: 'integration' }], 'reader.not-here'],
    ['nobody who could name others', [sam], 'reader.none-left'],
    ['nobody', [], 'reader.none-left'],
  ] as const)('refuses %s', (_whom, readers, code) => expect(canBeReaders(readers)).toMatchObject({ code }));
});

describe('Naming the colleague a complaint is about', () => {
  it('is refused when nobody would be left who can say who opens it', () => {
    expect(canBeSubject('cora', true, [cora, sam])).toMatchObject({ code: 'reader.none-left' });
    expect(canBeSubject('sam', true, [cora, sam])).toBe(true);
    expect(canBeSubject('cora', false, [])).toBe(true);
  });
});
