// The code by which somebody who gave no name returns to what they told us: shown for half an hour, kept only as its digest. Eighty bits in the
// alphabet of references, in fours, so that it can be written down and read out: 7KQ2-M4X9-TBH0-ZC5R.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** For how long after they sent it the page that told them the code shows it again. */
export const receiptShownMinutes = 30;

/** It is made, with the program's own secret, of the address it was sent from: so a second press shows the very code of the first. */
export const receiptPurpose = 'receipt code';

/** The code of ten bytes nobody can guess. */
export function writeReceiptCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let place = 15n; place >= 0n; place -= 1n) code += alphabet.charAt(Number((bits >> (place * 5n)) & 31n));
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** The code as people type it: lower case, O for 0, I or L for 1, with or without dashes and spaces. Undefined where it is none. */
export function readReceiptCode(typed: string): string | undefined {
  const bare = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(bare) ? bare.replaceAll(/.{4}(?=.)/g, '$&-') : undefined;
}
