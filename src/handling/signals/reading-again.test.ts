// Contacts are read in batches, read again by a new model, and weighed again as their circumstances change; what a person said of them stays.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAgain, weighAllAgain } from '#apps/worker/jobs/read-again.ts';
import { ContactReader } from '#apps/worker/jobs/read-contacts.ts';
import { readSignalsModel } from '#apps/signals-model.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { helpDesk, post } from '#test/support/desks.ts';
import { testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { contact, content, dissatisfied, readAll, signsOf } from '#test/support/signals.ts';
import { standing } from '#views/signals/reading-standing.ts';
import { askReadingAgain } from './ask-reading-again.ts';
import { confirmSignal } from './confirm-signal.ts';
import { dismissSignal } from './dismiss-signal.ts';
import { keepReadings } from './keep-readings.ts';
import { noticeSigns } from './notice-signs.ts';

let house: TestHouse;
let handler: PersonActor;
let model: string;
const stop = new AbortController().signal;
const reader = new ContactReader();
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
  model = (await readSignalsModel()).version;
});
afterAll(() => house.close());

const signs = (id: string) => signsOf(house, handler, id);
const byOlder = async (ids: readonly string[]) => {
  await house.pool.query(
    `update contact_reading set model = 'older', read_at = read_at - interval '1 minute' where contact_id = any ($1)`,
    [ids],
  );
};

describe('Reading many contacts', () => {
  it('reads each once, also when it was broken off between two batches, as it would have read it alone', async () => {
    const app = await testApi(house);
    const desk = await helpDesk(house, 'many');
    const items = Array.from({ length: 620 }, (_, at) => ({
      id: String(at),
      text: at % 3 === 0 ? dissatisfied : `${content} ${at}`,
    }));
    expect((await post(app, desk.token, items)).body.kept).toBe(620);
    const { rows: some } = await house.pool.query<{ id: string }>(
      'select id from contact where to_read order by logged_at, id limit 40',
    );
    const bare = { language: 'en', complaint: 0.1, dissatisfaction: 0.1, cues: [] };
    const readings = some.map(({ id }) => ({ contact: id, ...bare }));
    const twice = [...readings, ...readings.slice(0, 3)];
    const actor = { kind: 'program', name: 'signals' } as const;
    // The batch that was kept before the program was killed; what came after it is lost with it and read anew.
    expect(await perform(house, keepReadings, { model: 'x', readings: twice }, { actor })).toMatchObject({ contacts: 40 });
    await readAll(house);
    const { rows } = await house.pool.query<{ model: string; n: number; signals: number; sketches: number }>(
      `select r.model, count(*)::int as n, count(s.contact_id)::int as signals, count(c.contact_id)::int as sketches from contact_reading r
        left join contact_signal s using (contact_id) left join contact_sketch c using (contact_id) group by 1 order by 1`,
    );
    expect(rows).toMatchObject([
      { model, n: 580 },
      { model: 'x', n: 40, signals: 0, sketches: 0 },
    ]);
    const { rows: unhappy } = await house.pool.query<{ n: number }>(
      'select count(*)::int as n from contact k join contact_reading r on r.contact_id = k.id where k.text = $1 and r.model = $2',
      [dissatisfied, model],
    );
    expect(rows[0]?.signals).toBe(unhappy[0]?.n);
    expect(rows[0]?.sketches).toBe(580);
    const [alone] = [await contact(house, handler, dissatisfied)];
    await readAll(house);
    const { rows: same } = await house.pool.query<{ n: number }>(
      `select count(distinct (r.complaint, r.dissatisfaction, r.cues::text, s.level))::int as n from contact_reading r join contact k on k.id = r.contact_id
        join contact_signal s using (contact_id) where k.text = $1 and r.model = $2`,
      [dissatisfied, model],
    );
    expect(same[0]?.n).toBe(1);
    expect((await signs(alone)).signal?.level).toBe('strong');
    await app.close();
  });
});

