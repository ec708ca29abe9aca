// A person at the API, signed in as a screen would be: for tests that go through the real program.
import { z } from 'zod';

export interface ApiClient {
  /** What proves who asks, on every request. */
  readonly headers: Record<string, string>;
  ask(method: string, path: string, body?: unknown, key?: string): Promise<{ status: number; body: unknown }>;
}

export const administrator = { name: 'Ada Okafor', email: 'ada@example.org', password: 'three quiet unrelated words' };

/** Sets up an organisation with the link the program printed. */
export async function setUp(url: string, token: string): Promise<void> {
  const body = {
    token,
    organisation: 'Northgate Homes',
    timeZone: 'Europe/London',
    calendar: 'GB-EAW',
    legalEntity: 'Northgate Homes Ltd',
    rulePack: 'iso-10002',
    linkLifeDays: 7,
    administrator,
  };
  const answer = await send(url, 'POST', '/api/set-up', body, {});
  if (answer.status !== 200) throw new Error(`Set-up was refused: ${JSON.stringify(answer.body)}`);
}

export async function signIn(url: string, who: { email: string; password: string } = administrator): Promise<ApiClient> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: who.email, password: who.password }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const me = await send(url, 'GET', '/api/me', undefined, { cookie });
  const { csrf } = z.object({ csrf: z.string() }).parse(me.body);
  const headers = { cookie, 'x-redress-csrf': csrf };
  return {
    headers,
    ask: (method, path, body, key) =>
      send(url, method, path, body, { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) }),
  };
}

async function send(url: string, method: string, path: string, body: unknown, headers: Record<string, string>) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
