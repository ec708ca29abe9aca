// Complaining on the customers' pages, from the first question to the reference: once, with nothing lost on the way.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { type PortalFile, type Visitor, visitor } from '#test/support/portal.ts';

let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.pool.query(sql, values)).rows as Row[];
const referenceIn = (body: string): string => /C-\d\d-[0-9A-Z]{5}/.exec(body)?.[0] ?? '';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Answers everything up to the check, as somebody who complains for themselves. */
async function tellAll(who: Visitor, told: Record<string, string> = {}, files: readonly PortalFile[] = []): Promise<void> {
  await who.open('/tell-us/complain');
  let at = (await who.send({})).at;
  for (let page = 0; page < 12 && !at.endsWith('/check'); page += 1) {
    const step = at.split('/').at(-1) ?? '';
    const answers: Record<string, Record<string, string>> = {
      what: { what: told['what'] ?? 'The boiler has been off since Monday.' },
      wanted: { wanted: 'Mend it.' },
      whom: { whom: told['whom'] ?? 'self' },
      behalf: { theirName: 'Mair Owen', relationship: 'Her daughter' },
      known: { known: told['known'] ?? 'open' },
      reach:
        told['known'] === 'anonymous'
          ? {}
          : {
              name: 'Eluned Price',
              email: told['email'] ?? 'eluned@example.org',
              phone: told['phone'] ?? '',
              prefer: told['prefer'] ?? 'email',
            },
      support: { adjustments: 'Call, no letters.' },
    };
    ({ at } = await who.send(answers[step] ?? {}, step === 'files' ? { files } : {}));
  }
}

