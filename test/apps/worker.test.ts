// The program's own work: at its hours, and what commands left for later.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker, type Worker } from '#apps/worker/work.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { askForVerification } from '#handling/record/ask-for-verification.ts';
import { changeCalendarDay } from '#handling/settings/change-calendar-day.ts';
import { changeOrganisation } from '#handling/settings/change-organisation.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { settingsPage } from '#views/settings/settings-page.ts';

let house: TestHouse;
let worker: Worker;
beforeAll(async () => {
  house = await testHouse();
  worker = await startWorker(house, { log: () => undefined, alone: true });
});
afterAll(async () => {
  await worker.stop();
  await house.close();
});

/** Asks until it is so: later work is done within moments, not at once. */
async function within(seconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (await isSo()) return true;
    await sleep(100);
  }
  return false;
}

const schedules = async () =>
  (await house.jobs.getSchedules())
    .map(({ name, cron, timezone }) => `${name} ${cron} ${timezone}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
const change = async (part: object) => {
  const { changed: _, ...organisation } = done(await settingsPage(house.db, house.administrator, house.rules)).organisation;
  return done(await perform(house, changeOrganisation, { ...organisation, ...part }, { actor: house.administrator }));
};

describe('The program by its own clock', () => {
  it('seals the record a little after midnight where the organisation is, warns handlers in the morning, and clears what has expired every hour', async () => {
    expect(await schedules()).toEqual(
      expect.arrayContaining([
        'clear-expired 35 * * * * Europe/London',
        'seal-record 5 0 * * * Europe/London',
        'warn-handlers 30 6 * * * Europe/London',
      ]),
    );
  });

  it('follows the organisation to another time zone', async () => {
    await change({ timeZone: 'Asia/Kolkata' });
    expect(await within(10, async () => (await schedules()).every((one) => one.endsWith('Asia/Kolkata')))).toBe(true);
  });

  it('seals what was written, and only once while nothing more is', async () => {
    const seals = async () => Number((await house.pool.query<{ count: string }>('select count(*) from audit_seal')).rows[0]?.count);
    await house.jobs.send('seal-record', {});
    expect(await within(10, async () => (await seals()) === 1)).toBe(true);
  });

  it('verifies the record when somebody asked, and keeps what was found', async () => {
    const { id } = done(await perform(house, askForVerification, {}, { actor: house.administrator }));
    const finished = 'select 1 from record_verification where id = $1 and fault_count = 0';
    expect(await within(10, async () => (await house.pool.query(finished, [id])).rowCount === 1)).toBe(true);
  });

  it('finds words of every complaint in the new language, also of those logged before', async () => {
    const given = { customer: { name: 'Amara Osei' }, description: 'Die Heizungen sind kalt.', channel: 'phone' };
    const { id } = done(await perform(house, logComplaint, given, { actor: house.administrator }));
    const found = `select 1 from complaint_search where complaint_id = $1 and words @@ to_tsquery('german', 'Heizung')`;
    expect((await house.pool.query(found, [id])).rowCount).toBe(0);
    await change({ language: 'de' });
    expect(await within(10, async () => (await house.pool.query(found, [id])).rowCount === 1)).toBe(true);
  });

  it('clears what has expired, and says on the record how much', async () => {
    house.pass({ days: 40 });
    await house.pool.query(`insert into command_receipt (actor, key, input_hash, at) values ('a', 'b', '', $1)`, [
      new Date(house.clock().getTime() - 31 * 86_400_000),
    ]);
    await house.jobs.send('clear-expired', {});
    const cleared = `select 1 from audit_entry where kind = 'expired-cleared' and (facts ->> 'receipts')::int >= 1`;
    expect(await within(10, async () => (await house.pool.query(cleared)).rowCount === 1)).toBe(true);
  });
});

describe('A calendar that changed', () => {
  it('moves the dates of open complaints that count in it, and each says so in its history', async () => {
    const given = { customer: { name: 'Kofi Osei' }, description: 'Nobody called back.', channel: 'phone' };
    const { id } = done(await perform(house, logComplaint, given, { actor: house.administrator }));
    const dates = () => house.pool.query('select clock, due_day from complaint_clock where complaint_id = $1 order by clock', [id]);
    const before = (await dates()).rows;
    const within20WorkingDays = new Date(house.clock().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    const said = { calendar: 'GB-EAW', day: within20WorkingDays, holiday: true, reason: 'Office move', version: null };
    done(await perform(house, changeCalendarDay, said, { actor: house.administrator }));
    const entry = `select facts from audit_entry where chain_id = $1 and kind = 'clocks-recounted'`;
    expect(await within(10, async () => (await house.pool.query(entry, [id])).rowCount === 1)).toBe(true);
    expect((await dates()).rows).not.toEqual(before);
    expect((await dates()).rows).toHaveLength(before.length);
  });

  it('leaves the dates of closed complaints, and of those in other calendars, as they were', async () => {
    const { rows } = await house.pool.query<{ count: string }>(
      `select count(*) from audit_entry e join complaint c on c.id = e.chain_id
       where e.kind = 'clocks-recounted' and (c.calendar <> 'GB-EAW' or c.state not in ('open', 'answered'))`,
    );
    expect(rows).toEqual([{ count: 0 }]);
  });
});
