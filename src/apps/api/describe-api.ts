// The description of the API (OpenAPI 3.1), drawn from the routes: shapes by their names, refusals, keys for repeating safely.
// The reference page and the generated client read this and nothing else.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';

type Description = OpenAPIV3_1.Document;

const keyParameter = { $ref: '#/components/parameters/IdempotencyKey' };

export function describeApi(url: URL): FastifyDynamicSwaggerOptions {
  return {
    openapi: frame(url),
    transform: jsonSchemaTransform,
    transformObject: (document) => finish(asDescription(jsonSchemaTransformObject(document))),
  };
}

/** The description as the version it is written in. Throws on another: then nothing that reads it would be right. */
export function asDescription(document: object): Description {
  if (isDescription(document)) return document;
  throw new Error('The API is described as OpenAPI 3.1, and this is something else.');
}

const isDescription = (document: object): document is Description =>
  'openapi' in document && typeof document.openapi === 'string' && document.openapi.startsWith('3.1');

function frame(url: URL): Partial<Description> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redress',
      version: '1',
      description: 'Everything a screen can do. Refusals are application/problem+json (RFC 9457) with a stable code.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: url.origin }],
    components: {
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'Names this request. Sent again with the same key, it gets the same answer and nothing is done twice.',
          schema: { type: 'string', minLength: 8, maxLength: 200 },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'redress_session', description: 'A person signed in at a screen' },
        desk: { type: 'http', scheme: 'bearer', description: 'The token of another help desk, for its contacts alone' },
        token: { type: 'http', scheme: 'bearer', description: 'A token an administrator made for an integration' },
      },
    },
  };
}

function finish(document: Description): Description {
  const operations = Object.values(document.paths ?? {}).flatMap((item) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method, operation }] : [];
    }),
  );
  for (const { method, operation } of operations) {
    for (const response of Object.values(operation.responses ?? {}))
      if ('description' in response && response.description === 'Default Response') response.description = 'Done';
    const bySession = operation.security?.some((way) => 'session' in way) ?? false;
    if (method !== 'get' && bySession) operation.parameters = [...(operation.parameters ?? []), keyParameter];
  }
  return withoutUnused(document);
}

/** Every named shape has a twin for requests; those that nothing refers to would only be read in vain. */
function withoutUnused(document: Description): Description {
  const shapes = document.components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (thing: unknown): void => {
    for (const [, name = ''] of JSON.stringify(thing).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(shapes[name] ?? {});
    }
  };
  follow(document.paths ?? {});
  const kept = Object.entries(shapes).filter(([name]) => used.has(name));
  const inOrder = kept.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(inOrder) } };
}
