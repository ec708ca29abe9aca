// Codes of an authenticator (TOTP, RFC 6238: SHA-1, six digits, half a minute) and recovery codes for when it is lost. Codes
// of the half minute before and after are taken too, since phones’ clocks differ.
import { Secret, TOTP } from 'otpauth';
import { randomInt } from 'node:crypto';

const period = 30;

export const newCodeSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from the picture: otpauth://totp/… */
export function authenticatorAddress(secret: string, issuer: string, account: string): string {
  return new TOTP({ secret, issuer, label: account, period }).toString();
}

/** The half minute the code belongs to, counted since 1970; nothing when it is not one of this secret’s codes about now. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const off = new TOTP({ secret, period }).validate({ token, timestamp: now.getTime(), window: 1 });
  return off === null ? undefined : Math.floor(now.getTime() / 1000 / period) + off;
}

/** The code an authenticator shows at that moment. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret, period }).generate({ timestamp: at.getTime() });
}

// No letters or digits that are taken for one another: 79 bits in four groups of four.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newRecoveryCodes(howMany = 10): string[] {
  const letter = (): string => letters.charAt(randomInt(letters.length));
  const group = (): string => Array.from({ length: 4 }, letter).join('');
  return Array.from({ length: howMany }, () => Array.from({ length: 4 }, group).join('-'));
}

/** A recovery code as it is kept, however it was typed: "ABCD efgh" and "abcd-efgh" are one. */
export function recoveryCodeAsKept(typed: string): string {
  const bare = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return bare.replaceAll(/(.{4})(?=.)/g, '$1-');
}
