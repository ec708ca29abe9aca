// Drafts on a real database: kept as typed, one's own, and behind a door that reaches nothing else.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { keep } from '#handling/keep.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { draftAt, drafts } from '#views/together/drafts.ts';
import { dropDraft } from './drop-draft.ts';
import { keepDraft } from './keep-draft.ts';

let house: TestHouse;
let amira: PersonActor;
let ben: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  [amira, ben] = [await person(house, { name: 'Amira' }), await person(house, { name: 'Ben' })];
});
afterAll(() => house.close());

describe('A draft', () => {
  it('is read back as typed, and the later one stands in place of the earlier', async () => {
    await keep(house, keepDraft, { place: 'log-complaint', body: { description: 'The boi' } }, amira);
    house.pass({ seconds: 2 });
    const kept = done(await keep(house, keepDraft, { place: 'log-complaint', body: { description: 'The boiler\0' } }, amira));
    expect(await draftAt(house.db, amira, 'log-complaint')).toEqual({
      place: 'log-complaint',
      body: { description: 'The boiler\ufffd' },
      keptAt: kept.keptAt,
    });
  });

  it('is nobody else’s', async () => {
    expect(await draftAt(house.db, ben, 'log-complaint')).toMatchObject({ body: null, keptAt: null });
    expect(await drafts(house.db, ben)).toEqual({ drafts: [] });
  });

  it('is refused over 1 MB, in words that say where it still is', async () => {
    const answer = await keep(house, keepDraft, { place: 'log-complaint', body: 'x'.repeat(1024 * 1024) }, amira);
    expect(answer).toMatchObject({ code: 'draft.too-large', nature: 'too-large' });
  });

  it('is gone once dropped, and dropping it again is no mistake', async () => {
    await keep(house, dropDraft, { place: 'log-complaint' }, amira);
    expect(await keep(house, dropDraft, { place: 'log-complaint' }, amira)).toEqual({ dropped: true });
    expect(await draftAt(house.db, amira, 'log-complaint')).toMatchObject({ body: null });
  });

  it('gives way to later ones when a person has kept two hundred', async () => {
    for (let n = 0; n < 203; n += 1) {
      house.pass({ seconds: 1 });
      await keep(house, keepDraft, { place: `note:${n}`, body: n }, ben);
    }
    const { drafts: kept } = await drafts(house.db, ben);
    expect(kept).toHaveLength(200);
    expect(kept.at(0)?.place).toBe('note:202');
    expect(kept.at(-1)?.place).toBe('note:3');
  });
});

describe('The small door', () => {
  const through = (statement: string) =>
    transact(house.db, { scratchOf: amira.id }, async (tx) => ({ commit: false, value: await sql.raw(statement).execute(tx.sql) }));

  it.each([
    `insert into note (complaint_id, id, at, text) values (gen_random_uuid(), gen_random_uuid(), now(), 'x')`,
    `update complaint set title = 'x'`,
    `select title from complaint`,
    `delete from notification`,
    `update notification set facts = '{}'`,
    `insert into audit_entry (chain_id) values (gen_random_uuid())`,
    `select email from person`,
  ])('does not reach: %s', async (statement) => {
    await expect(through(statement)).rejects.toThrow(/permission denied/);
  });

  it('does not reach another’s draft, nor write one in their name', async () => {
    const { rows } = await through(`delete from draft where person_id = '${ben.id}' returning place`);
    expect(rows).toEqual([]);
    await expect(
      through(`insert into draft (person_id, place, body, kept_at) values ('${ben.id}', 'x', '{}', now())`),
    ).rejects.toThrow(/row-level security/);
  });

  it('is the only door: a person’s acts cannot write a draft', async () => {
    const byTheOther = transact(house.db, { person: amira.id }, async (tx) => ({
      commit: false,
      value: await sql
        .raw(`insert into draft (person_id, place, body, kept_at) values ('${amira.id}', 'x', '{}', now())`)
        .execute(tx.sql),
    }));
    await expect(byTheOther).rejects.toThrow(/permission denied/);
  });
});
