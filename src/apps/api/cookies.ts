// The two cookies of a browser: the session, and the secret by which a browser that somebody signed in on before is known
// (src/domain/lockout.ts). Both are read by the server alone. Over https their names begin with __Host-, so that no other
// site of the same domain can set them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export type CookieKind = 'session' | 'device';

declare module 'fastify' {
  interface FastifyInstance {
    /** The secret in one of our cookies, where the browser sent it. */
    cookieOf(request: FastifyRequest, kind: CookieKind): string | undefined;
    keepCookie(response: FastifyReply, kind: CookieKind, secret: string): void;
    dropCookie(response: FastifyReply, kind: CookieKind): void;
  }
}

const names: Record<CookieKind, string> = { session: 'redress_session', device: 'redress_device' };
const yearInSeconds = 365 * 86_400;

const isSecure = (url: URL): boolean => url.protocol === 'https:';
const nameOf = (url: URL, kind: CookieKind): string => `${isSecure(url) ? '__Host-' : ''}${names[kind]}`;

export const sessionCookieOf = (url: URL): string => nameOf(url, 'session');

export function bakeCookies(app: FastifyInstance, url: URL): void {
  const always = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(url) } as const;
  app.decorate('cookieOf', (request: FastifyRequest, kind: CookieKind) => request.cookies[nameOf(url, kind)]);
  app.decorate('keepCookie', (response: FastifyReply, kind: CookieKind, secret: string) => {
    // The session’s cookie goes with the browser; the server ends the session itself after its time.
    const lasting = kind === 'device' ? { maxAge: yearInSeconds } : {};
    response.setCookie(nameOf(url, kind), secret, { ...always, ...lasting });
  });
  app.decorate('dropCookie', (response: FastifyReply, kind: CookieKind) => {
    response.clearCookie(nameOf(url, kind), always);
  });
}
