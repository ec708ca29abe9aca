// Stopping on the way and going on later; what a receipt promises; the pages before the house is set up; what is not for us.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearExpired } from '#records/expired.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { testApi } from '#test/support/api.ts';
import { testDatabase } from '#test/support/database.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { visitor } from '#test/support/portal.ts';

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

interface Mail {
  readonly address: string;
  readonly text: string;
  readonly subject: string;
}
const mails = async (kind: string): Promise<Mail[]> =>
  (await house.pool.query<Mail>('select address, text, subject from outgoing_message where kind = $1 order by made_at, id', [kind]))
    .rows;

describe('Somebody who stops on the way', () => {
  it('has the link sent by e-mail, with what they typed at that moment kept, and goes on elsewhere', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    await who.send({});
    const shown = await who.send({
      what: 'The roof leaks and I must fetch the children.',
      keep: 'yes',
      sendTo: 'mair@example.org',
    });
    expect(shown.at).toMatch(/\/what\?kept=sent$/);
    expect(shown.body).toContain('role="status"');
    expect(shown.body).toContain('fetch the children');
    const [mail] = await mails('way-in');
    expect(mail).toMatchObject({ address: 'mair@example.org', subject: 'Go on where you stopped' });
    const link = /http:\/\/localhost:3000(\/tell-us\/complain\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await visitor(app).open(`${link}/what`)).body).toContain('fetch the children');
    expect(mail?.text).not.toContain('roof');
  });

  it('is asked for an address where there is none, and nothing typed is lost', async () => {
    const who = visitor(app);
    await who.open('/tell-us/complain');
    await who.send({});
    const { status, body } = await who.send({ what: 'It is cold.', keep: 'yes', sendTo: 'mair' });
    expect(status).toBe(422);
    expect(body).toContain('<a href="#sendTo">');
    expect(body).toMatch(/<details open>/);
    expect(body).toContain('It is cold.');
  });

  it('fills nobody’s mail: three links a day go to one address, from whichever form', async () => {
    for (let form = 0; form < 5; form += 1) {
      const who = visitor(app);
      await who.open('/tell-us/complain');
      await who.send({});
      const { at } = await who.send({ keep: 'yes', sendTo: 'Victim@example.org' });
      expect(at.endsWith(form < 3 ? 'kept=sent' : 'kept=enough')).toBe(true);
    }
    expect((await mails('way-in')).filter(({ address }) => /victim/i.test(address))).toHaveLength(3);
  });

  it('leaves nothing behind: the message goes after a day, and the record names nobody', async () => {
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'draft-link-sent'`);
    expect(rows.every(({ facts }) => JSON.stringify(facts) === '{}')).toBe(true);
    house.pass({ days: 2 });
    await transact(house.db, 'program', async (tx) => ({ commit: true, value: await clearExpired(tx, house.clock()) }));
    expect(await mails('way-in')).toEqual([]);
  });
});

describe('The mail that says a complaint has arrived', () => {
  it('names the days that the page names, in the customer’s language', async () => {
    const who = visitor(app, { 'accept-language': 'cy' });
    await who.open('/tell-us/complain');
    await who.send({});
    await who.send({ what: 'Mae’n oer.' });
    await who.send({ wanted: '' });
    await who.send({});
    await who.send({ whom: 'self' });
    await who.send({ known: 'open' });
    await who.send({ name: 'Eluned', email: 'eluned@example.org', prefer: '' });
    await who.send({});
    const { body } = await who.send({});
    const named = [...body.matchAll(/<li>(Erbyn [^<]+)<\/li>/g)].map(([, words]) => words ?? '');
    expect(named.length).toBeGreaterThan(0);
    const text = (await mails('receipt')).find(({ address }) => address === 'eluned@example.org')?.text ?? '';
    for (const words of named) expect(text).toContain(words.replaceAll('&#39;', "'"));
  });
});

describe('Before the house is set up', () => {
  it('our pages say kindly that they are not open, in the reader’s language, and what to do meanwhile', async () => {
    const empty = await testDatabase();
    const early = await testApi({ ...house, db: empty.db });
    for (const [language, words] of [
      ['en', 'These pages are not open yet'],
      ['cy', 'ar agor eto'],
    ] as const)
      for (const [method, url] of [
        ['GET', '/tell-us'],
        ['GET', '/your-complaint'],
        ['POST', '/tell-us/ask'],
      ] as const) {
        const { statusCode, headers, body } = await early.inject({ method, url, headers: { 'accept-language': language } });
        expect(statusCode).toBe(503);
        expect(headers).toMatchObject({ 'retry-after': '3600', 'content-type': 'text/html; charset=utf-8' });
        expect(body).toContain(words);
      }
    await early.close();
    await empty.close();
  });
});

describe('What may not be for us', () => {
  it('is said with who may complain and where else to go, and turns nobody away', async () => {
    await house.pool.query(`insert into recourse (rule_pack, name, website, contact, other_ways, version, changed_at)
      values ('iso-10002', 'the Independent Reviewer', 'www.reviewer.example', '', 'The small claims court looks at claims for money.', 1, now())`);
    const { body } = await visitor(app).open('/tell-us/for-us');
    for (const words of [
      'the Independent Reviewer',
      'https://www.reviewer.example',
      'small claims court',
      'Who may complain to us',
    ])
      expect(body).toContain(words);
    expect(body).toContain('href="/tell-us/complain"');
    expect((await visitor(app).open('/tell-us/complain')).body).toContain('href="/tell-us/for-us"');
  });
});
