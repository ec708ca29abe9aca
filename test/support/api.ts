// The API of a test's house, and colleagues who use it as their screens do: with a session's cookie and its proof.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { makeApi } from '#apps/api/make-api.ts';
import { sessionCookie } from '#apps/api/who-asks.ts';
import type { PersonActor } from '#domain/actor.ts';
import type { House } from '#handling/command.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { newSecret } from '#platform/secret.ts';
import { openSession } from '#records/sessions.ts';

/** The API without its network; `said` collects what it logs. Close it in afterAll, before the house. */
export async function testApi(house: House, said: string[] = []): Promise<FastifyInstance> {
  const publicUrl = new URL('http://localhost:3000');
  return makeApi(house, { publicUrl, perMinute: 100_000, trustProxy: false, log: (line) => said.push(line) });
}

export interface Answered {
  readonly status: number;
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
    await openSession(tx, { idHash: hash, person: who.id, csrf, device: 'a test', agent: 'a test', now: house.clock() });
    return { commit: true, value: undefined };
  });
  return asking(app, { 'x-redress-csrf': csrf, cookie: `${sessionCookie}=${secret}` });
}

/** Somebody the API does not know, or, with its token, an integration. */
export function asStranger(app: FastifyInstance, token?: string): Ask {
  return asking(app, token ? { authorization: `Bearer ${token}` } : {});
}

function asking(app: FastifyInstance, always: Record<string, string>): Ask {
  return async (method, path, body, headers = {}) => {
    const request: InjectOptions = { method, url: path, headers: { ...always, ...headers } };
    const { statusCode, cookies, payload } = await app.inject(body ? { ...request, payload: body } : request);
    return { status: statusCode, cookies, body: payload === '' ? undefined : JSON.parse(payload) };
  };
}
