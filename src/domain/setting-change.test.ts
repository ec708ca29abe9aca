// What differs between two states of the settings.
import { describe, expect, it } from 'vitest';
import { changesBetween } from './setting-change.ts';

describe('A change of settings', () => {
  const was = { name: 'Harbour Homes', linkLifeDays: 7 };

  it('names what differs, with what it was and what it becomes', () => {
    expect(changesBetween(was, { ...was, linkLifeDays: 14 })).toEqual({ linkLifeDays: { was: '7', becomes: '14' } });
  });

  it('is empty when all is as it was', () => {
    expect(changesBetween(was, { ...was })).toEqual({});
  });
});
