// Search on a real database: what is found, what is never found, and words that are marked and never markup.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { addNote } from '#handling/together/add-note.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { complaint, isAbout, type MadeComplaint, openTo } from '#test/support/complaints.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { markedWords } from './marked-words.ts';
import { search, searchQuery } from './search.ts';

let house: TestHouse;
let repairs: string;
let amira: PersonActor;
let overseer: PersonActor;
const made: Record<string, MadeComplaint> = {};
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  const rents = await team(house, 'Rents');
  const lead = await person(house, { name: 'Lena Lead', roles: ['manager'], teams: [repairs] });
  const other = await person(house, { name: 'Otto Other', teams: [rents] });
  amira = await person(house, { name: 'Amira', teams: [repairs] });
  overseer = await person(house, { roles: ['compliance'] });
  const osei = { name: 'Amara Osei', email: 'amara.osei@example.org', phone: '+44 7700 900123' };
  made['boiler'] = await complaint(house, lead, {
    team: repairs,
    description: 'The boiler is broken again. No hot water since Friday.',
    customer: osei,
  });
  made['lift'] = await complaint(house, lead, {
    team: repairs,
    description: 'The lift is broken; hot days without water.',
    customer: { name: 'Will Banks' },
  });
  made['elsewhere'] = await complaint(house, other, { team: rents, description: 'Boiler surcharge on my rent' });
  made['secret'] = await complaint(house, lead, { team: repairs, description: 'Boiler abuse', needToKnow: true });
  made['opened'] = await complaint(house, other, { team: rents, description: 'Boiler whispered about', needToKnow: true });
  await openTo(house, made['opened'].id, amira.id);
  made['about me'] = await complaint(house, lead, { team: repairs, description: 'Amira was rude about the boiler' });
  await isAbout(house, made['about me'].id, amira.id);
  made['markup'] = await complaint(house, lead, {
    team: repairs,
    description: '<img src=x onerror=alert(1)> squeak & <b>bold</b> \ue000words\ue001',
  });
});
afterAll(() => house.close());

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const asked = (actor: PersonActor, words: string, more: Record<string, unknown> = {}) =>
  search(asking(actor), searchQuery.parse({ words, ...more }));
const found = async (actor: PersonActor, words: string, more: Record<string, unknown> = {}) => {
  const { hits } = await asked(actor, words, more);
  return hits.map(({ id }) => Object.keys(made).find((name) => made[name]?.id === id) ?? '').toSorted();
};

