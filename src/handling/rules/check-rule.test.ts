// What a pack says, compared with its source by the organisation: kept with the words that were compared, taken back, seen.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PackPage } from '#rulepacks/pack-page.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let compliance: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  compliance = await atScreen(app, house, await person(house, { roles: ['compliance'] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const Answer = z.object({ page: PackPage, allowed: z.object({ check: z.boolean() }) });
const pack = 'uk-fca-disp';
const path = `/api/rules/packs/${pack}`;
const read = async (ask = compliance) => Answer.parse((await ask('GET', path)).body);
const unconfirmed = async () => {
  const { page } = await read();
  const found = page.sections.flatMap(({ statements }) => statements).find(({ cited }) => cited?.unconfirmed);
  if (!found) throw new Error('nothing of this pack is unconfirmed');
  return found;
};
const statement = async (key: string) =>
  (await read()).page.sections.flatMap(({ statements }) => statements).find((one) => one.key === key);

describe('Checking a rule against its source', () => {
  it('keeps who read what on which day, and counts the statement as checked', async () => {
    const { key, says } = await unconfirmed();
    const before = (await read()).page.unconfirmed;
    const check = {
      statement: key,
      says,
      agrees: true,
      source: 'FCA Handbook, DISP 1.4.1R',
      readOn: '2026-11-20',
      note: 'On paper.',
    };
    expect(await compliance('POST', `${path}/checks`, check)).toMatchObject({ status: 200 });
    expect((await read()).page.unconfirmed).toEqual({ ...before, checked: before.checked + 1 });
    expect(await statement(key)).toMatchObject({
      outdated: false,
      check: { agrees: true, source: 'FCA Handbook, DISP 1.4.1R', readOn: '2026-11-20', note: 'On paper.', by: 'Sam Handler' },
    });
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'rule-checked'`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('On paper');
  });

  it('says so where the source was found to say something else, and asks what', async () => {
    const { key, says } = await unconfirmed();
    const differs = { statement: key, says, agrees: false, source: 'The instrument', readOn: '2026-11-20', note: '' };
    expect(await compliance('POST', `${path}/checks`, differs)).toMatchObject({
      status: 422,
      body: { fields: { note: /instead/ } },
    });
    expect(await compliance('POST', `${path}/checks`, { ...differs, note: 'Four weeks' })).toMatchObject({ status: 200 });
    expect((await read()).page.unconfirmed).toMatchObject({ differs: 1, checked: 0 });
  });

  it('is refused for words the pack does not say, for a day to come, and for what it says nothing about', async () => {
    const { key, says } = await unconfirmed();
    const check = { statement: key, says, agrees: true, source: 'Read', readOn: '2026-11-20' };
    const refused = async (change: object) => compliance('POST', `${path}/checks`, { ...check, ...change });
    expect(await refused({ says: `${says} or more` })).toMatchObject({ body: { code: 'page.stale' } });
    expect(await refused({ readOn: '2026-11-24' })).toMatchObject({ status: 422, body: { fields: { readOn: /after today/ } } });
    expect(await refused({ statement: 'clocks/none/2026-01-01' })).toMatchObject({ body: { code: 'rule-statement.unknown' } });
    expect(await refused({ source: ' ' })).toMatchObject({ status: 422 });
  });

  it('is taken back, and the statement is unconfirmed again', async () => {
    const { key } = await unconfirmed();
    const address = `${path}/checks?statement=${encodeURIComponent(key)}`;
    expect(await compliance('DELETE', address)).toMatchObject({ status: 200 });
    expect(await statement(key)).toMatchObject({ check: null });
    expect(await compliance('DELETE', address)).toMatchObject({ body: { code: 'rule-check.unknown' } });
  });

  it('counts no longer once the pack says something else', async () => {
    const { key, says } = await unconfirmed();
    await compliance('POST', `${path}/checks`, { statement: key, says, agrees: true, source: 'Read', readOn: '2026-11-20' });
    await house.pool.query(`update rule_check set says = 'what it said a year ago' where withdrawn_at is null`);
    expect(await statement(key)).toMatchObject({ outdated: true });
    expect((await read()).page.unconfirmed.checked).toBe(0);
  });

  it('is for those who keep the rules; everyone may read what they say', async () => {
    const handler = await atScreen(app, house, await person(house));
    expect((await read(handler)).allowed).toEqual({ check: false });
    const { key, says } = await unconfirmed();
    const check = { statement: key, says, agrees: true, source: 'Read', readOn: '2026-11-20' };
    expect(await handler('POST', `${path}/checks`, check)).toMatchObject({ status: 403 });
    expect(await handler('GET', '/api/rules/packs/none')).toMatchObject({ status: 404 });
  });
});
