// Everything held on a person is told to them: tables and columns are taken from the catalogue, so a new one that nobody thought of
// fails here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#platform/postgres/transaction.ts';
import { heldBeside } from '#records/holdings/beside.ts';
import { collectHoldings } from '#records/holdings/collect.ts';
import { heldByComplaints } from '#records/holdings/of-complaints.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { perform } from '#handling/command.ts';
import { addNote } from '#handling/together/add-note.ts';
import { columnsOf, takesWords } from '../retention/every-table.ts';

interface Listed {
  readonly none?: string;
  readonly tell?: Readonly<Record<string, string>>;
  readonly at?: readonly string[];
  readonly by?: string;
  readonly of?: string;
  readonly file?: string;
}
const lists = { ...heldByComplaints, ...heldBeside } as Readonly<Record<string, Listed>>;

/** Columns of words that are not told: what they hold is a code of the program, or is told in other words. */
const untold = new Set([
  '*.currency', '*.digest', '*.rule_pack', '*.rule', '*.trigger', '*.cites', '*.sent_document', '*.answer_channel', '*.told_channel', '*.channel', '*.subject', '*.weight', '*.precision',
  '*.reckoned_for', '*.unit', '*.came_by', '*.recorded', '*.calendar', '*.message_id', '*.html', '*.in_reply_to', '*.language', '*.thread', '*.mark', '*.original', '*.sort', '*.withheld',
  'complaint_retention.why', 'complaint_regime.because_rule', 'complaint.waiting_on', 'complaint.due_clock', 'complaint.due_rule_pack', 'complaint.target_clock', 'complaint.declined_as', 'complaint.erased_how',
  'audit_entry.kind', 'audit_entry.facts', 'audit_entry.actor_kind', 'audit_entry.previous', 'audit_entry.hash', 'import_row_error.field', 'import_row_error.kind', 'draft.place', 'saved_view.screen',
  'data_request.looked', 'data_request.bundle', 'data_request.bundle_digest', 'letter_version.content', 'contact_signal.parts', 'feedback_request.link_hash', 'satisfaction.link_hash', 'outgoing_message.cause',
]); // biome-ignore format: a list is read as one

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

describe('What is held on a person', () => {
  it('is told from every column of words there is, or it is known why not', async () => {
    const columns = await columnsOf(house);
    const forgotten = columns.filter((column) => {
      const listed = lists[column.table];
      if (listed === undefined) return true;
      if (listed.none !== undefined || !takesWords(column)) return false;
      const { column: name, table } = column;
      const told = name in (listed.tell ?? {}) || listed.at?.includes(name) || [listed.by, listed.of, listed.file].includes(name);
      return !told && !untold.has(`${table}.${name}`) && !untold.has(`*.${name}`);
    });
    expect(forgotten.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('is collected in order of time: who they are, their complaint, its notes, and what the record says of it', async () => {
    const one = await complaint(house, house.administrator, { customer: { name: 'Joan Park', email: 'joan.park@example.net' } });
    house.pass({ hours: 1 });
    const note = { complaint: one.id, text: 'Joan rang about the boiler again.' };
    done(await perform(house, addNote, note, { actor: house.administrator }));
    const { rows } = await house.pool.query<{ id: string }>(`select id from customer where name = 'Joan Park'`);
    const items = await transact(house.db, 'program', async (tx) => ({
      commit: false,
      value: await collectHoldings(
        tx,
        rows.map(({ id }) => id),
        house.rules,
      ),
    }));
    const told = items.map(({ title, parts }) => `${title}: ${parts.map(({ text }) => text).join(' | ')}`).join('\n');
    for (const words of [
      'Joan Park',
      'joan.park@example.net',
      one.reference,
      'Joan rang about the boiler again.',
      'Entry in the record',
    ])
      expect(told).toContain(words);
    const times = items.flatMap(({ at }) => at ?? []);
    expect(times).toEqual(times.toSorted());
    expect(told).not.toContain('something without a name');
  });
});
