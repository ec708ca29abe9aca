// The record on a real database, tampered with as only the owner of its tables could.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { sealRecord } from '#handling/record/seal-record.ts';
import { exportRecord } from '#monitoring/record/export-record.ts';
import { verifyExport } from '#monitoring/record/verify-export.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { done, type TestHouse, testHouse } from '../support/house.ts';

const clock = { kind: 'program', name: 'clock' } as const;

describe('Verifying the record', () => {
  let house: TestHouse;
  let complaints: string[];

  beforeAll(async () => {
    house = await testHouse();
    complaints = [];
    for (const words of ['The lift stood still.', 'Nobody called back.', 'The bill was wrong.']) complaints.push(await log(words));
  });
  afterAll(() => house.close());

  async function log(description: string): Promise<string> {
    house.pass({ minutes: 1 });
    const given = { customer: { name: 'Amara Osei' }, description, channel: 'phone' };
    return done(await perform(house, logComplaint, given, { actor: house.administrator })).id;
  }

  // Does something to the tables that only their owner could, asks, and puts everything back.
  async function after(tampering: string, values: unknown[] = []) {
    const client = await house.pool.connect();
    try {
      await client.query('begin');
      for (const table of ['audit_entry', 'audit_seal', 'audit_seal_head'])
        await client.query(`alter table ${table} disable trigger append_only`);
      await client.query(tampering, values);
      for (const table of ['audit_entry', 'audit_seal', 'audit_seal_head'])
        await client.query(`alter table ${table} enable trigger append_only`);
      await client.query('commit');
      return await verifyRecord(house.db);
    } finally {
      client.release();
    }
  }

  const seal = () => perform(house, sealRecord, {}, { actor: clock });

  it('finds nothing when nothing was touched', async () => {
    expect(await verifyRecord(house.db)).toMatchObject({ faults: [], seals: 0 });
  });

  it('counts what it read, and gives the last seal to keep elsewhere', async () => {
    const first = done(await seal());
    const found = await verifyRecord(house.db, first?.digest);
    expect(found).toMatchObject({ faults: [], seals: 1, lastSeal: { number: 1, digest: first?.digest } });
    expect(found.entries).toBeGreaterThan(complaints.length);
  });

  it('says when a seal kept elsewhere is not among those here', async () => {
    expect((await verifyRecord(house.db, 'f'.repeat(64))).faults).toMatchObject([{ kind: 'seal-broken' }]);
  });

  it('refuses a change of an entry even to the owner of the tables', async () => {
    await expect(house.pool.query(`update audit_entry set facts = '{}' where chain_id = $1`, [complaints[0]])).rejects.toThrow(
      /append-only/,
    );
    await expect(house.pool.query('delete from audit_entry')).rejects.toThrow(/append-only/);
    await expect(house.pool.query('truncate audit_entry')).rejects.toThrow(/append-only/);
  });

  it('names an altered entry, and says that it was sealed as something else only if it was rehashed', async () => {
    const [complaint] = complaints;
    const { faults } = await after(
      `update audit_entry set facts = jsonb_set(facts, '{channel}', '"email"') where chain_id = $1 and seq = 1`,
      [complaint],
    );
    expect(faults).toMatchObject([{ kind: 'altered', about: complaint, seq: 1 }]);
    expect(
      (
        await after(`update audit_entry set facts = jsonb_set(facts, '{channel}', '"phone"') where chain_id = $1 and seq = 1`, [
          complaint,
        ])
      ).faults,
    ).toEqual([]);
  });

  it('names a chain that was removed whole, head and all, because it was sealed', async () => {
    const gone = await log('The fence fell down.');
    await seal();
    const { faults } = await after(
      `with entries as (delete from audit_entry where chain_id = '${gone}'), head as (delete from audit_head where chain_id = '${gone}') select 1`,
    );
    expect(faults).toMatchObject([
      { kind: 'no-entries', about: gone },
      { kind: 'changed-since-sealed', about: gone, seq: 1 },
    ]);
  });

  it('can be done by others from an export, with the same findings', async () => {
    const lines: string[] = [];
    for await (const line of exportRecord(house.db)) lines.push(line);
    const here = await verifyRecord(house.db);
    const there = await verifyExport(Readable.from(lines));
    expect(there).toMatchObject({ entries: here.entries, seals: here.seals, lastSeal: here.lastSeal });
    const cut = await verifyExport(Readable.from(lines.filter((line) => !line.includes('"kind":"record-sealed"'))));
    expect(cut.faults.length).toBeGreaterThan(there.faults.length);
  });
});
