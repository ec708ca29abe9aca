// Whether a file may be opened, for every way a check can end and every choice of the organisation.
import { describe, expect, it } from 'vitest';
import { decideContent, type FileAsked, type FileCheck, fileChecks, openingOf, uncheckedChoices } from './file-check.ts';

const choices = uncheckedChoices.map((_, index) => index);

describe('Opening a file', () => {
  it.each(['ours', 'clean', 'released'] as const)('is free to all who see it when it is %s, whatever was chosen', (check) => {
    expect(choices.map((choice) => openingOf(check, choice))).toEqual(['open', 'open', 'open']);
  });

  it('is free to nobody while it is in quarantine, whatever was chosen', () => {
    expect(choices.map((choice) => openingOf('infected', choice))).toEqual(['held', 'held', 'held']);
  });

  it.each(['waiting', 'unclear'] as const)('is never free while it is %s: a colleague does so on purpose, or nobody', (check) => {
    expect(choices.map((choice) => openingOf(check, choice))).toEqual(['held', 'on-purpose', 'on-purpose']);
  });

  it('is free without a scanner only where the organisation chose so', () => {
    expect(choices.map((choice) => openingOf('not-checked', choice))).toEqual(['held', 'on-purpose', 'open']);
  });

  it('is decided for every way a check can end', () => {
    for (const check of Object.keys(fileChecks) as FileCheck[])
      for (const choice of choices) expect(['open', 'on-purpose', 'held']).toContain(openingOf(check, choice));
  });
});

describe('The content that is given for a file', () => {
  const photo: FileAsked = { check: 'clean', deleted: false, unchecked: 1, copy: 'made', wants: 'copy', said: [] };
  const given = (asked: Partial<FileAsked>) => {
    const answer = decideContent({ ...photo, ...asked });
    return typeof answer === 'string' ? answer : answer.code;
  };

  it('is the copy of a picture, and the original only to a colleague who said so', () => {
    expect(given({})).toBe('copy');
    expect(given({ said: 'outside' })).toBe('copy');
    expect(given({ wants: 'original' })).toBe('file.original-on-purpose');
    expect(given({ wants: 'original', said: ['original'] })).toBe('original');
    expect(given({ wants: 'original', said: 'outside' })).toBe('file.original-on-purpose');
  });

  it('is never the original in place of a copy that is not there', () => {
    for (const said of [[], 'outside'] as const) {
      expect(given({ copy: 'waiting', said })).toBe('file.no-copy-yet');
      expect(given({ copy: 'impossible', said })).toBe('file.no-copy');
    }
  });

  it('is nothing while it is held, and only a colleague may open what nobody checked', () => {
    expect(given({ check: 'waiting' })).toBe('file.say-so-first');
    expect(given({ check: 'waiting', said: ['unchecked'] })).toBe('original');
    expect(given({ check: 'waiting', said: 'outside' })).toBe('file.being-checked');
    expect(given({ check: 'unclear', said: 'outside' })).toBe('file.not-checked');
    expect(given({ check: 'unclear', said: ['unchecked'], unchecked: 0 })).toBe('file.not-checked');
  });

  it('is nothing from quarantine, whatever anybody says', () => {
    for (const said of [['unchecked', 'original'], 'outside'] as const)
      for (const unchecked of choices)
        expect(given({ check: 'infected', said, unchecked, wants: 'original' })).toBe('file.in-quarantine');
    expect(given({ check: 'released', deleted: true })).toBe('file.deleted');
  });
});
