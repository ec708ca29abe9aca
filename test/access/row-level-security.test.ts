// Trying to read, write and count past what a person may see: with SQL typed by hand under the role of a person's own
// transaction, where nothing of the program stands in the way, and through search.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { enqueue } from '#platform/jobs/queue.ts';
import { newId } from '#platform/new-id.ts';
import { sha256 } from '#platform/digest.ts';
import { ask, transact, type Transaction } from '#platform/postgres/transaction.ts';
import { saveComplaint } from '#records/complaints.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';

let house: TestHouse;
let mine: string;
let theirs: string;
let secret: string;
let aboutMe: string;
let sam: PersonActor;
let tess: PersonActor;
let cora: PersonActor;
let repairs: string;
let lettings: string;

const digest = sha256('the photograph');

/** Logged by the administrator, with a row of everything a complaint can have. */
async function complaint(about: string, inTeam: string): Promise<string> {
  const asking = { actor: house.administrator, key: `log ${about}` };
  const given = {
    customer: { name: about },
    description: `${about} and the boiler`,
    points: [about],
    channel: 'telephone',
    team: inTeam,
  };
  const { id } = done(await perform(house, logComplaint, given, asking));
  const now = house.clock();
  await house.db
    .insertInto('note')
    .values({ complaint_id: id, id: newId(now), at: now, text: about })
    .execute();
  const file = { complaint_id: id, id: newId(now), digest, file_name: 'photo.jpg', kind: 'evidence', added_at: now };
  await house.db.insertInto('attachment').values(file).execute();
  await sql`select index_complaint(${id})`.execute(house.db);
  return id;
}

beforeAll(async () => {
  house = await testHouse();
  [repairs, lettings] = [await team(house, 'Repairs'), await team(house, 'Lettings')];
  sam = await person(house, { name: 'Sam', teams: [repairs] });
  tess = await person(house, { name: 'Tess', teams: [lettings] });
  cora = await person(house, { name: 'Cora', roles: ['compliance'] });
  const now = house.clock();
  const bytes = Buffer.from('the photograph');
  const content = { digest, size: bytes.length, media_type: 'image/jpeg', kept_in: 'database', bytes, stored_at: now };
  await house.db.insertInto('file_content').values(content).execute();
  mine = await complaint('Mine', repairs);
  theirs = await complaint('Theirs', lettings);
  secret = await complaint('Secret', repairs);
  aboutMe = await complaint('About Sam', repairs);
  await house.db.updateTable('complaint').set({ need_to_know: true }).where('id', '=', secret).execute();
  await house.db.insertInto('complaint_access').values({ complaint_id: secret, person_id: cora.id, given_at: now }).execute();
  await house.db.insertInto('complaint_subject').values({ complaint_id: aboutMe, person_id: sam.id, named_at: now }).execute();
});
afterAll(() => house.close());

const as = <T>(who: PersonActor, question: (tx: Transaction) => Promise<T>): Promise<T> =>
  ask(house.db, { person: who.id }, question);
const typed = (who: PersonActor, statement: string) => as(who, (tx) => sql.raw(statement).execute(tx.sql));
const noWay = /permission denied|row-level security|Only those|no such complaint|must follow/;

