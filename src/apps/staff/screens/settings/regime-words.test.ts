// How a rule of which regimes apply reads on screen.
import { describe, expect, it } from 'vitest';
import { ruleInWords, standingToday, timesGiven } from './regime-words.ts';

const any = {
  name: 'Privacy',
  product: null,
  category: null,
  legalEntity: null,
  from: null,
  to: null,
  rulePack: 'gdpr',
  applies: 'as-well',
  type: null,
} as const;
const settings = {
  rules: [],
  packs: [{ id: 'gdpr', name: 'UK GDPR', types: [{ id: 'access', name: 'access request' }] }],
  products: [{ id: 'p', name: 'Cards', parent: null }],
  categories: [{ id: 'c', name: 'Privacy', parent: null }],
  legalEntities: [{ id: 'e', name: 'Harbour Homes', rulePack: 'gdpr' }],
  latenessReasons: [],
  allowed: { change: true },
};
const said = (more: object) => ruleInWords({ ...any, ...more }, settings);

describe('A rule of which rules apply', () => {
  it('is told as one sentence, and says nothing of what it does not ask', () => {
    expect(said({})).toBe('All complaints: also under UK GDPR.');
    expect(said({ product: 'p', legalEntity: 'e', from: '2026-06-01' })).toBe(
      'Complaints about Cards at Harbour Homes received from 1 June 2026: also under UK GDPR.',
    );
    expect(said({ category: 'c', to: '2026-06-30', applies: 'instead', type: 'access' })).toBe(
      'Complaints sorted as “Privacy” received until 30 June 2026: instead under UK GDPR, as “access request”.',
    );
    expect(said({ from: '2026-06-01', to: '2026-06-30' })).toContain('received from 1 June 2026 to 30 June 2026');
  });

  it('reaches what comes today from its first day to its last', () => {
    const days = { from: '2026-06-01', to: '2026-06-30' };
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => standingToday(days, day))).toEqual([
      'Not yet',
      null,
      null,
      'Ended',
    ]);
  });
});

describe('A reason for lateness', () => {
  it('says how often it was given', () => {
    expect([0, 1, 2].map(timesGiven)).toEqual(['Not given', 'Given once', 'Given 2 times']);
  });
});
