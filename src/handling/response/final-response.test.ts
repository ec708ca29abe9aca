// The final response of a regime end to end: every part the rules ask for, and the last day to the independent body, counted from
// the letter that the customer holds in their hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { reopenComplaint } from '#handling/intake/reopen-complaint.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, heldBy, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { keepLetter } from './keep-letter.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
});
afterAll(() => house.close());

const disp = (): Promise<string> => answerable(house, handler, { rulePack: 'uk-fca-disp', points: ['The fee', 'The delay'] });

async function ready(id: string, rule: string): Promise<string> {
  const letter = await begun(house, handler, id, rule);
  await writeOut(house, handler, id, letter);
  return letter;
}

const lastDay = async (id: string): Promise<string | undefined> =>
  (
    await house.pool.query<{ due: string }>(
      `select to_char(due_day, 'YYYY-MM-DD') as due from complaint_clock where complaint_id = $1 and clock = 'fos_referral'`,
      [id],
    )
  ).rows[0]?.due;

const milestones = async (id: string): Promise<string[]> =>
  (
    await house.pool.query<{ what: string }>(
      'select what from complaint_milestone where complaint_id = $1 and taken_back_at is null order by at, recorded_at',
      [id],
    )
  ).rows.map(({ what }) => what);

describe('The final response to a financial complaint', () => {
  it('goes with every statutory part, the prescribed wording, the leaflet and the last day to the ombudsman', async () => {
    const id = await disp();
    const letter = await begun(house, handler, id, 'final-response');
    const before = await heldBy(house, handler, id, letter);
    expect(before).toEqual(expect.arrayContaining(['element.undecided', 'wording.not-chosen', 'enclosure.missing']));
    await writeOut(house, handler, id, letter);
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    done(await sent(house, handler, id, letter));
    const text = (await letterOf(house, handler, id, letter)).sent?.text ?? '';
    for (const part of [
      'This is our final response.',
      'We find your complaint justified.',
      'Point 1: The fee',
      'Point 2: The delay',
      'you may now refer your complaint to the Financial Ombudsman Service. You have until 23 May 2027, six months from the date of this letter',
      'You have the right to refer your complaint to the Financial Ombudsman Service, free of charge – but you must do so within six months',
      'www.financial-ombudsman.org.uk',
      "With this letter:\n- The Ombudsman's standard explanatory leaflet",
    ])
      expect(text).toContain(part);
    expect(await lastDay(id)).toBe('2027-05-23');
    const { state, outcome } = (await house.pool.query('select state, outcome from complaint where id = $1', [id]))
      .rows[0] as object & {
      state: string;
      outcome: string;
    };
    expect([state, outcome]).toEqual(['answered', 'upheld']);
  });

  it('gives the whole six months from its own date after a summary resolution communication', async () => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await disp();
    const early = await ready(id, 'summary-resolution-communication');
    done(await sent(house, handler, id, early));
    expect((await letterOf(house, handler, id, early)).sent?.text).toContain('You have until 23 May 2027');
    expect(await lastDay(id)).toBe('2027-05-23');
    house.setClock('2027-01-12T09:00:00Z');
    const { version } = await pageOf(house, handler, id);
    done(await perform(house, reopenComplaint, { complaint: id, version, reason: 'It went wrong again' }, { actor: handler }));
    const final = await ready(id, 'final-response');
    expect((await letterOf(house, handler, id, final)).fills['third-party.until']).toBe('12 July 2027');
    done(await sent(house, handler, id, final));
    expect(await lastDay(id)).toBe('2027-07-12');
  });

  it('gives it again from a second final response, and the eight weeks stay met by the first', async () => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await disp();
    done(await sent(house, handler, id, await ready(id, 'final-response')));
    house.setClock('2027-03-01T09:00:00Z');
    const { version } = await pageOf(house, handler, id);
    done(await perform(house, reopenComplaint, { complaint: id, version, reason: 'New evidence' }, { actor: handler }));
    const again = await ready(id, 'final-response');
    done(await sent(house, handler, id, again));
    expect((await letterOf(house, handler, id, again)).sent?.text).toContain('You have until 1 September 2027');
    expect(await lastDay(id)).toBe('2027-09-01');
    const { rows } = await house.pool.query<{ met: string }>(
      `select to_char(met_at, 'YYYY-MM-DD') as met from complaint_clock where complaint_id = $1 and clock = 'final_or_written_response'`,
      [id],
    );
    expect(rows[0]?.met).toBe('2026-11-23');
  });

  it('ends on the last day of a shorter month, and is dated as it went', async () => {
    house.setClock('2027-09-02T09:00:00Z');
    const id = await answerable(house, handler, {
      rulePack: 'uk-fca-disp',
      given: { receivedAt: new Date('2027-08-20T09:00:00Z') },
    });
    const letter = await ready(id, 'final-response');
    done(await sent(house, handler, id, letter, { on: '2027-08-31' }));
    expect(await lastDay(id)).toBe('2028-02-29'); // six months from 31 August 2027, in a leap year
  });

  it('is not written down twice where it was recorded the same day by hand', async () => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await disp();
    const { version } = await pageOf(house, handler, id);
    const answered = { complaint: id, version, how: 'final-response-sent', outcome: 'upheld', channel: 'letter', text: 'Upheld' };
    done(await perform(house, recordAnswer, answered, { actor: handler }));
    done(await sent(house, handler, id, await ready(id, 'final-response')));
    expect((await milestones(id)).filter((what) => what === 'final-response-sent')).toHaveLength(1);
  });

  it('says so beside the letter when the days for an early resolution are over', async () => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await disp();
    house.setClock('2026-12-02T09:00:00Z');
    const letter = await ready(id, 'summary-resolution-communication');
    const { gate } = await letterOf(house, handler, id, letter);
    expect(gate.find(({ code }) => code === 'window.closed')?.says).toContain('26 November 2026'); // third business day
  });
});

