// The plain page of somebody without an account: what it shows and to whom, that opening it does nothing, what it refuses.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { askContribution } from '#handling/investigation/ask-contribution.ts';
import { testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { investigationOf } from '#test/support/investigation.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let id: string;
let address: string;
const said: string[] = [];
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house, said);
  handler = await person(house);
});
beforeEach(async () => {
  ({ id } = await complaint(house, handler, { description: 'Private words of the customer.' }));
  const of = { name: 'Bob Boiler', role: 'Contractor' };
  const asked = { complaint: id, of, question: 'Was <b>anybody</b> in?', shared: 'On 9 November.', dueOn: '2026-11-27' };
  const { link } = done(await perform(house, askContribution, asked, { actor: handler }));
  address = `/asked/${link?.secret}`;
});
afterAll(async () => {
  await app.close();
  await house.close();
});

type Part = readonly [name: string, value: string, file?: string];

const send = (parts: readonly Part[], headers: Record<string, string> = {}) => {
  const line = 'a-line-between';
  const body = parts.map(([name, value, file]) =>
    [
      `--${line}`,
      `content-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`,
      '',
      value,
    ].join('\r\n'),
  );
  const payload = `${body.join('\r\n')}\r\n--${line}--\r\n`;
  return app.inject({
    method: 'POST',
    url: address,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${line}`, ...headers },
  });
};
const open = () => app.inject({ method: 'GET', url: address });
const kept = async () => (await investigationOf(house, handler, id)).contributions[0];

describe('The page behind a link', () => {
  it('shows the question and what was chosen to be shown, escaped, and nothing else of the complaint', async () => {
    const { statusCode, body, headers } = await open();
    expect(statusCode).toBe(200);
    expect(body).toContain('Was &lt;b&gt;anybody&lt;/b&gt; in?');
    expect(body).toContain('On 9 November.');
    expect(body).not.toMatch(/Private words|Amara|C-26|<script/);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is changed by no looking, whatever program looks', async () => {
    for (const method of ['GET', 'HEAD', 'GET'] as const) await app.inject({ method, url: address });
    expect(await kept()).toMatchObject({ state: 'asked' });
  });

  it('takes an answer with its files once, and then only says that it arrived', async () => {
    const sent = await send([
      ['words', 'Nobody was in.'],
      ['files', '%PDF-1.4 the log', 'log.pdf'],
      ['files', '', ''],
    ]);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, address]);
    expect(await kept()).toMatchObject({
      state: 'received',
      answer: 'Nobody was in.',
      cameBy: 'link',
      files: [{ name: 'log.pdf' }],
    });
    const after = await open();
    expect(after.body).toContain('Your answer has arrived');
    expect(after.body).not.toContain('anybody');
    expect((await send([['words', 'Somebody was.']])).body).toContain('Your answer has arrived');
    expect((await kept())?.answer).toBe('Nobody was in.');
  });

  it('gives back what was typed when it is refused', async () => {
    const empty = await send([
      ['words', '  '],
      ['declined', 'true'],
    ]);
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('Where you would rather not, say why.');
    const bad = await send([
      ['words', 'See the file.'],
      ['files', 'MZ program', 'virus.exe'],
    ]);
    expect(bad.body).toMatch(/This kind of file is not kept[\s\S]*See the file\./);
    expect(await kept()).toMatchObject({ state: 'asked', files: [] });
  });

  it('is not answered from a page of another site', async () => {
    await send([['words', 'Forged.']], { 'sec-fetch-site': 'cross-site' });
    expect(await kept()).toMatchObject({ state: 'asked' });
  });

  it('says plainly that it opens nothing when the link is not one', async () => {
    const none = await app.inject({ method: 'GET', url: '/asked/no-such-link' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('This link does not open anything');
  });

  it('leaves the secret of the link out of every log and out of the record', async () => {
    await send([['words', 'Nobody.']]);
    const secret = address.split('/').at(-1) ?? '';
    expect(said.join('\n')).not.toContain(secret);
    const { rows } = await house.pool.query<{ facts: string }>('select facts::text from audit_entry where chain_id = $1', [id]);
    expect(rows.map(({ facts }) => facts).join('\n')).not.toMatch(new RegExp(`${secret}|Nobody`));
  });

  it('may be asked for only so often in a minute', async () => {
    const codes = new Set<number>();
    for (let n = 0; n < 35; n += 1)
      codes.add((await app.inject({ method: 'GET', url: address, remoteAddress: '198.51.100.7' })).statusCode);
    expect([...codes]).toEqual([200, 429]);
  });
});
