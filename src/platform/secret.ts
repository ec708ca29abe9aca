// Secrets that are shown once and kept only as their hash: links, tokens, session ids. 32 random bytes, URL-safe.
import { randomBytes } from 'node:crypto';
import { sha256 } from './digest.ts';

export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: sha256(secret) };
}
