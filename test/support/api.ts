// The API of a test's house, and colleagues who use it as their screens do: with a session's cookie and its proof.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import { makeApi } from '#apps/api/make-api.ts';
import { sessionCookieOf } from '#apps/api/cookies.ts';
import type { PersonActor } from '#domain/actor.ts';
import type { House } from '#handling/command.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { newId } from '#platform/new-id.ts';
import { newSecret } from '#platform/secret.ts';
import { openSession } from '#records/sessions.ts';

/** The API without its network; `said` collects what it logs. Close it in afterAll, before the house. */
export async function testApi(house: House, said: string[] = []): Promise<FastifyInstance> {
  return makeApi(house, { publicUrl, perMinute: 100_000, trustProxy: false, log: (line) => said.push(line) });
}

const publicUrl = new URL('http://localhost:3000');

export interface Answered {
  readonly status: number;
  /** Read as JSON where it is JSON; a file with its bytes and the headers it came with; else the text. */
  readonly body: unknown;
  readonly cookies: readonly { name: string; value: string }[];
}

export type Ask = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answered>;

/** A person at a screen of theirs, signed in: what they ask the API. */
export async function atScreen(app: FastifyInstance, house: House, who: PersonActor): Promise<Ask> {
  const { secret, hash } = newSecret();
  const csrf = newSecret().secret;
  await transact(house.db, 'program', async (tx) => {
    await openSession(tx, {
      id: newId(house.clock()),
      idHash: hash,
      person: who.id,
      csrf,
      device: 'a test',
      agent: 'a test',
      now: house.clock(),
    });
    return { commit: true, value: undefined };
  });
  return asking(app, { 'x-redress-csrf': csrf, cookie: `${sessionCookieOf(publicUrl)}=${secret}` });
}

/** Somebody the API does not know, or, with its token, an integration. */
export function asStranger(app: FastifyInstance, token?: string): Ask {
  return asking(app, token ? { authorization: `Bearer ${token}` } : {});
}

function asking(app: FastifyInstance, always: Record<string, string>): Ask {
  return async (method, path, body, headers = {}) => {
    const request: InjectOptions = { method, url: path, headers: { ...always, ...headers } };
    const answer = await app.inject(body ? { ...request, payload: body } : request);
    return { status: answer.statusCode, cookies: answer.cookies, body: bodyOf(answer) };
  };
}

function bodyOf({ headers, payload, rawPayload }: LightMyRequestResponse): unknown {
  const type = String(headers['content-type']);
  if (type === 'application/octet-stream' || /^image\/(?:jpeg|png|webp|gif)$/.test(type)) return { bytes: rawPayload, headers };
  if (payload === '') return undefined;
  return /^application\/(?:problem\+)?json\b/.test(type) ? JSON.parse(payload) : payload;
}

/** A browser at a network address: it keeps its cookies, and after signing in sends the proof that a request is its own. */
export function browser(app: FastifyInstance, remoteAddress = '192.0.2.1', agent = 'Firefox'): Ask {
  const jar = new Map<string, string>();
  let csrf = '';
  return async (method, path, body, headers = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { cookie, 'user-agent': agent, 'x-redress-csrf': csrf, ...headers };
    const request: InjectOptions = { method, url: path, headers: sent, remoteAddress };
    const answer = await app.inject(body ? { ...request, payload: body } : request);
    for (const { name, value } of answer.cookies) {
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const read: unknown = answer.payload === '' ? undefined : JSON.parse(answer.payload);
    if (path === '/api/me') csrf = Known.safeParse(read).data?.csrf ?? '';
    return { status: answer.statusCode, cookies: answer.cookies, body: read };
  };
}

const Known = z.object({ csrf: z.string() });

/** Signs in and learns the proof; the answer of the sign-in. */
export async function signIn(ask: Ask, email: string, password: string, code?: string): Promise<Answered> {
  const answer = await ask('POST', '/api/session', { email, password, ...(code === undefined ? {} : { code }) });
  await ask('GET', '/api/me');
  return answer;
}
