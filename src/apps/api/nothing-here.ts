// An address that no route answers, or not this way: a request that only asks what an address takes is told, any other is
// refused in words. Nothing here allows a page of another site anything (no CORS headers).
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#domain/refusal.ts';
import type { AnyRoute } from './route.ts';
import { sayNo } from './serve-routes.ts';
import { routes } from './routes.ts';

export async function nothingHere(request: FastifyRequest, response: FastifyReply): Promise<FastifyReply> {
  const takes = takenAt(request.url.replace(/\?.*$/s, ''));
  if (takes.length === 0) return sayNo(response, refuse('page.unknown'));
  response.header('allow', takes.join(', '));
  return request.method === 'OPTIONS' ? response.code(204).send() : sayNo(response, refuse('request.not-this-way'));
}

function takenAt(path: string): string[] {
  const methods = routes.filter((route) => matches(route, path)).map(({ method }) => method);
  const reads = methods.includes('GET') ? ['HEAD'] : [];
  return methods.length === 0 ? [] : [...new Set([...methods, ...reads, 'OPTIONS'])];
}

function matches({ path }: AnyRoute, given: string): boolean {
  const [wanted, had] = [path.split('/'), given.split('/')];
  return wanted.length === had.length && wanted.every((part, index) => part.startsWith(':') || part === had[index]);
}
