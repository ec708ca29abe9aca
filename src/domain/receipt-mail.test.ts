// The receipt of a complaint, in words.
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { receiptText, receiptWay, type ReceiptWords } from './receipt-mail.ts';

const words: ReceiptWords = {
  subject: 'It has arrived',
  short: '{reference} {answer}',
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
    expect(receiptText(words, { reference: 'C-26-04F7K', by: 'email' }, days)).toBe(
      'C-26-04F7K\nRead by Friday, 27 November 2026.\nAnswered by Sunday, 17 January 2027.\n',
    );
  });

  it('says "soon" where no rule sets a day, and promises none', () => {
    expect(receiptText(words, { reference: 'C-1', by: 'email' }, { acknowledge: null, answer: null })).toBe(
      'C-1\nRead soon.\nAnswered soon.\n',
    );
  });

  it('writes days in the customer’s own language', () => {
    const welsh = { ...words, locale: 'cy-GB' };
    expect(receiptText(welsh, { reference: 'C-1', by: 'email' }, { acknowledge: day('2026-11-27'), answer: null })).toContain(
      'Tachwedd',
    );
  });

  it('takes a reference or a day that looks like a gap for what it is', () => {
    expect(receiptText(words, { reference: '{answer}', by: 'email' }, { acknowledge: null, answer: null })).toMatch(
      /^\{answer\}\n/,
    );
  });

  it('is short as a text message', () => {
    const days = { acknowledge: null, answer: day('2027-01-17') };
    expect(receiptText(words, { reference: 'C-1', by: 'sms' }, days)).toBe('C-1 Answered by Sunday, 17 January 2027.');
  });

  it.each([
    ['by text to somebody with only a telephone, where texts can be sent', { phone: '07700 900123' }, true, 'sms'],
    ['not at all, where none can', { phone: '07700 900123' }, false, null],
    ['by text to who likes it better', { email: 'a@example.org', phone: '07700 900123', prefer: 'sms' }, true, 'sms'],
    ['by e-mail, where that is left open', { email: 'a@example.org', phone: '07700 900123' }, true, 'email'],
    ['by e-mail while no text can be sent', { email: 'a@example.org', phone: '07700 900123', prefer: 'sms' }, false, 'email'],
    ['not by text to who wants letters', { phone: '07700 900123', prefer: 'letter' }, true, null],
    ['not at all to who left no way', {}, true, null],
  ] as const)('goes %s', (_, answers, texts, way) => {
    expect(receiptWay(answers, { texts })).toBe(way);
  });
});
