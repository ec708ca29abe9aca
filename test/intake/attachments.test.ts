// Files kept with a complaint, through the real API: stored once, judged by content, given back to be saved and never to act.
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { formOf, pdf, png } from '#test/support/files.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let ask: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  handler = await person(house);
  ask = await atScreen(app, house, handler);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const send = async (id: string, bytes: Buffer, name: string, fields: Record<string, string> = {}) => {
  const { body, type } = await formOf({ name, bytes }, fields);
  return ask('POST', `/api/complaints/${id}/attachments`, body, { 'content-type': type });
};
const idOf = (answer: { body: unknown }): string => (answer.body as { id: string }).id;

describe('Attaching a file', () => {
  it('stores the same content once, however often and wherever it is attached', async () => {
    const one = await complaint(house, handler);
    const other = await complaint(house, handler);
    const bytes = pdf('once only');
    for (const { id } of [one, one, other]) expect((await send(id, bytes, 'letter.pdf', { as: 'letter' })).status).toBe(200);
    const { rows } = await house.pool.query(
      'select count(*)::int as attached, count(distinct a.digest)::int as kept from attachment a join file_content f using (digest) where f.size = $1',
      [bytes.length],
    );
    expect(rows).toEqual([{ attached: 3, kept: 1 }]);
    expect((await historyOf(house, handler, one.id)).at(-1)).toBe('attached letter.pdf (letter)');
  });

  it('gives it back to be saved, with nothing that could act', async () => {
    const { id } = await complaint(house, handler);
    const bytes = pdf('fetched');
    const attachment = idOf(await send(id, bytes, 'Bericht – Größe.pdf'));
    const { body } = await ask('GET', `/api/complaints/${id}/attachments/${attachment}/content`);
    expect(body).toMatchObject({
      bytes,
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Bericht – Größe.pdf')}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    });
  });

  it.each([
    ['a page that could act', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.html'],
    ['a drawing that could act', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'drawing.svg'],
    ['a program', readFileSync(process.execPath).subarray(0, 4096), 'holiday.pdf'],
    ['a script called a text', Buffer.from('#!/bin/sh\nrm -rf /'), 'run.sh'],
  ])('is refused for %s, whatever it is called', async (_, bytes, name) => {
    const { id } = await complaint(house, handler);
    const answer = await send(id, bytes, name);
    expect(answer).toMatchObject({ status: 422, body: { code: 'file.kind-not-taken' } });
    expect((await pageOf(house, handler, id)).counts.files).toBe(0);
  });

  it('names a picture that calls itself a program after what it is', async () => {
    const { id } = await complaint(house, handler);
    expect((await send(id, png, '../../etc/photo\u202Egpj.exe')).body).toMatchObject({ fileName: 'photogpj.exe.png' });
  });

  it('is refused when it is empty or larger than 25 MB', async () => {
    const { id } = await complaint(house, handler);
    expect((await send(id, Buffer.alloc(0), 'empty.txt')).body).toMatchObject({ code: 'file.empty' });
    const large = Buffer.concat([pdf('large'), Buffer.alloc(25 * 1024 * 1024)]);
    expect((await send(id, large, 'large.pdf')).status).toBe(413);
  });

  it('is removed with a reason: the row stays, the content can no longer be opened', async () => {
    const { id } = await complaint(house, handler);
    const attachment = idOf(await send(id, pdf('wrong person'), 'wrong.pdf'));
    const reason = 'It belongs to another customer';
    expect((await ask('POST', `/api/complaints/${id}/attachment-removals`, { attachment, reason })).status).toBe(200);
    expect((await ask('GET', `/api/complaints/${id}/attachments/${attachment}/content`)).body).toMatchObject({
      code: 'attachment.removed',
    });
    const { body } = await ask('GET', `/api/complaints/${id}/conversation`);
    expect(JSON.stringify(body)).toContain(reason);
  });

  it('cannot be read by somebody who may not see the complaint', async () => {
    const { id } = await complaint(house, handler);
    const attachment = idOf(await send(id, pdf('private'), 'private.pdf'));
    const stranger = await atScreen(app, house, await person(house));
    expect((await stranger('GET', `/api/complaints/${id}/attachments/${attachment}/content`)).status).toBe(404);
  });

  it('does it once for the same key', async () => {
    const { id } = await complaint(house, handler);
    const { body, type } = await formOf({ name: 'twice.pdf', bytes: pdf('twice') });
    const headers = { 'content-type': type, 'idempotency-key': 'sent twice' };
    const path = `/api/complaints/${id}/attachments`;
    const both = [await ask('POST', path, body, headers), await ask('POST', path, body, headers)];
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect((await pageOf(house, handler, id)).counts.files).toBe(1);
  });
});
