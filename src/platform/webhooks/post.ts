// Hands one thing over to another program by a signed post. The other side knows things by their id and takes each once, so what may or may
// not have arrived can be posted again.
import { signedHeaders } from './signed.ts';
import { whyAstray } from './where-it-leads.ts';

export interface Post {
  readonly url: string;
  readonly secret: string;
  readonly id: string;
  readonly content: unknown;
  readonly method?: 'POST' | 'PUT';
  /** Beside those it is signed with, which stand in any case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly now: Date;
}

export type Posted =
  | { readonly how: 'taken'; readonly answer: string }
  | { readonly how: 'refused' | 'later'; readonly code: number | null; readonly answer: string };

/** How long the other side may take to answer, in milliseconds. */
const patience = 20_000;
/** What is read of an answer, in characters. */
const longestAnswer = 500;
/** Answers after which the same may be taken later: RFC 9110, RFC 6585, RFC 8470. */
const passing = new Set([408, 425, 429]);

/** Never throws. An address that leads elsewhere (a redirect) is not followed: what is posted is for this address alone. Nor is one
 * behind which this machine itself or its neighbours on the line answer without having been named. */
export async function postSigned(
  { url, secret, id, content, now, method = 'POST', headers: more = {} }: Post,
  wait = patience,
): Promise<Posted> {
  const body = JSON.stringify(content);
  const headers = {
    ...more,
    'content-type': 'application/json',
    'idempotency-key': id,
    ...signedHeaders(secret, body, { id, now }),
  };
  const astray = await whyAstray(new URL(url).hostname);
  if (astray !== undefined) return { how: 'refused', code: null, answer: astray };
  try {
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(wait) });
    const answer = (await response.text()).slice(0, longestAnswer).trim();
    if (response.ok) return { how: 'taken', answer: answer || `${response.status}` };
    const how = response.status >= 500 || passing.has(response.status) ? 'later' : 'refused';
    return { how, code: response.status, answer: answer || `It answered ${response.status}.` };
  } catch (error) {
    return { how: 'later', code: null, answer: inWords(error) };
  }
}

function inWords(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'It did not answer in time.';
  const cause = error instanceof Error ? error.cause : undefined;
  return `It could not be reached${cause instanceof Error ? `: ${cause.message}` : '.'}`;
}
