// What a draft may hold: anything a person can type or paste.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftAsJson, draftPlacePattern } from './draft.ts';

describe('A draft', () => {
  it('is kept as typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        (text) => {
          expect(JSON.parse(draftAsJson({ text }))).toEqual({ text });
        },
      ),
    );
  });

  it('keeps what looks like an escape as the letters it is', () => {
    for (const text of ['\\u0000', '\\\\u0000', 'C:\\ud800', '\\\\\\udead']) expect(JSON.parse(draftAsJson(text))).toBe(text);
  });

  it('marks what no database can store instead of losing the rest', () => {
    expect(JSON.parse(draftAsJson('a\0b'))).toBe('a\ufffdb');
    expect(JSON.parse(draftAsJson('\\\0'))).toBe('\\\ufffd');
    expect(JSON.parse(draftAsJson('half \ud83d of a face'))).toBe('half \ufffd of a face');
  });

  it('is named after the place it was typed in', () => {
    expect('log-complaint').toMatch(draftPlacePattern);
    expect('note:0198c0de-0000-7000-8000-000000000000').toMatch(draftPlacePattern);
    expect('../etc').not.toMatch(draftPlacePattern);
  });
});
