// Serves the reference of the API at /api/reference, drawn once from the description of the routes that are really there.
import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { asDescription } from '../describe-api.ts';
import type { Limits } from './guide.ts';
import { referencePage } from './page.ts';

export async function serveReference(app: FastifyInstance, limits: Limits): Promise<void> {
  const sheet = await readFile(new URL('reference.css', import.meta.url), 'utf8');
  let page: string | undefined;
  app.get('/api/reference', { schema: { hide: true } }, async (_, response) => {
    page ??= referencePage(asDescription(app.swagger()), limits);
    return response.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  app.get('/api/reference.css', { schema: { hide: true } }, async (_, response) =>
    response.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(sheet),
  );
}
