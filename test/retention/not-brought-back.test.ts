// What was erased does not come back: an old register that is imported again, under its own name or another, is refused row by row,
// and brought in only by whoever may erase, with a reason. A search that a colleague saved under somebody's name goes with them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '#apps/worker/jobs/run-import.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { changeSecret } from '#handling/access/change-secret.ts';
import { startImport } from '#handling/import/start-import.ts';
import { tryImport } from '#handling/import/try-import.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { eraseComplaintRows } from '#records/erasing/erase-rows.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { upload } from '#test/support/registers.ts';
import { importPage } from '#views/imports/import-page.ts';
import { whereLeft } from './every-table.ts';

let house: TestHouse;
let ada: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  ada = house.administrator;
});
afterAll(() => house.close());

const header = 'Complaint ID,Date received,Description,Customer,Email,Status';
const rows = [
  'Q-1,2019-03-04,The boiler is cold,Winifred Oakapple,winifred@oakapple.example,Closed',
  'Q-2,2019-03-05,The stairs are dark,Winifred Oakapple,winifred@oakapple.example,Closed',
  'Q-3,2019-03-06,The lift stands still,Bertram Quill,bertram@quill.example,Closed',
];
const register = (...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;

const idOf = async (sourceId: string): Promise<string> =>
  (await house.pool.query<{ id: string }>('select id from complaint where source_id = $1', [sourceId])).rows[0]?.id ?? '';

async function erase(...sourceIds: string[]): Promise<void> {
  for (const sourceId of sourceIds) {
    const id = await idOf(sourceId);
    await transact(house.db, 'program', async (tx) => {
      await eraseComplaintRows(tx, id, { how: 'erased', now: house.clock(), secret: house.secret });
      return { commit: true, value: undefined };
    });
  }
}

async function bringInAll(text: string, named: string, erasedTooBecause = '', actor = ada) {
  const { id, mapping } = await upload(house, actor, text, named);
  const tried = done(await perform(house, tryImport, { import: id, mapping }, { actor }));
  const started = await perform(house, startImport, { import: id, mapping, erasedTooBecause }, { actor });
  await runImport(house, { import: id, stop: new AbortController().signal });
  const { rows: after } = await house.pool.query<Record<string, unknown>>('select * from import_batch where id = $1', [id]);
  return { id, tried, started, counts: after[0] ?? {} };
}

describe('A register that is imported again', () => {
  it('brings back nobody who was erased, and says so of each row', async () => {
    await bringInAll(register(...rows), 'old.csv');
    await erase('Q-1', 'Q-2');
    expect(await whereLeft(house, 'Winifred')).toEqual([]);
    const again = await bringInAll(register(...rows), 'old.csv');
    expect(again.tried.problems).toContainEqual(expect.objectContaining({ kind: 'erased-before', count: 2 }));
    expect(again.counts).toMatchObject({ complaints_made: 0, rows_known: 1, rows_refused: 2 });
    expect(await whereLeft(house, 'Winifred')).toEqual([]); // not even in what is told of the refused rows
    expect(done(await importPage(house.db, ada, again.id)).columns.map(({ name }) => name)).toContain('Customer');
  });

  it('is recognised under another name and with other references, by the customer and the day', async () => {
    const other = register(
      rows[0]?.replace('Q-1', 'X-77').replace('The boiler', 'Boiler') ?? '',
      rows[2]?.replace('Q-3', 'X-79') ?? '',
    );
    expect((await bringInAll(other, 'export-2026.csv')).counts).toMatchObject({ complaints_made: 1, rows_refused: 1 });
  });

  it('lets in what the same person says later: somebody erased may come back themselves', async () => {
    const later = register('Q-9,2021-07-01,It is cold again,Winifred Oakapple,winifred@oakapple.example,Closed');
    expect((await bringInAll(later, 'later.csv')).counts).toMatchObject({ complaints_made: 1, rows_refused: 0 });
    await erase('Q-9');
  });

  it('still is when the secret of the program was changed in between', async () => {
    const next = Buffer.alloc(32, 'another secret of tests');
    const actor = { kind: 'program', name: 'set-up' } as const;
    done(await perform(house, changeSecret, { to: next }, { actor }));
    const changed = { ...house, secret: next };
    const { id, mapping } = await upload(house, ada, register(rows[1] ?? ''), 'old.csv');
    const tried = done(await perform(changed, tryImport, { import: id, mapping }, { actor: ada }));
    expect(tried).toMatchObject({ made: 0, refused: 1 });
    done(await perform(changed, changeSecret, { to: house.secret }, { actor }));
  });

  it('brings them back only for whoever may erase, with a reason, and the record says so', async () => {
    const importer = await person(house, { roles: ['handler'] });
    const may: PersonActor = { ...importer, permissions: new Set([...importer.permissions, 'import']) };
    const refused = await bringInAll(register(rows[0] ?? ''), 'old.csv', 'They asked us to.', may);
    expect(refused.started).toMatchObject({ code: 'import.erased-too' });
    const letIn = await bringInAll(register(rows[0] ?? ''), 'old.csv', 'A court ordered it; letter of 2 November.');
    expect(letIn.counts).toMatchObject({ complaints_made: 1, rows_refused: 0 });
    const { rows: said } = await house.pool.query(`select 1 from audit_entry where chain_id = $1 and kind = 'erased-rows-let-in'`, [
      letIn.id,
    ]);
    expect(said).toHaveLength(1);
    await erase('Q-1');
  });
});

describe('A search that a colleague saved', () => {
  const save = (name: string, words: string) =>
    house.pool.query(
      `insert into saved_view (id, person_id, screen, name, filter, made_at) values (gen_random_uuid(), $1, 'queue', $2, $3, now())`,
      [ada.id, name, JSON.stringify({ words })],
    );
  const names = async () =>
    (await house.pool.query<{ name: string }>('select name from saved_view order by name')).rows.map((row) => row.name);

  it('goes when the last thing of whoever it names is erased, and others stay', async () => {
    const his = 'Hector Plumtree,hector@plum.example,Closed';
    await bringInAll(register(`Z-1,2019-04-01,No light,${his}`, `Z-2,2019-04-02,No heat,${his}`), 'z.csv');
    await save('Late ones', 'late');
    await save('Mr Plumtree', 'hector@plum.example');
    await save('His', 'Hector Plumtree');
    await erase('Z-1');
    expect(await names()).toEqual(['His', 'Late ones', 'Mr Plumtree']);
    await erase('Z-2');
    expect(await names()).toEqual(['Late ones']);
    expect(await whereLeft(house, 'Plumtree')).toEqual([]);
  });
});
