// The one way the staff app talks to the program: the published API, by its generated types and nothing else.
// Every change carries the session's CSRF token; every failed call is thrown as a Refusal.
import createClient, { type Middleware } from 'openapi-fetch';
import { keys } from './keys.ts';
import { queries } from './queries.ts';
import { type Problem, Refusal, unreachable } from './refusal.ts';
import type { paths } from './schema.gen.d.ts';

const safe = new Set(['GET', 'HEAD']);

const ownership: Middleware = {
  onRequest({ request }) {
    const csrf = queries.getQueryData<{ csrf: string } | null>(keys.me)?.csrf;
    if (csrf && !safe.has(request.method)) request.headers.set('x-redress-csrf', csrf);
    return request;
  },
  onError: unreachable,
};

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(ownership);

type Answered<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

/** The data of an answered call. Throws a Refusal for everything else. */
export async function answer<Data>(call: Answered<Data>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw new Refusal(response.status, isProblem(error) ? error : {});
  return data;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
