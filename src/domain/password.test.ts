// Which passwords may be chosen.
import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { whatIsWrong } from './password.ts';

describe('Choosing a password', () => {
  it.each(['a kettle whistles at noon', 'Zwölf Boxkämpfer', 'þrjú lítil orð', '7f#kQ9!vLm2x', 'harbour lantern quill'])(
    'takes “%s”',
    (password) => expect(whatIsWrong(password, ['Ada Minister', 'ada@example.org', 'Harbour Homes'])).toBeUndefined(),
  );

  it.each([
    ['too short', 'eleven char', /at least 12/],
    ['too long', 'x'.repeat(201), /at most 200/],
    ['common', 'Password1234', /Many people/],
    ['common but for spaces', 'let me in please', /Many people/],
    ['one piece over and over', 'kokokokokokoko', /Many people/],
    ['a run of the alphabet', 'efghijklmnopq', /Many people/],
    ['a run backwards', '9876543210987', /Many people/],
    ['the person’s own name', 'adaminister2026', /close to your name/],
    ['the person’s address', 'Ada@Example.org', /close to your name/],
    ['the organisation’s name', 'HarbourHomes123!', /close to your name/],
  ])('refuses what is %s', (_what, password, words) =>
    expect(whatIsWrong(password, ['Ada Minister', 'ada@example.org', 'Harbour Homes'])).toMatch(words),
  );

  it('compares with a list in the form it compares', () => {
    expect([...commonPasswords].filter((one) => one !== one.toLowerCase() || one.length < 12)).toEqual([]);
  });
});
