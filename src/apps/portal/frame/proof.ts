// The proof that a form came from a page of ours. A visitor has no session, so their browser keeps a random value in a cookie and
// every form carries its signature (a signed double submit): another site can make a browser send the cookie, but cannot know the
// signature, nor make one for a cookie it planted. Inside another site's frame the cookie is kept for that site alone.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isOwnRequest } from './own-request.ts';

export interface Signing {
  readonly key: Buffer;
  readonly secure: boolean;
  readonly embedded: boolean;
}

const nameOf = ({ secure, embedded }: Signing): string => `${secure ? '__Host-' : ''}redress_visitor${embedded ? '_framed' : ''}`;
const sign = (key: Buffer, value: string): string => createHmac('sha256', key).update(`form:${value}`).digest('base64url');

/** The signature for this visitor's forms; gives them the cookie when they have none. */
export function proofFor(request: FastifyRequest, response: FastifyReply, signing: Signing): string {
  const name = nameOf(signing);
  const kept = request.cookies[name];
  if (kept !== undefined && /^[\w-]{43}$/.test(kept)) return sign(signing.key, kept);
  const value = randomBytes(32).toString('base64url');
  const framed = signing.secure && signing.embedded;
  const way = framed ? ({ sameSite: 'none', partitioned: true } as const) : ({ sameSite: 'lax' } as const);
  response.setCookie(name, value, { path: '/', httpOnly: true, secure: signing.secure, ...way });
  request.cookies[name] = value;
  return sign(signing.key, value);
}

export function isProven(request: FastifyRequest, sent: string | undefined, signing: Signing): boolean {
  const kept = request.cookies[nameOf(signing)];
  if (!isOwnRequest(request) || kept === undefined || sent === undefined) return false;
  const [wanted, got] = [Buffer.from(sign(signing.key, kept)), Buffer.from(sent)];
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
