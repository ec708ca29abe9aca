// Keeping customers informed, on a real database: what is told, who waits for news, and which clock that meets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { changeHandlingChoice } from '#handling/settings/change-handling-choice.ts';
import { complaintPage } from '#views/complaints/complaint-page.ts';
import { myWork } from '#views/my-work/my-work.ts';
import { queue } from '#views/queue/queue.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { tellProgress } from './tell-progress.ts';

let house: TestHouse;
let repairs: string;
let amira: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
});
afterAll(() => house.close());

const fresh = async () => {
  house.setClock('2026-11-23T09:00:00Z');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  const { id } = await complaint(house, amira, { team: repairs, handler: amira.id });
  return id;
};
const tell = (given: object) =>
  perform(house, tellProgress, { channel: 'phone', text: 'The part is ordered.', ...given }, { actor: amira });
const asking = () => ({ db: house.db, actor: amira, rules: house.rules, now: house.clock() });
const waiting = async () => (await myWork(asking())).news.map(({ id }) => id);
const inQueue = async () => done(await queue(asking(), { whose: 'mine', news: 'waiting', limit: 50 })).rows.map(({ id }) => id);

describe('Telling a customer how it stands', () => {
  it('is kept with its words and its next day, in the record and in the conversation', async () => {
    const id = await fresh();
    done(await tell({ complaint: id, nextDay: '2026-12-01' }));
    const { rows } = await house.pool.query('select what, text from complaint_milestone where complaint_id = $1', [id]);
    expect(rows).toEqual([{ what: 'progress-update-sent', text: 'The part is ordered.' }]);
    const entries = await house.pool.query<{ facts: object }>(
      "select facts from audit_entry where chain_id = $1 and kind = 'progress-told'",
      [id],
    );
    expect(entries.rows[0]?.facts).toMatchObject({ channel: 'phone', nextDay: '2026-12-01' });
  });
  it('starts the clock that asks for it again', async () => {
    const id = await fresh();
    const reading = () => complaintPage(house.db, asking(), id);
    const dayOfClock = async () => done(await reading()).page.clocks.find((clock) => clock.id === 'progress')?.day;
    expect(await dayOfClock()).toBe('2026-12-07'); // ten working days of our own target from 23 November
    house.pass({ days: 7 });
    done(await tell({ complaint: id }));
    expect(await dayOfClock()).toBe('2026-12-14');
  });
  it('cannot lie in the future, nor name a next day that is over', async () => {
    const id = await fresh();
    expect(await tell({ complaint: id, at: '2026-11-24T09:00:00Z' })).toMatchObject({ code: 'promise.told-in-future' });
    expect(await tell({ complaint: id, nextDay: '2026-11-20' })).toMatchObject({ code: 'news.day-past' });
  });
});

describe('Who is waiting for news', () => {
  it('is whoever has been without it for as long as their track allows, in the queue and in my work alike', async () => {
    const id = await fresh();
    expect([await waiting(), await inQueue()]).toEqual([[], []]);
    house.pass({ days: 14 });
    expect([await waiting(), await inQueue()]).toEqual([[id], [id]]);
    done(await tell({ complaint: id }));
    expect([await waiting(), await inQueue()]).toEqual([[], []]);
  });
  it('is nobody who was rung up or written to since, whichever way it was noted', async () => {
    for (const channel of ['phone', 'email', 'letter', 'in-person']) {
      const id = await fresh();
      const note = (given: object) =>
        perform(house, addContact, { complaint: id, channel, text: 'Rang about the visit.', ...given }, { actor: amira });
      house.pass({ days: 14 });
      done(await note({ direction: 'in' }));
      expect(await waiting()).toEqual([id]); // that they wrote to us is no news to them
      done(await note({ direction: 'out', at: '2026-11-20T09:00:00Z' }));
      expect(await waiting()).toEqual([id]); // nor is what was said before they complained
      done(await note({ direction: 'out' }));
      expect([await waiting(), await inQueue()]).toEqual([[], []]);
      house.pass({ days: 14 });
      expect(await waiting()).toEqual([id]);
    }
  });
  it('is still whoever was told a day, if all that was noted is a word with them', async () => {
    const id = await fresh();
    done(await tell({ complaint: id, nextDay: '2026-11-26' }));
    house.setClock('2026-11-26T09:00:00Z');
    const word = { complaint: id, direction: 'out', channel: 'phone', text: 'Asked for the number of the meter.' };
    done(await perform(house, addContact, word, { actor: amira }));
    expect(await waiting()).toEqual([id]);
    done(await tell({ complaint: id }));
    expect(await waiting()).toEqual([]);
  });
  it('is also whoever was told a day by which they will hear, once it has come', async () => {
    const id = await fresh();
    done(await tell({ complaint: id, nextDay: '2026-11-26' }));
    house.setClock('2026-11-25T09:00:00Z');
    expect(await waiting()).toEqual([]);
    house.setClock('2026-11-26T09:00:00Z');
    expect(await waiting()).toEqual([id]);
  });
  it('is nobody whose complaint is answered', async () => {
    const id = await fresh();
    const answered = { how: 'final-response-sent', outcome: 'upheld', channel: 'phone', text: 'Told her.' };
    done(await perform(house, recordAnswer, { complaint: id, version: 1, ...answered }, { actor: amira }));
    house.pass({ days: 30 });
    expect(await waiting()).toEqual([]);
  });
  it('follows the longest silence the organisation chose, which is in the record', async () => {
    const id = await fresh();
    house.pass({ days: 6 });
    expect(await waiting()).toEqual([]);
    const choice = { choice: 'silence-full-investigation', value: 5, version: 1 };
    done(await perform(house, changeHandlingChoice, choice, { actor: house.administrator }));
    expect(await waiting()).toEqual([id]);
    const refused = await perform(house, changeHandlingChoice, { ...choice, value: 90 }, { actor: house.administrator });
    expect(refused).toMatchObject({ code: 'handling-choice.unfit' });
    const { rows } = await house.pool.query("select facts from audit_entry where kind = 'handling-choice-changed'");
    expect(rows).toEqual([{ facts: { choice: 'silence-full-investigation', was: 14, becomes: 5 } }]);
  });
});
