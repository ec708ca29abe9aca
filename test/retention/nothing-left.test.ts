// After a complaint was anonymised or erased nothing of anybody is left in the database: tables and columns are taken from the
// catalogue, so a new one that nobody thought of fails here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#platform/postgres/transaction.ts';
import { type ErasedHow, eraseComplaintRows } from '#records/erasing/erase-rows.ts';
import { complaint } from '#test/support/complaints.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { type Column, columnsOf, idOf, isCode, mark, seed, takesWords, whereLeft } from './every-table.ts';

/** Columns of a complaint's rows that take any text and hold codes: no person writes into them. */
const codes = new Set([
  '*.rule_pack', '*.rule', '*.clock', '*.trigger', '*.calendar', '*.currency', '*.channel', '*.unit', '*.cites', 'complaint_retention.why', 'disposal_complaint.why',
  'complaint.reference', 'complaint.due_clock', 'complaint.due_rule_pack', 'complaint_clock_extension.told_channel', 'time_request.told_channel', 'complaint_regime.because_rule',
  'complaint_regime.complainant', 'complaint_regime.outcome', 'complaint_regime.type', 'complaint.outcome', 'complaint.source', 'complaint_clock.stopped_because',
  'complaint.target_clock', 'data_request.due_cites', 'data_request.due_why', 'data_request_redaction.reason', 'contact.came_by', 'contact_reading.model', 'contact_reading.context', 'contact_signal.reason', 'contact_signal.parts', 'noticed_sign.sign',
  'complaint_clock_pause.reason', 'complaint_milestone.what', 'complaint_retention.reckoned_for', 'approval.subject',
  'approval.digest', 'approval.weight', 'approval.reason_code', 'option.kind', 'offer.amounts', 'offer_round.answer_channel',
  'incoming_mail.sort', 'incoming_mail.because', 'outgoing_message.kind', 'outgoing_message.language', 'escalation.reasons', 'disposal_complaint.left_because', 'return_complaint.lines', 'return_complaint.lacks',
]); // biome-ignore format: a list is read as one
/** Tables without the complaint's id whose rows go with it all the same. */
const beside = [
  'data_request',
  'data_request_customer',
  'data_request_redaction',
  'data_request_chunk',
  'customer',
  'contact_affected',
  'contact_sketch',
  'praise',
  'problem_affected',
  'problem_told',
  'feedback_request',
  'contact_reading',
  'contact_signal',
  'noticed_sign',
  'signal_action',
  'desk_contact',
  'desk_telling',
  'desk_mail',
  'desk_person',
  'draft',
  'file_content',
  'file_copy',
  'import_batch',
  'import_chunk',
  'import_row_error',
];
/** Tables that hold nothing of a customer, and why. A new table is either handled or named here. */
const ofTheHouse: Readonly<Record<string, string>> = {
  api_token: 'of integrations', audit_entry: 'the record: ids and facts', audit_head: 'the record', audit_seal: 'the record',
  audit_seal_head: 'the record', authority_limit: 'a setting', branding: 'a setting', house_logo: 'a setting', house_secret: 'of the program', calendar_day: 'a setting', checklist_item: 'a setting',
  command_receipt: 'ids and versions answered, for 30 days', complaint: 'seeded by itself', disposal: 'why we erased, of many complaints',
  entered_wording: 'a setting', fair_time: 'a setting', file_scanner: 'of the program', guidance_version: 'a setting', handling_choice: 'a setting', self_assessment: 'of the house', self_assessment_answer: 'of the house', house_text_reading: 'of colleagues', house_text_version: 'what we publish', interest_rate: 'a setting', lateness_reason: 'a setting', mailbox: 'a setting', regime_rule: 'a setting',
  interest_table: 'a setting', internal_target: 'a setting',
  jargon_change: 'a setting', known_device: 'of colleagues', legal_entity: 'a setting', mail_sender: 'a setting', mail_server: 'a setting', channel_gateway: 'a setting', desk: 'a setting', desk_refusal: 'names elsewhere of what was not kept, for thirty days', notice_wording: 'a setting', one_time_link: 'of colleagues', outside_body: 'a setting', problem: 'of many contacts', problem_contact: 'ids of contacts, and goes with them', problem_words: 'what we publish', problem_telling: 'of many customers', problem_telling_words: 'what many customers are told',
  organisation: 'a setting', person: 'of colleagues', portal_draft: 'of strangers, for thirty days; emptied when sent', portal_draft_file: 'of strangers, for thirty days', portal_link: 'a setting', person_role: 'of colleagues', record_verification: 'the record',
  playbook_step: 'a setting', signal_weighting: 'weights fitted to many contacts', recourse: 'a setting', recovery_code: 'of colleagues', retention_choice: 'a setting', role_permission: 'a setting', routing_rule: 'a setting', rule_check: 'a setting',
  regulator_return: 'of many complaints', return_choice: 'a setting', return_figure: 'of many complaints',
  return_placement: 'a setting', return_version: 'of many complaints', saved_view: 'a list a colleague made', schema_migration: 'of the program', secret_fingerprint: 'of the program', session: 'of colleagues',
  sign_in_failure: 'of colleagues, for a day', taxonomy_node: 'a setting', team: 'a setting', team_member: 'a setting',
}; // biome-ignore format: a list is read as one

