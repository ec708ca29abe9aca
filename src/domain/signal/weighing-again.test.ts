// What has changed about a contact since it was weighed.
import { describe, expect, it } from 'vitest';
import { whatChanged } from './weighing-again.ts';

describe('Circumstances weighed again', () => {
  it('are the same where every count is, also one that was never named', () => {
    expect(whatChanged({ 'repeat-contact': 1 }, { 'repeat-contact': 1, 'days-waiting': 0 })).toBeNull();
  });
  it('name each count that rose, fell or went', () => {
    const before = { 'repeat-contact': 1, 'days-waiting': 2, 'open-problem': 1 };
    expect(whatChanged(before, { 'repeat-contact': 2, 'days-waiting': 2 })).toEqual({ 'repeat-contact': 2, 'open-problem': 0 });
  });
});
