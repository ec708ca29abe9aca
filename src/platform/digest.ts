// SHA-256, the one digest used for the record, files, tokens and receipts.
import { createHash, hash } from 'node:crypto';

export const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** Enough of the digest to notice that something has changed (48 bits); not enough to stand for what it is of. */
export const briefDigest = (data: string | Uint8Array): string => hash('sha256', data, 'base64url').slice(0, 8);
