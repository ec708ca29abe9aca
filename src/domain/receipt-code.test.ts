// A receipt code is read however it is typed, and no two are alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceiptCode, writeReceiptCode } from './receipt-code.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('A receipt code', () => {
  it('is read back as it was written, in small letters, with spaces and with letters that look like figures', () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const code = writeReceiptCode(drawn);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readReceiptCode(typed)).toBe(code);
      }),
    );
  });

  it('differs whenever a single bit does', () => {
    fc.assert(
      fc.property(bytes, fc.nat(79), (drawn, bit) => {
        const other = Uint8Array.from(drawn, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(writeReceiptCode(other)).not.toBe(writeReceiptCode(drawn));
      }),
    );
  });

  it('is nothing else', () => {
    for (const none of ['', '1234', 'C-26-04F7K', 'U'.repeat(16), '0'.repeat(17)]) expect(readReceiptCode(none)).toBeUndefined();
  });
});
