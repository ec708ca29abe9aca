// What counts as a customer's own words, and what as quoted.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ownWords } from './own-words.ts';

const said = (text: string): string => ownWords(text).replaceAll(/\s+/g, ' ').trim();

describe('A customer’s own words', () => {
  it.each([
    ['> I am disgusted\nThank you for putting it right.', 'Thank you for putting it right.'],
    ['It is not.\n\nOn 3 May 2026 at 10:11, Harrow Mere <help@harrowmere.example> wrote:\n> All is resolved.', 'It is not.'],
    ['Still broken.\n-----Original Message-----\nFrom: us\nWe are delighted.', 'Still broken.'],
    ['Dal i aros.\nAr 3 Mai 2026, ysgrifennodd Harrow Mere:\n> Diolch', 'Dal i aros.'],
    [
      'The sign in your window says "No more queues, no more rude staff". Are you open?',
      'The sign in your window says . Are you open?',
    ],
    ['You wrote: “We are delighted that all is resolved.” It is not.', 'You wrote: It is not.'],
  ])('leave out what %j quotes', (text, own) => {
    expect(said(text)).toBe(own);
  });

  it.each([
    'I paid > 50 pounds for this.',
    'You wrote: "all is well". It is not.',
    'He said to my face "you are a nuisance to everybody here".',
    'I spoke on Monday and wrote on Tuesday: no answer.',
  ])('keep the whole of %j, which quotes no message', (text) => {
    expect(ownWords(text)).toBe(text);
  });

  it('are the whole text where all of it is quoted', () => {
    expect(ownWords('> Nobody came\n> Nobody rang')).toBe('> Nobody came\n> Nobody rang');
  });

  it('stand where they stood, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('> quoted', 'said', '', '😀 both', 'On Monday 3 May Ann wrote:')), (lines) => {
        const text = lines.join('\n');
        const own = ownWords(text);
        expect(own.length).toBe(text.length);
        for (let at = 0; at < text.length; at += 1) expect([' ', text[at]]).toContain(own[at]);
      }),
    );
  });
});
