// Notes, mentions, notifications, presence and saved views, on a real database.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { keep } from '#handling/keep.ts';
import { assignComplaints } from '#handling/triage/assign-complaints.ts';
import { warnHandlers } from '#handling/triage/warn-handlers.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { complaint, isAbout, type MadeComplaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { myWork } from '#views/my-work/my-work.ts';
import { notifications } from '#views/notifications/notifications.ts';
import { mentionable } from '#views/together/mentionable.ts';
import { savedViews } from '#views/queue/saved-views.ts';
import { notes } from '#views/together/notes.ts';
import { addNote } from './add-note.ts';
import { leaveComplaint } from './leave-complaint.ts';
import { readNotifications } from './read-notifications.ts';
import { removeView } from './remove-view.ts';
import { saveView } from './save-view.ts';
import { showPresence } from './show-presence.ts';

let house: TestHouse;
let repairs: string;
let amira: PersonActor;
let ben: PersonActor;
let stranger: PersonActor;
let manager: PersonActor;
let made: MadeComplaint;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  manager = await person(house, { name: 'Maya', roles: ['manager'], teams: [repairs] });
  [amira, ben] = [
    await person(house, { name: 'Amira Khan', teams: [repairs] }),
    await person(house, { name: 'Ben Otieno', teams: [repairs] }),
  ];
  stranger = await person(house, { name: 'Sten Stranger' });
  made = await complaint(house, manager, { team: repairs });
});
afterAll(() => house.close());

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const note = (actor: PersonActor, given: object) => {
  house.pass({ seconds: 1 });
  return perform(house, addNote, { complaint: made.id, ...given }, { actor });
};

describe('A note', () => {
  it('is read by whoever may see the complaint, in the order it was written', async () => {
    await note(amira, { text: 'Rang the engineer' });
    house.pass({ minutes: 1 });
    await note(ben, { text: 'He comes on Thursday' });
    const read = done(await notes(house.db, ben, made.id));
    expect(read.notes.map(({ text, author, own }) => [text, author?.name, own])).toEqual([
      ['Rang the engineer', 'Amira Khan', false],
      ['He comes on Thursday', 'Ben Otieno', true],
    ]);
    expect(await notes(house.db, stranger, made.id)).toMatchObject({ code: 'complaint.unknown' });
    expect(await note(stranger, { text: 'Hello' })).toMatchObject({ code: 'complaint.unknown' });
  });

  it('is corrected by another note beside it, by whoever wrote it', async () => {
    const { id } = done(await note(amira, { text: 'He comes on Friday', mentions: [ben.id] }));
    expect(await note(ben, { text: 'No, Thursday', corrects: id })).toMatchObject({ code: 'note.not-yours' });
    done(await note(amira, { text: 'Thursday, not Friday', corrects: id }));
    const read = done(await notes(house.db, ben, made.id));
    expect(read.notes.find(({ id: one }) => one === id)?.text).toBe('He comes on Friday');
    expect(read.notes.at(-1)?.corrects).toBe(id);
  });

  it('tells whom it mentions, and refuses to mention who may not see the complaint, by name', async () => {
    const answer = await note(amira, { text: 'Ask @Sten', mentions: [ben.id, stranger.id] });
    expect(answer).toMatchObject({ code: 'mention.may-not-see' });
    expect(isRefusal(answer) && answer.words).toContain('Sten Stranger may not see this complaint');
    await note(amira, { text: 'Ask @Ben', mentions: [ben.id] });
    const { notifications: heard } = await notifications(house.db, ben, 10);
    expect(heard[0]).toMatchObject({
      kind: 'mentioned',
      words: 'Amira Khan mentioned you in a note',
      complaint: { reference: made.reference },
    });
  });

  it('offers to mention only those who may see the complaint', async () => {
    const { people } = done(await mentionable(asking(amira), made.id, ''));
    expect(people.map(({ name }) => name)).toEqual(['Ada Minister', 'Ben Otieno', 'Maya']);
    expect(await mentionable(asking(amira), made.id, 'OTI')).toMatchObject({ people: [{ id: ben.id }] });
    expect(await mentionable(asking(stranger), made.id, '')).toMatchObject({ code: 'complaint.unknown' });
  });

  it('is not changed or removed, even by SQL typed by hand under a person’s role', async () => {
    const byHand = transact(house.db, { person: amira.id }, async (tx) => ({
      commit: false,
      value: await sql`update note set text = 'x'`.execute(tx.sql),
    }));
    await expect(byHand).rejects.toThrow(/permission denied/);
  });
});

describe('Notifications', () => {
  it('are counted until read, one by one or all', async () => {
    const zoe = await person(house, { name: 'Zoe', teams: [repairs] });
    for (const text of ['one', 'two', 'three']) await note(amira, { text, mentions: [zoe.id] });
    const { unread, notifications: heard } = await notifications(house.db, zoe, 10);
    expect(unread).toBe(3);
    await keep(house, readNotifications, { ids: [heard[0]?.id] }, zoe);
    expect((await notifications(house.db, zoe, 0)).unread).toBe(2);
    expect(await keep(house, readNotifications, { ids: 'all' }, ben)).not.toMatchObject({ read: 0 });
    expect((await notifications(house.db, zoe, 0)).unread).toBe(2);
    await keep(house, readNotifications, { ids: 'all' }, zoe);
    expect((await notifications(house.db, zoe, 10)).unread).toBe(0);
  });

  it('are neither shown nor counted once the complaint may no longer be seen', async () => {
    const yan = await person(house, { name: 'Yan', teams: [repairs] });
    const { id } = await complaint(house, manager, { team: repairs });
    await perform(house, addNote, { complaint: id, text: 'Look', mentions: [yan.id] }, { actor: amira });
    expect((await notifications(house.db, yan, 10)).unread).toBe(1);
    await isAbout(house, id, yan.id);
    expect(await notifications(house.db, yan, 10)).toEqual({ unread: 0, notifications: [] });
  });
});

