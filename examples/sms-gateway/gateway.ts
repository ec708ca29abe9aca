// An example of a gateway: a program of its own between Redress and whoever carries text messages. It takes signed posts from Redress, each
// id once, hands them to the carrier, and posts back what the carrier reports: delivered, failed, or that somebody answered. It keeps
// what it took in memory; one for real use keeps it in a database. It needs nothing but Node 24: node examples/sms-gateway/gateway.ts
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GatewaySettings {
  /** Shown once under Settings, Other channels; it begins with whsec_. */
  readonly secret: string;
  /** Where Redress takes events, such as https://complaints.example.org/api/channels/sms/events. */
  readonly events: string;
  /** Sends one text; throws when the carrier will never take it. Here a real gateway calls its carrier's API. */
  readonly carry: (text: Text) => Promise<void>;
}

export interface Text {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

export interface Gateway {
  readonly port: number;
  /** Somebody wrote to our number. `inReplyTo` only where the carrier itself ties the answer to a text of ours. */
  received(from: string, text: string, inReplyTo?: string): Promise<Response>;
  close(): Promise<void>;
}

const signature = (secret: string, words: string): string =>
  createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(words)
    .digest('base64');

function isSigned(secret: string, headers: IncomingMessage['headers'], body: string): boolean {
  const [id, at, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name] ?? ''));
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return false;
  const wanted = Buffer.from(signature(secret, `${id}.${at}.${body}`));
  return (given ?? '').split(' ').some((one) => {
    const made = Buffer.from(one.replace('v1,', ''));
    return made.length === wanted.length && timingSafeEqual(made, wanted);
  });
}

/** Tells Redress what happened, signed with the same secret. */
async function tell({ secret, events }: GatewaySettings, type: string, data: object): Promise<Response> {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  const id = `evt_${randomUUID()}`;
  const at = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': at,
    'webhook-signature': `v1,${signature(secret, `${id}.${at}.${body}`)}`,
  };
  return fetch(events, { method: 'POST', headers, body });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export async function startGateway(settings: GatewaySettings, port = 0): Promise<Gateway> {
  const taken = new Set<string>();
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request);
      if (request.method !== 'POST' || !isSigned(settings.secret, request.headers, body))
        return response.writeHead(401).end('Not signed with our secret.');
      const { data } = JSON.parse(body) as { data: Text };
      // Redress posts again whatever it is not sure of: what was taken before is not carried again.
      if (!taken.has(data.id)) {
        taken.add(data.id);
        void settings.carry(data).then(
          () => tell(settings, 'message.delivered', { id: data.id }),
          (error: unknown) => tell(settings, 'message.failed', { id: data.id, detail: String(error) }),
        );
      }
      return response.writeHead(202).end(`Taken as ${data.id}`);
    })().catch(() => response.writeHead(500).end('Something went wrong here; post it again.'));
  });
  await new Promise<void>((listening) => void server.listen(port, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    received: (from, text, inReplyTo) =>
      tell(settings, 'message.received', { id: randomUUID(), from, text, ...(inReplyTo ? { inReplyTo } : {}) }),
    close: () => closed(server),
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((over) => {
    server.closeAllConnections();
    server.close(() => over());
  });

if (process.argv[1] === import.meta.filename) {
  const { GATEWAY_SECRET: secret = '', REDRESS_EVENTS: events = '', PORT = '4900' } = process.env;
  if (!secret || !events) throw new Error('Set GATEWAY_SECRET and REDRESS_EVENTS; both stand under Settings, Other channels.');
  const print = async ({ id, to, text }: Text): Promise<void> => console.log(`To ${to} (${id}):\n${text}\n`);
  const { port } = await startGateway({ secret, events, carry: print }, Number(PORT));
  console.log(`Taking texts at http://127.0.0.1:${port}. Each is printed here in place of being carried.`);
}