describe('A new model', () => {
  it('reads again what is open or came lately, and nothing that is settled long', async () => {
    const [open, old] = [await contact(house, handler, dissatisfied), await contact(house, handler, dissatisfied)];
    await readAll(house);
    await house.pool.query(`update contact set state = 'settled', settled_how = 'Done', settled_at = now(), received_at = received_at - interval '100 days' where id = $1`, [old]); // biome-ignore format: one statement
    await byOlder([open, old]);
    house.pass({ hours: 1 });
    const before = await standing(house.db, model, house.clock());
    expect(before.byOther).toBe(41);
    expect(done(await perform(house, askReadingAgain, { model }, { actor: house.administrator }))).toEqual({ contacts: 41 });
    expect(done(await perform(house, askReadingAgain, { model }, { actor: house.administrator }))).toEqual({ contacts: 0 });
    await readAgain(house, { model }, { stop, reader });
    expect(await standing(house.db, model, house.clock())).toMatchObject({ byOther: 0, waiting: 0 });
    expect((await signs(open)).read?.model).toBe(model);
    expect((await signs(old)).read?.model).toBe('older');
  });
  it('is asked for by whoever keeps the settings, and by nobody else', async () => {
    expect(await perform(house, askReadingAgain, { model }, { actor: handler })).toMatchObject({ code: 'permission.missing' });
  });
  it('takes back what only the one before it saw and nobody looked at; what was noticed, confirmed or dismissed stays', async () => {
    const [unseen, noticed, confirmed, dismissed] = [await contact(house, handler, content), await contact(house, handler, content), await contact(house, handler, content), await contact(house, handler, content)]; // biome-ignore format: four alike
    const all = [unseen, noticed, confirmed, dismissed];
    await readAll(house);
    const { rows: one } = await house.pool.query<{ parts: unknown }>(`select parts from contact_signal limit 1`);
    for (const id of all)
      await house.pool.query(`insert into contact_signal (contact_id, level, likelihood, parts, raised_at, on_complaint) values ($1, 'clear', 6000, $2, $3, false)`, [id, JSON.stringify(one[0]?.parts), house.clock()]); // biome-ignore format: one row
    done(await perform(house, noticeSigns, { contact: noticed, signs: ['silence'] }, { actor: handler }));
    done(await perform(house, confirmSignal, { contact: confirmed, version: 1 }, { actor: handler }));
    done(await perform(house, dismissSignal, { contact: dismissed, version: 1, reason: 'not-unhappy' }, { actor: handler }));
    await byOlder(all);
    house.pass({ hours: 1 });
    await readAgain(house, { model }, { stop, reader });
    const left = await Promise.all(all.map(async (id) => (await signs(id)).signal?.state ?? null));
    expect(left).toEqual([null, 'open', 'confirmed', 'dismissed']);
    const { rows } = await house.pool.query<{ facts: object }>(
      `select facts from audit_entry where kind = 'contacts-read' order by at desc limit 1`,
    );
    expect(rows[0]?.facts).toMatchObject({ takenBack: 1 });
  });
});

describe('A contact that stays open', () => {
  const words = 'Why is my repair taking long?';
  const weighed = async (id: string): Promise<Record<string, number>> =>
    (await house.pool.query<{ context: Record<string, number> }>('select context from contact_reading where contact_id = $1', [id]))
      .rows[0]?.context ?? {};
  it('is weighed again every day as its customer waits, until it is a sign', async () => {
    const id = await contact(house, handler, words, { customer: { name: 'Tomos Rees', email: 'tomos@waits.example' } });
    await readAll(house);
    expect((await signs(id)).signal).toBeNull();
    await weighAllAgain(house, stop);
    expect(await weighed(id)).toEqual({});
    house.pass({ days: 9 });
    await weighAllAgain(house, stop);
    expect(await weighed(id)).toEqual({ 'days-waiting': 9 });
    const { signal, read } = await signs(id);
    expect(signal).toMatchObject({ state: 'open', raisedBy: null });
    expect(JSON.stringify([signal, read])).toContain('waited 9 days');
  });
  it('is weighed again at once where its customer was in touch since, and not twice without a reason', async () => {
    const customer = { name: 'Ola Berg', email: 'ola@again.example' };
    const { id: who } = (await house.pool.query<{ id: string }>(`insert into customer (id, name, email, created_at) values (gen_random_uuid(), $1, $2, $3) returning id`, [customer.name, customer.email, house.clock()])).rows[0] ?? { id: '' }; // biome-ignore format: one row
    const first = await contact(house, handler, words, { customer: { id: who } });
    await readAll(house);
    await weighAllAgain(house, stop);
    house.pass({ hours: 3 });
    await contact(house, handler, words, { customer: { id: who } });
    await readAll(house);
    house.pass({ hours: 1 });
    await weighAllAgain(house, stop);
    expect(await weighed(first)).toEqual({ 'repeat-contact': 1 });
    const entries = async () =>
      (await house.pool.query(`select 1 from audit_entry where kind = 'contacts-weighed-again'`)).rows.length;
    const before = await entries();
    await weighAllAgain(house, stop);
    expect(await entries()).toBe(before);
  });
  it('is left as it is once a colleague judged it, it was settled, or it is part of a complaint', async () => {
    const [judged, settled] = [await contact(house, handler, dissatisfied), await contact(house, handler, words)];
    await readAll(house);
    done(await perform(house, dismissSignal, { contact: judged, version: 1, reason: 'not-unhappy' }, { actor: handler }));
    await house.pool.query(`update contact set state = 'settled', settled_how = 'Done', settled_at = $2 where id = $1`, [
      settled,
      house.clock(),
    ]);
    const before = [await weighed(judged), await weighed(settled)];
    house.pass({ days: 6 });
    await weighAllAgain(house, stop);
    expect([await weighed(judged), await weighed(settled)]).toEqual(before);
    expect((await signs(judged)).signal?.state).toBe('dismissed');
  });
});
