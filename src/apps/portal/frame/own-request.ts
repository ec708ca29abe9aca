// Whether a browser says that a request came from a page of this site. Browsers that say nothing are not turned away for it: the
// proof in the form (proof.ts) is asked all the same.
import type { FastifyRequest } from 'fastify';

export function isOwnRequest(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
