// The rule that puts words and circumstances together: monotone, and as sure as it is told to be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raise, type ReadContact } from './raising.ts';
import { levelOf, signalLevels } from './signal.ts';
import { mostTimes, type PartCounts, partInWords, signalParts, type SignalWeights, usualWeights, weigh } from './weighing.ts';

const counts: fc.Arbitrary<PartCounts> = fc.record(Object.fromEntries(signalParts.map((part) => [part, fc.nat(20)])), {
  requiredKeys: [],
});
const probability = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const weights: fc.Arbitrary<SignalWeights> = fc.record({
  slope: fc.double({ min: 0.1, max: 3, noNaN: true }),
  shift: fc.double({ min: -3, max: 3, noNaN: true }),
  parts: fc.record(Object.fromEntries(signalParts.map((part) => [part, fc.double({ min: 0, max: 3, noNaN: true })])) as never),
});

describe('Weighing a contact', () => {
  it('never finds it less likely for anything more that speaks for it', () => {
    fc.assert(
      fc.property(probability, counts, weights, fc.constantFrom(...signalParts), (text, some, by, part) => {
        const more = { ...some, [part]: (some[part] ?? 0) + 1 };
        expect(weigh(text, more, by).likelihood).toBeGreaterThanOrEqual(weigh(text, some, by).likelihood);
      }),
    );
  });

  it('never finds it less likely for words that are more likely a complaint', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        counts,
        weights,
        (a, b, some, by) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(weigh(high, some, by).likelihood).toBeGreaterThanOrEqual(weigh(low, some, by).likelihood);
        },
      ),
    );
  });

  it('says a probability, and names each part once, the heaviest first', () => {
    fc.assert(
      fc.property(probability, counts, (text, some) => {
        const { likelihood, parts } = weigh(text, some, usualWeights);
        expect(likelihood).toBeGreaterThanOrEqual(0);
        expect(likelihood).toBeLessThanOrEqual(1);
        expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
        const adds = parts.map(({ part, times }) => usualWeights.parts[part] * Math.min(times, mostTimes[part]));
        expect(adds).toEqual(adds.toSorted((x, y) => y - x));
        for (const { part, times } of parts) expect(partInWords(part, times, 7)).toMatch(/^[A-Z\d].*\.$/u);
      }),
    );
  });

  it('takes the odds of the words to a third where nothing else speaks for it: at a front line few are complaints', () => {
    expect(weigh(0.5, {}, usualWeights).likelihood).toBeCloseTo(0.25, 10);
    expect(weigh(0.9, {}, usualWeights).likelihood).toBeCloseTo(0.75, 10);
    // A contact before doubles the odds: 3 to 1 becomes 6 to 1.
    expect(weigh(0.9, { 'repeat-contact': 1 }, usualWeights).likelihood).toBeCloseTo(6 / 7, 10);
  });
});

describe('Raising a signal', () => {
  const read: ReadContact = { place: 'alone', complaint: 0.6, dissatisfaction: 0.2, cues: [], counts: {}, noticed: 0 };

  it('keeps to the level the organisation wants to see', () => {
    expect(raise(read, usualWeights, 'clear')).toBeNull();
    expect(raise(read, usualWeights, 'slight')).toMatchObject({ level: 'slight' });
  });

  it('shows what a colleague noticed, however little the words say', () => {
    expect(raise({ ...read, complaint: 0.01, dissatisfaction: 0.01, noticed: 1 }, usualWeights, 'strong')).toMatchObject({
      level: 'slight',
    });
  });

  it('shows a risk of harm as strong, whatever else', () => {
    const harm = { ...read, place: 'first', cues: ['risk-of-harm'] } as const;
    expect(raise(harm, usualWeights, 'strong')).toMatchObject({ level: 'strong' });
  });

  it('shows a further contact on a complaint only where it says by itself that it worsens', () => {
    const further = { ...read, place: 'further', complaint: 0.95, counts: { 'repeat-contact': 3 } } as const;
    expect(raise(further, usualWeights, 'slight')).toBeNull();
    expect(raise({ ...further, cues: ['outside-help'] }, usualWeights, 'slight')).toMatchObject({ level: 'strong' });
    expect(raise({ ...further, noticed: 1 }, usualWeights, 'slight')).not.toBeNull();
  });

  it('lets circumstances speak where the language is not known', () => {
    const unknown = { ...read, complaint: null, dissatisfaction: null };
    expect(raise(unknown, usualWeights, 'slight')).toBeNull();
    expect(raise({ ...unknown, counts: { 'repeat-contact': 3, 'promise-missed': 1 } }, usualWeights, 'slight')).toMatchObject({
      level: 'slight',
    });
  });

  it('knows its levels from weakest to strongest', () => {
    expect([0.1, 0.25, 0.5, 0.8, 1].map(levelOf)).toEqual([null, ...signalLevels, 'strong']);
  });
});
