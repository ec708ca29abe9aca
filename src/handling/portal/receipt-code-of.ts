// The receipt code of what somebody without a name sent from our pages: made of the secret in the address they sent it from, so that a
// second press of the button, or a page loaded again, shows the very code that the first press made. It is kept nowhere.
import { writeReceiptCode } from '#domain/receipt-code.ts';
import { keyedBytes } from '#platform/sealing.ts';

export const receiptCodeOf = (secret: Buffer, token: string): string => writeReceiptCode(keyedBytes(secret, 'receipt code', token));
