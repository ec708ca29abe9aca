// The organisation's logo: taken in by its content, looked through, made anew; on the pages, in mail, on letters; and what is no logo.
import type { FastifyInstance } from 'fastify';
import { simpleParser } from 'mailparser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import type { PersonActor } from '#domain/actor.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { clamd, eicar } from '#test/support/clamd.ts';
import { formOf, pdf } from '#test/support/files.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { type TestMailServer, testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { visitor } from '#test/support/portal.ts';
import { letterFile } from '#views/letters/letter-file.ts';
import { counterOf, withSender, withServer } from '../mail/house-with-mail.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
let handler: PersonActor;
let server: TestMailServer;
const scanning = await clamd();
const counter = counterOf();
beforeAll(async () => {
  server = await testMailServer();
  house = withServer({ ...(await testHouse()), scanner: scanning.scanner }, server.port);
  app = await testApi(house);
  ask = await atScreen(app, house, house.administrator);
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
  await withSender(house);
});
afterAll(async () => {
  counter.close();
  await app.close();
  await house.close();
  await server.close();
  await scanning.close();
});

interface Arranged {
  readonly version: number;
  readonly logo: { address: string; alt: string; width: number; height: number; bytes: number } | null;
}
const arranged = async () => (await ask('GET', '/api/settings/portal')).body as Arranged;
const svg = (fill: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><path d="M0 0h160v40H0z" fill="none"/><circle cx="20" cy="20" r="16" fill="${fill}"/><path d="M50 10h100v20H50z" fill="${fill}"/></svg>`,
  );
const picture = (kind: 'png' | 'jpeg' | 'webp' | 'tiff', width = 300, height = 90) =>
  sharp({ create: { width, height, channels: 3, background: '#7a1f3d' } })
    .toFormat(kind)
    .toBuffer();

async function put(
  file: Buffer | null,
  { alt = 'Harbour Homes', name = 'logo', version }: { alt?: string; name?: string; version?: number } = {},
) {
  const seen = version ?? (await arranged()).version;
  const { body, type } = await formOf(
    { name: file === null ? '' : name, bytes: file ?? Buffer.alloc(0) },
    { alt, version: String(seen) },
  );
  return ask('POST', '/api/settings/portal/logo', body, { 'content-type': type });
}
const trial = async (bytes: Buffer) => {
  const { body, type } = await formOf({ name: 'logo.svg', bytes });
  return ask('POST', '/api/settings/portal/logo/trial', body, { 'content-type': type });
};

describe('A logo', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'comes as %s, whatever its name says, and is kept as a picture made anew',
    async (kind) => {
      expect((await put(await picture(kind), { name: 'logo.exe' })).status).toBe(200);
      const { logo } = await arranged();
      const shown = await app.inject(logo?.address ?? '');
      expect(shown.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' });
      expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'png', width: logo?.width, height: logo?.height });
    },
  );

  it('that is white is put on a dark ground, and shown so before it is used', async () => {
    const before = await arranged();
    expect(await trial(svg('#ffffff'))).toMatchObject({ status: 200, body: { ground: 'dark' } });
    expect(await trial(svg('#003366'))).toMatchObject({ status: 200, body: { ground: 'white' } });
    expect(await arranged()).toEqual(before);
  });

  it('is refused in words that say why, and leaves the one in use', async () => {
    const before = await arranged();
    const wide = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="90000000" height="90000000"><path d="M0 0h9v9z"/></svg>',
    );
    const cases: [Buffer, string][] = [
      [pdf('a logo'), 'logo.unfit'],
      [Buffer.from('<!doctype html><svg></svg>'), 'logo.unfit'],
      [await picture('tiff'), 'logo.unfit'],
      [(await picture('png')).subarray(0, 90), 'logo.unfit'],
      [await picture('png', 300, 4), 'logo.too-small'],
      [svg('none'), 'logo.empty'],
      [wide, 'logo.too-large'],
      [Buffer.concat([await picture('png'), Buffer.alloc(5 * 1024 * 1024)]), 'logo.too-large'],
      [Buffer.concat([await picture('png'), Buffer.from(eicar)]), 'file.malware'],
    ];
    for (const [bytes, code] of cases) {
      expect((await put(bytes)).body).toMatchObject({ code });
      expect((await trial(bytes)).body).toMatchObject({ code });
    }
    expect(await arranged()).toEqual(before);
  });

  it('asks for words for those who cannot see it, and lets them be changed alone', async () => {
    expect(await put(svg('#003366'), { alt: '  ' })).toMatchObject({
      status: 422,
      body: { fields: { alt: expect.stringContaining('what it shows') as unknown } },
    });
    expect((await put(null, { alt: 'Harbour Homes Limited' })).status).toBe(200);
    expect((await arranged()).logo?.alt).toBe('Harbour Homes Limited');
  });

  it('is changed by nobody else, and not from a page that is stale', async () => {
    const { version } = await arranged();
    const theirs = await atScreen(app, house, handler);
    const { body, type } = await formOf({ name: 'logo.svg', bytes: svg('#000') }, { alt: 'Mine', version: String(version) });
    expect((await theirs('POST', '/api/settings/portal/logo', body, { 'content-type': type })).status).toBe(403);
    expect((await theirs('POST', '/api/settings/portal/logo/trial', body, { 'content-type': type })).status).toBe(403);
    expect((await put(svg('#123456'), { version: version - 1 })).body).toMatchObject({ code: 'page.stale' });
  });
});

describe('The logo in use', () => {
  it('stands on the pages beside the name with its size, in a frame by its words, and on the sheet to print', async () => {
    await put(svg('#003366'), { alt: 'Harbour Homes' });
    const { logo } = await arranged();
    const { body, bytes } = await visitor(app).open('/tell-us');
    expect(body).toContain(`<img src="${logo?.address}" alt="" width="`);
    expect(bytes).toBeLessThan(15_000);
    expect((await visitor(app).open('/tell-us/complain?framed')).body).toContain(`<img src="${logo?.address}" alt="Harbour Homes"`);
    const { code } = (await ask('POST', '/api/settings/portal/links', { label: 'Front desk', way: 'ask' })).body as {
      code: string;
    };
    expect((await visitor(app).open(`/t/${code}/sheet`)).body).toContain(`<img src="${logo?.address}"`);
  });

  it('goes with an e-mail and is no file of it, and without one a mail is as ever', async () => {
    const { logo } = await arranged();
    const mail = await aMail('first');
    const [inline, ...others] = mail.attachments;
    expect(inline).toMatchObject({ contentType: 'image/png', contentDisposition: 'inline', related: true });
    expect(others.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
    expect(mail.html).toContain('alt="Harbour Homes"');
    expect(mail.html).not.toMatch(/src="http/);
    expect(inline?.content.byteLength).toBe(logo?.bytes);
  });

  it('stays on a letter as it was sent when another takes its place, and goes from those to come', async () => {
    const id = await letterSent('second');
    const file = async (one: typeof id) =>
      Buffer.from(
        done(await letterFile(house.db, { actor: handler, rules: house.rules, now: house.clock() }, { ...one, form: 'pdf' })).bytes,
      );
    const kept = await file(id);
    const word = done(
      await letterFile(house.db, { actor: handler, rules: house.rules, now: house.clock() }, { ...id, form: 'word' }),
    );
    await put(svg('#880000'), { alt: 'Harbour Homes, the new sign' });
    expect((await file(id)).equals(kept)).toBe(true);
    const { version } = await arranged();
    expect((await ask('POST', '/api/settings/portal/logo/remove', { version })).status).toBe(200);
    expect((await file(id)).equals(kept)).toBe(true);
    expect(Buffer.from(word.bytes).includes('word/media/')).toBe(true);
    const after = await letterSent('third');
    expect((await file(after)).byteLength).toBeLessThan(kept.byteLength);
    expect((await arranged()).logo).toBeNull();
    expect((await visitor(app).open('/tell-us')).body).not.toContain('<img');
  });
});

async function letterSent(to: string): Promise<{ complaint: string; letter: string }> {
  const complaint = await answerable(house, handler);
  await house.pool.query(
    `update customer set email = $2 where id in (select customer_id from complaint_party where complaint_id = $1)`,
    [complaint, `${to}@example.net`],
  );
  const letter = await begun(house, handler, complaint, 'response');
  await writeOut(house, handler, complaint, letter);
  done(await sent(house, handler, complaint, letter, { by: 'email' }));
  return { complaint, letter };
}

async function aMail(to: string) {
  const { complaint } = await letterSent(to);
  const { rows } = await house.pool.query<{ id: string }>('select id from outgoing_message where complaint_id = $1', [complaint]);
  await sendMessage(house, counter, rows[0]?.id ?? '');
  return simpleParser(server.taken.at(-1)?.message ?? '');
}