describe('A complaint told on our pages', () => {
  it('arrives with what was said, and its reference, dates and an e-mail follow at once', async () => {
    const who = visitor(app);
    await tellAll(who);
    const { body, status } = await who.send({});
    expect(status).toBe(200);
    const reference = referenceIn(body);
    expect(body).toContain('Your complaint has arrived');
    expect(body).toMatch(/By \w+day,? \d+ \w+ \d{4}/);
    const [complaint] = await rows<Record<string, string>>(
      `select c.description, c.outcome_wanted as wanted, c.channel, u.name, u.email, u.adjustments, u.preferred_channel as prefers
       from complaint c join complaint_party p on p.complaint_id = c.id join customer u on u.id = p.customer_id where c.reference = $1`,
      [reference],
    );
    expect(complaint).toEqual({
      description: 'The boiler has been off since Monday.',
      wanted: 'Mend it.',
      channel: 'web',
      name: 'Eluned Price',
      email: 'eluned@example.org',
      adjustments: 'Call, no letters.',
      prefers: 'email',
    });
    const mail = await rows<{ text: string; kind: string }>('select kind, text, subject from outgoing_message where address = $1', [
      'eluned@example.org',
    ]);
    expect(mail).toHaveLength(1);
    expect(mail[0]?.text).toContain(reference);
  });

  it('is answered by text where that is liked and can be sent, and says of nothing that it was written which cannot be', async () => {
    const before = visitor(app);
    await tellAll(before, { email: 'unsent@example.org' });
    expect((await before.send({})).body).toContain('Keep the reference, or print this page.');
    await rows(
      `insert into channel_gateway (channel, url, secret_sealed, made_at) values ('sms', 'https://sms.example', 'x', now())`,
    );
    const who = visitor(app);
    await tellAll(who, { email: '', phone: '07700 900777', prefer: 'sms' });
    const { body } = await who.send({});
    expect(body).toContain('We have sent it to your telephone as well.');
    const [text] = await rows<{ channel: string; text: string }>(
      `select channel, text from outgoing_message where address = '07700 900777'`,
    );
    expect(text).toMatchObject({
      channel: 'sms',
      text: expect.stringContaining(`Your reference is ${referenceIn(body)}.`) as unknown,
    });
    expect(text?.text.length).toBeLessThan(400);
    await rows('delete from channel_gateway');
  });

  it('is one complaint, however often it is sent', async () => {
    const who = visitor(app);
    await tellAll(who, { what: 'Sent again and again.' });
    const first = referenceIn((await who.send({})).body);
    const second = referenceIn((await who.again()).body);
    expect(second).toBe(first);
    expect(await rows('select 1 from complaint where description = $1', ['Sent again and again.'])).toHaveLength(1);
  });

  it('is one complaint when two presses meet', async () => {
    const who = visitor(app);
    await tellAll(who, { what: 'Pressed twice at once.' });
    const [one, two] = await Promise.all([who.send({}), who.again()]);
    expect(referenceIn(one.body)).toBe(referenceIn(two.body));
    expect(await rows('select 1 from complaint where description = $1', ['Pressed twice at once.'])).toHaveLength(1);
  });

  it('for somebody else names both, and asks for authority', async () => {
    const who = visitor(app);
    await tellAll(who, { what: 'For my mother.', whom: 'other' });
    const reference = referenceIn((await who.send({})).body);
    const parties = await rows<Record<string, string>>(
      `select u.name, p.role, p.authority, p.is_primary as first, p.relationship from complaint c
       join complaint_party p on p.complaint_id = c.id join customer u on u.id = p.customer_id where c.reference = $1 order by p.role`,
      [reference],
    );
    expect(parties).toEqual([
      { name: 'Mair Owen', role: 'complainant', authority: null, first: false, relationship: null },
      { name: 'Eluned Price', role: 'representative', authority: 'asked', first: true, relationship: 'Her daughter' },
    ]);
  });

  it('without a name gives a code to return by, again to whoever pressed twice, for half an hour, and keeps only its digest', async () => {
    const who = visitor(app);
    await tellAll(who, { what: 'I would rather not say who I am.', known: 'anonymous' });
    const { body } = await who.send({});
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(body)?.[0] ?? 'none';
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z-]{19}$/);
    expect((await who.again()).body).toContain(code);
    expect(await rows('select 1 from receipt_code where code_hash = sha256($1::bytea)', [Buffer.from(code)])).toHaveLength(1);
    await rows(`update receipt_code set made_at = made_at - interval '31 minutes' where code_hash = sha256($1::bytea)`, [
      Buffer.from(code),
    ]);
    const later = (await who.again()).body;
    expect(later).not.toContain(code);
    expect(later).toContain('shown here for half an hour');
    const [customer] = await rows<{ anonymous: boolean; name: string | null }>(
      `select u.anonymous, u.name from customer u join complaint_party p on p.customer_id = u.id join complaint c on c.id = p.complaint_id
       where c.reference = $1`,
      [referenceIn(body)],
    );
    expect(customer).toEqual({ anonymous: true, name: null });
  });
});

describe('An answer that cannot stand', () => {
  it('is shown again with what was typed and what to do, in the summary and beside the field', async () => {
    const who = visitor(app);
    await tellAll(who, { email: 'not an address' }).catch(() => undefined);
    const { body, status } = await who.send({ name: 'Eluned', email: 'not an address', prefer: '' });
    expect(status).toBe(422);
    expect(body).toMatch(/<title>Error: /);
    expect(body).toContain('<a href="#email">');
    expect(body).toContain('value="not an address"');
  });

  it('needs something to have happened', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    await who.send({});
    const { body, status } = await who.send({ what: '   ' });
    expect(status).toBe(422);
    expect(body).toContain('Say what happened.');
  });

  it('takes any letters there are, and gives them back as they were', async () => {
    const who = visitor(app);
    const words = 'مرحبا <script>alert(1)</script> 👩‍👩‍👧 \u0000 Ŵ';
    await who.open('/tell-us/complain');
    const { at } = await who.send({});
    await who.send({ what: words });
    const { body } = await who.open(at);
    expect(body).toContain('مرحبا &lt;script&gt;alert(1)&lt;/script&gt; 👩‍👩‍👧');
  });
});

