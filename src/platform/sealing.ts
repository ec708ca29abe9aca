// What is made with the program's own secret, which lies beside the database and never in it: passwords of other servers sealed at
// rest (AES-256-GCM), and short hashes that nobody else can make. Each purpose has a key of its own (HKDF), so that what is made
// for one is worth nothing for another.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** The key for one purpose: 32 bytes that tell nothing of the secret, nor of the key for another purpose. */
export const keyFor = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `redress ${purpose}`, 32));

const nonceBytes = 12;
const tagBytes = 16;

/** Seals words so that they can be read again only with this secret and for this purpose. */
export function seal(secret: Buffer, purpose: string, words: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Reads what was sealed; undefined when it was sealed with another secret, for another purpose, or has been altered. */
export function unseal(secret: Buffer, purpose: string, sealed: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), sealed.subarray(0, nonceBytes));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

// No letters that are taken for one another, and case does not matter: it survives being typed again.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 32 bytes that only this secret makes of these words. */
export const keyedBytes = (secret: Buffer, purpose: string, words: string): Buffer =>
  createHmac('sha256', keyFor(secret, purpose)).update(words).digest();

/** A hash of `length` letters (4.95 bits each) that only this secret makes. */
export function keyedHash(secret: Buffer, purpose: string, words: string, length: number): string {
  const digest = keyedBytes(secret, purpose, words);
  let number = BigInt(`0x${digest.toString('hex')}`);
  let hash = '';
  for (; hash.length < length; number /= BigInt(letters.length)) hash += letters.charAt(Number(number % BigInt(letters.length)));
  return hash;
}

/** Whether two hashes are equal, without telling by the time it takes how much of them is. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one.toLowerCase()), Buffer.from(other.toLowerCase())];
  return a.length === b.length && timingSafeEqual(a, b);
}
