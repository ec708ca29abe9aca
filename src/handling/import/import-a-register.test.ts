// Registers brought in through the real commands, on a real database: what is made, told, known again, resumed and undone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { runImport } from '#apps/worker/jobs/run-import.ts';
import { runUndo } from '#apps/worker/jobs/undo-import.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { perform } from '#handling/command.ts';
import { addTaxonomyNode } from '#handling/intake/add-taxonomy-node.ts';
import { changeRouting } from '#handling/triage/change-routing.ts';
import { search, searchQuery } from '#views/search/search.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { appendToRecord } from '#records/audit-entries.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { bringIn, countsOf, upload } from '#test/support/registers.ts';
import { bringInRows } from './bring-in-rows.ts';
import { continueImport } from './continue-import.ts';
import { discardRegister } from './discard-register.ts';
import { startImport } from './start-import.ts';
import { stopImport } from './stop-import.ts';
import { tryImport } from './try-import.ts';
import { undoImport } from './undo-import.ts';

let house: TestHouse;
let ada: PersonActor;
const running = (): AbortSignal => new AbortController().signal;
const query = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => (await house.pool.query(sql, values)).rows as Row[];
const complaintOf = async (sourceId: string) =>
  (await query<Record<string, unknown>>(`select * from complaint where source_id = $1 and state <> 'undone'`, sourceId))[0];

let series = 0;
/** A register of that many complaints with references no other test uses. */
const register = (count: number, status = 'Closed'): string => {
  series += 1;
  const rows = Array.from(
    { length: count },
    (_, i) => `S${series}-${i + 1},2025-03-${String((i % 28) + 1).padStart(2, '0')},No heat in flat ${i},${status}`,
  );
  return `${['Complaint ID,Date received,Subject,Status', ...rows].join('\n')}\n`;
};

beforeAll(async () => {
  house = await testHouse();
  ada = house.administrator;
});
afterAll(() => house.close());

