// The HTTP server: strict headers, limits, and validation of everything that comes in and goes out. It knows no complaints.
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { randomBytes } from 'node:crypto';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { validatorCompiler } from './validator.ts';

export interface ServerOptions {
  /** Public address; https turns on HSTS and secure cookies. */
  readonly publicUrl: URL;
  /** Requests a minute from one caller. */
  readonly perMinute: number;
  /** Names the caller for the rate limit, once it is known who asks. */
  readonly callerOf: (request: FastifyRequest) => string;
  /** Where files of the program lie that every browser asks for once: they are not counted, or an office behind one address runs out. */
  readonly uncounted: string;
  /** Largest file accepted, in bytes. */
  readonly largestFile: number;
  readonly trustProxy: boolean;
  /** Answers a request whose very address cannot be read. */
  readonly unreadable: (request: FastifyRequest, response: FastifyReply) => void;
}

export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: options.trustProxy,
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (_, request, response) => {
      response.header('content-security-policy', contentSecurityPolicy()).header('x-content-type-options', 'nosniff');
      options.unreadable(request, response);
    },
    genReqId: () => randomBytes(8).toString('hex'),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: options.largestFile, files: 10, fields: 20 } });
  await app.register(helmet, headers(options.publicUrl.protocol === 'https:'));
  app.addHook('onRequest', async (_, response) => void response.header('content-security-policy', contentSecurityPolicy()));
  // Counted as soon as it is known who asks, and before anything is asked of them: refused requests count too.
  await app.register(rateLimit, {
    max: options.perMinute,
    timeWindow: '1 minute',
    keyGenerator: options.callerOf,
    allowList: ({ method, url }) => method === 'GET' && url.startsWith(options.uncounted),
  });
  return app;
}

function headers(secure: boolean) {
  return {
    contentSecurityPolicy: false,
    hsts: secure && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
  };
}
