// An access token for a mailbox of a large provider (OAuth 2, RFC 6749 §6): asked for with the refresh token each time it connects.
export interface Renewing {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export interface Renewed {
  readonly accessToken: string;
  /** Where the provider gives a new one each time: the one that was used is worth nothing from now on. */
  readonly refreshToken: string | undefined;
}

/** Throws, in words, when the provider refuses or does not answer. */
export async function accessToken({ tokenUrl, clientId, clientSecret, refreshToken }: Renewing): Promise<Renewed> {
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId });
  if (clientSecret !== '') body.set('client_secret', clientSecret);
  const response = await fetch(tokenUrl, { method: 'POST', body, signal: AbortSignal.timeout(20_000), redirect: 'error' }).catch(
    () => undefined,
  );
  if (!response) throw new Error('The provider’s address for tokens does not answer.');
  const given: unknown = await response.json().catch(() => undefined);
  const said = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const { access_token: token, refresh_token: next } = said;
  if (response.status >= 500 || response.status === 429)
    throw new Error(`The provider’s address for tokens answers ${response.status} for now. It is asked again.`);
  if (!response.ok || typeof token !== 'string')
    throw new Error('The provider refused the refresh token. Connect the mailbox anew.');
  return { accessToken: token, refreshToken: typeof next === 'string' && next !== refreshToken ? next : undefined };
}
