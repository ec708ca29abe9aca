// The API and the staff app behind one server: who asks, the routes, their description, the screens, and health.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { refuse } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { makeServer } from '#platform/http/server.ts';
import { serveAsked } from '../asked/serve-asked.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { bakeCookies } from './cookies.ts';
import { describeApi } from './describe-api.ts';
import { serveDesks } from './serve-desks.ts';
import { serveReference } from './reference/serve-reference.ts';
import { routes } from './routes.ts';
import { nothingHere } from './nothing-here.ts';
import { serveChannels } from './serve-channels.ts';
import { refusalOfError, sayNo, serveRoutes } from './serve-routes.ts';
import { serveStaffApp, staffFiles } from './serve-staff-app.ts';
import { findOutWhoAsks } from './who-asks.ts';

export interface ApiOptions {
  readonly publicUrl: URL;
  readonly perMinute: number;
  readonly trustProxy: boolean;
  readonly log: (line: string) => void;
  /** The folder of the built staff app; without it only the API is served. */
  readonly staffApp?: string;
  /** Folders of words for customers over our own. */
  readonly ownWords?: readonly string[];
}

export async function makeApi(house: House, options: ApiOptions): Promise<FastifyInstance> {
  const { publicUrl, perMinute, trustProxy } = options;
  const app = await makeServer({
    publicUrl,
    perMinute,
    trustProxy,
    largestFile: 25 * 1024 * 1024,
    callerOf: (request) => request.actor?.id ?? request.ip,
    uncounted: staffFiles,
    unreadable: (_, response) => void sayNo(response, refuse('page.unknown')),
  });
  bakeCookies(app, publicUrl);
  findOutWhoAsks(app, house);
  await app.register(swagger, describeApi(publicUrl));
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, response) => {
    const refusal = refusalOfError(error, request.body);
    if (refusal) return sayNo(response, refusal);
    options.log(
      `Request ${request.id} (${request.method} ${request.routeOptions.url ?? 'no route'}) failed: ${error.stack ?? error.message}`,
    );
    return sayNo(response, refuse('program.fault', { facts: { request: request.id } }));
  });
  await app.register(async (scope) => {
    serveRoutes(scope, house, routes);
    await serveDesks(scope, house);
    scope.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
    await serveReference(scope, { address: publicUrl.origin, perMinute });
  });
  app.get('/health', { schema: { hide: true } }, async () => {
    await house.db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
    return { status: 'ready' };
  });
  await serveChannels(app, house);
  await serveAsked(app, house);
  await servePortal(app, house, { publicUrl, ownWords: options.ownWords ?? [], log: options.log });
  if (options.staffApp) await serveStaffApp(app, options.staffApp);
  app.setNotFoundHandler((request, response) => nothingHere(request, response));
  return app;
}
