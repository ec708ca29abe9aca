// Every page for customers: small enough for a slow line, whole without scripts, in both languages, and told in words when not found.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { type Shown, visitor } from '#test/support/portal.ts';

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

const addresses = [
  '',
  '/ask',
  '/report',
  '/thank',
  '/complain',
  '/how',
  '/for-us',
  '/rights',
  '/accessibility',
  '/privacy',
  '/easy',
  '/easy-how',
  '/easy-rights',
];
const whole = async ({ body, bytes }: Shown): Promise<number> => {
  const sheet = /href="(\/portal\/[^"]+\.css)"/.exec(body)?.[1] ?? '';
  return bytes + (await app.inject({ method: 'GET', url: sheet })).rawPayload.byteLength;
};

describe.each(['en', 'cy'])('In %s', (language) => {
  it.each(addresses.map((end) => `/tell-us${end}`))(
    '%s is whole without scripts and under 15 kB with its styles',
    async (address) => {
      const shown = await visitor(app, { 'accept-language': language }).open(address);
      expect(shown.status).toBe(200);
      expect(shown.body).not.toMatch(/<script|\son[a-z]+=|style="/);
      expect(shown.body).not.toMatch(/\bundefined\b|\[object|\{[a-z]+\}/);
      expect(await whole(shown)).toBeLessThan(15_000);
    },
  );

  it('every question of a complaint is under 15 kB with its styles', async () => {
    const who = visitor(app, { 'accept-language': language });
    await who.open('/tell-us/complain');
    const { at } = await who.send({});
    const answers = {
      what: 'It leaks.',
      whom: 'other',
      theirName: 'Mair',
      relationship: 'Her son',
      known: 'open',
      name: 'Ifan',
      email: 'ifan@example.org',
      prefer: '',
    };
    for (let step = at; !step.endsWith('/check'); step = (await who.send(answers)).at) {
      expect(await whole(await who.open(step))).toBeLessThan(15_000);
    }
    expect(await whole(await who.open(at.replace('/what', '/check')))).toBeLessThan(15_000);
    expect(await whole(await who.send({}))).toBeLessThan(15_000);
  });
});

describe('A question, a problem, thanks', () => {
  it('arrives as a contact of its kind, once, and is answered by e-mail at once', async () => {
    const who = visitor(app);
    await who.open('/tell-us/report');
    const { body } = await who.send({ words: 'The lift is stuck.', name: 'Ada', email: 'ada@example.org' });
    expect(body).toContain('It has arrived');
    await who.again();
    const { rows } = await house.pool.query(
      `select k.kind, k.channel, u.email, (select count(*)::int from outgoing_message m where m.contact_id = k.id) as mails
       from contact k left join customer u on u.id = k.customer_id where k.text = 'The lift is stuck.'`,
    );
    expect(rows).toEqual([{ kind: 'problem', channel: 'web', email: 'ada@example.org', mails: 1 }]);
  });

  it('needs words, a true address if any, and nothing else', async () => {
    const who = visitor(app);
    await who.open('/tell-us/thank');
    expect((await who.send({ words: '', email: '' })).body).toContain('href="#words"');
    expect((await who.send({ words: 'Thanks to Bob.', email: 'bob' })).body).toContain('href="#email"');
    expect((await who.send({ words: 'Thanks to Bob.', email: '', kind: 'compliment' })).body).toContain(
      'You left no way to reach you',
    );
  });
});

describe('Rights', () => {
  it('name the days that hold for a complaint made today', async () => {
    const { body } = await visitor(app).open('/tell-us/rights');
    expect(body).toMatch(/By \w+day,? \d+ \w+ \d{4} you have our answer/);
  });
});

describe('A visitor who asks too often', () => {
  it('is told so in words, and to wait a minute', async () => {
    const who = visitor(app);
    let shown = await who.open('/tell-us');
    for (let n = 0; n < 125 && shown.status === 200; n += 1) shown = await who.open('/tell-us');
    expect(shown.status).toBe(429);
    expect(shown.body).toContain('Wait a minute');
  });
});
