// Registers the routes: who asks, may they reach this door at all, then the handler; a refusal becomes problem+json.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { admit } from './admit.ts';
import { Problem, problemOf } from './problem.ts';
import type { AnyRoute, Asked } from './route.ts';

const Key = z.string().min(8).max(200).optional();

export function serveRoutes(app: FastifyInstance, house: House, routes: readonly AnyRoute[]): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(route),
      ...(route.perMinute === undefined ? {} : { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } }),
      preValidation: async (request, response) => {
        const refused = admit(route, request);
        if (refused) await sayNo(response, refused);
      },
      handler: async (request, response) => {
        const answer = await route.handle(askedBy(house, route, request, response) as Asked<never, never, never>);
        return isRefusal(answer) ? sayNo(response, answer) : answer;
      },
    });
  }
}

export async function sayNo(response: FastifyReply, refusal: Refusal): Promise<FastifyReply> {
  const problem = problemOf(refusal);
  return response.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

function askedBy(house: House, route: AnyRoute, request: FastifyRequest, response: FastifyReply) {
  const { actor } = request;
  const key = Key.safeParse(request.headers['idempotency-key']).data;
  return {
    house,
    actor,
    key: key && `${route.method} ${route.path} ${key}`,
    params: request.params,
    query: request.query,
    body: request.body,
    request,
    response,
  };
}

function schemaOf(route: AnyRoute) {
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    security: route.scope === 'open' ? [] : route.scope === 'own' ? [{ session: [] }] : [{ session: [] }, { token: [route.scope] }],
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    response: { 200: route.reply, '4xx': Problem },
  };
}

/** What Fastify itself refuses (a bad body, too large, too many), in the same words as every other refusal. */
export function refusalOfError(error: {
  validation?: unknown;
  statusCode?: number;
  issues?: z.core.$ZodIssue[];
}): Refusal | undefined {
  if (error.statusCode === 429) return refuse('request.too-many');
  if (error.statusCode === 413) return refuse('request.too-large');
  if (error.statusCode === 415 || error.statusCode === 400) return refuse('input.invalid', { fields: fieldsOf(error.validation) });
  return undefined;
}

function fieldsOf(validation: unknown): Record<string, string> {
  if (!Array.isArray(validation))
    return { '': 'The request could not be read. Send JSON that fits the reference at /api/reference.' };
  const issues = z.array(z.looseObject({ instancePath: z.string(), message: z.string() })).parse(validation);
  return Object.fromEntries(
    issues.map(({ instancePath, message }) => [instancePath.replace(/^\//, '').replaceAll('/', '.'), message]),
  );
}
