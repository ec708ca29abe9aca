// Which rules apply to a real complaint, each with its own clocks: by the organisation's rules, by a person's choice, and what moves
// when either is corrected.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { classifyComplaint } from '#handling/intake/classify-complaint.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { splitComplaint } from '#handling/intake/split-complaint.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { changeLatenessReasons } from '#handling/settings/change-lateness-reasons.ts';
import { changeRegimeRules } from '#handling/settings/change-regime-rules.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { node } from '#test/support/regimes.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { namedInUse } from '#views/settings/named-in-use.ts';
import { addRegime } from './add-regime.ts';
import { correctRegime } from './correct-regime.ts';
import { removeRegime } from './remove-regime.ts';

let house: TestHouse;
let amira: PersonActor;
let desk: string;
let bank: string;
beforeAll(async () => {
  house = await testHouse();
  desk = await team(house, 'Bank desk');
  amira = await person(house, { name: 'Amira Khan', teams: [desk] });
  const entity = { name: 'Harbour Bank plc', rulePack: 'uk-fca-disp', calendar: 'GB-EAW' };
  bank = done(await perform(house, addLegalEntity, entity, { actor: house.administrator })).id;
});
afterAll(() => house.close());
beforeEach(async () => {
  house.setClock('2026-11-23T09:00:00Z');
  await setRules([]);
});

const setRules = async (rules: object[]) =>
  done(await perform(house, changeRegimeRules, { rules }, { actor: house.administrator }));
const made = (more: object = {}) => complaint(house, amira, { team: desk, handleMyself: true, legalEntity: bank, ...more });
const clocksOf = async (id: string) =>
  done(await complaintClocks(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));
const duesOf = async (id: string) =>
  Object.fromEntries((await clocksOf(id)).clocks.map(({ rulePack, id: clock, day }) => [`${rulePack} ${clock}`, day]));
const stored = async (id: string) => {
  const { rows } = await house.pool.query<{ pack: string; clock: string; due: string | null }>(
    `select rule_pack as pack, clock, due_day::text as due from complaint_clock where complaint_id = $1`,
    [id],
  );
  return Object.fromEntries(rows.map(({ pack, clock, due }) => [`${pack} ${clock}`, due]));
};
const version = async (id: string) => (await clocksOf(id)).version;
const data = { rulePack: 'uk-data-protection', reason: 'They also ask why we shared their address.' };
const add = async (id: string, more: object = {}) =>
  perform(house, addRegime, { complaint: id, version: await version(id), ...data, ...more }, { actor: amira });

