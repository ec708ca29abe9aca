// The door of the API: who may come in at all. Sessions of people prove that the request came from our own page (a header no
// other site can send); tokens must carry the scope the route asks for.
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { AnyRoute } from './route.ts';

export function admit(route: Pick<AnyRoute, 'scope' | 'method'>, request: FastifyRequest): Refusal | undefined {
  if (route.scope === 'open') return fromElsewhere(route, request) ? refuse('request.not-from-here') : undefined;
  if (!request.actor) return refuse('sign-in.needed');
  if (request.actor.via !== 'screen') {
    if (route.scope === 'own') return refuse('request.not-by-token');
    return request.scopes.includes(route.scope) ? undefined : refuse('token.scope-missing', { facts: { scope: route.scope } });
  }
  if (route.method === 'GET') return undefined;
  return sameToken(request.headers['x-redress-csrf'], request.csrf) && !fromElsewhere(route, request)
    ? undefined
    : refuse('request.not-from-here');
}

function fromElsewhere(route: Pick<AnyRoute, 'method'>, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return route.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none';
}

function sameToken(sent: string | string[] | undefined, kept: string): boolean {
  if (typeof sent !== 'string' || sent.length !== kept.length || kept === '') return false;
  return timingSafeEqual(Buffer.from(sent), Buffer.from(kept));
}
