// Letters of a complaint with a data-protection matter in it: each is written under one of its regimes, with that regime's words,
// dates and independent body, and what it answers is that regime alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { addRegime } from '#handling/regimes/add-regime.ts';
import { removeRegime } from '#handling/regimes/remove-regime.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf, pageOf } from '#test/support/intake.ts';
import { answerable, heldBy, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { lettersOfComplaint } from '#views/letters/letters-of-complaint.ts';
import { beginLetter } from './begin-letter.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
});
afterAll(() => house.close());

const bank = 'uk-fca-disp';
const data = 'uk-data-protection';
const points = ['The fee', 'The delay', 'They shared my address'];

const clocks = async (id: string) =>
  done(await complaintClocks(house.db, { actor: handler, rules: house.rules, now: house.clock() }, id));
const letters = async (id: string) => done(await lettersOfComplaint(house.db, { actor: handler, rules: house.rules }, id));

/** A complaint about a fee and a delay, with a matter of data protection in its third point. */
async function both(onlyItsPoint = true): Promise<string> {
  const id = await answerable(house, handler, { rulePack: bank, points });
  const third = (await pageOf(house, handler, id)).points[2]?.id ?? '';
  const { version } = await clocks(id);
  const said = onlyItsPoint ? { points: [third] } : {};
  const given = { complaint: id, version, rulePack: data, reason: 'They also ask why we shared it.', ...said };
  done(await perform(house, addRegime, given, { actor: handler }));
  return id;
}

async function ready(complaint: string, rulePack: string, rule: string): Promise<string> {
  const { id: letter } = done(await perform(house, beginLetter, { complaint, rule, rulePack }, { actor: handler }));
  await writeOut(house, handler, complaint, letter);
  return letter;
}

describe('A letter under the second regime of a complaint', () => {
  it('is offered beside those of the first, with why its rules apply and by when it is due', async () => {
    const { regimes, offered } = await letters(await both());
    expect(regimes).toMatchObject([
      { rulePack: bank, main: true },
      { rulePack: data, main: false, why: 'Sam Handler said that these rules apply.' },
    ]);
    expect(offered.filter(({ rulePack }) => rulePack === data).map(({ rule, due }) => [rule, due !== null])).toEqual([
      ['acknowledgement', true],
      ['outcome', false],
      ['passing-on', false],
      ['passed-on-notice', false],
    ]);
    expect(offered.some(({ rulePack, rule }) => rulePack === bank && rule === 'final-response')).toBe(true);
  });

  it('is held to what its own rules ask, names their independent body, and answers the points they bear on', async () => {
    const id = await both();
    const letter = await ready(id, data, 'outcome');
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    const page = await letterOf(house, handler, id, letter);
    expect(page).toMatchObject({ main: false, thirdParty: { name: 'the Information Commissioner' } });
    expect(page.regime).toContain('Data protection');
    expect(page.facts.points.map(({ text }) => text)).toEqual(['They shared my address']);
  });

  it('once sent answers that regime, with its outcome and its window, and leaves the other as it was', async () => {
    const id = await both();
    const letter = await ready(id, data, 'outcome');
    done(await sent(house, handler, id, letter));
    const text = (await letterOf(house, handler, id, letter)).sent?.text ?? '';
    expect(text).toContain('the Information Commissioner');
    expect(text).not.toContain('Financial Ombudsman');
    const { regimes, clocks: faces } = await clocks(id);
    expect(regimes).toMatchObject([
      { answered: false, outcome: null },
      { answered: true, outcome: 'upheld' },
    ]);
    const state = Object.fromEntries(faces.map((one) => [`${one.rulePack} ${one.id}`, [one.state, one.day]]));
    expect(state[`${data} steps`]?.[0]).toBe('met');
    expect(state[`${data} ico_referral`]?.[1]).toBe('2027-02-23');
    expect(state[`${bank} final_or_written_response`]?.[0]).toBe('running');
    expect(state[`${bank} fos_referral`]).toBeUndefined();
    expect((await pageOf(house, handler, id)).state).toBe('open');
    expect((await historyOf(house, handler, id)).join('\n')).toMatch(
      /recorded what it came to under .*Data protection.*: justified/,
    );
  });

  it('does not count as the answer of the first sent on the same day, whose own window then runs', async () => {
    const id = await both();
    done(await sent(house, handler, id, await ready(id, data, 'outcome')));
    done(await sent(house, handler, id, await ready(id, bank, 'final-response')));
    const { regimes, clocks: faces } = await clocks(id);
    expect(regimes.map(({ answered }) => answered)).toEqual([true, true]);
    // DISP 2.8.2R: six months from the final response; the window of the other regime stays its own.
    expect(faces.find(({ id: clock }) => clock === 'fos_referral')?.day).toBe('2027-05-23');
    expect(faces.find(({ id: clock }) => clock === 'ico_referral')?.day).toBe('2027-02-23');
    const { rows } = await house.pool.query<{ rule_pack: string }>(
      `select rule_pack from complaint_milestone where complaint_id = $1 and what = 'final-response-sent' order by 1`,
      [id],
    );
    expect(rows.map(({ rule_pack }) => rule_pack)).toEqual([data, bank]);
    expect((await pageOf(house, handler, id)).state).toBe('answered');
  });

  it('acknowledges the complaint for both: what happened to the complaint itself counts for all', async () => {
    const id = await both(false);
    done(await sent(house, handler, id, await ready(id, data, 'acknowledgement')));
    const faces = (await clocks(id)).clocks.filter(({ id: clock }) => clock === 'ack');
    expect(faces.map(({ rulePack, state }) => [rulePack, state])).toEqual(
      expect.arrayContaining([
        [data, 'met'],
        [bank, 'met'],
      ]),
    );
  });

  it('is held back once its rules were taken off the complaint, and cannot be begun under rules that do not apply', async () => {
    const id = await both();
    const letter = await ready(id, data, 'outcome');
    const { version } = await clocks(id);
    const off = { complaint: id, version, rulePack: data, reason: 'It was the letting agent who shared it.' };
    done(await perform(house, removeRegime, off, { actor: handler }));
    expect(await heldBy(house, handler, id, letter)).toContain('rules.gone');
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.held-back' });
    expect((await letters(id)).letters[0]?.regime).toContain('Data protection');
    const again = await perform(house, beginLetter, { complaint: id, rule: 'outcome', rulePack: data }, { actor: handler });
    expect(again).toMatchObject({ code: 'regime.unknown' });
  });
});
