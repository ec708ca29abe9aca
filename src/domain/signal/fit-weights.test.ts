// Weights fitted to outcomes: near the usual ones with little to go by, near the truth with much, monotone always.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf, stabilityIndex } from './drift.ts';
import { fitOf, fitOnUnseen, fitWeights, type KnownContact } from './fit-weights.ts';
import { signalParts, type SignalWeights, usualWeights, weigh } from './weighing.ts';

/** The same each time: a linear congruential generator (Numerical Recipes). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Contacts of a house where the model is far too sure, contact again says much and an open problem says nothing. */
function contactsOf(count: number, truth: SignalWeights, seed = 7): KnownContact[] {
  const chance = chances(seed);
  return Array.from({ length: count }, () => {
    const text = 0.02 + 0.96 * chance();
    const counts = { 'repeat-contact': Math.floor(chance() * 4), 'open-problem': chance() < 0.4 ? 1 : 0 };
    return { text, counts, was: chance() < weigh(text, counts, truth).likelihood };
  });
}

const truth: SignalWeights = {
  slope: 0.4,
  shift: -1.2,
  parts: { ...usualWeights.parts, 'repeat-contact': 1.4, 'open-problem': 0 },
};

describe('Fitting the weights to outcomes', () => {
  it('leaves them as they are with nothing to go by, and near with three contacts', () => {
    expect(fitWeights([])).toEqual(usualWeights);
    const three = fitWeights(contactsOf(3, truth));
    for (const part of signalParts) expect(Math.abs(three.parts[part] - usualWeights.parts[part])).toBeLessThan(0.4);
  });

  it('comes near the truth with much to go by, and misses less on contacts it has not seen', () => {
    const known = contactsOf(3000, truth);
    const fitted = fitWeights(known);
    expect(fitted.slope).toBeCloseTo(truth.slope, 0);
    expect(Math.abs(fitted.parts['repeat-contact'] - 1.4)).toBeLessThan(0.2);
    expect(fitted.parts['open-problem']).toBeLessThan(0.2);
    expect(fitOnUnseen(known).miss).toBeLessThan(fitOf(known, usualWeights).miss - 0.02);
    const unseen = contactsOf(3000, truth, 99);
    expect(fitOf(unseen, fitted).miss).toBeLessThan(fitOf(unseen, truth).miss + 0.003);
  });

  it('never turns anything that speaks for a complaint against it, whatever the outcomes were', () => {
    const known = fc.array(
      fc.record({
        text: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        counts: fc.record({ 'repeat-contact': fc.nat(4), noticed: fc.nat(3), 'cue-complaint': fc.nat(1) }),
        was: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(known, (some) => {
        const fitted = fitWeights(some);
        expect(fitted.slope).toBeGreaterThan(0);
        for (const part of signalParts) expect(fitted.parts[part]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('Drift', () => {
  const even = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10];

  it('is none between weeks alike, and is the published sum between others', () => {
    expect(stabilityIndex(even, even)).toBe(0);
    // (¼ − ¾) ln ⅓ + (¾ − ¼) ln 3 = ln 3
    expect(stabilityIndex([30, 10], [10, 30])).toBeCloseTo(Math.log(3), 10);
    expect(driftOf(even, even)).toBe('steady');
  });

  it('is not told of a few contacts, nor of what chance does', () => {
    expect(driftOf(even, [5, 0, 0, 0, 0, 0, 0, 0, 0, 5])).toBe('too-few');
    const chance = chances(3);
    let told = 0;
    for (let run = 0; run < 300; run += 1) {
      const [a, b] = [Array.from({ length: 10 }, () => 0), Array.from({ length: 10 }, () => 0)];
      for (let at = 0; at < 400; at += 1) bump(a, Math.floor(chance() * 10));
      for (let at = 0; at < 60; at += 1) bump(b, Math.floor(chance() * 10));
      if (driftOf(a, b) !== 'steady') told += 1;
    }
    expect(told).toBeLessThanOrEqual(9);
  });

  it('is told where half of what arrives suddenly reads like complaints', () => {
    expect(driftOf([300, 100, 50, 30, 20, 20, 10, 10, 10, 10], [20, 10, 5, 5, 5, 5, 5, 10, 15, 40])).toBe('moved-much');
  });
});

const bump = (counts: number[], at: number): void => void (counts[at] = (counts[at] ?? 0) + 1);
