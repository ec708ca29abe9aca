// Telling customers of a problem: who is told and how, how fast, in which words, and who may do what with the message.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseTellingDeed, tellNow, type AffectedCustomer, whetherTold } from './problem-telling.ts';
import { filledTelling, languageOfTelling, tellingAsItBegins, whyNotReady, wrongTellingWords } from './telling-words.ts';

const customer = (given: Partial<AffectedCustomer> = {}): AffectedCustomer => ({
  preferred: null,
  email: 'a@b.example',
  phone: '07700 900123',
  address: null,
  wantsNone: false,
  inTouch: false,
  restricted: false,
  ...given,
});
const ways = new Set(['email', 'sms']);

describe('A customer of a problem', () => {
  it('is told by the way they like', () => {
    expect(whetherTold(customer(), 'leave-out', ways)).toMatchObject({
      told: true,
      way: { channel: 'email' },
      audience: 'affected',
    });
    expect(whetherTold(customer({ preferred: 'sms' }), 'leave-out', ways)).toMatchObject({ way: { channel: 'sms' } });
  });
  it('is not told who asked for none, wants a call, left no way, or has their data restricted', () => {
    const because = (given: Partial<AffectedCustomer>) => whetherTold(customer(given), 'same-words', ways);
    expect(because({ wantsNone: true })).toMatchObject({ because: 'wants-none' });
    expect(because({ preferred: 'phone' })).toMatchObject({ because: 'by-hand' });
    expect(because({ email: null, phone: null })).toMatchObject({ because: 'no-way' });
    expect(because({ restricted: true })).toMatchObject({ because: 'restricted' });
  });
  it('who told us of it is left out, told the same, or told in words of their own, as was chosen', () => {
    const told = (choice: Parameters<typeof whetherTold>[1]) => whetherTold(customer({ inTouch: true }), choice, ways);
    expect(told('leave-out')).toMatchObject({ told: false, because: 'in-touch' });
    expect(told('same-words')).toMatchObject({ audience: 'affected' });
    expect(told('own-words')).toMatchObject({ audience: 'in-touch' });
  });
});

describe('The pace', () => {
  it('never lets more be told in any hour than was agreed, and reaches it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (anHour) => {
        const told: number[] = [];
        for (let minute = 0; minute < 180; minute += 1) {
          const lately = told.slice(Math.max(0, minute - 59)).reduce((sum, one) => sum + one, 0);
          told.push(tellNow(anHour, lately));
        }
        for (let from = 0; from + 60 <= 180; from += 1)
          expect(told.slice(from, from + 60).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(anHour);
        expect(told.slice(0, 60).reduce((sum, one) => sum + one, 0)).toBe(anHour);
      }),
      { numRuns: 60 },
    );
  });
});

describe('A message to customers of a problem', () => {
  it('is begun, approved and sent in its order, a warning only while the problem is open', () => {
    const telling = (kind: 'warning' | 'put-right', state: 'draft' | 'approved' | 'going') => ({ kind, state });
    expect(refuseTellingDeed(telling('warning', 'draft'), 'open', 'start')?.code).toBe('telling.not-now');
    expect(refuseTellingDeed(telling('warning', 'approved'), 'open', 'start')).toBeNull();
    expect(refuseTellingDeed(telling('warning', 'approved'), 'closed', 'start')?.code).toBe('telling.problem-not-open');
    expect(refuseTellingDeed(telling('put-right', 'approved'), 'closed', 'start')).toBeNull();
    expect(refuseTellingDeed(telling('warning', 'going'), 'closed', 'stop')).toBeNull();
  });
});

describe('The words', () => {
  it('begin with what is to be written, so that none is sent as it came', () => {
    for (const language of ['en', 'cy'])
      for (const kind of ['warning', 'put-right'] as const)
        for (const audience of ['affected', 'in-touch'] as const) {
          const wrong = wrongTellingWords(tellingAsItBegins(kind, audience, language));
          expect(wrong).toEqual({ text: expect.stringContaining('Write what stands in [') as string });
        }
  });
  it('are needed in English for everybody they are for', () => {
    const en = { audience: 'affected', language: 'en', subject: 'A fault', text: 'It drips. {stop}' } as const;
    expect(whyNotReady([en], 'leave-out')).toBeUndefined();
    expect(whyNotReady([en], 'own-words')?.fields).toHaveProperty('in-touch.en.text');
    expect(whyNotReady([{ ...en, language: 'cy' }], 'leave-out')?.fields).toHaveProperty('affected.en.text');
    expect(whyNotReady([{ ...en, subject: 'For {greeting}' }], 'leave-out')?.fields).toHaveProperty('affected.en.subject');
  });
  it('greet each in their language, where it is written, else in English', () => {
    const fills = { name: 'Bryn', organisation: 'Harbour Homes', stop: 'https://x.example' };
    expect(filledTelling({ subject: 'Nam', text: '{greeting}, {organisation}: {stop}' }, 'cy', fills).text).toBe(
      'Annwyl Bryn, Harbour Homes: https://x.example',
    );
    expect([languageOfTelling('cy-GB', ['en', 'cy']), languageOfTelling('pl', ['en']), languageOfTelling(null, ['en'])]).toEqual([
      'cy',
      'en',
      'en',
    ]);
  });
});
