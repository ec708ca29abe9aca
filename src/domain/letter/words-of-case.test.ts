// What a letter says in place of our understanding while nobody has put it into words.
import { describe, expect, it } from 'vitest';
import type { LetterCase } from './case.ts';
import { letterTitle } from './document.ts';
import { type Block, textOf } from './text.ts';
import { tellCase } from './words-of-case.ts';

const blank: Block = { kind: 'paragraph', inline: [{ blank: 'complaint.understanding' }] };
const told = (of: Partial<LetterCase>): string =>
  textOf(tellCase([blank], { understanding: null, points: [], asMade: '', ...of } as LetterCase, undefined));

describe('A letter that says how we understand the complaint', () => {
  it('gives the customer’s words back as theirs, whole up to a word’s end, before anybody set out what we understand', () => {
    expect(told({ asMade: 'Nobody came.\nI waited all day.' })).toBe(
      'We have not put it into our own words yet. In yours: “Nobody came. I waited all day.”',
    );
    const long = told({ asMade: 'Nobody came and nobody called. '.repeat(20) });
    expect(long).toMatch(/(?:called\.|nobody|came|and|Nobody)…”$/);
    expect(long.length).toBeLessThan(400);
  });

  it('says the points, or our words, once there are any', () => {
    const points = [{ position: 1, text: 'Nobody came', finding: null, reasons: '' }];
    expect(told({ asMade: 'I am so angry.', points } as Partial<LetterCase>)).toBe('Nobody came');
    expect(told({ asMade: 'I am so angry.', understanding: 'You told us that nobody came.' })).toBe(
      'You told us that nobody came.',
    );
  });
});

describe('The heading of a letter', () => {
  it('is the title of the complaint, and the reference alone where that is only how their words begin', () => {
    const of = { reference: 'C-26-04F7K', title: 'No heat' };
    expect(letterTitle(of, { to: 'customer' })).toBe('Your complaint: No heat');
    const cut = { ...of, title: 'I opened a new current account in March and…' };
    expect(letterTitle(cut, { to: 'customer' })).toBe('Your complaint C-26-04F7K');
    expect(letterTitle(cut, { to: 'outside' })).toBe('Complaint C-26-04F7K');
  });
});
