// Money read, added and told: exact to the smallest unit, in currencies of none, two and three decimals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, currency, isCurrency } from './currency.ts';
import { decimalOf, money, moneyInWords, mostMinor, parseAmount, sumOf } from './money.ts';

const pounds = currency('GBP');
const yen = currency('JPY');
const dinars = currency('BHD');

describe('An amount of money', () => {
  it('is read as people write it, to the penny', () => {
    expect(['20', '20.5', '1,250.50', '£1,250.50', '0.07'].map((text) => parseAmount(text, pounds))).toEqual([
      2000, 2050, 125050, 125050, 7,
    ]);
  });

  it('is not read when it is none: a third decimal, a sign, words, commas in the wrong place', () => {
    for (const text of ['', '0.005', '-5', '1,25', 'ten', '1.2.3', '£', '1e3', '.5', '99999999999999'])
      expect([text, parseAmount(text, pounds)]).toEqual([text, null]);
  });

  it('has the decimals of its currency by ISO 4217', () => {
    expect(parseAmount('12550', yen)).toBe(12550);
    expect(parseAmount('125.50', yen)).toBeNull();
    expect(parseAmount('1.250', dinars)).toBe(1250);
  });

  it('is told with its currency, whole amounts without needless zeros', () => {
    expect(moneyInWords(money(125050, pounds))).toBe('£1,250.50');
    expect(moneyInWords(money(2000, pounds))).toBe('£20');
    expect(moneyInWords(money(12550, yen))).toBe('JP¥12,550');
    expect(moneyInWords(money(1250, dinars))).toBe('BHD\u00a01.250');
  });

  it('comes back the same from its decimal, whatever the currency', () => {
    const anyCurrency = fc.constantFrom(...currencies.filter(isCurrency));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostMinor }), anyCurrency, (minor, of) => {
        expect(parseAmount(decimalOf(money(minor, of)), of)).toBe(minor);
      }),
    );
  });

  it('adds up to the same in any order, exactly', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: mostMinor }), { maxLength: 50 });
    fc.assert(
      fc.property(amounts, (minors) => {
        const sum = (of: readonly number[]) =>
          sumOf(
            of.map((minor) => money(minor, pounds)),
            pounds,
          ).minor;
        expect(sum(minors)).toBe(sum(minors.toReversed()));
        expect(BigInt(sum(minors))).toBe(minors.reduce((all, minor) => all + BigInt(minor), 0n));
      }),
    );
  });

  it('is never added to another currency', () => {
    expect(() => sumOf([money(1, pounds), money(1, yen)], pounds)).toThrow('JPY cannot be added to GBP');
  });
});
