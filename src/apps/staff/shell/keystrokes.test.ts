// How a pressed key is read.
import { describe, expect, it } from 'vitest';
import { keyCaps, matches } from './keystrokes.ts';

const stroke = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey', boolean>> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});

describe('A key press', () => {
  it('answers a single key', () => {
    expect(matches('n', stroke('n'), null)).toBe(true);
    expect(matches('n', stroke('m'), null)).toBe(false);
    expect(matches('?', stroke('?'), null)).toBe(true);
  });

  it("leaves the browser's own chords alone", () => {
    expect(matches('n', stroke('n', { ctrlKey: true }), null)).toBe(false);
    expect(matches('n', stroke('n', { metaKey: true }), null)).toBe(false);
    expect(matches('n', stroke('n', { altKey: true }), null)).toBe(false);
  });

  it('answers ⌘K and Ctrl+K alike', () => {
    expect(matches('mod+k', stroke('k', { ctrlKey: true }), null)).toBe(true);
    expect(matches('mod+k', stroke('k', { metaKey: true }), null)).toBe(true);
    expect(matches('mod+k', stroke('k'), null)).toBe(false);
    expect(matches('mod+enter', stroke('Enter', { ctrlKey: true }), null)).toBe(true);
  });

  it('answers a pair only in its order, and a single key not as the second of a pair', () => {
    expect(matches('g q', stroke('q'), 'g')).toBe(true);
    expect(matches('g q', stroke('q'), null)).toBe(false);
    expect(matches('g q', stroke('g'), 'q')).toBe(false);
    expect(matches('q', stroke('q'), 'g')).toBe(false);
  });
});

describe('The key map', () => {
  it('prints the keys as they stand on the keyboard in use', () => {
    expect(keyCaps('mod+k', true)).toEqual(['⌘', 'K']);
    expect(keyCaps('mod+enter', false)).toEqual(['Ctrl', '↵']);
    expect(keyCaps('g q', false)).toEqual(['G', 'Q']);
  });
});