describe('A letter of the second decision', () => {
  const housing = async (level: number): Promise<string> => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await answerable(house, handler, { rulePack: 'uk-housing-ombudsman' });
    await house.pool.query('update complaint set level = $2 where id = $1', [id, level]);
    return id;
  };

  it('is not begun at the first, nor one of the first at the second', async () => {
    const first = await housing(1);
    await expect(begun(house, handler, first, 'stage2-response')).rejects.toThrow('letter.other-stage');
    const second = await housing(2);
    await expect(begun(house, handler, second, 'stage1-response')).rejects.toThrow('letter.other-stage');
    await expect(begun(house, handler, second, 'acknowledgement')).rejects.toThrow('letter.other-stage');
  });

  it('is held back when the complaint moved on while it was written', async () => {
    const id = await housing(1);
    const letter = await ready(id, 'stage1-response');
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    await house.pool.query('update complaint set level = 2 where id = $1', [id]);
    expect(await heldBy(house, handler, id, letter)).toEqual(['stage.other']);
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.held-back' });
  });

  it('sets the milestone of its decision, and the time to go further runs from it', async () => {
    const id = await housing(2);
    const letter = await ready(id, 'stage2-response');
    done(await sent(house, handler, id, letter));
    expect(await milestones(id)).toContain('stage-response-sent@2');
    const { sent: gone } = await letterOf(house, handler, id, letter);
    expect(gone?.text).toContain('23 November 2027'); // twelve months to the Housing Ombudsman
  });

  it('is of a standard of one’s own too: the closing letter answers the review', async () => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await answerable(house, handler);
    await house.pool.query('update complaint set level = 2 where id = $1', [id]);
    done(await sent(house, handler, id, await ready(id, 'closing')));
    expect(await milestones(id)).toContain('stage-response-sent@2');
    expect((await pageOf(house, handler, id)).state).toBe('answered');
  });
});

describe('A letter that says what was told before', () => {
  it('acknowledges once, and is kept in the conversation', async () => {
    house.setClock('2026-11-23T09:00:00Z');
    const id = await answerable(house, handler, { found: false });
    done(await perform(house, acknowledgeComplaint, { complaint: id, channel: 'phone' }, { actor: handler }));
    const letter = await begun(house, handler, id, 'acknowledgement');
    done(await sent(house, handler, id, letter));
    expect(await milestones(id)).toEqual(['acknowledged']);
    const { rows } = await house.pool.query(`select 1 from contact where complaint_id = $1 and direction = 'out'`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('keeps the milestone of a deadlock letter', async () => {
    const id = await answerable(house, handler);
    const letter = await ready(id, 'deadlock');
    done(await sent(house, handler, id, letter));
    expect(await milestones(id)).toContain('deadlock');
  });

  it('keeps nothing a part was locked for, whatever an integration sends', async () => {
    const id = await disp();
    const letter = await ready(id, 'final-response');
    const { version, content } = await letterOf(house, handler, id, letter);
    const { key } = content.parts.find((part) => part.locked) ?? { key: '' };
    const parts = [{ key, blocks: [{ kind: 'paragraph', inline: [{ text: 'You may not go to the ombudsman.' }] }] }];
    expect(await perform(house, keepLetter, { complaint: id, letter, version, parts }, { actor: handler })).toMatchObject({
      code: 'letter.locked',
    });
  });
});
