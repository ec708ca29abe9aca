// The record in words: every kind can be told, and what the record does not know is damage.
import { describe, expect, it } from 'vitest';
import { happeningInWords } from './happening-in-words.ts';

const told = { name: (id: string | null) => `<${id}>`, when: (instant: string) => instant.slice(0, 10) };

describe('A happening in words', () => {
  it('reads ids as names and instants as days', () => {
    const facts = { customer: 'c1', role: 'representative', authority: 'seen', primary: true };
    expect(happeningInWords('party-changed', facts, told)).toBe(
      'changed <c1> to representative, authority seen, spoken with first',
    );
    const answered = {
      how: 'final-response-sent',
      at: '2026-12-01T10:00:00Z',
      channel: 'letter',
      outcome: 'partly-upheld',
      milestone: 'm',
    };
    expect(happeningInWords('complaint-answered', answered, told)).toBe(
      'recorded the answer: full answer sent, 2026-12-01 (letter); partly justified',
    );
  });

  it('is not guessed for a kind or facts the record does not know', () => {
    expect(() => happeningInWords('complaint-eaten', {}, told)).toThrow('unknown kind');
    expect(() => happeningInWords('point-withdrawn', { point: 1 }, told)).toThrow('expected string');
  });
});
