// What a customer's own transaction reaches, asked of the database itself: the views that say what customers may see, of their own
// complaint, and nothing else; with every text of the house marked, no mark of a colleague's comes through.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomerActor } from '#domain/actor.ts';
import { rightsOf } from '#domain/customer-right.ts';
import { perform } from '#handling/command.ts';
import { addNote } from '#handling/together/add-note.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { ask, transact } from '#platform/postgres/transaction.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { columnsOf, idOf, mark, seed } from '#test/retention/every-table.ts';

let house: TestHouse;
let mine: CustomerActor;
let theirs: CustomerActor;

async function customerOf(id: string): Promise<CustomerActor> {
  const { rows } = await house.pool.query<{ customer_id: string }>(
    'select customer_id from complaint_party where complaint_id = $1',
    [id],
  );
  const rights = rightsOf({ role: 'complainant', authority: null });
  return { kind: 'customer', id: rows[0]?.customer_id ?? '', complaint: id, rights, via: 'portal' };
}

beforeAll(async () => {
  house = await testHouse();
  mine = await customerOf((await complaint(house, house.administrator, { customer: { name: 'Joe One' } })).id);
  theirs = await customerOf((await complaint(house, house.administrator, { customer: { name: 'Ann Other' } })).id);
});
afterAll(() => house.close());

const reading = (who: CustomerActor) => ({ customer: who.id, complaint: who.complaint });
const views = async (): Promise<string[]> =>
  (
    await house.pool.query<{ name: string }>(
      `select table_name as name from information_schema.views where table_schema = 'public' and table_name like 'told\\_%' order by 1`,
    )
  ).rows.map(({ name }) => name);

describe('A customer’s own transaction', () => {
  it('reads the views of what customers are told, and no table at all', async () => {
    const { rows } = await house.pool.query<{ name: string }>(`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and (has_any_column_privilege('redress_customer', c.oid, 'select')
          or has_table_privilege('redress_customer', c.oid, 'insert, update, delete')) order by 1`);
    expect(rows.map(({ name }) => name)).toEqual(await views());
  });

  it('finds nothing of another customer’s complaint, whatever it asks for', async () => {
    const seen = await ask(house.db, { customer: mine.id, complaint: theirs.complaint }, async (tx) => {
      const told = [];
      for (const view of (await views()).filter((name) => name !== 'told_house'))
        told.push(...(await sql.raw(`select * from ${view}`).execute(tx.sql)).rows);
      return told;
    });
    expect(seen).toEqual([]);
  });

  it('sees the own complaint, and not the other', async () => {
    const seen = await ask(house.db, reading(mine), (tx) => tx.sql.selectFrom('told_complaint').select('id').execute());
    expect(seen).toEqual([{ id: mine.complaint }]);
  });

  it('tells a representative nothing until their authority was seen', async () => {
    await house.pool.query(`update complaint_party set role = 'representative', authority = 'asked' where complaint_id = $1`, [
      theirs.complaint,
    ]);
    const read = () => ask(house.db, reading(theirs), (tx) => tx.sql.selectFrom('told_complaint').select('id').execute());
    expect(await read()).toEqual([]);
    await house.pool.query(`update complaint_party set authority = 'seen' where complaint_id = $1`, [theirs.complaint]);
    expect(await read()).toHaveLength(1);
  });
});

