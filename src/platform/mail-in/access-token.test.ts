// Tokens for mailboxes of large providers, asked of a real server on loopback.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessToken } from './access-token.ts';

let server: Server;
let tokenUrl = '';
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      asked.push(body);
      const good = new URLSearchParams(body).get('refresh_token') === 'lasting';
      response.writeHead(good ? 200 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(good ? { access_token: 'short-lived', expires_in: 3_599 } : { error: 'invalid_grant' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tokenUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('An access token', () => {
  const given = { clientId: 'redress', clientSecret: 'ours', refreshToken: 'lasting' };
  it('is asked for with the refresh token, as the provider knows us', async () => {
    expect(await accessToken({ ...given, tokenUrl })).toEqual({ accessToken: 'short-lived', refreshToken: undefined });
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'lasting',
      client_id: 'redress',
      client_secret: 'ours',
    });
  });
  it('is refused in words, without the token in them', async () => {
    await expect(accessToken({ ...given, tokenUrl, refreshToken: 'withdrawn' })).rejects.toThrow(
      'The provider refused the refresh token. Connect the mailbox anew.',
    );
    await expect(accessToken({ ...given, tokenUrl: 'http://127.0.0.1:1/' })).rejects.toThrow('does not answer');
  });
});