describe('A complaint under several regimes', () => {
  it('has the clocks of each, and the most urgent of all is what is due', async () => {
    const { id } = await made();
    expect(await stored(id)).toMatchObject({ 'uk-fca-disp final_or_written_response': '2027-01-18' });
    done(await add(id));
    const both = await stored(id);
    expect(both['uk-fca-disp final_or_written_response']).toBe('2027-01-18');
    // 30 days to acknowledge a data-protection complaint (Data Protection Act 2018, s.164A).
    expect(both['uk-data-protection ack']).toBe('2026-12-23');
    expect(await duesOf(id)).toMatchObject(both);
    const page = await pageOf(house, amira, id);
    expect(page.clocks.find((clock) => clock.rulePack === 'uk-data-protection')?.regime).toContain('Data protection');
    expect((await historyOf(house, amira, id)).join('\n')).toContain('to the rules that apply');
  });

  it('shows in words why each applies, and who chose it with what reason', async () => {
    const { id } = await made();
    done(await add(id));
    const { regimes } = await clocksOf(id);
    expect(regimes[0]).toMatchObject({ main: true, why: 'These are the rules that Harbour Bank plc answers to.' });
    expect(regimes[1]).toMatchObject({ main: false, why: 'Amira Khan said that these rules apply.' });
    expect(regimes[1]?.reasons).toMatchObject([{ by: 'Amira Khan', reason: data.reason }]);
    expect(regimes[0]?.thirdParty?.name).toBe('the Financial Ombudsman Service');
    expect(regimes[1]?.thirdParty?.name).not.toBe(regimes[0]?.thirdParty?.name);
  });

  it('counts a matter raised later from then', async () => {
    const { id } = await made();
    house.setClock('2026-12-07T09:00:00Z');
    done(await add(id, { receivedAt: '2026-12-04T10:00:00Z' }));
    expect((await stored(id))['uk-data-protection ack']).toBe('2027-01-04');
    const early = await add(id, { rulePack: 'uk-consumer-general', receivedAt: '2026-11-01T10:00:00Z' });
    expect(early).toMatchObject({ code: 'regime.before-receipt' });
  });

  it('is answered under each apart, and is not closed before every one has come to something', async () => {
    const { id } = await made();
    done(await add(id));
    const answer = { complaint: id, how: 'final-response-sent', channel: 'letter', text: 'As in the letter.' };
    const said = { ...answer, outcome: 'upheld' };
    done(await perform(house, recordAnswer, { ...said, version: await version(id) }, { actor: amira }));
    let clocks = (await clocksOf(id)).clocks;
    const response = (pack: string) => clocks.filter((clock) => clock.rulePack === pack && clock.kind === 'duty');
    expect(response('uk-fca-disp').find((clock) => clock.id === 'final_or_written_response')?.state).toBe('met');
    expect(response('uk-data-protection').some(({ state }) => state === 'met')).toBe(false);
    const under = { ...answer, outcome: 'not-upheld', rulePack: 'uk-data-protection' };
    done(await perform(house, recordAnswer, { ...under, version: await version(id) }, { actor: amira }));
    const { regimes } = await clocksOf(id);
    expect(regimes.map(({ outcome }) => outcome)).toEqual(['upheld', 'not-upheld']);
    clocks = (await clocksOf(id)).clocks;
    expect(response('uk-data-protection').some(({ state }) => state === 'met')).toBe(true);
  });

  it('refuses rules that apply already, rules there are not, and whoever may not choose', async () => {
    const { id } = await made();
    expect(await add(id, { rulePack: 'uk-fca-disp' })).toMatchObject({ code: 'regime.applies-already' });
    expect(await add(id, { rulePack: 'nothing' })).toMatchObject({ code: 'regime.no-pack' });
    expect(await add(id, { type: 'no-such' })).toMatchObject({ code: 'regime.type-unknown' });
    const reader = await person(house, { name: 'Rita Reader', roles: ['read-only'] });
    const input = { complaint: id, version: await version(id), ...data };
    expect(await perform(house, addRegime, input, { actor: reader })).toMatchObject({ code: 'permission.missing' });
    const stranger = await person(house, { name: 'Sten Stranger' });
    expect(await perform(house, addRegime, input, { actor: stranger })).toMatchObject({ code: 'complaint.unknown' });
    expect(await perform(house, addRegime, { ...input, version: 99 }, { actor: amira })).toMatchObject({ code: 'page.stale' });
  });
});

