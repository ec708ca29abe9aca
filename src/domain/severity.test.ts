// What raises the severity of a complaint, and what does not.
import { describe, expect, it } from 'vitest';
import { suggestSeverity } from './severity.ts';

const none = { supportNeeds: false };

describe('The suggested severity', () => {
  it.each([
    ['My parcel came a day late.', 'low'],
    ['It happened again, for the third time.', 'moderate'],
    ['My daughter was taken to hospital after eating it.', 'high'],
    ['There is a gas leak and no heating.', 'high'],
    ['They want to evict us before Christmas.', 'high'],
    ['I cannot go on, I want to end my life.', 'critical'],
    ['The carer assaulted my father.', 'critical'],
  ])('of “%s” is %s', (text, severity) => {
    expect(suggestSeverity(text, none).severity).toBe(severity);
  });

  it('says why, with the very words', () => {
    expect(suggestSeverity('A fire, and smoke. The FIRE was small.', none).reasons).toEqual([
      { says: 'A danger at home or with a product is mentioned', words: ['fire', 'smoke'] },
    ]);
  });

  it('is not raised by words that only begin alike', () => {
    expect(suggestSeverity('I was fired up about the firewood and the sparkling water.', none)).toEqual({
      severity: 'low',
      reasons: [],
    });
  });

  it('is raised a step by support needs, but never to a danger to life', () => {
    expect(suggestSeverity('A wrong bill.', { supportNeeds: true }).severity).toBe('moderate');
    expect(suggestSeverity('A gas leak.', { supportNeeds: true }).severity).toBe('high');
  });
});
