// Contents in object storage go after a complaint was erased, once nothing names them any more: against a small server that keeps what
// it is given. That requests are signed is tested with the storage itself.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeObjects } from '#apps/worker/jobs/remove-objects.ts';
import { type House, perform } from '#handling/command.ts';
import { attachFile } from '#handling/intake/attach-file.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { type ObjectStorage, openObjectStorage } from '#platform/files/object-storage.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { eraseComplaintRows } from '#records/erasing/erase-rows.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

const stored = new Map<string, Buffer>();
let down = false;
let server: Server;
let house: TestHouse;
let objects: ObjectStorage;
let withObjects: House;

beforeAll(async () => {
  house = await testHouse();
  server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => response.writeHead(status).end(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/complaints`);
  objects = openObjectStorage({ url, key: 'KEY', secret: 'SECRET', region: 'eu-west-2' });
  withObjects = { ...house, objects };
});
afterAll(async () => {
  server.close();
  await house.close();
});

async function answer(request: IncomingMessage): Promise<{ status: number; body: Buffer }> {
  const { method, url = '' } = request;
  const body = await buffer(request);
  const key = url.split('/').at(-1) ?? '';
  if (down) return { status: 403, body: Buffer.from('Not now') };
  if (method === 'PUT') stored.set(key, body);
  if (method === 'DELETE') return { status: stored.delete(key) ? 204 : 404, body: Buffer.alloc(0) };
  return { status: stored.has(key) ? 200 : 404, body: Buffer.alloc(0) };
}

/** A complaint with files of these words, kept in object storage; the digests under which. */
async function withFiles(...words: string[]): Promise<{ id: string; digests: string[] }> {
  const handler = await person(house);
  const { id } = await complaint(house, handler);
  const digests: string[] = [];
  for (const one of words) {
    const file = await FileInHand.of(Buffer.from(one));
    await file.keepIn(objects);
    done(await perform(withObjects, attachFile, { complaint: id, file, name: 'note.txt' }, { actor: handler }));
    digests.push(file.digest);
  }
  return { id, digests };
}

async function erase(id: string): Promise<readonly string[]> {
  return transact(house.db, 'program', async (tx) => {
    const { objects: left } = await eraseComplaintRows(tx, id, { how: 'erased', now: house.clock(), secret: house.secret });
    return { commit: true, value: left };
  });
}

describe('Contents in object storage', () => {
  it('go after the complaint was erased, but for those that another complaint names', async () => {
    const one = await withFiles('The boiler broke in March.', 'A bill both of them have.');
    const other = await withFiles('A bill both of them have.');
    const [own = '', shared = ''] = one.digests;
    const left = await erase(one.id);
    expect(left).toEqual([own]);
    expect(stored.has(own)).toBe(true); // until the work that follows the commit is done
    await removeObjects(withObjects, left);
    expect([stored.has(own), stored.has(shared)]).toEqual([false, true]);
    expect(other.digests).toEqual([shared]);
  });

  it('are asked for again when the storage did not answer, and what is gone already does no harm', async () => {
    const { id, digests } = await withFiles('First of two words.', 'Second of two words.');
    const left = await erase(id);
    down = true;
    await expect(removeObjects(withObjects, left)).rejects.toThrow(/answered 403/);
    down = false;
    await removeObjects(withObjects, left);
    await removeObjects(withObjects, left);
    expect(digests.map((digest) => stored.has(digest))).toEqual([false, false]);
  });

  it('that were attached anew before the work was done stay', async () => {
    const { id } = await withFiles('The words of a third one.');
    const left = await erase(id);
    const again = await withFiles('The words of a third one.');
    await removeObjects(withObjects, left);
    expect(again.digests.map((digest) => stored.has(digest))).toEqual([true]);
  });

  it('wait where no storage is set any more, and nothing is said to be gone', async () => {
    const { id } = await withFiles('The words of a fourth one.');
    const left = await erase(id);
    await expect(removeObjects(house, left)).rejects.toThrow(/none is set/);
  });
});