describe('Correcting a regime', () => {
  const correct = async (id: string, more: object) =>
    perform(
      house,
      correctRegime,
      { complaint: id, version: await version(id), rulePack: 'uk-fca-disp', reason: 'It is motor finance.', ...more },
      { actor: amira },
    );

  it('says what kind of complaint it is, and counts its clocks anew', async () => {
    house.setClock('2026-05-04T09:00:00Z');
    const { id } = await made();
    expect((await stored(id))['uk-fca-disp final_or_written_response']).toBe('2026-06-29');
    done(await correct(id, { type: 'motor-finance-dca' }));
    // DISP App 5: no time runs until 31 May 2026; eight weeks with 1 June as the first day.
    expect((await stored(id))['uk-fca-disp final_or_written_response']).toBe('2026-07-26');
    expect((await historyOf(house, amira, id)).join('\n')).toContain('kind of complaint “motor-finance-dca”');
    expect(await correct(id, { type: 'motor-finance-dca' })).toMatchObject({ version: await version(id) });
  });

  it('says what kind of complainant it is, where clocks turn on that', async () => {
    const { id } = await made();
    done(await correct(id, { becomes: 'uk-fca-disp-mifid' }));
    const before = await stored(id);
    done(await correct(id, { rulePack: 'uk-fca-disp-mifid', complainant: 'not-eligible' }));
    const after = await stored(id);
    expect(Object.keys(before).length).toBeGreaterThan(Object.keys(after).length);
    const { regimes } = await clocksOf(id);
    expect(regimes[0]?.complainantName).toBe('Client who may not go to the Ombudsman');
    expect(await correct(id, { rulePack: 'uk-fca-disp-mifid', complainant: 'cousin' })).toMatchObject({
      code: 'regime.complainant-unknown',
    });
  });

  it('puts other rules in its place, with what was recorded under the wrong ones', async () => {
    const { id } = await made();
    const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'letter', text: 'As in the letter.' };
    done(await perform(house, recordAnswer, { complaint: id, version: await version(id), ...answer }, { actor: amira }));
    done(await correct(id, { becomes: 'uk-fca-disp-psd' }));
    const { regimes, clocks } = await clocksOf(id);
    expect(regimes).toMatchObject([{ rulePack: 'uk-fca-disp-psd', main: true }]);
    expect(clocks.find((clock) => clock.id === 'final_response')?.state).toBe('met');
    const { rows } = await house.pool.query('select rule_pack from complaint where id = $1', [id]);
    expect(rows).toEqual([{ rule_pack: 'uk-fca-disp-psd' }]);
  });

  it('makes another the main one, and takes off what is not', async () => {
    const { id } = await made();
    done(await add(id));
    done(await correct(id, { rulePack: 'uk-data-protection', main: true }));
    expect((await clocksOf(id)).regimes).toMatchObject([
      { rulePack: 'uk-data-protection', main: true },
      { rulePack: 'uk-fca-disp', main: false },
    ]);
    const remove = async (rulePack: string) =>
      perform(house, removeRegime, { complaint: id, version: await version(id), rulePack, reason: 'Not ours.' }, { actor: amira });
    expect(await remove('uk-data-protection')).toMatchObject({ code: 'regime.main' });
    done(await remove('uk-fca-disp'));
    expect(Object.keys(await stored(id)).every((clock) => clock.startsWith('uk-data-protection'))).toBe(true);
    expect(await remove('uk-fca-disp')).toMatchObject({ code: 'regime.unknown' });
  });
});