describe('Bringing in a register', () => {
  it('makes a complaint of each row, with its customer, its contact, its origin, its words for search and its record', async () => {
    const repairs = await team(house, 'Repairs');
    const sam = await person(house, { email: 'sam@example.org' });
    const counts = await bringIn(
      house,
      ada,
      'Ticket,Received,Description,Customer,Email,Product,Sub product,Status,Team,Handler email,Resolution,Floor\n' +
        'T1,2025-03-04T10:30:00,The boiler is cold and nobody comes,Amara Osei,amara@example.org,Heating,Boiler,Closed,Repairs,sam@example.org,We mended the boiler and paid for the hotel nights that you spent,3\n',
    );
    expect(counts).toMatchObject({ state: 'finished', rows_total: 1, complaints_made: 1, rows_warned: 0 });
    const made = await complaintOf('T1');
    expect(made).toMatchObject({
      state: 'closed',
      team_id: repairs,
      handler_id: sam.id,
      logged_by: ada.id,
      received_at: new Date('2025-03-04T10:30:00Z'),
    });
    const about = (table: string) =>
      query<Record<string, unknown>>(`select * from ${table} where complaint_id = $1 order by 1, 2`, made?.['id']);
    expect(await about('contact')).toEqual(
      expect.arrayContaining([expect.objectContaining({ direction: 'in' }), expect.objectContaining({ direction: 'out' })]),
    );
    expect(await about('complaint_origin')).toMatchObject([{ row_number: 2, extra: { Floor: '3' } }]);
    expect(
      await query(
        `select 1 from complaint_search where complaint_id = $1 and words @@ to_tsquery('english', 'boiler & amara')`,
        made?.['id'],
      ),
    ).toHaveLength(1);
    expect(await query('select kind, actor_id from audit_entry where chain_id = $1 order by seq', made?.['id'])).toEqual([
      { kind: 'complaint-logged', actor_id: ada.id },
      { kind: 'complaint-imported', actor_id: ada.id },
    ]);
    expect(await query(`select name from taxonomy_node where taxonomy = 'product' order by parent_id nulls first`)).toEqual([
      { name: 'Heating' },
      { name: 'Boiler' },
    ]);
  });

  it('goes where the routing rules say unless its row names a team, or the import leaves such rows unassigned', async () => {
    const [heat, repairs] = [await team(house, 'Heat'), await team(house, 'Stairs and lifts')];
    const heating = done(await perform(house, addTaxonomyNode, { taxonomy: 'product', name: 'Warmth' }, { actor: ada })).id;
    done(await perform(house, addTaxonomyNode, { taxonomy: 'product', name: 'Stoves', under: heating }, { actor: ada }));
    const rule = { name: 'Heat', product: heating, team: heat };
    done(await perform(house, changeRouting, { rules: [rule] }, { actor: ada }));
    const rows = (ids: string) =>
      `Ticket,Received,Description,Product,Sub product,Team\n${ids}1,2025-03-04,Cold,Warmth,Stoves,\n${ids}2,2025-03-04,Cold,Warmth,Stoves,Stairs and lifts\n`;
    await bringIn(house, ada, rows('Sent'));
    expect(await complaintOf('Sent1')).toMatchObject({ team_id: heat });
    expect(await complaintOf('Sent2')).toMatchObject({ team_id: repairs });
    const kinds = await query(
      'select kind from audit_entry where chain_id = $1 order by seq',
      (await complaintOf('Sent1'))?.['id'],
    );
    expect(kinds.at(-1)).toEqual({ kind: 'complaint-routed' });
    await bringIn(house, ada, rows('Left'), { route: false });
    expect(await complaintOf('Left1')).toMatchObject({ team_id: null });
    done(await perform(house, changeRouting, { rules: [] }, { actor: ada }));
  });

  it('is found by the same words as what is logged by hand: also a telephone number, however it is typed', async () => {
    await bringIn(
      house,
      ada,
      'Ticket,Received,Description,Customer,Phone\nPH1,2025-03-04,The lift stands still,Will Banks,+44 7700 900 456\n',
    );
    const { hits } = await search(
      { db: house.db, actor: ada, rules: house.rules, now: house.clock() },
      searchQuery.parse({ words: '07700 900456' }),
    );
    expect(hits.map(({ id }) => id)).toEqual([(await complaintOf('PH1'))?.['id']]);
  });

  it('starts the clocks of open complaints by the rules, counted from their receipt, and none of closed ones', async () => {
    const file = `Ref,Received,Subject,Status\nO${series}-open,2026-11-20T10:00:00,No heat,Open\nO${series}-closed,2026-11-20,No heat,Closed\n`;
    await bringIn(house, ada, file);
    const open = await complaintOf(`O${series}-open`);
    expect(open?.['due_at']).toBeInstanceOf(Date);
    const clocks = await query('select clock, started_at from complaint_clock where complaint_id = $1', open?.['id']);
    expect(clocks.length).toBeGreaterThan(0);
    expect(clocks).toContainEqual(expect.objectContaining({ started_at: new Date('2026-11-20T10:00:00Z') }));
    const closed = await complaintOf(`O${series}-closed`);
    expect(closed?.['due_at']).toBeNull();
    expect(await query('select 1 from complaint_clock where complaint_id = $1', closed?.['id'])).toEqual([]);
  });

  it('leaves the record whole, and every row counted once', async () => {
    const counts = await bringIn(house, ada, `${register(1200)}A9,tomorrow,Cannot be read,Open\n`);
    expect(counts).toMatchObject({ rows_total: 1201, complaints_made: 1200, rows_refused: 1, rows_known: 0 });
    expect((await verifyRecord(house.db)).faults).toEqual([]);
  });

  it('knows the rows again: only what is new is made, and what has changed is told with its columns', async () => {
    const first = register(3, 'Open');
    await bringIn(house, ada, first);
    expect(await bringIn(house, ada, first)).toMatchObject({ complaints_made: 0, rows_known: 3, rows_changed: 0, rows_warned: 0 });
    const later = first.replace('No heat in flat 1,Open', 'No heat in flat 1,Closed');
    const again = await bringIn(house, ada, `${later}NEW-${series},2025-04-01,Damp,Open\n`);
    expect(again).toMatchObject({ complaints_made: 1, rows_known: 3, rows_changed: 1, rows_warned: 1 });
    const [told] = await query<{ row_number: number; words: string }>(
      'select row_number, words from import_row_error where import_id = $1',
      again.id,
    );
    expect(told).toMatchObject({
      row_number: 3,
      words: expect.stringMatching(/Known already as C-25-\w+, but since changed in the file: “Status”/) as string,
    });
  });

  it('tells rows without a reference apart by their content, and says which are the same', async () => {
    const file = 'Date received,Subject\n2025-01-02,Noise at night\n2025-01-02,Noise at night\n2025-01-03,Noise at night\n';
    expect(await bringIn(house, ada, file)).toMatchObject({ complaints_made: 2, rows_known: 1, rows_warned: 1 });
    expect(await bringIn(house, ada, file)).toMatchObject({ complaints_made: 0, rows_known: 3 });
  });

  it('keeps the refused rows whole, with words, and brings them in once they are put right', async () => {
    const { id } = await bringIn(house, ada, `Ref,Received,Subject\nR1,2025-01-02,Fine\nR2,,"No ""date"" here"\n`);
    const told = await query('select row_number, field, refused, raw from import_row_error where import_id = $1', id);
    expect(told).toEqual([{ row_number: 3, field: 'Received', refused: true, raw: { Ref: 'R2', Subject: 'No "date" here' } }]);
    expect(await bringIn(house, ada, 'Ref,Received,Subject\nR2,2025-01-03,"No ""date"" here"\n')).toMatchObject({
      complaints_made: 1,
    });
  });

  it('brings in names it does not know as facts where the importer may not add them, and tells it', async () => {
    const manager = await person(house, { roles: ['manager'] });
    const counts = await bringIn(house, manager, `Ref,Received,Subject,Product,Team\nM${series}-1,2025-01-02,Fine,Rockets,Moon\n`);
    expect(counts).toMatchObject({ complaints_made: 1, rows_warned: 1 });
    const [origin] = await query('select extra from complaint_origin where import_id = $1', counts.id);
    expect(origin).toEqual({ extra: { product: 'Rockets', team: 'Moon' } });
    expect(await query(`select 1 from taxonomy_node where name = 'Rockets'`)).toEqual([]);
  });

  it('makes one customer of the same person in many rows, and none of people who merely share a name', async () => {
    const file =
      'Ref,Received,Subject,Customer,Email\nP1,2025-01-02,a,Kofi Mensah,kofi@example.org\nP2,2025-01-03,b,Kofi Mensah,KOFI@example.org\nP3,2025-01-04,c,Kofi Mensah,\n';
    await bringIn(house, ada, file);
    expect(await query(`select count(*)::int as n from customer where name = 'Kofi Mensah'`)).toEqual([{ n: 2 }]);
  });

  it('refuses the one row that the database cannot keep, and makes the others', async () => {
    await house.pool.query(`alter table complaint add constraint no_moths check (title <> 'Moths')`);
    const counts = await bringIn(house, ada, register(7).replace('No heat in flat 4', 'Moths'));
    await house.pool.query('alter table complaint drop constraint no_moths');
    expect(counts).toMatchObject({ state: 'finished', rows_done: 7, complaints_made: 6, rows_refused: 1 });
  });

  it('is tried beforehand without keeping anything, and says what would be made', async () => {
    const { id, mapping } = await upload(
      house,
      ada,
      'Ref,Received,Subject,Category\nQ1,2025-01-02,Fine,Moths\nQ2,2027-01-02,From the future,Moths\nQ1,2025-01-02,Twice,Moths\n',
    );
    const preview = done(await perform(house, tryImport, { import: id, mapping }, { actor: ada }));
    expect(preview).toMatchObject({
      rows: 3,
      tried: 3,
      made: 1,
      known: 1,
      changed: 1,
      refused: 1,
      questions: [],
      states: { open: 1 },
    });
    expect(preview.newNames).toEqual([{ taxonomy: 'category', count: 1, names: ['Moths'] }]);
    expect(preview.problems.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['received-in-future', [3]],
      ['changed-since', [4]],
    ]);
    expect(await query(`select 1 from complaint where title = 'Fine' and source_id = 'Q1'`)).toEqual([]);
    done(await perform(house, discardRegister, { import: id }, { actor: ada }));
    expect(await query('select 1 from import_chunk where import_id = $1', id)).toEqual([]);
  });

  it('does not start while something must be said first', async () => {
    const { id, mapping } = await upload(house, ada, 'Ref,Received,Subject\nD1,04/05/2025,Fine\n');
    const refused = await perform(house, startImport, { import: id, mapping }, { actor: ada });
    expect(refused).toMatchObject({
      code: 'import.questions-open',
      words: expect.stringContaining('which number is the day') as string,
    });
    const said = { ...mapping, dates: { Received: { order: 'mdy', swapped: false } } };
    done(await perform(house, startImport, { import: id, mapping: said, itself: true }, { actor: ada }));
    await runImport(house, { import: id, stop: running() });
    expect(await complaintOf('D1')).toMatchObject({ received_at: new Date('2025-04-04T23:00:00Z') });
  });

  it('is refused to those who may not import, and is not found by importers of other teams', async () => {
    const handler = await person(house);
    const stranger = await person(house, { roles: ['manager'] });
    const { id, mapping } = await upload(house, ada, register(1));
    expect(await perform(house, startImport, { import: id, mapping }, { actor: handler })).toMatchObject({
      code: 'permission.missing',
    });
    expect(await perform(house, tryImport, { import: id, mapping }, { actor: stranger })).toMatchObject({ code: 'import.unknown' });
    expect(await perform(house, startImport, { import: id, mapping }, { actor: stranger })).toMatchObject({
      code: 'import.unknown',
    });
  });
});