describe.each(['anonymised', 'erased'] as const)('A complaint that was %s', (how: ErasedHow) => {
  let house: TestHouse;
  let one: string;
  let columns: Column[];
  beforeAll(async () => {
    house = await testHouse();
    one = (await complaint(house, house.administrator)).id;
    columns = await columnsOf(house);
    const tables = [...new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table))];
    await house.pool.query(
      `insert into problem (id, title, state, origin, began_at, made_at) values ('${idOf('problem')}', 'Taps', 'open', 'spotted', now(), now())`,
    );
    await house.pool.query(`insert into problem_telling (id, problem_id, kind, in_touch, an_hour, state, made_at)
      values ('${idOf('problem_telling')}', '${idOf('problem')}', 'warning', 'leave-out', 1, 'draft', now())`);
    await seed(house, [...tables, ...beside], { complaint: one, person: house.administrator.id, codes });
    const own = columns.filter((column) => column.table === 'complaint' && takesWords(column) && !isCode(column, codes));
    const words = own.map(({ column, type }) => `"${column}" = ${type === 'text[]' ? `array['${mark}']` : `'${mark}'`}`);
    await house.pool.query(
      `update complaint set state = 'closed', import_id = '${idOf('import_batch')}', ${words.join(', ')} where id = $1`,
      [one],
    );
    await house.pool.query('update legal_hold set lifted_at = now()');
    await house.pool.query(
      `update import_batch set file_name = 'register.csv', source = 'old', fault = null, mapping = null, shape = null`,
    );
    await house.pool.query('update complaint_link set other_id = complaint_id');
  });
  afterAll(() => house.close());

  it('had rows and words in every table that there is of complaints', async () => {
    const marked = (await whereLeft(house, mark)).map((place) => place.split('.')[1] ?? '');
    const wordy = columns.filter((one) => takesWords(one) && !isCode(one, codes) && !(one.table in ofTheHouse));
    const bare = ['contribution_link', 'receipt_code']; // a digest of a secret, and nothing else
    const silent = wordy.filter(({ table, column }) => !marked.includes(table) && !column.endsWith('digest'));
    expect([...new Set(silent.map(({ table }) => table))].filter((table) => !bare.includes(table))).toEqual([]);
  });

  it('leaves not one word in any column of any table', async () => {
    await transact(house.db, 'program', async (tx) => {
      await eraseComplaintRows(tx, one, { how, now: house.clock(), secret: house.secret });
      return { commit: true, value: undefined };
    });
    expect(await whereLeft(house, mark)).toEqual([]);
  });

  it('is still counted, by what it was and when', async () => {
    const { rows } = await house.pool.query('select state, received_at, erased_how, title from complaint where id = $1', [one]);
    expect(rows).toMatchObject([{ state: 'closed', erased_how: how, title: 'Erased' }]);
    const { rows: clocks } = await house.pool.query('select 1 from complaint_clock where complaint_id = $1', [one]);
    expect(clocks).toHaveLength(1);
  });
});

describe('A table', () => {
  it('is either of a complaint, goes with one, or is known to hold nothing of a customer', async () => {
    const house = await testHouse();
    const columns = await columnsOf(house);
    const tables = new Set(columns.map(({ table }) => table));
    const ofComplaints = new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table));
    const known = (table: string): boolean => ofComplaints.has(table) || beside.includes(table) || table in ofTheHouse;
    expect([...tables].filter((table) => !known(table))).toEqual([]);
    await house.close();
  });
});
