// SHA-256, the one digest used for the record, files, tokens and receipts.
import { createHash } from 'node:crypto';

export const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
