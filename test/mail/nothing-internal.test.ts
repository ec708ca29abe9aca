// What goes out by itself to a customer while every text that colleagues keep on their complaint is marked: tables and columns are taken from
// the database's own catalogue, so that a new one is marked here without anybody thinking of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepInformed } from '#apps/worker/jobs/keep-informed.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { perform } from '#handling/command.ts';
import { askForWayIn } from '#handling/customer/ask-for-way-in.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, site, type TestHouse, testHouse } from '#test/support/house.ts';
import { testMailServer } from '#test/support/mail-server.ts';
import { columnsOf, mark, seed } from '../retention/every-table.ts';
import { counterOf, withSender, withServer } from './house-with-mail.ts';

/** Without words of colleagues' own, or what the customer is told from: parties, the clocks' own rows, messages, promises. */
const unmarked = new Set(['complaint_party', 'complaint_clock', 'complaint_regime', 'outgoing_message', 'promise', 'way_in']);

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await withSender(house);
});
afterAll(() => house.close());

describe('A message that goes to a customer by itself', () => {
  it('holds nothing that colleagues wrote for each other, in subject, text, page or headers', async () => {
    const customer = { name: 'Amara Osei', email: 'amara@example.net' };
    const { id, reference } = await complaint(house, house.administrator, { handler: house.administrator.id, customer });
    await house.pool.query(`update handling_choice set value = 2 where name like 'inform-%'`);
    house.pass({ minutes: 5 });
    done(await perform(house, moveToStage, { complaint: id, version: 1, stage: 'investigate' }, { actor: house.administrator }));
    const columns = await columnsOf(house);
    const tables = [...new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table))];
    const marked = tables.filter((table) => !unmarked.has(table));
    await seed(house, marked, { complaint: id, person: house.administrator.id, codes: new Set() });
    await house.pool.query(
      `update complaint set title = $2, description = $2, outcome_wanted = $2, severity_reasons = array[$2]::text[] where id = $1`,
      [id, mark],
    );
    await keepInformed(house, new AbortController().signal);
    done(
      await perform(
        house,
        askForWayIn,
        { reference, address: customer.email, site },
        { actor: { kind: 'program', name: 'customers’ pages' } },
      ),
    );
    const { rows } = await house.pool.query<{ id: string; kind: string; words: string }>(
      `select id, kind, subject || text || coalesce(html, '') as words from outgoing_message where complaint_id = $1 and state = 'queued' order by kind`,
      [id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['progress', 'way-in']);
    for (const { words } of rows) expect(words).not.toContain(mark);
    const server = await testMailServer();
    const counter = counterOf();
    for (const row of rows) await sendMessage(withServer(house, server.port), counter, row.id);
    counter.close();
    await server.close();
    expect(server.taken).toHaveLength(2);
    for (const { message } of server.taken) {
      expect(message).not.toContain(mark);
      expect(/^Subject: .*$/m.exec(message)?.[0]).not.toMatch(/Amara|Osei|amara@/);
    }
  });
});
