// Names of clocks put into sentences.
import { describe, expect, it } from 'vitest';
import { dueInSentence } from './due-words.ts';

describe('A clock in a sentence', () => {
  it.each([
    ['Final response', 'in 3 working days', 'the final response is due in 3 working days'],
    [
      'Keeping the complainant informed',
      'in 3 working days',
      'the time for keeping the complainant informed ends in 3 working days',
    ],
    ['Keeping the complainant informed', '2 working days late', 'keeping the complainant informed is 2 working days late'],
    ['Asking whether it is resolved', 'tomorrow', 'the time for asking whether it is resolved ends tomorrow'],
    ['Response', '1 working day past our own target', 'the response is 1 working day past our own target'],
    ['Acknowledgement', 'today, 3 hours left', 'the acknowledgement is due today, 3 hours left'],
    ['FOS referral', 'by 30 May 2027', 'the FOS referral is due by 30 May 2027'],
    ['Response', 'paused, the customer was asked', 'the clock for the response stands still'],
  ])('reads well: %s, %s', (name, when, words) => {
    expect(dueInSentence(name, when)).toBe(words);
  });
});
