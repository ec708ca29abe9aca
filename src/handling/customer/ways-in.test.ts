// Coming back to one's complaint without an account: what is sent, what opens the door, and what never does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { addReceiptCode } from '#records/receipt-codes.ts';
import { complaint, type MadeComplaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { wayInWords } from '#test/support/portal.ts';
import { whoComes } from '#views/customer-side/who-comes.ts';
import { askForWayIn } from './ask-for-way-in.ts';
import { beFinished } from './be-finished.ts';
import { comeIn } from './come-in.ts';
import { comeInByLink } from './come-in-by-link.ts';

let house: TestHouse;
const actor = { kind: 'program', name: 'one-time link' } as const;
const site = 'https://complaints.example.org';
const address = '203.0.113.7';
let made: MadeComplaint;
let customers = 0;

beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const asked = (reference: string, to: string) =>
  perform(house, askForWayIn, { reference, address: to, site, words: wayInWords }, { actor });
async function sent(): Promise<{ link: string; code: string; n: number; subject: string }> {
  const { rows } = await house.pool.query<{ text: string; subject: string }>(
    `select text, subject from outgoing_message where kind = 'way-in' and complaint_id = $1 order by made_at desc, id desc`,
    [made.id],
  );
  const text = rows[0]?.text ?? '';
  const link = /enter\/([\w-]+)/.exec(text)?.[1] ?? '';
  return { link, code: /\d{4} \d{4}/.exec(text)?.[0] ?? '', n: rows.length, subject: rows[0]?.subject ?? '' };
}
async function another(): Promise<string> {
  customers += 1;
  const email = `joe${customers}@example.org`;
  made = await complaint(house, house.administrator, { customer: { name: 'Joe', email } });
  return email;
}

describe('Asking for a way in', () => {
  it('sends a link and a code to the address that was given, which say nothing of the complaint', async () => {
    const email = await another();
    expect(done(await asked(made.reference.toLowerCase(), email.toUpperCase()))).toEqual({ asked: true });
    const { link, code, n, subject } = await sent();
    expect([link.length, code.length, n]).toEqual([43, 9, 1]);
    expect(subject).not.toContain(made.reference);
  });

  it('answers the same when the reference is not there, or the address is not theirs, and sends nothing', async () => {
    const email = await another();
    expect(done(await asked('C-26-ZZZZZ', email))).toEqual({ asked: true });
    expect(done(await asked(made.reference, 'somebody@example.org'))).toEqual({ asked: true });
    expect((await sent()).n).toBe(0);
  });

  it('sends no more than five in an hour, and says nothing of it', async () => {
    const email = await another();
    for (let n = 0; n < 8; n += 1) expect(done(await asked(made.reference, email))).toEqual({ asked: true });
    expect((await sent()).n).toBe(5);
  });
});

describe('A way in', () => {
  it('opens by its link, once, and no longer by its code', async () => {
    const email = await another();
    await asked(made.reference, email);
    const { link, code } = await sent();
    const { secret } = done(await perform(house, comeInByLink, { token: link }, { actor }));
    expect(await whoComes(house.db, secret, house.clock())).toMatchObject({ kind: 'customer', complaint: made.id });
    expect(await perform(house, comeInByLink, { token: link }, { actor })).toMatchObject({ code: 'way-in.wrong' });
    const again = { by: 'code', reference: made.reference, code, address };
    expect(await perform(house, comeIn, again, { actor })).toMatchObject({ code: 'way-in.wrong' });
  });

  it('ends after half an hour', async () => {
    const email = await another();
    await asked(made.reference, email);
    const { link } = await sent();
    house.pass({ minutes: 31 });
    expect(await perform(house, comeInByLink, { token: link }, { actor })).toMatchObject({ code: 'way-in.wrong' });
  });

  it('opens one complaint by its code, and no other', async () => {
    const email = await another();
    const other = made.reference;
    await another();
    await asked(other, email);
    const { rows } = await house.pool.query<{ text: string }>(
      `select text from outgoing_message order by made_at desc, id desc limit 1`,
    );
    const code = /\d{4} \d{4}/.exec(rows[0]?.text ?? '')?.[0] ?? '';
    const wrong = { by: 'code', reference: made.reference, code, address: '198.51.100.1' };
    expect(await perform(house, comeIn, wrong, { actor })).toMatchObject({ code: 'way-in.wrong' });
    done(await perform(house, comeIn, { ...wrong, reference: other }, { actor }));
  });

  it('is not found by guessing: after five wrong codes from one address even the right one has to wait', async () => {
    const email = await another();
    await asked(made.reference, email);
    const { code } = await sent();
    const from = { by: 'code', reference: made.reference, address: '192.0.2.9' };
    for (let n = 0; n < 5; n += 1)
      expect(await perform(house, comeIn, { ...from, code: `0000000${n}` }, { actor })).toMatchObject({ code: 'way-in.wrong' });
    expect(await perform(house, comeIn, { ...from, code }, { actor })).toMatchObject({ code: 'way-in.wait' });
  });

  it('counts tries on a reference that is not there alike', async () => {
    const from = { by: 'code', reference: 'C-26-QQQQQ', address: '192.0.2.10' };
    for (let n = 0; n < 5; n += 1) await perform(house, comeIn, { ...from, code: `0000000${n}` }, { actor });
    expect(await perform(house, comeIn, { ...from, code: '12345678' }, { actor })).toMatchObject({ code: 'way-in.wait' });
  });

  it('keeps neither link nor code in the database, beyond the message that waits to be sent', async () => {
    const email = await another();
    await asked(made.reference, email);
    const { link } = await sent();
    const { rows } = await house.pool.query('select encode(link_hash, $1) as hash from way_in where complaint_id = $2', [
      'base64',
      made.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain(link);
  });
});

describe('A receipt', () => {
  it('opens the complaint of somebody who gave no address, however it is typed', async () => {
    await another();
    const { rows } = await house.pool.query<{ customer_id: string }>(
      'select customer_id from complaint_party where complaint_id = $1',
      [made.id],
    );
    const of = { complaint: made.id, customer: rows[0]?.customer_id ?? '' };
    const receipt = { secret: house.secret, token: 'an address nobody guesses', ...of, now: house.clock() };
    const code = await transact(house.db, 'program', async (tx) => ({
      commit: true,
      value: await addReceiptCode(tx, receipt),
    }));
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const { secret } = done(await perform(house, comeIn, { by: 'receipt', code: typed, address }, { actor }));
    expect(await whoComes(house.db, secret, house.clock())).toMatchObject({ id: of.customer });
  });
});

describe('Whoever came in', () => {
  it('is out after two hours, and at once when they say that they are finished', async () => {
    const email = await another();
    await asked(made.reference, email);
    const { secret } = done(await perform(house, comeInByLink, { token: (await sent()).link }, { actor }));
    expect(await whoComes(house.db, secret, new Date(house.clock().getTime() + 121 * 60_000))).toBeUndefined();
    done(await perform(house, beFinished, { secret }, { actor }));
    expect(await whoComes(house.db, secret, house.clock())).toBeUndefined();
  });
});
