// Reading back what we put at the end of a subject, whatever mail programs make of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReference } from '../reference.ts';
import { subjectTokens, withSubjectToken } from './subject-token.ts';

const token = { reference: 'C-26-04F7K', hash: 'k7f3q9wd2m' };

describe('The token in a subject', () => {
  it('is read back from an answer, a folded line, capitals and a mailing list’s prefix', () => {
    expect(withSubjectToken('About your complaint', token)).toBe('About your complaint [C-26-04F7K k7f3q9wd2m]');
    for (const subject of [
      'Re: About your complaint [C-26-04F7K k7f3q9wd2m]',
      'AW: [EXT] About your complaint [C-26-04F7K\r\n k7f3q9wd2m]',
      'FW: [C-26-O4F7K K7F3Q9WD2M] About your complaint',
    ])
      expect(subjectTokens(subject)).toEqual([token]);
  });

  it('is not seen in a reference alone, nor in a hash of the wrong length', () => {
    for (const subject of [
      'C-26-04F7K',
      '[C-26-04F7K]',
      '[C-26-04F7K k7f3q9wd2]',
      '[C-26-04F7K k7f3q9wd2mm]',
      '[C-26-04F7K iiiiiiiiii]',
    ])
      expect(subjectTokens(subject)).toEqual([]);
  });

  it('gives the one put there last first, and is put there once', () => {
    const other = { reference: 'C-26-000AB', hash: 'abcdefghjk' };
    expect(subjectTokens(`${withSubjectToken('One', token)} ${withSubjectToken('', other)}`)).toEqual([other, token]);
    expect(withSubjectToken(`Re: One [C-26-04F7K k7f3q9wd2m]`, token)).toBe('Re: One [C-26-04F7K k7f3q9wd2m]');
  });

  it('survives any subject, and no subject begins another header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9_999_999 }), (subject, n) => {
        const given = { reference: writeReference(2026, n), hash: token.hash };
        const written = withSubjectToken(subject, given);
        expect(written).not.toMatch(/[\r\n]/);
        expect(subjectTokens(written)[0]).toEqual(given);
      }),
    );
  });
});