async function seen(who: PersonActor, table: string, column = 'complaint_id'): Promise<string[]> {
  const { rows } = await as(who, (tx) =>
    sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}`.execute(tx.sql),
  );
  const names = new Map([
    [mine, 'mine'],
    [theirs, 'theirs'],
    [secret, 'secret'],
    [aboutMe, 'about me'],
  ]);
  return rows.flatMap(({ id }) => names.get(id) ?? []).toSorted();
}

const perComplaint = ['complaint_point', 'complaint_party', 'note', 'contact', 'attachment'] as const;

describe('A person’s own transaction', () => {
  it('sees the complaints of their teams and no others', async () => {
    expect(await seen(sam, 'complaint', 'id')).toEqual(['mine']);
    expect(await seen(tess, 'complaint', 'id')).toEqual(['theirs']);
  });

  it.each(perComplaint)('sees the rows of %s only with their complaint', async (table) => {
    expect(await seen(sam, table)).toEqual(['mine']);
    expect(await seen(tess, table)).toEqual(['theirs']);
  });

  it('sees entries of the record only with their complaint', async () => {
    expect(await seen(sam, 'audit_entry', 'chain_id')).toEqual(['mine']);
    expect(await seen(house.administrator, 'audit_entry', 'chain_id')).toEqual(['about me', 'mine', 'theirs']);
  });

  it('counts only what it sees', async () => {
    const { rows } = await as(sam, (tx) => sql<{ n: number }>`select count(*)::int as n from complaint`.execute(tx.sql));
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('finds by search only what it sees', async () => {
    const found = async (who: PersonActor) =>
      (await as(who, (tx) => sql`select * from search_complaints(plainto_tsquery('english', 'boiler'), 50)`.execute(tx.sql))).rows;
    expect(await found(sam)).toHaveLength(1);
    expect(await found(cora)).toHaveLength(4);
    expect(await found(house.administrator)).toHaveLength(3);
  });

  it('sees a need-to-know complaint only when named for it, whatever the role', async () => {
    expect(await seen(house.administrator, 'complaint', 'id')).toEqual(['about me', 'mine', 'theirs']);
    expect(await seen(cora, 'complaint', 'id')).toEqual(['about me', 'mine', 'secret', 'theirs']);
  });

  it('sees nothing of a complaint about the person, even as an administrator', async () => {
    await house.db
      .insertInto('complaint_subject')
      .values({ complaint_id: theirs, person_id: house.administrator.id, named_at: house.clock() })
      .execute();
    expect(await seen(house.administrator, 'complaint', 'id')).toEqual(['about me', 'mine']);
    expect(await seen(house.administrator, 'note')).toEqual(['about me', 'mine']);
    await house.db.deleteFrom('complaint_subject').where('person_id', '=', house.administrator.id).execute();
  });

  it('finds nobody’s rows when nobody is asking', async () => {
    const rows = await house.db.connection().execute(async (connection) => {
      await sql`begin; set local role redress_app`.execute(connection);
      const found = [];
      for (const table of ['complaint', 'customer', 'audit_entry', 'file_content', ...perComplaint])
        found.push(...(await sql`select 1 from ${sql.table(table)}`.execute(connection)).rows);
      await sql`rollback`.execute(connection);
      return found;
    });
    expect(rows).toEqual([]);
  });
});

describe('What a person may not see', () => {
  it.each(perComplaint.filter((table) => table !== 'contact'))('cannot be given a row of %s', async (table) => {
    await expect(typed(sam, insertInto(table))).rejects.toThrow(noWay);
  });

  it('cannot be given a contact', () =>
    expect(
      typed(
        sam,
        `insert into contact (id, kind, channel, text, received_at, logged_at, complaint_id)
      values ('${newId(house.clock())}', 'complaint', 'letter', 'planted', now(), now(), '${theirs}')`,
      ),
    ).rejects.toThrow(noWay));

  it('cannot be changed, moved or given away', async () => {
    const changed = await as(sam, (tx) =>
      tx.sql.updateTable('complaint').set({ title: 'x' }).where('id', 'in', [theirs, secret, aboutMe]).executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
    await expect(typed(sam, `select place_complaint('${theirs}', '{"handler_id": "${sam.id}"}')`)).rejects.toThrow(noWay);
    await expect(typed(sam, `select place_complaint('${aboutMe}', '{"handler_id": "${sam.id}"}')`)).rejects.toThrow(noWay);
  });

  it('cannot be opened by naming oneself', async () => {
    await expect(typed(sam, `insert into complaint_access values ('${secret}', '${sam.id}', null, now())`)).rejects.toThrow(noWay);
    await expect(
      typed(house.administrator, `insert into complaint_access values ('${secret}', '${house.administrator.id}', null, now())`),
    ).rejects.toThrow(noWay);
  });

  it('cannot be split, which would copy who may open it', () => {
    const columns =
      'title, description, channel, received_at, first_made_at, logged_at, state, stage, track, severity, legal_entity_id, rule_pack, calendar';
    const split = (from: string) => `insert into complaint (id, reference, split_from, ${columns})
      select '${newId(house.clock())}', 'split', '${from}', ${columns} from complaint where id = '${mine}'`;
    return Promise.all([
      expect(typed(sam, split(theirs))).rejects.toThrow(noWay),
      expect(typed(sam, split(mine))).resolves.toBeDefined(),
    ]);
  });

  it('is not told apart by linking to it', () =>
    expect(typed(sam, `insert into complaint_link values ('${mine}', '${theirs}', 'related', '', null, now())`)).rejects.toThrow(
      noWay,
    ));

  it('stays out of reach when its subject strikes out their name', async () => {
    const struck = await as(sam, (tx) => tx.sql.deleteFrom('complaint_subject').executeTakeFirst());
    expect(Number(struck.numDeletedRows)).toBe(0);
  });
});

function insertInto(table: string): string {
  const id = newId(house.clock());
  const rows: Record<string, string> = {
    complaint_point: `(complaint_id, id, position, text) values ('${theirs}', '${id}', 9, 'planted')`,
    complaint_party: `(complaint_id, customer_id, role) select '${theirs}', id, 'representative' from customer limit 1`,
    note: `(complaint_id, id, at, text) values ('${theirs}', '${id}', now(), 'planted')`,
    attachment: `(complaint_id, id, digest, file_name, kind, added_at) values ('${theirs}', '${id}', '\\x${digest.toString('hex')}', 'x', 'other', now())`,
  };
  return `insert into ${table} ${rows[table]}`;
}

describe('The question who may see a complaint', () => {
  it('is answered alike by reading, searching and passing on', async () => {
    for (const who of [sam, tess, cora, house.administrator]) {
      const read = await seen(who, 'complaint', 'id');
      const found = await as(who, (tx) =>
        sql<{ id: string }>`select complaint_id as id from search_complaints(plainto_tsquery('english', 'boiler'), 50)`.execute(
          tx.sql,
        ),
      );
      expect(found.rows).toHaveLength(read.length);
      const placed = [mine, theirs, secret, aboutMe].map(async (id) => {
        const place = (tx: Transaction) => sql`select place_complaint(${id}, '{}'::jsonb)`.execute(tx.sql);
        return as(who, place).then(
          () => 1,
          () => 0,
        );
      });
      expect((await Promise.all(placed)).reduce<number>((sum, one) => sum + one, 0)).toBe(read.length);
    }
  });
});

describe('Passing a complaint on', () => {
  it('reaches a team whose work the person does not see, and ends their sight of it', async () => {
    await transact(house.db, { person: sam.id }, async (tx) => {
      await saveComplaint(tx, mine, { team_id: lettings });
      expect(await tx.sql.selectFrom('complaint').select('id').where('id', '=', mine).execute()).toEqual([]);
      return { commit: false, value: undefined };
    });
    expect(await seen(sam, 'complaint', 'id')).toEqual(['mine']);
  });

  it('does not make it need-to-know without the permission', () =>
    expect(typed(sam, `select place_complaint('${mine}', '{"need_to_know": true}')`)).rejects.toThrow(noWay));
});

describe('The bytes of a file', () => {
  it('are reached only through an attachment that may be seen', async () => {
    const bytes = (who: PersonActor) => as(who, (tx) => tx.sql.selectFrom('file_content').select('bytes').execute());
    expect(await bytes(sam)).toHaveLength(1);
    const stranger = await person(house, { name: 'Nell' });
    expect(await bytes(stranger)).toEqual([]);
  });
});

describe('The record', () => {
  const entry = (
    chain: string,
    actor: string,
  ) => `insert into audit_entry (chain_id, seq, at, actor_kind, actor_id, actor_name, via, kind, facts, previous, hash)
    values ('${chain}', 99, now(), 'person', '${actor}', 'x', 'screen', 'note-added', '{}', '\\x00', '\\x00')`;

  it('takes no entry in another person’s name', () => expect(typed(sam, entry(mine, tess.id))).rejects.toThrow(noWay));
  it('takes no entry that does not follow the one before it', () => expect(typed(sam, entry(mine, sam.id))).rejects.toThrow(noWay));
  it('lets nobody touch an entry or the head of a chain', async () => {
    await expect(typed(sam, `update audit_entry set kind = 'x'`)).rejects.toThrow(noWay);
    await expect(typed(sam, `delete from audit_entry`)).rejects.toThrow(noWay);
    await expect(typed(sam, `update audit_head set seq = 1`)).rejects.toThrow(noWay);
    await expect(typed(sam, `select * from audit_head`)).rejects.toThrow(noWay);
  });
});

describe('What no person’s transaction reaches', () => {
  it.each([
    'select * from session',
    'select * from api_token',
    'select * from one_time_link',
    'select * from known_device',
    'select * from sign_in_failure',
    'select password_hash from person',
    'select second_factor_secret from person',
    'select second_factor_sealed from person',
    'select * from secret_fingerprint',
    'select * from person',
    'select * from complaint_search',
    'select * from import_chunk',
    'select data from jobs.job',
    'select last_value from complaint_number',
    `insert into person_role values ('00000000-0000-7000-8000-000000000000', 'administrator')`,
    `update person set name = 'x'`,
    `insert into role_permission values ('handler', 'see-every-complaint')`,
    'update organisation set name = name',
    'create table note_copy (id integer)',
  ])('refuses “%s”', (statement) => expect(typed(sam, statement)).rejects.toThrow(noWay));

  it('is the role of the program', async () => {
    const question = sql<{ member: boolean }>`select pg_has_role('redress_app', 'redress_system', 'member') as member`;
    expect((await question.execute(house.db)).rows).toEqual([{ member: false }]);
  });

  it('is the answers kept for others', async () => {
    const count = (who: PersonActor) => as(who, (tx) => tx.sql.selectFrom('command_receipt').select('key').execute());
    expect(await count(house.administrator)).toHaveLength(4);
    expect(await count(sam)).toEqual([]);
  });

  it('is a register that was brought in, without the permission to import', async () => {
    const batch = newId(house.clock());
    const row = {
      id: batch,
      file_name: 'a.csv',
      source: 'a',
      format: 'csv',
      mapping: '{}',
      state: 'finished',
      made_at: house.clock(),
    };
    await house.db.insertInto('import_batch').values(row).execute();
    const error = { import_id: batch, row_number: 1, field: 'date', refused: true, words: 'x', raw: '{"name":"Amara"}' };
    await house.db.insertInto('import_row_error').values(error).execute();
    const rows = (who: PersonActor) => as(who, (tx) => tx.sql.selectFrom('import_row_error').select('raw').execute());
    expect(await rows(house.administrator)).toHaveLength(1);
    expect(await rows(sam)).toEqual([]);
  });

  it('is the queue, but for handing in work', async () => {
    const handedIn = as(sam, (tx) => enqueue(house.jobs, tx, [{ job: 'clear-expired', body: {} }]));
    await expect(handedIn).resolves.toBeUndefined();
  });
});