describe('Files', () => {
  it('go with the complaint once it is sent', async () => {
    const who = visitor(app);
    await tellAll(who, { what: 'With a photo.' }, [{ name: 'boiler.jpg', bytes: png }]);
    const reference = referenceIn((await who.send({})).body);
    const attached = await rows<Record<string, string>>(
      `select a.file_name as name, a.kind from attachment a join complaint c on c.id = a.complaint_id where c.reference = $1`,
      [reference],
    );
    expect(attached).toEqual([{ name: 'boiler.jpg.png', kind: 'evidence' }]);
    expect(
      await rows('select 1 from portal_draft_file f join portal_draft d using (token_hash) where d.reference = $1', [reference]),
    ).toEqual([]);
  });

  it('of no content or no kind we take are refused in words, and the others are kept', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    await who.send({});
    await who.send({ what: 'Files.' });
    const { at } = await who.send({ wanted: '' });
    const files = [
      { name: 'photo.png', bytes: png },
      { name: 'nothing.png', bytes: Buffer.alloc(0) },
      { name: 'run.exe', bytes: Buffer.from('MZ\u0090 not a picture') },
    ];
    const { body, status } = await who.send({ more: 'yes' }, { files });
    expect(status).toBe(422);
    expect(body).toContain('photo.png');
    expect(body).toContain('One file was empty');
    const id = /name="drop" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect((await who.send({ drop: id }, { action: at })).body).not.toContain('photo.png');
  });
});

describe('A file that is sent twice', () => {
  const atFiles = async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    await who.send({});
    await who.send({ what: 'Twice.' });
    await who.send({ wanted: '' });
    return who;
  };
  const kept = ({ body }: { body: string }) => body.match(/name="drop"/g)?.length ?? 0;

  it('by a button pressed twice, at once or after, or chosen twice, is kept once', async () => {
    const who = await atFiles();
    const files = [{ name: 'photo.png', bytes: png }];
    expect(kept(await who.send({ more: 'yes' }, { files: [...files, { name: 'the same.png', bytes: png }] }))).toBe(1);
    const [one, other] = await Promise.all([who.again(), who.again()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(kept(await who.open(one.at))).toBe(1);
  });

  it('with more than ten at once is kept as the first ten, and what was typed stays', async () => {
    const who = await atFiles();
    const files = Array.from({ length: 12 }, (_, at) => ({ name: `page ${at}.txt`, bytes: Buffer.from(`page ${at}`) }));
    const answer = await who.send({ more: 'yes' }, { files });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('More than ten files came at once');
    expect(kept(answer)).toBe(10);
  });
});

describe('A file that is too large', () => {
  it('is refused in words, and the words and files beside it are kept', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    await who.send({});
    await who.send({ what: 'A long film.' });
    await who.send({ wanted: '' });
    const files = [
      { name: 'film.mp4', bytes: Buffer.alloc(26 * 1024 * 1024, 1) },
      { name: 'photo.png', bytes: png },
    ];
    const { body, status } = await who.send({ more: 'yes' }, { files });
    expect(status).toBe(422);
    expect(body).toContain('larger than 25 MB');
    expect(body).toContain('photo.png');
  });
});

describe('What was begun', () => {
  it('is gone on with by its link alone, from another browser, and is gone after thirty days', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    const { at } = await who.send({});
    await who.send({ what: 'Half told.' });
    const link = at.replace(/\/what$/, '');
    expect((await visitor(app).open(link)).at).toMatch(/\/(?:about|wanted|whom)$/);
    await house.pool.query(`update portal_draft set expires_at = $1 where answers ->> 'what' = 'Half told.'`, [house.clock()]);
    expect((await visitor(app).open(link)).status).toBe(404);
  });

  it('is not sent by a form of another site, nor without the proof, and what was typed is given back', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    const { at } = await who.send({});
    const line = 'x';
    const payload = `--${line}\r\ncontent-disposition: form-data; name="what"\r\n\r\nKept words\r\n--${line}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${line}` };
    const unproven = await app.inject({ method: 'POST', url: at, payload, headers });
    expect(unproven.statusCode).toBe(403);
    expect(unproven.body).toContain('Kept words');
    const foreign = await app.inject({ method: 'POST', url: at, payload, headers: { ...headers, 'sec-fetch-site': 'cross-site' } });
    expect(foreign.statusCode).toBe(403);
    expect(foreign.body).not.toContain('Kept words');
  });
});
