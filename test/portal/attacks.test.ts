// The customers' pages as somebody uses them who means no good, or whose program or thumb does: nothing is done that was not asked for on
// a page of ours by whoever it concerns, nothing falls over, and the answer is always a page in words.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { askForWayIn } from '#handling/customer/ask-for-way-in.ts';
import { askForInformation } from '#handling/understanding/ask-for-information.ts';
import { testApi } from '#test/support/api.ts';
import { complaint, type MadeComplaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { wayInWords } from '#test/support/portal.ts';
import { type Shown, Visitor } from './visitor.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let mine: MadeComplaint;
let theirs: MadeComplaint;
let visitor: Visitor;
const site = 'https://complaints.example.org';

beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  const ours = await team(house, 'Repairs');
  handler = await person(house, { roles: ['handler'], teams: [ours] });
  const made = (name: string) =>
    complaint(house, handler, { team: ours, handler: handler.id, customer: { name, email: `${name.toLowerCase()}@example.org` } });
  [mine, theirs] = [await made('Amara'), await made('Bela')];
  visitor = new Visitor(app);
  const link = await linkTo(mine, 'amara@example.org');
  await visitor.send(await visitor.open(link), link);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

async function linkTo({ reference }: MadeComplaint, address: string): Promise<string> {
  const actor = { kind: 'program', name: 'one-time link' } as const;
  house.pass({ seconds: 1 });
  done(await perform(house, askForWayIn, { reference, address, site, words: wayInWords }, { actor }));
  const { rows } = await house.pool.query<{ text: string }>(
    `select text from outgoing_message where kind = 'way-in' order by made_at desc, id desc limit 1`,
  );
  return /\/your-complaint\/enter\/[\w-]+/.exec(rows[0]?.text ?? '')?.[0] ?? '';
}
async function count(sql: string): Promise<number> {
  const { rows } = await house.pool.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
  return rows[0]?.n ?? 0;
}
const request = async (id: string): Promise<{ id: string }> => {
  const asked = { complaint: id, asked: 'A photo', why: 'To see it', dueOn: '2026-12-20', channel: 'web' };
  return { id: done(await perform(house, askForInformation, asked, { actor: handler })).request };
};
const cookies = (from: Visitor): string => [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const proofOn = ({ body }: Shown): string => /name="proof" value="([^"]+)"/.exec(body)?.[1] ?? '';
const multipart = (fields: Record<string, string | Buffer>): Pick<InjectOptions, 'payload' | 'headers'> => ({
  payload: Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [
      Buffer.from(`--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--x--\r\n'),
  ]),
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
});

describe('A program that follows links by itself', () => {
  it('uses none up and begins nothing, by GET or by HEAD, however often', async () => {
    const link = await linkTo(mine, 'amara@example.org');
    const before = await count('audit_entry');
    for (const method of ['GET', 'HEAD', 'GET'] as const)
      for (const url of [link, '/tell-us/complain', '/your-complaint/now', '/your-complaint/withdraw', '/your-complaint/finished'])
        expect((await app.inject({ method, url, headers: { cookie: cookies(visitor) } })).statusCode).toBeLessThan(500);
    expect(await count('audit_entry')).toBe(before);
    const opened = new Visitor(app);
    expect((await opened.send(await opened.open(link), link)).status).toBe(200);
  });

  it('is told the same of a link that is right, used or made up', async () => {
    const link = await linkTo(mine, 'amara@example.org');
    const page = async (url: string) =>
      (await new Visitor(app).open(url)).body.replaceAll(/proof" value="[^"]+"|enter\/[\w-]+/g, '');
    const other = await page(`/your-complaint/enter/${'A'.repeat(43)}`);
    expect(await page(link)).toBe(other);
    const entered = new Visitor(app);
    await entered.send(await entered.open(link), link);
    expect(await page(link)).toBe(other);
  });
});

describe('Somebody who guesses', () => {
  it('gets nowhere with made-up links, and is slowed down', async () => {
    const remoteAddress = '198.51.100.77';
    const answers: number[] = [];
    for (let n = 0; n < 25; n += 1) {
      const page = await app.inject({ method: 'GET', url: `/your-complaint/enter/guess${n}`, remoteAddress });
      const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const sent = multipart({ proof: /name="proof" value="([^"]+)"/.exec(page.body)?.[1] ?? '' });
      const headers = { ...sent.headers, cookie };
      answers.push(
        (await app.inject({ method: 'POST', url: `/your-complaint/enter/guess${n}`, ...sent, headers, remoteAddress })).statusCode,
      );
    }
    expect(new Set(answers)).toEqual(new Set([410, 429]));
    expect(answers.indexOf(429)).toBeLessThanOrEqual(20);
  });

  it('cannot take another’s cookie for their own complaint’s, nor make one', async () => {
    for (const value of ['x', 'A'.repeat(43), `${[...visitor.cookies.values()][0] ?? ''}x`, '../../', '%00'])
      expect(
        (await app.inject({ method: 'GET', url: '/your-complaint/now', headers: { cookie: `redress_complaint=${value}` } }))
          .statusCode,
      ).toBe(401);
  });
});

describe('A form sent from elsewhere', () => {
  const send = (fields: Record<string, string>, headers: Record<string, string>) => {
    const form = multipart(fields);
    return app.inject({ method: 'POST', url: '/your-complaint/withdraw', ...form, headers: { ...form.headers, ...headers } });
  };
  const state = () => house.pool.query('select state from complaint where id = $1', [mine.id]);

  it('does nothing: without proof, with the proof of another visitor, without cookies, from another site', async () => {
    const { version } =
      (await house.pool.query<{ version: number }>('select version from complaint where id = $1', [mine.id])).rows[0] ?? {};
    const words = { version: String(version), words: 'Gone.' };
    const proof = proofOn(await visitor.open('/your-complaint/withdraw'));
    const stranger = new Visitor(app);
    const other = proofOn(await stranger.open('/your-complaint'));
    expect((await send(words, { cookie: cookies(visitor) })).statusCode).toBe(403);
    expect((await send({ ...words, proof: other }, { cookie: cookies(visitor) })).statusCode).toBe(403);
    expect((await send({ ...words, proof }, {})).statusCode).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await send({ ...words, proof }, { cookie: cookies(visitor), 'sec-fetch-site': site })).statusCode).toBe(403);
    expect((await state()).rows).toEqual([{ state: 'open' }]);
  });

  it('cannot name another complaint, customer or channel: what a form says of these is not read', async () => {
    const page = await visitor.open('/your-complaint/write');
    const more = {
      complaint: theirs.id,
      id: theirs.id,
      customer: theirs.id,
      actor: handler.id,
      direction: 'out',
      channel: 'phone',
    };
    await visitor.send(page, '/your-complaint/write', { text: 'Where does this go?', ...more });
    const { rows } = await house.pool.query(
      `select complaint_id, direction, channel from contact where text = 'Where does this go?'`,
    );
    expect(rows).toEqual([{ complaint_id: mine.id, direction: 'in', channel: 'web' }]);
  });
});

describe('Another customer’s things', () => {
  it('are not there: not to read, not to answer', async () => {
    const { id } = await request(theirs.id);
    expect((await visitor.open(`/your-complaint/asked/${id}`)).body).not.toContain('A photo');
    const own = await visitor.open('/your-complaint/write');
    const posted = await visitor.post(`/your-complaint/asked/${id}`, { proof: proofOn(own), version: '1', words: 'Mine now' });
    expect(posted.body).not.toContain('A photo');
    expect(await count(`information_request where settled_words = 'Mine now'`)).toBe(0);
    await visitor.post('/your-complaint/understanding', { proof: proofOn(own), understanding: id, answer: 'confirmed' });
    await visitor.post('/your-complaint/offers', {
      proof: proofOn(own),
      round: id,
      version: '1',
      answer: `accept:${id}`,
      sure: 'yes',
    });
    expect(await count(`audit_entry where chain_id = '${theirs.id}' and actor_kind = 'customer'`)).toBe(0);
  });
});

describe('A button pressed twice', () => {
  const twice = async (path: string, filled: Record<string, string>): Promise<[Shown, Shown]> => {
    const page = await visitor.open(path);
    return Promise.all([visitor.send(page, path, filled), visitor.send(page, path, filled)]);
  };

  it('does once what it does, and says twice that it is done', async () => {
    const { id } = await request(mine.id);
    for (const [path, filled] of [
      ['/your-complaint/write', { text: 'Pressed twice' }],
      [`/your-complaint/asked/${id}`, { words: 'Answered twice' }],
      ['/your-complaint/wishes', { preferredChannel: 'phone', contactTimes: 'After 4' }],
    ] as const) {
      const [first, second] = await twice(path, filled);
      expect({ path, answers: [first.status, second.status] }).toEqual({ path, answers: [200, 200] });
    }
    expect(await count(`contact where text = 'Pressed twice'`)).toBe(1);
    expect(await count(`audit_entry where chain_id = '${mine.id}' and kind = 'information-received'`)).toBe(1);
  });

  it('lets somebody in once, and does not tell them that their link has ended', async () => {
    const link = await linkTo(mine, 'amara@example.org');
    const comer = new Visitor(app);
    const page = await comer.open(link);
    await comer.send(page, link);
    expect(await comer.send(page, link)).toMatchObject({ status: 200, address: '/your-complaint/now' });
    house.pass({ minutes: 2 });
    expect((await comer.send(page, link)).status).toBe(410);
  });
});

describe('What no browser sends', () => {
  const post = async (fields: Record<string, string | Buffer>, headers: Record<string, string> = {}) => {
    const form = multipart({ proof: proofOn(await visitor.open('/your-complaint/write')), ...fields });
    return app.inject({
      method: 'POST',
      url: '/your-complaint/write',
      ...form,
      headers: { ...form.headers, cookie: cookies(visitor), ...headers },
    });
  };

  it('is kept without what cannot be kept: U+0000, halves of characters, marks that turn the direction, bytes that are no text', async () => {
    for (const [text, kept] of [
      ['nul\0byte', 'nulbyte'],
      [Buffer.from([0x68, 0xe9, 0x6c, 0x6c, 0x6f]), 'h\uFFFDllo'],
      ['\u202Eexe.gpj', 'exe.gpj'],
    ] as const) {
      expect(
        (await post({ text: typeof text === 'string' ? text : Buffer.from(text), once: crypto.randomUUID() })).statusCode,
      ).toBe(303);
      expect((await house.pool.query('select 1 from contact where text = $1', [kept])).rows).toHaveLength(1);
    }
  });

  it('that is far too long is refused in words, and given back', async () => {
    const answer = await post({ text: 'long '.repeat(60_000), once: crypto.randomUUID() });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('long long');
  });

  it('in another shape is answered by a page: too many fields, no boundary, another type, a body cut short', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`field${n}`, 'x']));
    const answers = [
      await post(many),
      await post({}, { 'content-type': 'multipart/form-data' }),
      await post({}, { 'content-type': 'application/json' }),
      await post({}, { 'content-type': 'text/html; charset=utf-16' }),
      await post({}, { 'content-type': 'multipart/form-data; boundary=other' }),
      await post({ __proto__: 'x', constructor: 'y', text: '' }),
    ];
    for (const { statusCode, body, headers } of answers) {
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
      expect(headers['content-type']).toContain('text/html');
      expect(body).toContain('<h1>');
    }
  });

  it('in an address is answered by a page or a plain no, and never by a fault', async () => {
    const odd = ['%00', '%ff', '%E0%80%AF', '..%2f..%2fetc', '%F0%9F%92%A9', "'%20or%201=1--", '%3Cscript%3E', 'a'.repeat(2_000)];
    const places = [
      '/your-complaint/asked/',
      '/your-complaint/letters/',
      '/your-complaint/files/',
      '/your-complaint/enter/',
      '/tell-us/complain/',
      '/t/',
      '/tell-us/',
    ];
    for (const place of places)
      for (const end of odd) {
        const { statusCode, body } = await app.inject({ method: 'GET', url: place + end, headers: { cookie: cookies(visitor) } });
        expect({ url: place + end, fault: statusCode >= 500 }).toEqual({ url: place + end, fault: false });
        expect(body).not.toContain('<script>');
      }
    for (const query of [
      '?lang=%00',
      '?lang=__proto__',
      '?from=%22%3E%3Cscript%3E',
      '?done=__proto__',
      '?framed=%ff',
      '?lang=en&lang=cy',
    ])
      expect((await app.inject({ method: 'GET', url: `/tell-us${query}` })).statusCode).toBe(200);
  });
});

describe('A file with a bad name', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['\u202Etxt.exe.txt', 'txt.exe.txt'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
    ['C:\\\\secret\\\\plan.txt', 'plan.txt'],
  ])('%s is kept as %s, shown as text, and fetched to be saved, not run', async (name, kept) => {
    const page = await visitor.open('/your-complaint/write');
    const { body } = await visitor.send(page, '/your-complaint/write', { text: '' }, { name, text: `Said in ${kept}` });
    const escaped = kept.replaceAll('<', '&lt;');
    const id = new RegExp(`/your-complaint/files/([\\w-]+)"><bdi>${escaped.replaceAll(/[()]/g, '\\$&')}`).exec(body)?.[1];
    expect(id).toBeDefined();
    const { headers } = await app.inject({
      method: 'GET',
      url: `/your-complaint/files/${id}`,
      headers: { cookie: cookies(visitor) },
    });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'application/octet-stream' });
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w.%()'~!*-]+$/);
  });
});

describe('Another site', () => {
  it('that may show our form may not show somebody’s complaint in a frame', async () => {
    await house.pool.query(
      `insert into branding (organisation_id, framed_by) select id, '{https://www.example.org}' from organisation`,
    );
    const framed = (url: string) =>
      app.inject({ method: 'GET', url, headers: { cookie: cookies(visitor), 'sec-fetch-dest': 'iframe' } });
    expect((await framed('/tell-us?framed')).headers['content-security-policy']).toContain(
      'frame-ancestors https://www.example.org',
    );
    for (const url of ['/your-complaint?framed', '/your-complaint/now?framed', '/tell-uswrong?framed'])
      expect((await framed(url)).headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
