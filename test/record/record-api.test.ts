// The record over the API: verified on asking, sealed, exported whole for others to verify.
import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyTheRecord } from '#apps/worker/jobs/verify-record.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { verifyExport } from '#monitoring/record/verify-export.ts';
import { type Ask, asStranger, atScreen, testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { token } from '#test/support/tokens.ts';
import { Verifications } from '#views/record/verifications.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
let complaint: { id: string; reference: string };
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, house.administrator);
  const given = { customer: { name: 'Amara Osei' }, description: 'The lift stood still.', channel: 'phone' };
  complaint = done(await perform(house, logComplaint, given, { actor: house.administrator }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const found = async (): Promise<Verifications> => Verifications.parse((await ask('GET', '/api/record/verifications')).body);
const verify = async (body: object = {}): Promise<string> => {
  const { id } = z.object({ id: z.uuid() }).parse((await ask('POST', '/api/record/verification', body)).body);
  return id;
};

describe('A verification of the record', () => {
  it('is asked for, worked later, and keeps what it found', async () => {
    const id = await verify();
    expect((await found()).verifications).toMatchObject([{ id, askedBy: 'Ada Minister', found: null }]);
    await verifyTheRecord(house, id);
    const [first] = (await found()).verifications;
    expect(first?.found).toMatchObject({ whole: true, faultCount: 0, faults: [] });
    expect(first?.found?.entries).toBeGreaterThan(2);
  });

  it('that is under way is not begun a second time', async () => {
    const id = await verify();
    expect(await verify()).toBe(id);
    await verifyTheRecord(house, id);
    await verifyTheRecord(house, id);
    const { rows } = await house.pool.query(
      `select 1 from audit_entry where kind = 'record-verified' and facts ->> 'verification' = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('compares a seal that somebody kept elsewhere', async () => {
    expect(await ask('POST', '/api/record/seal')).toMatchObject({ status: 200, body: { sealed: true } });
    const { lastSeal } = await found();
    const mine = await verify({ seal: ` ${lastSeal?.digest.toUpperCase()} ` });
    await verifyTheRecord(house, mine);
    expect((await found()).verifications.find(({ id }) => id === mine)).toMatchObject({
      keptSeal: lastSeal?.digest,
      found: { whole: true },
    });
    const foreign = await verify({ seal: 'f'.repeat(64) });
    house.pass({ minutes: 1 });
    await verifyTheRecord(house, foreign);
    const shown = (await found()).verifications.find(({ id }) => id === foreign);
    expect(shown?.found).toMatchObject({ whole: false, faultCount: 1 });
    expect(await ask('POST', '/api/record/verification', { seal: 'abc' })).toMatchObject({ status: 422 });
  });

  it('names what was altered by the reference people know', async () => {
    await house.pool.query('alter table audit_entry disable trigger append_only');
    await house.pool.query(
      `update audit_entry set facts = jsonb_set(facts, '{channel}', '"email"') where chain_id = $1 and seq = 1`,
      [complaint.id],
    );
    const id = await verify();
    await verifyTheRecord(house, id);
    await house.pool.query(
      `update audit_entry set facts = jsonb_set(facts, '{channel}', '"phone"') where chain_id = $1 and seq = 1`,
      [complaint.id],
    );
    await house.pool.query('alter table audit_entry enable trigger append_only');
    const shown = (await found()).verifications.find((one) => one.id === id);
    expect(shown?.found).toMatchObject({ whole: false, faults: [{ about: `Complaint ${complaint.reference}` }] });
  });

  it('is for those who may read the record', async () => {
    const handler = await atScreen(app, house, await person(house));
    expect(await handler('POST', '/api/record/verification', {})).toMatchObject({ status: 403 });
    expect(await handler('GET', '/api/record/verifications')).toMatchObject({ status: 403 });
    expect(await handler('POST', '/api/record/seal')).toMatchObject({ status: 403 });
  });
});

describe('An export of the record', () => {
  const lines = async (headers: Record<string, string>) => app.inject({ url: '/api/record/export', headers });

  it('is whole, can be verified by others, and is itself on the record first', async () => {
    const answer = await lines({ authorization: `Bearer ${await token(house, ['administer'], ['compliance'])}` });
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="record-2026-11-23.jsonl"');
    expect(answer.payload).toContain('"kind":"record-exported"');
    const verified = await verifyExport(Readable.from(answer.payload.split('\n').filter(Boolean)));
    expect(verified).toMatchObject({ faults: [], seals: 1 });
  });

  it('is refused to whoever may export lists but not read the record', async () => {
    const manager = await atScreen(app, house, await person(house, { roles: ['manager'] }));
    expect(await manager('GET', '/api/record/export')).toMatchObject({ status: 403, body: { code: 'permission.missing' } });
    expect(await asStranger(app)('GET', '/api/record/export')).toMatchObject({ status: 401 });
  });
});
