// What a list shows of a customer's words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('The words a list shows of a contact', () => {
  it('are all of a short one', () => {
    expect(excerptOf('Where is it?', [{ from: 0, to: 5 }])).toEqual({ text: 'Where is it?', marks: [{ from: 0, to: 5 }] });
  });

  it('mark the same words as the contact does, wherever they stand in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 41, maxLength: 1200 }), fc.nat(), fc.integer({ min: 1, max: 40 }), (text, at, long) => {
        const from = at % (text.length - long + 1);
        const shown = excerptOf(text, [{ from, to: from + long }]);
        const [mark] = shown.marks;
        if (mark) expect(shown.text.slice(mark.from, mark.to)).toBe(text.slice(from, from + long));
        expect(shown.text.length).toBeLessThanOrEqual(264);
      }),
    );
  });

  it('hold the first words that show a sign, far down in a long letter', () => {
    const text = `${'A long beginning. '.repeat(60)}I will go to the ombudsman.${' And so on.'.repeat(40)}`;
    const from = text.indexOf('ombudsman');
    expect(excerptOf(text, [{ from, to: from + 9 }]).text).toContain('ombudsman');
  });
});
