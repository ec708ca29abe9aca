// Registers the routes: who asks, may they reach this door at all, then the handler; a refusal becomes problem+json.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { admit } from './admit.ts';
import { Problem, problemOf } from './problem.ts';
import type { AnyRoute, Asked } from './route.ts';

const Key = z.string().min(8).max(200).optional();
const keyWords = { 'idempotency-key': 'An idempotency key has 8 to 200 characters.' };

export function serveRoutes(app: FastifyInstance, house: House, routes: readonly AnyRoute[]): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(route),
      ...(route.perMinute === undefined ? {} : { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } }),
      onRequest: async (_, response) => void response.header('cache-control', 'no-store'),
      preValidation: async (request, response) => {
        const refused = admit(route, request) ?? refusedKey(request);
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

/** A key that cannot be used is not passed over in silence: its sender believes that repeating is safe. */
function refusedKey(request: FastifyRequest): Refusal | undefined {
  return Key.safeParse(request.headers['idempotency-key']).success ? undefined : refuse('input.invalid', { fields: keyWords });
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
    ...(route.form ? { body: described(route.form), consumes: ['multipart/form-data'] } : {}),
    response: {
      200:
        route.media === undefined ? route.reply : { description: 'A stream', content: { [route.media]: { schema: route.reply } } },
      '4xx': refused('Refused: what happened, what was kept, what to do'),
      '5xx': refused('Something went wrong on our side, and nothing was saved'),
    },
  };
}

const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });

/** A form is read part by part while it arrives, so there is no body to hold against its description: it is only described. */
const described = (form: z.ZodType): z.ZodType => z.unknown().meta({ ...z.toJSONSchema(form), $schema: undefined });

interface FailedRequest {
  readonly validation?: unknown;
  readonly statusCode?: number;
  readonly code?: string;
}

/** What Fastify itself refuses (a bad body, too large, too many), in the same words as every other refusal. `sent` is the body. */
export function refusalOfError(error: FailedRequest, sent?: unknown): Refusal | undefined {
  if (error.statusCode === 429) return refuse('request.too-many');
  if (error.statusCode === 413) return refuse('request.too-large');
  if (error.statusCode === 415 || error.statusCode === 400) return refuse('input.invalid', { fields: fieldsOf(error.validation) });
  return unstorable.has(error.code ?? '') ? refuse('input.invalid', { fields: unstorableFields(sent) }) : undefined;
}

// PostgreSQL's codes for text that no text column can hold: U+0000, and halves of surrogate pairs in JSON.
const unstorable = new Set(['22021', '22P05']);
const unstorableWords = 'This text holds a character that cannot be kept (U+0000 or half of a pair). Remove it and send it again.';

/** Each text of what was sent that holds such a character, by the name of its field; '' where it stood in none, as in an address. */
function unstorableFields(sent: unknown): Record<string, string> {
  const found = textsOf(sent, []).filter(({ text }) => text.includes('\0') || !text.isWellFormed());
  return found.length === 0 ? { '': unstorableWords } : Object.fromEntries(found.map(({ at }) => [at.join('.'), unstorableWords]));
}

function textsOf(sent: unknown, at: readonly string[]): { readonly at: readonly string[]; readonly text: string }[] {
  if (typeof sent === 'string') return [{ at, text: sent }];
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([name, part]) => textsOf(part, [...at, name]));
}

function fieldsOf(validation: unknown): Record<string, string> {
  if (!Array.isArray(validation))
    return { '': 'The request could not be read. Send JSON that fits the reference at /api/reference.' };
  const issues = z.array(z.looseObject({ instancePath: z.string(), message: z.string() })).parse(validation);
  return Object.fromEntries(
    issues.map(({ instancePath, message }) => [instancePath.replace(/^\//, '').replaceAll('/', '.'), message]),
  );
}
