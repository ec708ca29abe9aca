// Object storage, against a small server that checks each signature for itself (AWS Signature Version 4, as published).
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../digest.ts';
import { FileInHand } from './file-in-hand.ts';
import { openObjectStorage } from './object-storage.ts';

const secret = 'a secret of forty characters or thereabout';
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const stored = new Map<string, Buffer>();
let server: Server;
let url: URL;
beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => response.writeHead(status).end(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/complaints`);
});
beforeEach(() => stored.clear());
afterAll(() => server.close());

async function answer(request: IncomingMessage): Promise<{ status: number; body: Buffer }> {
  const body = await buffer(request);
  if (!isSigned(request, body)) return { status: 403, body: Buffer.from('SignatureDoesNotMatch') };
  const path = request.url ?? '';
  if (request.method === 'PUT') stored.set(path, body);
  const found = stored.get(path);
  return found
    ? { status: 200, body: request.method === 'PUT' ? Buffer.alloc(0) : found }
    : { status: 404, body: Buffer.from('NoSuchKey') };
}

function isSigned({ method, url: path, headers }: IncomingMessage, body: Buffer): boolean {
  const [, key, day, region, names = '', signature] =
    /Credential=(\w+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const digest = String(headers['x-amz-content-sha256']);
  if (key !== 'THEKEY' || (method === 'PUT' && digest !== hex(body))) return false;
  const signed = names
    .split(';')
    .map((name) => `${name}:${String(headers[name])}\n`)
    .join('');
  const canonical = [method, path, '', signed, names, digest].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hex(canonical)].join('\n');
  const signingKey = hmac(hmac(hmac(hmac(`AWS4${secret}`, day ?? ''), region ?? ''), 's3'), 'aws4_request');
  return hmac(signingKey, toSign).toString('hex') === signature;
}

const open = (given: object = {}) => openObjectStorage({ url, key: 'THEKEY', secret, region: 'eu-west-2', ...given });

describe('Object storage', () => {
  it('keeps a content under its digest, signed with the content’s own digest, and gives it back', async () => {
    const bytes = Buffer.from('a letter');
    const file = await FileInHand.of(bytes);
    await file.keepIn(open());
    expect([...stored.keys()]).toEqual([`/complaints/${file.digest.slice(0, 2)}/${file.digest}`]);
    expect(file.row).toEqual({ kept_in: 'object-storage', bytes: null });
    expect(await open().get(file.digest)).toEqual(bytes);
  });

  it('says what the storage answered when the key is not its own', async () => {
    await expect(open({ secret: 'another' }).put(hex('x'), Buffer.from('x'))).rejects.toThrow('answered 403 to PUT');
  });

  it('gives back nothing that is not what was stored', async () => {
    const digest = sha256('a letter').toString('hex');
    stored.set(`/complaints/${digest.slice(0, 2)}/${digest}`, Buffer.from('a forged letter'));
    await expect(open().get(digest)).rejects.toThrow('another content');
  });
});
