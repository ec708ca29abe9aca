// What the command palette finds.
import { describe, expect, it } from 'vitest';
import type { Action } from './actions.tsx';
import { findActions } from './find-actions.ts';

const action = (words: string, more: Partial<Action> = {}): Action => ({
  id: words,
  words,
  group: 'Anywhere',
  run: () => undefined,
  ...more,
});
const actions = [
  action('Queue', { group: 'Go to' }),
  action('Log a complaint'),
  action('Complaint register'),
  action('Next row', { keysOnly: true }),
];
const found = (typed: string) => findActions(actions, typed).map(({ words }) => words);

describe('The command palette', () => {
  it('offers everything but the keys that only move within the page', () => {
    expect(found('')).toEqual(['Queue', 'Log a complaint', 'Complaint register']);
  });

  it('puts what begins with the typed words before what only has them', () => {
    expect(found('comp')).toEqual(['Complaint register', 'Log a complaint']);
  });

  it('finds by the beginnings of several words, and by the group', () => {
    expect(found('l comp')).toEqual(['Log a complaint']);
    expect(found('go qu')).toEqual(['Queue']);
  });

  it('finds nothing for words nobody used', () => {
    expect(found('zebra')).toEqual([]);
  });

  it('lists an action once when a screen replaces it', () => {
    const newer = action('Queue', { group: 'This page' });
    expect(findActions([newer, ...actions], 'queue')).toEqual([newer]);
  });
});
