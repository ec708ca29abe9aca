// Complaints joined and divided: merged into one, linked as two, split in two, and what stays readable of each.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { addContact } from './add-contact.ts';
import { addPoints } from './add-points.ts';
import { changeSeverity } from './change-severity.ts';
import { declineComplaint } from './decline-complaint.ts';
import { linkComplaints } from './link-complaints.ts';
import { mergeComplaints } from './merge-complaints.ts';
import { splitComplaint } from './split-complaint.ts';
import { unlinkComplaints } from './unlink-complaints.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house);
});
afterAll(() => house.close());

describe('Merging a complaint into another', () => {
  it('moves its points, contacts and people, and leaves it readable and pointing to the other', async () => {
    const first = await complaint(house, handler, { points: ['No heat', 'Missed visit'] });
    const kofi = { name: 'Kofi Mensah', email: 'kofi@example.org', anonymous: false, confidential: false, supportConsent: false };
    const second = await complaint(house, handler, { points: ['Rude on the phone'], customer: kofi });
    const { version } = done(
      await perform(house, mergeComplaints, { complaint: second.id, version: 1, into: first.id }, { actor: handler }),
    );
    const survivor = await pageOf(house, handler, first.id);
    expect(survivor.version).toBe(version);
    expect(survivor.points.map(({ position, text }) => `${position} ${text}`)).toEqual([
      '1 No heat',
      '2 Missed visit',
      '3 Rude on the phone',
    ]);
    expect(survivor.parties.map(({ name, role, primary }) => [name, role, primary])).toEqual([
      ['Amara Osei', 'complainant', true],
      ['Kofi Mensah', 'joint-complainant', false],
    ]);
    expect(survivor.counts.contacts).toBe(2);
    expect(survivor.absorbed.map(({ reference }) => reference)).toEqual([second.reference]);
    const merged = await pageOf(house, handler, second.id);
    expect(merged).toMatchObject({
      state: 'merged',
      mergedInto: first,
      points: [],
      next: { says: `Go on with ${first.reference}` },
    });
    expect(merged.parties.map(({ name }) => name)).toEqual(['Kofi Mensah']);
    expect(merged.allowed).toEqual([]);
    expect((await historyOf(house, handler, first.id)).at(-1)).toBe(
      `merged ${second.reference} into it, with 1 point and 1 contact`,
    );
  });

  it('lists once whoever stands on both, with what only one entry says of them, and says so in the record', async () => {
    const first = await complaint(house, handler);
    const twin = await complaint(house, handler, {
      customer: {
        name: 'amara osei',
        email: 'Amara@example.org',
        phone: '020 7946 0123',
        adjustments: 'Large print',
        anonymous: false,
        confidential: false,
        supportConsent: false,
      },
    });
    done(await perform(house, mergeComplaints, { complaint: twin.id, version: 1, into: first.id }, { actor: handler }));
    const { parties } = await pageOf(house, handler, first.id);
    expect(parties).toMatchObject([
      { name: 'Amara Osei', role: 'complainant', phone: '020 7946 0123', adjustments: 'Large print' },
    ]);
    expect((await pageOf(house, handler, twin.id)).parties).toHaveLength(1);
    const { rows } = await house.pool.query('select distinct customer_id from contact where complaint_id = $1', [first.id]);
    expect(rows).toEqual([{ customer_id: parties[0]?.customer }]);
    expect((await historyOf(house, handler, first.id)).at(-1)).toContain('1 person who stood on both stands on it once now');
  });

  it('lets no clock grow longer: the earlier receipt counts', async () => {
    const later = await complaint(house, handler);
    const earlier = await complaint(house, handler, { receivedAt: new Date('2026-11-16T10:00:00Z') });
    done(await perform(house, mergeComplaints, { complaint: earlier.id, version: 1, into: later.id }, { actor: handler }));
    const survivor = await pageOf(house, handler, later.id);
    expect(survivor.clocks.find(({ id }) => id === 'ack')?.day).toBe('2026-11-17');
    const { rows } = await house.pool.query<{ stopped_because: string }>(
      'select stopped_because from complaint_clock where complaint_id = $1',
      [earlier.id],
    );
    expect(new Set(rows.map(({ stopped_because }) => stopped_because))).toEqual(new Set(['merged']));
  });

  it('is refused with itself, into a settled one, and from a stale page', async () => {
    const one = await complaint(house, handler);
    const other = await complaint(house, handler);
    const merge = (given: object) =>
      perform(house, mergeComplaints, { complaint: one.id, version: 1, into: other.id, ...given }, { actor: handler });
    expect(await merge({ into: one.id })).toMatchObject({ code: 'merge.with-itself' });
    expect(await merge({ version: 7 })).toMatchObject({ code: 'page.stale' });
    const away = { complaint: other.id, version: 1, as: 'not-for-us', reason: 'Not ours', signpostedTo: 'The council' };
    done(await perform(house, declineComplaint, away, { actor: handler }));
    expect(await merge({})).toMatchObject({ code: 'merge.other-settled' });
  });

  it('happens once when two colleagues do it at the same moment the other way round', async () => {
    const one = await complaint(house, handler);
    const other = await complaint(house, handler);
    const both = await Promise.all([
      perform(house, mergeComplaints, { complaint: one.id, version: 1, into: other.id }, { actor: handler }),
      perform(house, mergeComplaints, { complaint: other.id, version: 1, into: one.id }, { actor: handler }),
    ]);
    expect(both.filter((answer) => 'refused' in answer)).toHaveLength(1);
  });

  it('lets nothing be changed on the merged one', async () => {
    const one = await complaint(house, handler);
    const other = await complaint(house, handler);
    done(await perform(house, mergeComplaints, { complaint: one.id, version: 1, into: other.id }, { actor: handler }));
    const severe = { complaint: one.id, version: 2, severity: 'high', reasons: ['Late'] };
    expect(await perform(house, changeSeverity, severe, { actor: handler })).toMatchObject({ code: 'complaint.merged' });
  });
});

