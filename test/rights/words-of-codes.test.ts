// What is told to people about themselves is told in words: every code that the database allows in a column that is told has its own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { noticedSigns } from '#domain/signal/noticed-sign.ts';
import { perform } from '#handling/command.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { heldBeside } from '#records/holdings/beside.ts';
import { collectHoldings } from '#records/holdings/collect.ts';
import { heldByComplaints } from '#records/holdings/of-complaints.ts';
import { codeInWords } from '#records/holdings/words-of-codes.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';

const lists = { ...heldByComplaints, ...heldBeside } as Readonly<Record<string, { readonly tell?: object }>>;

let house: TestHouse;
let amira: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  amira = await person(house, { name: 'Amira Khan' });
});
afterAll(() => house.close());

describe('A code in what is told to a person about themselves', () => {
  it('has words, whichever the database allows', async () => {
    const { rows } = await house.pool.query<{ table: string; says: string }>(`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as says from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`);
    const allowed = rows.flatMap(({ table, says }) => {
      const column = /^CHECK \(\(\(?(\w+) = ANY \(ARRAY\[/.exec(says)?.[1] ?? '';
      if (!(column in (lists[table]?.tell ?? {}))) return [];
      return [...says.matchAll(/'([^']+)'::text/g)].map(([, code = '']) => ({ table, column, code }));
    });
    expect(allowed.length).toBeGreaterThan(150);
    const wordless = allowed.filter(({ table, column, code }) => codeInWords(table, column, code) === undefined);
    expect(wordless).toEqual([]);
  });

  it('has words where the program keeps the list, and a language has its name', () => {
    for (const sign of Object.keys(noticedSigns)) expect(codeInWords('noticed_sign', 'sign', sign)).toMatch(/^[A-Z]/);
    expect(codeInWords('customer', 'language', 'cy')).toBe('Welsh');
    expect(codeInWords('contact', 'text', 'phone')).toBeUndefined(); // what somebody wrote stays as they wrote it
  });

  it('is told by the name the rules give it', async () => {
    const { id } = await complaint(house, amira, {
      handleMyself: true,
    });
    done(await perform(house, acknowledgeComplaint, { complaint: id, channel: 'phone' }, { actor: amira }));
    const { rows } = await house.pool.query<{ id: string }>(
      `select customer_id as id from complaint_party where complaint_id = $1`,
      [id],
    );
    const items = await transact(house.db, 'program', async (tx) => ({
      commit: false,
      value: await collectHoldings(
        tx,
        rows.map((row) => row.id),
        house.rules,
      ),
    }));
    const told = items.map(({ title, parts }) => `${title}: ${parts.map(({ label, text }) => `${label} ${text}`).join(' | ')}`);
    expect(told).toContainEqual(expect.stringMatching(/^Clock: Clock Acknowledgement \| Rules ISO 10002/));
    expect(told).toContainEqual(expect.stringContaining('What happened: What The complaint was acknowledged | How Phone'));
    expect(told).toContainEqual(expect.stringContaining('Standing Open | Stage Listen'));
    const codes = items.flatMap(({ source, parts }) =>
      parts.flatMap(({ label, text }) =>
        text.split('\n').flatMap((line) => (/^[a-z]+([-_][a-z]+)+$/.test(line) ? [`${source} ${label}: ${line}`] : [])),
      ),
    );
    expect(codes).toEqual([]);
  });
});
