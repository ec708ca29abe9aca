// Pictures of a complaint, through the real API: the copy to everybody, the original on purpose alone, the place in neither hands.
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileChecker } from '#apps/worker/jobs/check-files.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { askContribution } from '#handling/investigation/ask-contribution.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { formOf } from '#test/support/files.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import { heicPhoto, photo } from '#test/support/pictures.ts';
import { fileGiven } from '#views/rights/given.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let ask: Ask;
const checker = new FileChecker();
const work = () => checker.work(house, new AbortController().signal);
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

interface File {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}
const attach = async (id: string, bytes: Buffer, name = 'photo.jpg'): Promise<string> => {
  const { body, type } = await formOf({ name, bytes });
  const answer = await ask('POST', `/api/complaints/${id}/attachments`, body, { 'content-type': type });
  return (answer.body as { id: string }).id;
};
const content = (id: string, file: string, as = '', who = ask) =>
  who('GET', `/api/complaints/${id}/attachments/${file}/content${as}`);
const hasPlace = async (bytes: Buffer) => (await sharp(bytes).metadata()).exif !== undefined;

describe('A photo of a customer', () => {
  it('is shown as a copy without the place, with a small one for the list', async () => {
    const { id } = await complaint(house, handler);
    const original = await photo();
    const file = await attach(id, original);
    expect(await content(id, file)).toMatchObject({ status: 409, body: { code: 'file.no-copy-yet' } });
    await work();
    const { body } = await content(id, file);
    const { bytes, headers } = body as File;
    expect(await hasPlace(original)).toBe(true);
    expect(await hasPlace(bytes)).toBe(false);
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    const small = (await ask('GET', `/api/complaints/${id}/attachments/${file}/thumbnail`)).body as File;
    expect((await sharp(small.bytes).metadata()).format).toBe('webp');
    expect(small.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });

  it('is given as it came to a colleague who says so, on the record, and to nobody else', async () => {
    const { id } = await complaint(house, handler);
    const original = await photo({ orientation: 8 });
    const file = await attach(id, original);
    await work();
    expect((await content(id, file, '?as=original')).body).toMatchObject({ code: 'file.original-on-purpose' });
    const asked = { attachment: file, as: 'original' };
    expect((await ask('POST', `/api/complaints/${id}/files-opened-on-purpose`, asked)).status).toBe(200);
    expect((await content(id, file, '?as=original')).body).toMatchObject({ bytes: original });
    expect((await historyOf(house, handler, id)).at(-1)).toContain('opened the original of photo.jpg');
    const reader = await atScreen(app, house, await person(house, { roles: ['read-only'] }));
    expect((await content(id, file, '?as=original', reader)).status).toBe(409);
    expect((await reader('POST', `/api/complaints/${id}/files-opened-on-purpose`, asked)).status).toBe(403);
    expect((await content(id, file, '', reader)).status).toBe(200);
  });

  it('goes without the place to whoever is asked to contribute, and to whoever is handed their data', async () => {
    const { id } = await complaint(house, handler);
    const file = await attach(id, await photo({ kind: 'png' }), 'photo.png');
    await work();
    const of = { name: 'Bob Boiler', role: 'Contractor' };
    const request = { complaint: id, of, question: 'Is this yours?', shared: 'A photo.', dueOn: '2026-11-27', files: [file] };
    const { link } = done(await perform(house, askContribution, request, { actor: handler }));
    const page = await app.inject({ method: 'GET', url: `/asked/${link?.secret}` });
    const address = new RegExp(`/asked/[^"]*${file}[^"]*`).exec(page.body)?.[0] ?? '';
    const seen = await app.inject({ method: 'GET', url: address });
    expect(seen.statusCode).toBe(200);
    expect(await hasPlace(seen.rawPayload)).toBe(false);
    const { rows } = await house.pool.query<{ digest: string }>(
      `select encode(digest, 'hex') as digest from attachment where id = $1`,
      [file],
    );
    const given = await fileGiven(house.db, rows[0]?.digest ?? '');
    expect(given && (await hasPlace(given))).toBe(false);
  });

  it('from a phone that keeps HEIC is kept as it came, and shown as a JPEG without the camera’s words', async () => {
    const { id } = await complaint(house, handler);
    const original = heicPhoto();
    const file = await attach(id, original, 'IMG_0001.HEIC');
    await work();
    const { bytes, headers } = (await content(id, file)).body as File;
    expect(headers['content-type']).toBe('image/jpeg');
    expect(headers['content-disposition']).toContain('IMG_0001.HEIC.jpg');
    expect(await hasPlace(bytes)).toBe(false);
    const small = (await ask('GET', `/api/complaints/${id}/attachments/${file}/thumbnail`)).body as File;
    expect((await sharp(small.bytes).metadata()).format).toBe('webp');
    const { body } = await ask('GET', `/api/complaints/${id}/conversation`);
    expect(JSON.stringify(body)).toContain('"shown":true');
    await ask('POST', `/api/complaints/${id}/files-opened-on-purpose`, { attachment: file, as: 'original' });
    const kept = (await content(id, file, '?as=original')).body as File;
    expect(kept.bytes).toEqual(original);
    expect(kept.headers['content-disposition']).toMatch(/IMG_0001\.HEIC$/);
  });

  it('of which no copy can be made is kept, says so, and opens on purpose alone', async () => {
    const { id } = await complaint(house, handler);
    const broken = (await photo()).subarray(0, 700);
    const file = await attach(id, broken, 'broken.jpg');
    await work();
    expect((await content(id, file)).body).toMatchObject({ code: 'file.no-copy' });
    await ask('POST', `/api/complaints/${id}/files-opened-on-purpose`, { attachment: file, as: 'original' });
    expect((await content(id, file, '?as=original')).body).toMatchObject({ bytes: broken });
  });

  it('that came under another kind’s name says so', async () => {
    const { id } = await complaint(house, handler);
    await attach(id, await photo(), 'holiday.exe');
    const { body } = await ask('GET', `/api/complaints/${id}/conversation`);
    expect(JSON.stringify(body)).toContain('"sentAs":"holiday.exe"');
  });
});
