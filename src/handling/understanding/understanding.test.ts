// Our understanding of a complaint, on a real database: written by two, sent, confirmed, corrected, waived; and what that means for
// findings.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { refuseFindings } from '#domain/understanding.ts';
import { perform } from '#handling/command.ts';
import { changeFairTime } from '#handling/settings/change-fair-time.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { understandingFacts } from '#records/understandings.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { fairTimes } from '#views/settings/fair-times.ts';
import { dropUnderstanding } from './drop-understanding.ts';
import { findWithoutConfirmation } from './find-without-confirmation.ts';
import { recordUnderstandingAnswer } from './record-understanding-answer.ts';
import { sendUnderstanding } from './send-understanding.ts';
import { writeUnderstanding } from './write-understanding.ts';

let house: TestHouse;
let amira: PersonActor;
let ben: PersonActor;
let manager: PersonActor;
let repairs: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  ben = await person(house, { name: 'Ben Otieno', teams: [repairs] });
  manager = await person(house, { name: 'Maya', roles: ['manager'], teams: [repairs] });
});
afterAll(() => house.close());
beforeEach(() => house.setClock('2026-11-23T09:00:00Z'));

const made = () => complaint(house, amira, { team: repairs, points: ['Three visits missed', 'Told no parts exist'] });
const said = {
  paraphrase: 'You had no heating for nine days.',
  scope: 'The visits and what you were told.',
  outcomeWanted: 'Heat.',
};
const write = (id: string, more: object = {}, by: PersonActor = amira) =>
  perform(house, writeUnderstanding, { complaint: id, ...said, ...more }, { actor: by });
const send = (id: string, version = 1, more: object = {}) =>
  perform(house, sendUnderstanding, { complaint: id, version, channel: 'letter', ...more }, { actor: amira });
const answered = (id: string, understanding: string, answer: string, words = 'Yes, that is it') =>
  perform(house, recordUnderstandingAnswer, { complaint: id, understanding, answer, words, channel: 'phone' }, { actor: amira });
const whyNoFindings = (id: string, point?: string) =>
  transact(house.db, { person: amira.id }, async (tx) => ({
    commit: false,
    value: refuseFindings(await understandingFacts(tx, id), house.clock(), point)?.code,
  }));
const sent = async (): Promise<{ id: string; understanding: string }> => {
  const { id } = await made();
  done(await write(id));
  return { id, understanding: done(await send(id)).understanding };
};

describe('Writing our understanding', () => {
  it('never loses the words of two who write at once: the second is refused and keeps theirs', async () => {
    const { id } = await made();
    const { version } = done(await write(id));
    done(await write(id, { version, scope: 'The visits only.' }, ben));
    expect(await write(id, { version, scope: 'Everything.' })).toMatchObject({ code: 'understanding.changed-since' });
    expect(await write(id)).toMatchObject({ code: 'understanding.changed-since' });
  });

  it('is not open to whoever may not see the complaint', async () => {
    const { id } = await made();
    const stranger = await person(house, { name: 'Sten Stranger' });
    expect(await write(id, {}, stranger)).toMatchObject({ code: 'complaint.unknown' });
  });

  it('can be dropped until it is sent', async () => {
    const { id } = await made();
    done(await write(id));
    done(await perform(house, dropUnderstanding, { complaint: id, version: 1 }, { actor: amira }));
    done(await write(id));
    done(await send(id));
    expect(await perform(house, dropUnderstanding, { complaint: id, version: 2 }, { actor: amira })).toMatchObject({
      code: 'understanding.unknown',
    });
  });
});

describe('Sending our understanding', () => {
  it('needs something to say, about at least one point', async () => {
    const { id } = await complaint(house, amira, { team: repairs });
    done(await write(id, { paraphrase: '' }));
    expect(await send(id)).toMatchObject({ code: 'understanding.says-nothing' });
    done(await write(id, { version: 1 }));
    expect(await send(id, 2)).toMatchObject({ code: 'understanding.no-points' });
  });

  it('is refused when a point came or went after the page was opened: the points go with it', async () => {
    const { id } = await made();
    done(await write(id));
    const more = { complaint: id, version: 1, points: ['And the letter was rude'] };
    done(await perform(house, addPoints, more, { actor: ben }));
    expect(await send(id, 1, { seen: 1 })).toMatchObject({ code: 'page.stale' });
    done(await send(id, 1, { seen: 2 }));
    const { rows } = await house.pool.query(
      'select jsonb_array_length(points) as points from understanding where complaint_id = $1',
      [id],
    );
    expect(rows).toEqual([{ points: 3 }]);
  });

  it('gives the customer fair time by the calendar of the organisation, and never less', async () => {
    const { id } = await made();
    done(await write(id));
    const short = await send(id, 1, { answerBy: '2026-11-25' });
    expect(isRefusal(short) && short.fields?.['answerBy']).toContain('30 November 2026');
    // A full investigation: five working days after Monday 23 November.
    expect(done(await send(id)).answerBy).toBe('2026-11-30');
  });

  it('follows the setting of the track, and leaves what was sent as it was', async () => {
    const admin = house.administrator;
    const change = { track: 'full-investigation', length: 10, unit: 'days', version: 0 };
    done(await perform(house, changeFairTime, change, { actor: admin }));
    const { id } = await made();
    done(await write(id));
    // Ten days after 23 November is Thursday 3 December.
    expect(done(await send(id)).answerBy).toBe('2026-12-03');
    expect(await perform(house, changeFairTime, change, { actor: amira })).toMatchObject({ code: 'permission.missing' });
    done(await perform(house, changeFairTime, { ...change, length: 5, unit: 'working-days', version: 1 }, { actor: admin }));
    const { rows } = await house.pool.query('select answer_by::text from understanding where complaint_id = $1', [id]);
    expect(rows).toEqual([{ answer_by: '2026-12-03' }]);
    const { tracks } = done(await fairTimes(house.db, admin));
    expect(tracks.find(({ track }) => track === 'full-investigation')).toMatchObject({
      length: 5,
      version: 2,
      usual: '5 working days',
      changed: { was: '10 days' },
    });
    expect(await fairTimes(house.db, amira)).toMatchObject({ code: 'permission.missing' });
  });

  it('keeps it as it was sent, whatever anybody tries', async () => {
    const { id } = await sent();
    const tamper = transact(house.db, { person: amira.id }, async (tx) => {
      await tx.sql.updateTable('understanding').set({ paraphrase: 'Nothing happened.' }).where('complaint_id', '=', id).execute();
      return { commit: true, value: undefined };
    });
    await expect(tamper).rejects.toThrow('stays as it was sent');
  });
});

