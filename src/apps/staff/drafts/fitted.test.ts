// Drafts that are older than the form they were typed in.
import { describe, expect, it } from 'vitest';
import { fitted } from './fitted.ts';

const empty = { words: '', points: [''], customer: null as { id: string } | null };

describe('A kept draft', () => {
  it('fills the form it was typed in', () => {
    const kept = { words: 'No heat', points: ['Visits'], customer: { id: '1' } };
    expect(fitted(empty, kept)).toEqual(kept);
  });

  it('leaves empty what the form has learned to ask since, and drops what it no longer asks', () => {
    expect(fitted(empty, { words: 'No heat', colour: 'red' })).toEqual({ ...empty, words: 'No heat' });
  });

  it('never puts one kind of thing where the form expects another', () => {
    expect(fitted(empty, { words: 3, points: 'Visits' })).toEqual(empty);
    expect(fitted(empty, null)).toBe(empty);
    expect(fitted(empty, 'words')).toBe(empty);
  });
});
