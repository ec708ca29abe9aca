// Where other help desks post their contacts: JSON or lines of JSON, by a token of their own that opens this door and no other. Each contact
// gets its answer; what was answered is kept.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { deskItem } from '#domain/desk/desk-item.ts';
import { deskAnswerNames, largestBatch, postsAMinute } from '#domain/desk/desk.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { isWorthNoting } from '#domain/session.ts';
import type { House } from '#handling/command.ts';
import { sha256 } from '#platform/digest.ts';
import { noteDeskUse } from '#platform/sessions/note-use.ts';
import { deskOfToken, type PostingDesk } from '#views/desks/desk-of-token.ts';
import { bringInBatch } from '../desk-batch.ts';
import { Problem } from './problem.ts';
import { sayNo } from './serve-routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    desk: PostingDesk | undefined;
  }
}

const count = z.number().int();
export const DeskAnswers = z
  .object({
    kept: count,
    changed: count,
    known: count,
    'passed-over': count,
    refused: count,
    contacts: z.array(
      z.object({
        index: count.describe('Its place in what was posted, from 0'),
        id: z.string().nullable().describe('Its id in the other help desk'),
        answer: z.enum(deskAnswerNames),
        contact: z.uuid().nullable().describe('The contact it is here'),
        notes: z.array(z.string()).describe('What was left out of it, or why it was not kept'),
      }),
    ),
  })
  .meta({ id: 'DeskAnswers' });

export async function serveDesks(app: FastifyInstance, house: House): Promise<void> {
  app.decorateRequest('desk', undefined);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largestBatch }, (_, body, done) => done(null, body));
    scope.addHook('onRequest', async (request) => {
      const token = tokenIn(request.headers.authorization);
      if (token !== undefined) request.desk = await deskOfToken(house.db, sha256(token));
    });
    const keyGenerator = (request: FastifyRequest): string => request.desk?.id ?? request.ip;
    scope.post(
      '/api/help-desks/contacts',
      { schema, config: { rateLimit: { max: postsAMinute, timeWindow: '1 minute', keyGenerator } } },
      async (request, response) => take(house, request, response),
    );
  });
}

const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });
const body = z.union([deskItem, z.array(deskItem)]);

const schema = {
  summary: 'Post contacts of another help desk, to be read for early signs',
  description:
    'One contact, a list, or lines of JSON (application/x-ndjson); where the help desk has a mapping, its own payload. By the token of that help desk, as a bearer token or as the password of basic authentication.',
  tags: ['Contacts'],
  operationId: 'postApiHelpDesksContacts',
  security: [{ desk: [] }],
  consumes: ['application/json', 'application/x-ndjson'],
  body: z.unknown().meta({ ...z.toJSONSchema(body, { io: 'input' }), $schema: undefined }),
  response: {
    200: DeskAnswers,
    '4xx': refused('Refused: what happened, what was kept, what to do'),
    '5xx': refused('Something went wrong on our side; what was answered before is kept'),
  },
};

async function take(house: House, { desk, body: posted }: FastifyRequest, response: FastifyReply): Promise<unknown> {
  void response.header('cache-control', 'no-store');
  if (desk === undefined)
    return sayNo(response.header('www-authenticate', 'Bearer, Basic realm="help desk"'), refuse('desk.no-token'));
  const now = house.clock();
  if (isWorthNoting(desk.usedAt, now)) await noteDeskUse(house.db, desk.id, now);
  const answer = await bringInBatch(house, desk, typeof posted === 'string' ? posted : '');
  if (isRefusal(answer)) return sayNo(response, answer);
  const { contacts, refused: unfit } = answer;
  if (unfit === 0 || unfit < contacts.length) return answer;
  const fields = Object.fromEntries(contacts.map(({ index, notes }) => [String(index), notes.join(' ')]));
  return sayNo(response, refuse('desk.none-kept', { fields }));
}

/** Of a bearer, or the password of basic authentication, which some help desks can send and nothing else. */
export function tokenIn(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) (\S{8,500})$/i.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const words = Buffer.from(value, 'base64').toString('utf8');
  return words.includes(':') ? words.slice(words.indexOf(':') + 1) : undefined;
}
