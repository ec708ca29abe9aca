// Sends a page to a customer's browser: kept by no cache, told to no other site, found by no search engine.
import type { FastifyReply } from 'fastify';

export const show = (response: FastifyReply, page: string, status = 200): FastifyReply =>
  response
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(page);
