// The receipt of a complaint, in words.
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { receiptText, type ReceiptWords } from './receipt-mail.ts';

const words: ReceiptWords = {
  subject: 'It has arrived',
  text: '{reference}\n{acknowledge}\n{answer}\n{nothing}',
  acknowledge: 'Read by {day}.',
  acknowledgeSoon: 'Read soon.',
  answer: 'Answered by {day}.',
  answerSoon: 'Answered soon.',
  locale: 'en-GB',
};

describe('The receipt of a complaint', () => {
  it('names the reference and the days of the clocks that started', () => {
    const days = { acknowledge: day('2026-11-27'), answer: day('2027-01-17') };
    expect(receiptText(words, 'C-26-04F7K', days)).toBe(
      'C-26-04F7K\nRead by Friday, 27 November 2026.\nAnswered by Sunday, 17 January 2027.\n',
    );
  });

  it('says "soon" where no rule sets a day, and promises none', () => {
    expect(receiptText(words, 'C-1', { acknowledge: null, answer: null })).toBe('C-1\nRead soon.\nAnswered soon.\n');
  });

  it('writes days in the customer’s own language', () => {
    const welsh = { ...words, locale: 'cy-GB' };
    expect(receiptText(welsh, 'C-1', { acknowledge: day('2026-11-27'), answer: null })).toContain('Tachwedd');
  });

  it('takes a reference or a day that looks like a gap for what it is', () => {
    expect(receiptText(words, '{answer}', { acknowledge: null, answer: null })).toMatch(/^\{answer\}\n/);
  });
});
