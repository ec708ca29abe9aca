// Posts between programs that share a secret, signed after Standard Webhooks 1.0: whoever gets one knows who sent it, that nobody changed
// it on the way, and that it is not an old one sent again.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const prefix = 'whsec_';

/** For how long after it was signed a post is taken, in milliseconds; and how far the other's clock may run ahead. */
export const signedFor = 5 * 60_000;

export const newSharedSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** The headers that go with a body. `id` names what is posted: the same again is the same thing. */
export function signedHeaders(secret: string, body: string, { id, now }: { id: string; now: Date }): Record<string, string> {
  const at = String(Math.floor(now.getTime() / 1000));
  return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signatureOf(secret, `${id}.${at}.${body}`)}` };
}

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Whether this body was signed with the secret, and not long ago. Of several signatures one suffices, so that secrets can be changed. */
export function isSigned(secret: string, headers: Headers, body: string, now: Date): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given } = headers;
  if (typeof id !== 'string' || typeof at !== 'string' || typeof given !== 'string' || !/^\d{1,12}$/.test(at)) return false;
  if (Math.abs(now.getTime() - Number(at) * 1000) > signedFor) return false;
  const wanted = Buffer.from(signatureOf(secret, `${id}.${at}.${body}`));
  return given
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .some((one) => sameBytes(Buffer.from(one.slice(3)), wanted));
}

const signatureOf = (secret: string, words: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(prefix, ''), 'base64'))
    .update(words)
    .digest('base64');

const sameBytes = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);
