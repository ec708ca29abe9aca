// Correcting a complaint: what changes with it, what is kept of before, and what a stale page is told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { recordOf } from '#views/complaints/complaint-record.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { acknowledgeComplaint } from './acknowledge-complaint.ts';
import { changeSeverity } from './change-severity.ts';
import { correctComplaint } from './correct-complaint.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
});
afterAll(() => house.close());

describe('Correcting a complaint', () => {
  it('moves every date with the day it was received, and says from what to what', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler, { receivedAt: new Date('2026-11-20T10:00:00Z') });
    const change = { complaint: id, version: 1, receivedAt: '2026-11-18T10:00:00Z', channel: 'letter' };
    done(await perform(house, correctComplaint, change, { actor: handler }));
    const page = await pageOf(house, handler, id);
    expect(page.clocks.find(({ id: clock }) => clock === 'ack')?.day).toBe('2026-11-19');
    const { rows } = await house.pool.query('select due_day from complaint where id = $1', [id]);
    expect(rows).toEqual([{ due_day: '2026-11-19' }]);
    expect((await historyOf(house, handler, id)).at(-1)).toBe(
      'corrected the date received from 20 Nov 2026, 10:00 to 18 Nov 2026, 10:00 and the channel from phone to letter',
    );
  });

  it('keeps the former words beside the case, and none of them in the record', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler, { title: 'Secret words of before' });
    done(await perform(house, correctComplaint, { complaint: id, version: 1, title: 'Boiler, no heat' }, { actor: handler }));
    const { entries } = done(await recordOf(house.db, handler, { of: 'complaint', id }, { views: 'yes' }));
    expect(entries[0]).toMatchObject({
      says: 'corrected the title',
      wordings: [{ field: 'title', was: 'Secret words of before', becomes: 'Boiler, no heat' }],
    });
    const { rows } = await house.pool.query('select facts::text from audit_entry where chain_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Secret words');
  });

  it('is refused from a stale page, which can then be told who changed what', async () => {
    const handler = await person(house, { name: 'Ben Handler' });
    const other = await person(house, { name: 'Dina Manager', roles: ['manager', 'compliance'] });
    const { id } = await complaint(house, handler);
    const seen = await pageOf(house, handler, id);
    const severe = { complaint: id, version: seen.version, severity: 'high', reasons: ['A child in the house'] };
    done(await perform(house, changeSeverity, severe, { actor: other }));
    const late = { complaint: id, version: seen.version, title: 'Mine' };
    const answer = await perform(house, correctComplaint, late, { actor: handler });
    expect(answer).toMatchObject({ refused: true, code: 'page.stale', facts: { seen: 1, now: 2 } });
    const { entries } = done(await recordOf(house.db, handler, { of: 'complaint', id }, { after: seen.lastEntry, views: 'no' }));
    expect(entries.map(({ who, says }) => `${who} ${says}`)).toEqual(['Dina Manager changed the severity from moderate to high']);
    expect((await pageOf(house, handler, id)).title).toBe(seen.title);
  });

  it('does nothing, and records nothing, when nothing changed', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler);
    const { title } = await pageOf(house, handler, id);
    expect(done(await perform(house, correctComplaint, { complaint: id, version: 1, title }, { actor: handler }))).toEqual({
      version: 1,
    });
    expect(await historyOf(house, handler, id)).toHaveLength(1);
  });

  it('cannot put its receipt after its acknowledgement', async () => {
    const handler = await person(house);
    const { id } = await complaint(house, handler, { receivedAt: new Date('2026-11-20T10:00:00Z') });
    const acknowledged = { complaint: id, at: '2026-11-20T15:00:00Z', channel: 'email' };
    const { version } = done(await perform(house, acknowledgeComplaint, acknowledged, { actor: handler }));
    const change = { complaint: id, version, receivedAt: '2026-11-21T10:00:00Z' };
    expect(await perform(house, correctComplaint, change, { actor: handler })).toMatchObject({ code: 'received.after-milestone' });
  });

  it('finds nothing to correct for somebody who may not see it', async () => {
    const { id } = await complaint(house, await person(house));
    const stranger = await person(house);
    const answer = await perform(house, correctComplaint, { complaint: id, version: 1, title: 'Mine' }, { actor: stranger });
    expect(answer).toMatchObject({ code: 'complaint.unknown' });
  });
});