describe('Search', () => {
  it.each([
    ['boilers', ['boiler', 'opened']],
    ['broken boiler', ['boiler']],
    ['"hot water"', ['boiler']],
    ['hot water', ['boiler', 'lift']],
    ['boiler -whispered', ['boiler']],
    ['lift or boiler', ['boiler', 'lift', 'opened']],
    ['Amara Osei', ['boiler']],
    ['amara.osei@example.org', ['boiler']],
    ['Will Banks', ['lift']],
    ['Will', ['lift']],
    ['07700 900123', ['boiler']],
    ['+44 (7700) 900-123', ['boiler']],
    ['nothing like it', []],
    ['the', []],
    ['"', []],
    [':* & | !', []],
  ])('finds by %j', async (words, expected) => {
    expect(await found(amira, words)).toEqual(expected);
  });

  it('finds a reference however it is typed, and by its last part alone', async () => {
    const reference = made['boiler']?.reference ?? '';
    for (const typed of [reference, reference.toLowerCase(), reference.replaceAll('-', ' '), reference.replace('0', 'O')])
      expect(await found(amira, typed)).toContain('boiler');
    expect(await found(amira, reference.slice(5))).toContain('boiler');
  });

  it('finds nothing that the person may not see, by words or by reference', async () => {
    expect(await found(amira, made['secret']?.reference ?? '')).toEqual([]);
    expect(await found(amira, made['about me']?.reference ?? '')).toEqual([]);
    expect(await found(overseer, 'boiler')).toEqual(['about me', 'boiler', 'elsewhere']);
    expect(await found(await person(house), 'boiler')).toEqual([]);
  });

  it('agrees with row-level security for everybody, whatever the way it looks', async () => {
    for (const actor of [amira, overseer, await person(house, { teams: [repairs] }), await person(house)]) {
      const seen = await transact(house.db, { person: actor.id }, async (tx) => {
        const visible = await sql<{ id: string }>`select id from complaint`.execute(tx.sql);
        const few = await sql<{
          id: string;
        }>`select complaint_id as id from search_complaints(search_query('boiler or lift or squeak', false), 200)`.execute(tx.sql);
        return { commit: false, value: { visible: visible.rows.map(({ id }) => id), few: few.rows.map(({ id }) => id) } };
      });
      expect(seen.few.toSorted()).toEqual(seen.visible.toSorted());
    }
  });

  it('asks of somebody else’s sight exactly what row-level security asks of their own', async () => {
    const { rows: people } = await house.pool.query<{ id: string }>('select id from person');
    const all = Object.values(made).map(({ id }) => id);
    for (const { id: viewer } of people) {
      const own = await transact(house.db, { person: viewer }, async (tx) => ({
        commit: false,
        value: (await sql<{ id: string }>`select id from complaint where id = any (${all}::uuid[])`.execute(tx.sql)).rows,
      }));
      const asked = await transact(house.db, 'program', async (tx) => ({
        commit: false,
        value: (
          await sql<{
            id: string;
          }>`select c as id from unnest(${all}::uuid[]) c where ${viewer} in (select who_sees(c, array[${viewer}]::uuid[]))`.execute(
            tx.sql,
          )
        ).rows,
      }));
      const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
      expect(ids(asked)).toEqual(ids(own));
    }
  });

  it('finds the words of a note once it is written', async () => {
    expect(await found(amira, 'thermocouple')).toEqual([]);
    await perform(
      house,
      addNote,
      { complaint: made['boiler']?.id, text: 'The engineer blames the thermocouple' },
      { actor: amira },
    );
    expect(await found(amira, 'thermocouple')).toEqual(['boiler']);
  });

  it('goes on the last word while somebody still types', async () => {
    expect(await found(amira, 'boi')).toEqual([]);
    expect(await found(amira, 'boi', { asTyped: 'true' })).toEqual(['boiler', 'opened']);
    expect(await found(amira, 'broken boi', { asTyped: 'true' })).toEqual(['boiler']);
    expect(await found(amira, 'amara.os', { asTyped: 'true' })).toEqual(['boiler']);
  });

  it('can be narrowed', async () => {
    expect(await found(amira, 'boiler', { state: 'closed' })).toEqual([]);
    expect(await found(amira, 'boiler', { severity: 'moderate,high' })).toEqual(['boiler', 'opened']);
    expect(await found(amira, 'boiler', { since: '2027-01-01' })).toEqual([]);
  });

  it('marks the words that were found, and gives markup as the letters it is', async () => {
    const { hits } = await asked(amira, 'bold squeak');
    expect(hits).toHaveLength(1);
    expect(hits[0]?.words.map(({ text }) => text).join('')).toBe('onerror=alert(1)> squeak & <b>bold</b> words');
    expect(hits[0]?.words.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['squeak', 'bold']);
  });

  it('says how many there are, and goes through them page by page', async () => {
    const first = await asked(amira, 'boiler', { limit: 1 });
    const second = await asked(amira, 'boiler', { limit: 1, from: 1 });
    expect(first).toMatchObject({ count: 2, more: false });
    expect(second.hits).toHaveLength(1);
    expect(second.hits[0]?.id).not.toBe(first.hits[0]?.id);
  });
});

describe('Search among very many that fit', () => {
  beforeAll(async () => {
    await house.pool.query(`
      with rents as (select id from team where name = 'Rents'), copied as (
        insert into complaint (id, reference, title, description, channel, received_at, first_made_at, logged_at, state, stage, track,
          severity, legal_entity_id, rule_pack, calendar, team_id)
        select gen_random_uuid(), 'C-25-Z' || lpad(n::text, 5, '0'), 'Boiler', 'Boiler', 'phone', now() - n * interval '1 minute', now(), now(),
          'closed', 'learn', 'full-investigation', 'low', e.id, e.rule_pack, e.calendar, rents.id
        from generate_series(1, 20100) n, rents, (select * from legal_entity limit 1) e returning id)
      insert into complaint_search select id, to_tsvector('english', 'boiler') from copied`);
  }, 60_000);

  it('still finds everything of the person’s own, and nothing that they may not see', async () => {
    expect(await found(amira, 'boiler')).toEqual(['boiler', 'opened']);
    expect(await found(await person(house), 'boiler')).toEqual([]);
  });

  it('gives whoever sees every team the newest, and still none that is need-to-know', async () => {
    const { hits, count, more } = await asked(overseer, 'boiler', { limit: 50 });
    expect({ count, more }).toEqual({ count: 200, more: true });
    const hidden = [made['secret'], made['opened']].map((one) => one?.id);
    expect(hits.filter(({ id }) => hidden.includes(id))).toEqual([]);
    expect(await asked(overseer, 'boiler', { state: 'open' })).toMatchObject({ count: 3 });
  });
});

describe('Marked words', () => {
  it('are pieces of the very text, hits and not', () => {
    expect(markedWords('a \ue000hit\ue001 and \ue000another\ue001')).toEqual([
      { text: 'a ', hit: false },
      { text: 'hit', hit: true },
      { text: ' and ', hit: false },
      { text: 'another', hit: true },
    ]);
    expect(markedWords('')).toEqual([]);
  });
});
