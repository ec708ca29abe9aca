// Where gateways post what happened by their channel: somebody wrote, a message arrived, one came back. Only what is signed with the
// channel's secret is read; the same event again changes nothing.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { gatewaySecretPurpose } from '#domain/mail/gateway.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { noteDelivery } from '#handling/mail/note-delivery.ts';
import { receiveChannelMessage } from '#handling/mail/receive-channel-message.ts';
import { unseal } from '#platform/sealing.ts';
import { isSigned } from '#platform/webhooks/signed.ts';
import { gatewayOf } from '#views/mail/gateways.ts';
import { sayNo } from './serve-routes.ts';

const actor = { kind: 'program', name: 'gateway' } as const;

const Event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message.received'), data: receiveChannelMessage.input.omit({ channel: true }) }),
  z.object({
    type: z.enum(['message.delivered', 'message.failed']),
    data: z.object({ id: z.uuid(), detail: z.string().max(500).optional() }),
  }),
]);

export async function serveChannels(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (scope) => {
    // What is signed is the bytes as they came, so they are read as words and parsed after.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 256 * 1024 }, (_, body, done) => done(null, body));
    scope.post<{ Params: { channel: string } }>(
      '/api/channels/:channel/events',
      { schema: { hide: true }, config: { rateLimit: { max: 600, timeWindow: '1 minute' } } },
      async (request, response) => {
        const answer = await take(house, request.params.channel, request);
        return isRefusal(answer) ? sayNo(response, answer) : response.header('cache-control', 'no-store').send(answer);
      },
    );
  });
}

async function take(house: House, channel: string, { headers, body }: FastifyRequest): Promise<object | Refusal> {
  const gateway = await gatewayOf(house.db, channel);
  const secret = gateway?.sealed ? unseal(house.secret, gatewaySecretPurpose, gateway.sealed) : undefined;
  if (typeof body !== 'string' || secret === undefined || !isSigned(secret, headers, body, house.clock()))
    return refuse('gateway.unsigned');
  const event = Event.safeParse(jsonIn(body));
  if (!event.success) return refuse('input.invalid', { fields: { type: z.prettifyError(event.error) } });
  const { type, data } = event.data;
  if (type === 'message.received') return perform(house, receiveChannelMessage, { ...data, channel }, { actor });
  const { id: message, detail } = data;
  return perform(house, noteDelivery, { channel, message, delivered: type === 'message.delivered', detail }, { actor });
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