describe('The warning of every morning', () => {
  it('tells each handler once what is at risk or overdue, and again when its date has moved', async () => {
    const warned = await person(house, { name: 'Wes Warned', teams: [repairs] });
    const late = { team: repairs, handler: warned.id, dueAt: '2026-11-20T00:00:00Z' };
    const { id } = await complaint(house, manager, late);
    await complaint(house, manager, { ...late, dueAt: '2026-12-01T00:00:00Z', atRiskAt: '2026-11-20T00:00:00Z' });
    await complaint(house, manager, { ...late, dueAt: '2027-02-01T00:00:00Z', atRiskAt: '2027-01-20T00:00:00Z' });
    const warn = () => perform(house, warnHandlers, {}, { actor: { kind: 'program', name: 'clock' } });
    await warn();
    const heard = async () =>
      (await notifications(house.db, warned, 10)).notifications.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b));
    expect(await heard()).toEqual(['due-soon', 'overdue']);
    expect(await warn()).toEqual({ soon: 0, overdue: 0 });
    await house.pool.query(`update complaint set due_at = '2026-11-21' where id = $1`, [id]);
    expect(await warn()).toEqual({ soon: 0, overdue: 1 });
    expect(await heard()).toEqual(['due-soon', 'overdue', 'overdue']);
  });
});

describe('Who else is here', () => {
  it('is known within a complaint, reading or writing, until their page falls silent', async () => {
    const here = (actor: PersonActor, doing = 'reading') => keep(house, showPresence, { complaint: made.id, doing }, actor);
    expect(await here(amira)).toEqual({ others: [] });
    expect(await here(ben, 'writing')).toEqual({ others: [{ person: amira.id, name: 'Amira Khan', doing: 'reading' }] });
    expect(await here(amira)).toEqual({ others: [{ person: ben.id, name: 'Ben Otieno', doing: 'writing' }] });
    house.pass({ seconds: 46 });
    expect(await here(ben)).toEqual({ others: [] });
    await here(amira);
    await keep(house, leaveComplaint, { complaint: made.id }, amira);
    expect(await here(ben)).toEqual({ others: [] });
  });

  it('is told to nobody who may not see the complaint', async () => {
    expect(await keep(house, showPresence, { complaint: made.id }, stranger)).toMatchObject({ code: 'complaint.unknown' });
  });
});

describe('My work', () => {
  it('lists what is due, what waits for me and who waits for news, and nothing of others', async () => {
    const mine = await person(house, { name: 'Mina', teams: [repairs] });
    const late = await complaint(house, manager, { team: repairs, handler: mine.id, dueAt: '2026-11-20T00:00:00Z' });
    const risky = await complaint(house, manager, {
      team: repairs,
      handler: mine.id,
      dueAt: '2026-12-01T00:00:00Z',
      atRiskAt: '2026-11-20T00:00:00Z',
    });
    const far = await complaint(house, manager, { team: repairs, handler: mine.id, dueAt: '2027-01-20T00:00:00Z' });
    const given = await complaint(house, manager, { team: repairs });
    await perform(
      house,
      assignComplaints,
      { complaints: [{ id: given.id }], person: mine.id, reason: 'You know lifts' },
      { actor: manager },
    );
    await note(amira, { text: 'Look', mentions: [mine.id] });
    const told = `update complaint set customer_told_at = $2, received_at = $2 where id = $1`;
    await house.pool.query(told, [late.id, '2026-10-01']);
    await house.pool.query(told, [far.id, '2026-10-02']);
    await house.pool.query(told, [risky.id, '2026-11-22']);
    const work = await myWork(asking(mine));
    expect(work.due.map(({ id, due }) => [id, due.standing])).toEqual([
      [late.id, 'overdue'],
      [risky.id, 'at-risk'],
    ]);
    expect(work.waiting.map(({ id, kind, reason, toAccept }) => [id, kind, reason, toAccept])).toEqual([
      [given.id, 'given', 'You know lifts', true],
      [made.id, 'mentioned', '', false],
    ]);
    expect(work.news.map(({ id }) => id)).toEqual([late.id, far.id]);
    expect(work.open).toBe(4);
  });
});

describe('A saved view', () => {
  it('is one’s own until it is shared, and changed only by its owner', async () => {
    const save = (actor: PersonActor, given: object) =>
      perform(house, saveView, { name: 'Late boilers', filter: { due: 'overdue' }, ...given }, { actor });
    const { id } = done(await save(amira, {}));
    expect((await savedViews(house.db, ben, 'queue')).views).toEqual([]);
    await save(amira, { id, shared: true, name: 'Overdue boilers' });
    expect((await savedViews(house.db, ben, 'queue')).views).toMatchObject([
      { id, name: 'Overdue boilers', filter: { due: 'overdue' }, own: false, by: 'Amira Khan' },
    ]);
    expect(await save(ben, { id })).toMatchObject({ code: 'view.unknown' });
    expect(await perform(house, removeView, { id }, { actor: ben })).toMatchObject({ code: 'view.unknown' });
    expect(await perform(house, removeView, { id }, { actor: amira })).toEqual({ removed: true });
  });
});
