// Internal targets set, refused, shown beside the regulator's clock and warned of; the regulator's date never moves.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAllTargets } from '#apps/worker/jobs/recount-targets.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { complaint } from '#test/support/complaints.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { OwnTimes } from '#views/settings/own-times.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, await person(house, { roles: ['compliance', 'handler', 'manager'] }));
  await house.pool.query(`update legal_entity set rule_pack = 'uk-fca-disp'`);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const pack = 'uk-fca-disp';
const clock = 'final_or_written_response';
const set = (body: object, of = clock) =>
  ask('PUT', `/api/rules/packs/${pack}/clocks/${of}/target`, {
    from: '2026-11-01',
    length: '6 weeks',
    reason: 'What we promise our customers.',
    was: null,
    ...body,
  });
const Page = z.object({ ownTimes: OwnTimes });
const times = async () =>
  Page.parse((await ask('GET', `/api/rules/packs/${pack}`)).body).ownTimes.find((one) => one.clock === clock);
const Faces = z.object({
  clocks: z.array(
    z.object({ id: z.string(), day: z.string().nullable(), internal: z.object({ day: z.string(), says: z.string() }).nullable() }),
  ),
});
const face = async (id: string) =>
  Faces.parse((await ask('GET', `/api/complaints/${id}`)).body).clocks.find((one) => one.id === clock);
const made = () => complaint(house, house.administrator);
const due = async (id: string) => {
  const { rows } = await house.pool.query(
    `select to_char(due_day, 'YYYY-MM-DD') as due, to_char(target_day, 'YYYY-MM-DD') as target, target_clock, at_risk_at from complaint where id = $1`,
    [id],
  );
  return z
    .object({
      due: z.string().nullable(),
      target: z.string().nullable(),
      target_clock: z.string().nullable(),
      at_risk_at: z.date().nullable(),
    })
    .parse(rows[0]);
};

describe('Setting an internal target', () => {
  it('is refused in exact words where it would loosen the rule, and nothing is kept', async () => {
    const answer = await set({ length: '9 weeks' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'internal-target.loosens' } });
    const { detail: words } = z.object({ detail: z.string() }).parse(answer.body);
    expect(words).toContain('9 weeks would loosen the rule, which says: 8 weeks after the complaint was received.');
    expect(words).toContain(
      'If the complaint was received on Sunday 1 November 2026, the rule’s last day is 27 December 2026 and the target’s 3 January 2027',
    );
    expect(await set({ length: '8 weeks' })).toMatchObject({
      status: 409,
      body: { detail: /what the rule gives already \(DISP 1\.6\.2R\)/ },
    });
    expect((await times())?.set).toEqual([]);
  });

  it('is refused for what is no length, no duty, no clock', async () => {
    expect(await set({ length: 'soon' })).toMatchObject({ status: 422, body: { fields: { length: /6 weeks/ } } });
    expect(await set({}, 'none')).toMatchObject({ status: 404 });
    expect(await set({ reason: '' })).toMatchObject({ status: 422 });
    expect(await set({}, 'src')).toMatchObject({ status: 409, body: { code: 'internal-target.no-duty' } });
  });

  it('shows it beside the regulator’s clock of open complaints, whose date stays, and warns by it', async () => {
    const { id } = await made();
    await house.pool.query('update complaint set due_day = null where id = $1', [id]); // as the house's helper leaves it
    const before = await face(id);
    expect(before).toMatchObject({ day: '2027-01-18', internal: null }); // eight weeks from 23 November
    expect(await set({})).toMatchObject({ status: 200 });
    await recountAllTargets(house, pack, new AbortController().signal);
    expect(await face(id)).toMatchObject({ day: '2027-01-18', internal: { day: '2027-01-04' } });
    expect((await face(id))?.internal?.says).toBe(
      'Internal target: 6 weeks, tighter than the rule. What we promise our customers. The regulator’s date stays as it is.',
    );
    expect(await due(id)).toMatchObject({ target: '2027-01-04', target_clock: clock });
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'targets-recounted' and chain_id = $1`, [
      id,
    ]);
    expect(rows).toMatchObject([{ facts: { target: { was: null, becomes: '2027-01-04' } } }]);
  });

  it('counts from the first moment of a complaint logged after', async () => {
    const { body } = await ask('POST', '/api/complaints', {
      description: 'Charged twice',
      channel: 'phone',
      customer: { name: 'Ann' },
    });
    const { id } = z.object({ id: z.string() }).parse(body);
    expect(await due(id)).toMatchObject({ target: '2027-01-04' });
    const ahead = await ask('GET', '/api/clocks-ahead');
    if (ahead.status === 200) expect(JSON.stringify(ahead.body)).toContain('2027-01-04');
  });

  it('says who set it and why, keeps a stale page from overwriting it, and ends it from a day', async () => {
    expect((await times())?.set).toMatchObject([{ from: '2026-11-01', length: '6 weeks', standing: 'now', by: 'Sam Handler' }]);
    expect(await set({ length: '5 weeks' })).toMatchObject({ body: { code: 'page.stale' } });
    expect(await set({ length: '5 weeks', was: '6 weeks' })).toMatchObject({ status: 200 });
    expect(await set({ from: '2027-01-01', length: null, reason: 'No longer promised.' })).toMatchObject({ status: 200 });
    expect((await times())?.set).toMatchObject([
      { length: '5 weeks', standing: 'now' },
      { length: null, standing: 'later' },
    ]);
  });

  it('is for those who keep the rules', async () => {
    const handler = await atScreen(app, house, await person(house));
    const body = { from: '2026-11-01', length: '4 weeks', reason: 'Why not', was: null };
    expect(await handler('PUT', `/api/rules/packs/${pack}/clocks/${clock}/target`, body)).toMatchObject({ status: 403 });
  });
});

describe('A check of a clock', () => {
  it('lifts “unconfirmed” from it on complaints, until the pack says something else', async () => {
    const other = 'uk-fca-disp-mifid';
    await house.pool.query(`update legal_entity set rule_pack = $1`, [other]);
    const { id } = await made();
    const shown = async () =>
      z
        .object({ clocks: z.array(z.object({ id: z.string(), unconfirmed: z.boolean(), cites: z.string() })) })
        .parse((await ask('GET', `/api/complaints/${id}`)).body)
        .clocks.find((one) => one.id === clock);
    expect(await shown()).toMatchObject({ unconfirmed: true });
    const value = house.rules.packs.get(other)?.clocks.find((one) => one.id === clock)?.values[0];
    const statement = `clocks/${clock}/${value?.from}`;
    const page = z
      .object({
        page: z.object({ sections: z.array(z.object({ statements: z.array(z.object({ key: z.string(), says: z.string() })) })) }),
      })
      .parse((await ask('GET', `/api/rules/packs/${other}`)).body).page;
    const says = page.sections.flatMap(({ statements }) => statements).find(({ key }) => key === statement)?.says;
    const check = { statement, says, agrees: true, source: 'DISP 1.1A, read', readOn: '2026-11-20' };
    expect(await ask('POST', `/api/rules/packs/${other}/checks`, check)).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ unconfirmed: false, cites: 'DISP 1.6.2R, by DISP 1.1A (checked here)' });
    await house.pool.query(`update rule_check set says = 'something else'`);
    expect(await shown()).toMatchObject({ unconfirmed: true });
  });
});
