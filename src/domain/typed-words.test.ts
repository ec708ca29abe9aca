// Words as they can be kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedWords } from './typed-words.ts';

describe('Words that were typed', () => {
  it('stay as they are, in every script and with every picture', () => {
    for (const words of ['Ŵyn 20 £', 'مرحبا بالعالم', 'שלום', '👩‍👩‍👧', 'a\r\nb\tc', 'क्षि']) expect(typedWords(words)).toBe(words);
  });

  it('lose what no text column takes, and what turns the words beside them around', () => {
    expect(typedWords('a\0b\u202Egnp.exe\u2066c\u2069')).toBe('abgnp.exec');
    expect(typedWords('half \uD83D')).toBe('half \uFFFD');
  });

  it('can always be kept, and are the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const clean = typedWords(words);
        expect(clean.isWellFormed() && !/[\0\u202A-\u202E\u2066-\u2069]/.test(clean)).toBe(true);
        expect(typedWords(clean)).toBe(clean);
      }),
    );
  });
});