describe('An import at work', () => {
  const started = async (count: number) => {
    const { id, mapping } = await upload(house, ada, register(count));
    done(await perform(house, startImport, { import: id, mapping, itself: true }, { actor: ada }));
    return id;
  };

  it('goes on where it stood, whoever worked on it before', async () => {
    const id = await started(1300);
    const killed = new AbortController();
    await runImport(house, { import: id, stop: killed.signal, onBatch: () => killed.abort() });
    expect(await countsOf(house, id)).toMatchObject({ state: 'running', rows_done: 500, complaints_made: 500 });
    await Promise.all([runImport(house, { import: id, stop: running() }), runImport(house, { import: id, stop: running() })]);
    expect(await countsOf(house, id)).toMatchObject({ state: 'finished', rows_done: 1300, complaints_made: 1300 });
    expect(await query('select count(*)::int as n from complaint where import_id = $1', id)).toEqual([{ n: 1300 }]);
  });

  it('stops after the batch it is at, and goes on when told to', async () => {
    const id = await started(1100);
    await runImport(house, {
      import: id,
      stop: running(),
      onBatch: async () => void (await perform(house, stopImport, { import: id }, { actor: ada })),
    });
    expect(await countsOf(house, id)).toMatchObject({ state: 'stopped', rows_done: 500 });
    done(await perform(house, continueImport, { import: id, itself: true }, { actor: ada }));
    await runImport(house, { import: id, stop: running() });
    expect(await countsOf(house, id)).toMatchObject({ state: 'finished', complaints_made: 1100 });
  });

  it('never takes rows out of turn', async () => {
    const id = await started(2);
    const rows = [{ number: 9, cells: ['Z', '2025-01-01', 'x', 'Open'] }];
    const actor = { kind: 'program', name: 'importer' } as const;
    expect(await perform(house, bringInRows, { import: id, from: 1, rows }, { actor })).toMatchObject({
      code: 'import.out-of-step',
    });
  });

  it('does not keep the file once its rows are in', async () => {
    const { id } = await bringIn(house, ada, register(1));
    expect(await query('select 1 from import_chunk where import_id = $1', id)).toEqual([]);
  });
});