describe('Findings', () => {
  it('wait until our understanding is confirmed, and cover only the points it set out', async () => {
    const { id } = await made();
    expect(await whyNoFindings(id)).toBe('findings.not-understood');
    done(await write(id));
    expect(await whyNoFindings(id)).toBe('findings.not-understood');
    const { understanding } = done(await send(id));
    expect(await whyNoFindings(id)).toBe('findings.fair-time-runs');
    done(await answered(id, understanding, 'confirmed'));
    expect(await whyNoFindings(id)).toBeUndefined();
    const { rows } = await house.pool.query<{ version: number }>('select version from complaint where id = $1', [id]);
    const version = rows[0]?.version;
    const more = { complaint: id, version, points: ['And the letter was rude'] };
    done(await perform(house, addPoints, more, { actor: amira }));
    const point = await house.pool.query<{ id: string }>(
      'select id from complaint_point where complaint_id = $1 and position = 3',
      [id],
    );
    expect(await whyNoFindings(id, point.rows[0]?.id)).toBe('findings.point-not-put');
  });

  it('may be made once the customer had fair time, the whole last day included', async () => {
    const { id } = await sent();
    house.setClock('2026-11-30T23:30:00Z');
    expect(await whyNoFindings(id)).toBe('findings.fair-time-runs');
    house.setClock('2026-12-01T00:30:00Z');
    expect(await whyNoFindings(id)).toBeUndefined();
  });

  it('wait for the next version after a correction, which starts from the former', async () => {
    const { id, understanding } = await sent();
    done(await answered(id, understanding, 'corrected', 'It was eleven days, not nine'));
    expect(await whyNoFindings(id)).toBe('findings.corrected');
    expect(await answered(id, understanding, 'confirmed')).toMatchObject({ code: 'understanding.corrected-before' });
    const { rows } = await house.pool.query(
      'select number, paraphrase, scope, version from understanding where sent_at is null and complaint_id = $1',
      [id],
    );
    expect(rows).toEqual([{ number: 2, paraphrase: said.paraphrase, scope: said.scope, version: 1 }]);
    done(await write(id, { version: 1, paraphrase: 'You had no heating for eleven days.' }));
    done(await send(id, 2));
    expect(await whyNoFindings(id)).toBe('findings.fair-time-runs');
  });

  it('may be made earlier when somebody with the authority says why, until the customer corrects us', async () => {
    const { id, understanding } = await sent();
    const leave = { complaint: id, reason: 'There is no heating and a newborn: we find now and put it right.' };
    expect(await perform(house, findWithoutConfirmation, leave, { actor: amira })).toMatchObject({ code: 'permission.missing' });
    expect(await perform(house, findWithoutConfirmation, { ...leave, reason: ' ' }, { actor: manager })).toMatchObject({
      code: 'input.invalid',
    });
    house.pass({ minutes: 1 });
    done(await perform(house, findWithoutConfirmation, leave, { actor: manager }));
    expect(await whyNoFindings(id)).toBeUndefined();
    expect(await perform(house, findWithoutConfirmation, leave, { actor: manager })).toMatchObject({
      code: 'findings.need-no-leave',
    });
    house.pass({ minutes: 1 });
    done(await answered(id, understanding, 'corrected', 'Eleven days'));
    expect(await whyNoFindings(id)).toBe('findings.corrected');
    done(await write(id, { version: 1, paraphrase: 'Eleven days.' }));
    done(await send(id, 2));
    expect(await whyNoFindings(id)).toBe('findings.fair-time-runs');
  });
});

describe('The record of an understanding', () => {
  it('tells each step and holds none of its words', async () => {
    const { id, understanding } = await sent();
    done(await answered(id, understanding, 'confirmed', 'A secret word'));
    const history = (await historyOf(house, amira, id)).join('\n');
    expect(history).toContain('put version 1 of our understanding to the customer');
    expect(history).toContain('with 2 points; they have until 30 November 2026 to answer');
    expect(history).toContain('recorded that the customer confirmed version 1');
    expect(history).not.toContain('secret');
    const { rows } = await house.pool.query('select facts::text from audit_entry where chain_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/heating|secret/i);
  });
});