describe('The organisation’s rules of which regimes apply', () => {
  it('decide when it is logged, and again when it is sorted, but leave what a person chose', async () => {
    const privacy = await node(house, 'category', 'Privacy');
    await setRules([{ name: 'Privacy too', category: privacy, rulePack: 'uk-data-protection', applies: 'as-well' }]);
    const { id } = await made({ category: privacy });
    expect((await clocksOf(id)).regimes.map(({ why }) => why)).toEqual([
      'These are the rules that Harbour Bank plc answers to.',
      'The organisation’s rule “Privacy too” fits this complaint.',
    ]);
    const classify = async (category: string | null) =>
      done(await perform(house, classifyComplaint, { complaint: id, version: await version(id), category }, { actor: amira }));
    await classify(null);
    expect((await clocksOf(id)).regimes).toHaveLength(1);
    await classify(privacy);
    expect((await clocksOf(id)).regimes).toHaveLength(2);
    const removing = {
      complaint: id,
      version: await version(id),
      rulePack: 'uk-data-protection',
      reason: 'No personal data here.',
    };
    done(await perform(house, removeRegime, removing, { actor: amira }));
    await classify(null);
    await classify(privacy);
    expect((await clocksOf(id)).regimes).toHaveLength(1);
  });

  it('reach a complaint by the day it was received', async () => {
    const product = await node(house, 'product', 'Payments');
    const rule = { name: 'Payments', product, rulePack: 'uk-fca-disp-psd', applies: 'instead', from: '2026-11-20' };
    await setRules([rule]);
    const main = async (receivedAt: string) => (await clocksOf((await made({ product, receivedAt })).id)).regimes[0]?.rulePack;
    expect(await main('2026-11-19T23:59:00Z')).toBe('uk-fca-disp');
    expect(await main('2026-11-20T00:00:00Z')).toBe('uk-fca-disp-psd');
  });

  it('are not written over by somebody who saw others; nor are the reasons for lateness', async () => {
    const rule = { name: 'Payments', rulePack: 'uk-fca-disp-psd', applies: 'instead', from: '2026-11-20' };
    await setRules([rule]);
    const actor = house.administrator;
    const change = (was: object[]) => perform(house, changeRegimeRules, { rules: [], was }, { actor });
    expect(await change([{ ...rule, name: 'Payment services' }])).toMatchObject({ code: 'page.stale' });
    expect(done(await change([rule]))).toEqual({ rules: 0 });
    const reasons = (asked: object) => perform(house, changeLatenessReasons, asked, { actor });
    done(await reasons({ reasons: ['The post was slow', 'A flood'] }));
    expect(await reasons({ reasons: ['A fire'], was: ['A flood'] })).toMatchObject({ code: 'page.stale' });
    expect(done(await reasons({ reasons: ['A fire'], was: ['The post was slow', 'A flood'] }))).toEqual({ reasons: 1 });
  });

  it('are refused with what is wrong, where it is wrong', async () => {
    const rules = [
      {
        name: 'Odd',
        rulePack: 'uk-fca-disp',
        applies: 'as-well',
        type: 'no-such',
        product: '00000000-0000-4000-8000-000000000000',
      },
    ];
    const refused = await perform(house, changeRegimeRules, { rules }, { actor: house.administrator });
    expect(refused).toMatchObject({
      fields: {
        'rules.0.type': 'Choose one of the kinds listed.',
        'rules.0.product': 'This is no longer there. Choose one of those listed.',
      },
    });
    expect(await perform(house, changeRegimeRules, { rules: [] }, { actor: amira })).toMatchObject({ code: 'permission.missing' });
  });
});

describe('Merging and splitting under several regimes', () => {
  it('loses no rules that applied', async () => {
    const [one, other] = [await made(), await made()];
    done(await add(one.id));
    const merging = { complaint: one.id, version: await version(one.id), into: other.id };
    done(await perform(house, mergeComplaints, merging, { actor: amira }));
    expect((await clocksOf(other.id)).regimes.map(({ rulePack }) => rulePack)).toEqual(['uk-fca-disp', 'uk-data-protection']);
  });

  it('takes rules that bear on a point along with the point', async () => {
    const { id } = await made({ points: ['The fee', 'My address'] });
    const [, address] = (await clocksOf(id)).points;
    done(await add(id, { points: [address?.id] }));
    const split = { complaint: id, version: await version(id), points: [address?.id], reason: 'Two matters.' };
    const { id: off } = done(await perform(house, splitComplaint, split, { actor: amira }));
    const [main, data] = (await clocksOf(off)).regimes;
    expect(main?.rulePack).toBe('uk-fca-disp');
    expect(data).toMatchObject({ rulePack: 'uk-data-protection', points: [{ text: 'My address' }] });
    done(await perform(house, addPoints, { complaint: id, version: await version(id), points: ['The letter'] }, { actor: amira }));
    expect((await clocksOf(id)).regimes.find(({ rulePack }) => rulePack === 'uk-data-protection')?.points).toEqual([]);
  });
});

describe('The rules in use', () => {
  it('are those of every regime of an open complaint and of the organisation’s own rules, not of the main ones alone', async () => {
    const { id } = await made();
    done(await add(id, { rulePack: 'uk-legal' }));
    expect((await namedInUse(house.db)).packs).toEqual(expect.arrayContaining(['uk-fca-disp', 'uk-legal']));
    await setRules([{ name: 'Advertising', rulePack: 'uk-postal', applies: 'as-well' }]);
    expect((await namedInUse(house.db)).packs).toContain('uk-postal');
    expect((await namedInUse(house.db)).calendars).toContain('GB-EAW');
  });
});