describe('Undoing an import', () => {
  it('takes back its complaints, except those somebody has worked on since, and keeps every entry', async () => {
    const file = register(600);
    const { id } = await bringIn(house, ada, file);
    const [touched] = await query<{ id: string }>('select id from complaint where import_id = $1 limit 1', id);
    await transact(house.db, 'program', async (tx) => {
      const worked = {
        kind: 'track-chosen',
        about: touched?.id ?? '',
        was: 'full-investigation',
        becomes: 'early-resolution',
      } as const;
      await appendToRecord(tx, ada, house.clock(), [worked]);
      return { commit: true, value: undefined };
    });
    done(await perform(house, undoImport, { import: id, itself: true }, { actor: ada }));
    await runUndo(house, id, running());
    expect(await countsOf(house, id)).toMatchObject({ state: 'undone' });
    expect(await query(`select state, count(*)::int as n from complaint where import_id = $1 group by 1 order by 1`, id)).toEqual([
      { state: 'closed', n: 1 },
      { state: 'undone', n: 599 },
    ]);
    expect(
      await query(
        'select count(*)::int as n from complaint_search s join complaint c on c.id = s.complaint_id where c.import_id = $1',
        id,
      ),
    ).toEqual([{ n: 1 }]);
    expect((await verifyRecord(house.db)).faults).toEqual([]);
    expect(await bringIn(house, ada, file)).toMatchObject({ complaints_made: 599, rows_known: 1 });
  });

  it('is refused while the import runs', async () => {
    const { id, mapping } = await upload(house, ada, register(1));
    done(await perform(house, startImport, { import: id, mapping, itself: true }, { actor: ada }));
    const refused = await perform(house, undoImport, { import: id }, { actor: ada });
    expect(isRefusal(refused) && refused.code).toBe('import.not-now');
  });
});