describe('A customer who acts', () => {
  it('may not ask for what is a colleague’s to do', async () => {
    const answer = await perform(house, addNote, { complaint: mine.complaint, text: 'Hello' }, { actor: mine });
    expect(answer).toMatchObject({ code: 'permission.missing' });
  });

  it('does not find another customer’s complaint', async () => {
    const message = { complaint: theirs.complaint, direction: 'in', channel: 'web', text: 'Hello' };
    expect(await perform(house, addContact, message, { actor: mine })).toMatchObject({ code: 'complaint.unknown' });
  });

  it('is held to their complaint in every table that there is of complaints', async () => {
    const { rows } = await house.pool.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'complaint_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not exists (
        select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'one_complaint' and not p.polpermissive)`);
    expect(rows).toEqual([]);
  });

  it('reaches no row of another complaint, even by SQL of the program’s own', async () => {
    const reach = { forCustomer: mine.id, complaint: mine.complaint };
    const seen = await ask(house.db, reach, async (tx) => {
      const ids = await tx.sql.selectFrom('complaint').select('id').execute();
      const people = await tx.sql.selectFrom('customer').select('name').execute();
      return { ids, people };
    });
    expect(seen).toEqual({ ids: [{ id: mine.complaint }], people: [{ name: 'Joe One' }] });
    const written = transact(house.db, reach, async (tx) => {
      const row = { complaint_id: theirs.complaint, id: idOf('note'), text: 'x', written_at: house.clock() };
      await sql`insert into note ${sql.raw('(complaint_id, id, text, written_at)')} values (${row.complaint_id}, ${row.id}, ${row.text}, now())`.execute(
        tx.sql,
      );
      return { commit: true, value: undefined };
    });
    await expect(written).rejects.toThrow(/row-level security|does not exist/);
  });

  it('has their message in the conversation, and stands in the record by their id alone', async () => {
    const message = { complaint: mine.complaint, direction: 'in', channel: 'web', text: 'When will you come?' };
    const { id } = done(await perform(house, addContact, message, { actor: mine }));
    const entry = await house.pool.query('select * from audit_entry where chain_id = $1 order by seq desc limit 1', [
      mine.complaint,
    ]);
    expect(entry.rows[0]).toMatchObject({
      actor_kind: 'customer',
      actor_id: mine.id,
      actor_name: 'customer',
      via: 'portal',
      kind: 'contact-added',
    });
    const told = await ask(house.db, reading(mine), (tx) =>
      tx.sql.selectFrom('told_message').selectAll().where('id', '=', id).execute(),
    );
    expect(told).toMatchObject([{ text: 'When will you come?', mine: true }]);
  });
});

/** Words that are the customer's own, or that were sent to them: where a mark may come through, by view and column. */
const toldOnPurpose = new Set([
  'told_offer.title', 'told_offer.amounts', 'told_offer_part.kind', 'told_offer_part.title', 'told_payment.currency', 'told_request.asked',
  'told_request.why', 'told_round.words', 'told_round.currency', 'told_satisfaction.words', 'told_understanding.paraphrase',
  'told_understanding.scope', 'told_understanding.outside_scope', 'told_understanding.outcome_wanted', 'told_understanding.points',
  'told_understanding_answer.words',
  'told_complaint.reference', 'told_complaint.title', 'told_complaint.description', 'told_complaint.outcome_wanted', 'told_complaint.signposted_to',
]); // biome-ignore format: a list is read as one

describe('With every text of the house marked', () => {
  it('nothing that is a colleague’s alone comes through', async () => {
    const columns = await columnsOf(house);
    const tables = [...new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table))];
    const keep = new Set(['complaint_party', 'complaint_clock', 'complaint_regime']);
    await seed(
      house,
      tables.filter((table) => !keep.has(table)),
      { complaint: mine.complaint, person: house.administrator.id, codes: new Set() },
    );
    const through = new Set<string>();
    await ask(house.db, reading(mine), async (tx) => {
      for (const view of await views()) {
        const { rows } = await sql.raw<Record<string, unknown>>(`select * from ${view}`).execute(tx.sql);
        for (const row of rows)
          for (const [column, value] of Object.entries(row))
            if (JSON.stringify(value)?.includes(mark)) through.add(`${view}.${column}`);
      }
    });
    expect([...through].filter((place) => !toldOnPurpose.has(place))).toEqual([]);
  });

  it('nothing comes through of what is not sent, offered or promised yet', async () => {
    await house.pool.query('update understanding set sent_at = null');
    await house.pool.query('update offer_round set made_at = null');
    await house.pool.query(`update letter set state = 'draft'`);
    await house.pool.query(`update promise set state = 'proposed'`);
    await house.pool.query(`update attachment set from_customer = null`);
    await house.pool.query(`update contact set channel = 'phone'`);
    const unsent = ['understanding', 'round', 'offer', 'offer_part', 'letter', 'promise', 'file', 'message'];
    await ask(house.db, reading(mine), async (tx) => {
      for (const view of unsent)
        expect((await sql.raw(`select * from told_${view}`).execute(tx.sql)).rows, `told_${view}`).toEqual([]);
    });
  });
});