describe('Linking two complaints', () => {
  it('shows the link from both sides, with its reason, and takes it away from both', async () => {
    const one = await complaint(house, handler);
    const other = await complaint(house, handler);
    const link = { complaint: one.id, other: other.id, as: 'same-event', reason: 'The same outage' };
    done(await perform(house, linkComplaints, link, { actor: handler }));
    expect((await pageOf(house, handler, one.id)).links).toMatchObject([
      { reference: other.reference, as: 'same-event', reason: 'The same outage' },
    ]);
    expect((await pageOf(house, handler, other.id)).links).toMatchObject([{ reference: one.reference }]);
    done(await perform(house, unlinkComplaints, { complaint: other.id, other: one.id }, { actor: handler }));
    expect((await pageOf(house, handler, one.id)).links).toEqual([]);
    const again = await perform(house, unlinkComplaints, { complaint: other.id, other: one.id }, { actor: handler });
    expect(again).toMatchObject({ code: 'link.unknown' });
  });

  it('is refused with a complaint one may not see', async () => {
    const mine = await complaint(house, handler);
    const theirs = await complaint(house, await person(house));
    const link = { complaint: mine.id, other: theirs.id, as: 'related', reason: 'The same street' };
    expect(await perform(house, linkComplaints, link, { actor: handler })).toMatchObject({ code: 'complaint.unknown' });
  });
});

describe('Splitting a complaint', () => {
  it('makes chosen points and contacts a complaint of their own, with the same people and receipt', async () => {
    const first = await complaint(house, handler, {
      points: ['No heat', 'A wrong bill'],
      receivedAt: new Date('2026-11-16T10:00:00Z'),
    });
    const { id: contact } = done(
      await perform(
        house,
        addContact,
        { complaint: first.id, direction: 'in', channel: 'email', text: 'About the bill' },
        { actor: handler },
      ),
    );
    const [, bill] = (await pageOf(house, handler, first.id)).points;
    const given = { complaint: first.id, version: 1, points: [bill?.id], contacts: [contact], reason: 'The bill is for Accounts' };
    const made = done(await perform(house, splitComplaint, given, { actor: handler }));
    const split = await pageOf(house, handler, made.id);
    expect(split).toMatchObject({ title: 'A wrong bill', splitFrom: first, receivedAt: '2026-11-16T10:00:00+00:00' });
    expect(split.points.map(({ text }) => text)).toEqual(['A wrong bill']);
    expect(split.parties.map(({ name }) => name)).toEqual(['Amara Osei']);
    expect(split.clocks.find(({ id }) => id === 'ack')?.day).toBe('2026-11-17');
    expect(split.counts.contacts).toBe(1);
    expect(split.links.map(({ reference }) => reference)).toEqual([first.reference]);
    expect((await pageOf(house, handler, first.id)).points.map(({ text }) => text)).toEqual(['No heat']);
  });

  it('is refused when nothing is chosen, and when nothing would be left', async () => {
    const { id } = await complaint(house, handler, { points: ['Only one'] });
    const split = (points: string[]) =>
      perform(house, splitComplaint, { complaint: id, version: 1, points, reason: 'Apart' }, { actor: handler });
    const [only] = (await pageOf(house, handler, id)).points;
    expect(await split([])).toMatchObject({ code: 'split.nothing-chosen' });
    expect(await split([only?.id ?? ''])).toMatchObject({ code: 'split.leaves-nothing' });
  });

  it('keeps a need-to-know complaint as guarded as it was', async () => {
    const manager = await person(house, { roles: ['manager'] });
    const { id } = await complaint(house, handler, { points: ['One', 'Two'] });
    await house.pool.query(`insert into complaint_access values ($1, $2, $3, now())`, [id, handler.id, manager.id]);
    await house.pool.query('update complaint set need_to_know = true where id = $1', [id]);
    done(await perform(house, addPoints, { complaint: id, points: ['Three'] }, { actor: handler }));
    const [one] = (await pageOf(house, handler, id)).points;
    const given = { complaint: id, version: 2, points: [one?.id], reason: 'Apart' };
    const made = done(await perform(house, splitComplaint, given, { actor: handler }));
    expect(await pageOf(house, handler, made.id)).toMatchObject({ needToKnow: true, points: [{ text: 'One' }] });
    const everyone = await person(house, { roles: ['compliance'] });
    await expect(pageOf(house, everyone, made.id)).rejects.toThrow('complaint.unknown');
  });
});
