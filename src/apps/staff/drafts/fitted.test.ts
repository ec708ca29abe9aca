// Drafts that are older than the form they were typed in.
import { describe, expect, it } from 'vitest';
import { fitted, withPart } from './fitted.ts';

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

  it('holds only what was typed, so that the rest follows what a colleague saved meanwhile', () => {
    const kept = withPart(withPart(null, { words: 'No heat' }), { points: ['Visits'] });
    expect(fitted({ ...empty, customer: { id: '2' } }, kept)).toEqual({
      words: 'No heat',
      points: ['Visits'],
      customer: { id: '2' },
    });
    expect(withPart('words', { words: 'No heat' })).toEqual({ words: 'No heat' });
  });
});
