// Serves the built staff app: its files by name, and its one page for every other address, with a fresh nonce each time.
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { contentSecurityPolicy } from '#platform/http/content-security-policy.ts';

/** Where the files of the staff app lie, each under a name of its own for its content. */
export const staffFiles = '/assets/';

export async function serveStaffApp(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await app.register(statics, {
    root: join(folder, 'assets'),
    prefix: staffFiles,
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  });
  app.get('/*', { schema: { hide: true } }, async (request, response) => {
    if (request.url.startsWith('/api/')) return response.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    response.header('content-security-policy', contentSecurityPolicy(nonce)).header('cache-control', 'no-store');
    return response.type('text/html; charset=utf-8').send(page.replaceAll('__CSP_NONCE__', nonce));
  });
}
