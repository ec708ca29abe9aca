// Money: a whole number of the smallest unit of its currency (pence, cents, yen). It is added, compared and told exactly; it is
// never a fraction and never rounded here. Two currencies are never added: that is an error, not an exchange.
import { type Currency, digitsOf } from './currency.ts';

export interface Money {
  /** In minor units: 12550 is £125.50 and ¥12,550. */
  readonly minor: number;
  readonly currency: Currency;
}

/** The most that one amount may be, in minor units: ten thousand million pounds. Sums of a thousand of them are still exact. */
export const mostMinor = 1_000_000_000_000;

export const money = (minor: number, currency: Currency): Money => ({ minor, currency });

const shape = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d+))?$/;

/**
 * The minor units of an amount as people write it: '1,250.50', '£1250.5', '20'. Null when it is no amount, has more decimals
 * than the currency, or is more than mostMinor. Nothing is rounded: '0.005' pounds is not an amount.
 */
export function parseAmount(written: string, currency: Currency): number | null {
  const found = shape.exec(written.trim().replace(/^[^\d.,\s-]{1,3}\s?/, ''));
  if (!found) return null;
  const digits = digitsOf(currency);
  const [, whole = '', decimals = ''] = found;
  if (decimals.length > digits) return null;
  const minor = BigInt(whole.replaceAll(',', '') + decimals.padEnd(digits, '0'));
  return minor <= BigInt(mostMinor) ? Number(minor) : null;
}

/** As a plain decimal, for fields and files: '1250.50'. */
export function decimalOf({ minor, currency }: Money): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** '£1,250.50', '£20', '¥12,550', 'BHD 1.250': whole amounts of a currency with decimals lose only zeros. */
export function moneyInWords(amount: Money): string {
  const digits = digitsOf(amount.currency);
  const whole = amount.minor % 10 ** digits === 0;
  const shown = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return shown.format(decimalOf(amount) as `${number}`);
}

/** The sum of amounts of one currency. Throws RangeError for a second one, or for a sum too large to be exact. */
export function sumOf(amounts: readonly Money[], currency: Currency): Money {
  const stranger = amounts.find((amount) => amount.currency !== currency);
  if (stranger) throw new RangeError(`${stranger.currency} cannot be added to ${currency}`);
  const minor = amounts.reduce((sum, amount) => sum + amount.minor, 0);
  if (!Number.isSafeInteger(minor)) throw new RangeError('the sum is too large to be exact');
  return { minor, currency };
}
