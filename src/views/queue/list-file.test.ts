// Lists as files: what customers wrote stays words, in a spreadsheet too.
import { describe, expect, it } from 'vitest';
import { cell } from './list-file.ts';

describe('A cell of an exported list', () => {
  it.each([
    ['plain', 'plain'],
    [12, '12'],
    [-3, '-3'],
    [null, ''],
    ['a, b', '"a, b"'],
    ['said "no"', '"said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+44 20', "'+44 20"],
    ['-1+1', "'-1+1"],
  ])('gives %j as %j', (value, written) => {
    expect(cell(value)).toBe(written);
  });
});
