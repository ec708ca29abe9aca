// Which questions there are, what is missing in an answer, and what complaint the answers make.
import { describe, expect, it } from 'vitest';
import { cleanAnswers, complaintTold, faultsIn, firstUnanswered, type FormAnswers, stepsFor } from './complaint-form.ts';

const whole: FormAnswers = {
  what: 'It leaks.',
  whom: 'self',
  known: 'open',
  name: 'Eluned Price',
  email: 'e@example.org',
  prefer: '',
};

describe('The questions', () => {
  it('leave out what has nothing to choose, and the other person where there is none', () => {
    expect(stepsFor(whole, { about: false })).toEqual(['what', 'wanted', 'files', 'whom', 'known', 'reach', 'support', 'check']);
    expect(stepsFor({ whom: 'other' }, { about: true })).toContain('behalf');
  });

  it('are gone on with at the first whose answer does not stand', () => {
    const steps = stepsFor({}, { about: false });
    expect(firstUnanswered(steps, {})).toBe('what');
    expect(firstUnanswered(steps, { what: 'It leaks.' })).toBe('whom');
    expect(firstUnanswered(steps, whole)).toBe('check');
  });
});

describe('An answer', () => {
  it('needs a way to reach whoever gives a name, and the way they wish for', () => {
    expect(faultsIn('reach', { known: 'open', name: 'A' })).toEqual({ email: 'no-way' });
    expect(faultsIn('reach', { ...whole, prefer: 'phone' })).toEqual({ phone: 'way-missing' });
    expect(faultsIn('reach', { ...whole, email: 'nonsense' })).toEqual({ email: 'not-email' });
    expect(faultsIn('reach', { ...whole, phone: 'abc 12' })).toEqual({ phone: 'not-phone' });
    expect(faultsIn('reach', { ...whole, phone: '+44 (0)20 7946 0018' })).toEqual({});
    expect(faultsIn('reach', whole)).toEqual({});
  });

  it('needs nothing of somebody who gives no name', () => {
    expect(faultsIn('reach', { known: 'anonymous' })).toEqual({});
  });

  it('about health needs their consent to be kept', () => {
    expect(faultsIn('support', { needs: 'I am deaf.' })).toEqual({ consent: 'consent' });
    expect(faultsIn('support', { needs: 'I am deaf.', consent: 'yes' })).toEqual({});
  });

  it('too long for its field is said to be', () => {
    expect(faultsIn('what', { what: 'x'.repeat(50_001) })).toEqual({ what: 'too-long' });
    expect(faultsIn('behalf', { theirName: 'x'.repeat(301), relationship: 'r' })).toEqual({ theirName: 'too-long' });
  });

  it('is kept without what no text can hold, and without what the question did not ask', () => {
    const typed = { what: ' a\0b\r\nc\uD800 ', known: 'open' };
    expect(cleanAnswers('what', typed)).toEqual({ what: 'ab\nc\uFFFD' });
  });
});

describe('The complaint the answers make', () => {
  const told = (answers: FormAnswers) => complaintTold({ ...whole, ...answers }, { language: 'cy' });

  it('is about the teller, or about the person they speak for', () => {
    expect(told({}).customer).toMatchObject({ name: 'Eluned Price', language: 'cy' });
    const other = told({ whom: 'other', theirName: 'Mair', relationship: 'Daughter' });
    expect(other.customer).toMatchObject({ name: 'Mair' });
    expect(other.others).toMatchObject([{ role: 'representative', authority: 'asked', primary: true, relationship: 'Daughter' }]);
  });

  it('holds no name of somebody who gives none, and no health without consent', () => {
    expect(told({ known: 'anonymous' }).customer).toMatchObject({ anonymous: true, name: null });
    expect(told({ needs: 'I am deaf.' }).customer).toMatchObject({ supportNeeds: null, supportConsent: false });
  });
});
