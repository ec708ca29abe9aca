// What is done on the clocks of a real complaint: naming a moment they count from, giving more time, letting them stand still, and
// saying why something was late.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { explainLateness } from './explain-lateness.ts';
import { giveTime } from './give-time.ts';
import { pauseClocks } from './pause-clocks.ts';
import { recordMilestone } from './record-milestone.ts';
import { resumeClocks } from './resume-clocks.ts';
import { takeBackMilestone } from './take-back-milestone.ts';

let house: TestHouse;
let amira: PersonActor;
let manager: PersonActor;
let elsewhere: PersonActor;
let desk: string;
const entities: Record<string, string> = {};
beforeAll(async () => {
  house = await testHouse();
  desk = await team(house, 'Desk');
  amira = await person(house, { name: 'Amira Khan', teams: [desk] });
  manager = await person(house, { name: 'Ben Otieno', roles: ['manager'], teams: [desk] });
  elsewhere = await person(house, { name: 'Olu Elsewhere' });
  for (const rulePack of ['uk-ofgem-chs', 'uk-spso-mchp', 'iso-10002']) {
    const entity = { name: `Harbour under ${rulePack}`, rulePack, calendar: 'GB-EAW' };
    entities[rulePack] = done(await perform(house, addLegalEntity, entity, { actor: house.administrator })).id;
  }
});
afterAll(() => house.close());
beforeEach(() => house.setClock('2026-11-23T09:00:00Z')); // A Monday.

const under = async (rulePack: string): Promise<string> =>
  (await complaint(house, amira, { team: desk, handleMyself: true, legalEntity: entities[rulePack] })).id;
const version = async (id: string): Promise<number> => (await pageOf(house, amira, id)).version;
const clocks = async (id: string) =>
  done(await complaintClocks(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));
const clock = async (id: string, name: string) => (await clocks(id)).clocks.find((one) => one.id === name);
/** Says it of the complaint as it is now, as Amira, unless the test says otherwise. */
const on = async (id: string, more: object = {}) => ({ complaint: id, version: await version(id), ...more });

describe('Naming a moment that the clocks count from', () => {
  const deadlock = { what: 'deadlock', channel: 'phone', text: 'We cannot agree on the reading.' };

  it('starts the clock that waits for it, and stands in the history', async () => {
    const id = await under('uk-ofgem-chs');
    expect((await clock(id, 'deadlock_letter'))?.day ?? null).toBeNull();
    done(await perform(house, recordMilestone, await on(id, deadlock), { actor: amira }));
    expect((await clock(id, 'deadlock_letter'))?.state).not.toBe('waiting');
    expect((await historyOf(house, amira, id)).at(-1)).toMatch(/deadlock/i);
  });
  it('is refused for what has a deed of its own, or what these rules do not know', async () => {
    const id = await under('uk-ofgem-chs');
    const record = async (more: object) => perform(house, recordMilestone, await on(id, more), { actor: amira });
    expect(await record({ what: 'acknowledged' })).toMatchObject({ code: 'milestone.own-deed' });
    expect(await record({ what: 'delivery' })).toMatchObject({ code: 'milestone.not-in-rules' });
    expect(await record({ what: 'no such thing' })).toMatchObject({ code: 'milestone.not-in-rules' });
    expect(await record({ ...deadlock, rulePack: 'uk-spso-mchp' })).toMatchObject({ code: 'regime.unknown' });
  });
  it('is refused for a day to come, and for one before the complaint came in', async () => {
    const id = await under('uk-ofgem-chs');
    const record = async (at: string) => perform(house, recordMilestone, await on(id, { ...deadlock, at }), { actor: amira });
    expect(await record('2026-11-24T09:00:00Z')).toMatchObject({ code: 'milestone.in-future' });
    expect(await record('2026-11-20T09:00:00Z')).toMatchObject({ code: 'milestone.before-receipt' });
  });
  it('is refused on a page that has changed since, so the second of two at once records nothing', async () => {
    const id = await under('uk-ofgem-chs');
    const asked = await on(id, deadlock);
    const both = await Promise.all([1, 2].map(() => perform(house, recordMilestone, asked, { actor: amira })));
    expect(both.map((answer) => ('code' in answer ? answer.code : 'done')).toSorted()).toEqual(['done', 'page.stale']);
    expect((await historyOf(house, amira, id)).filter((says) => /deadlock/i.test(says))).toHaveLength(1);
  });
  it('is found by nobody who may not see the complaint', async () => {
    const asked = await on(await under('uk-ofgem-chs'), deadlock);
    expect(await perform(house, recordMilestone, asked, { actor: elsewhere })).toMatchObject({ code: 'complaint.unknown' });
  });
  it('is taken back with a reason, once, and counts no more', async () => {
    const id = await under('uk-ofgem-chs');
    done(await perform(house, recordMilestone, await on(id, deadlock), { actor: amira }));
    const milestone = (await clocks(id)).milestones.find(({ what }) => what === 'deadlock')?.id;
    const back = async () =>
      perform(house, takeBackMilestone, await on(id, { milestone, reason: 'It was the wrong case' }), { actor: amira });
    done(await back());
    expect((await clock(id, 'deadlock_letter'))?.day ?? null).toBeNull();
    expect(await back()).toMatchObject({ code: 'milestone.unknown' });
  });
});

describe('Giving a clock more time', () => {
  const more = { clock: 's1_response', reason: 'exceptional circumstances' };

  it('moves the last day as the rule allows, and says from when to when', async () => {
    const id = await under('uk-spso-mchp');
    expect((await clock(id, 's1_response'))?.day).toBe('2026-11-27'); // Five working days, the first of them the 23rd.
    const given = done(await perform(house, giveTime, await on(id, more), { actor: manager }));
    expect(given.due).toBe('2026-12-04'); // Ten.
    expect((await clock(id, 's1_response'))?.given).toMatchObject([{ reason: 'exceptional circumstances', by: 'Ben Otieno' }]);
    expect(await perform(house, giveTime, await on(id, more), { actor: manager })).toMatchObject({ code: 'clock.no-more-time' });
  });
  it('is refused, citing the rule, to whoever handles it where a manager must give it', async () => {
    const id = await under('uk-spso-mchp');
    expect(await perform(house, giveTime, await on(id, more), { actor: amira })).toMatchObject({
      code: 'clock.needs-approver',
      cites: 'MCHP Part 3',
    });
  });
  it('is refused for a reason the rule does not name, a clock there is not, and on a stale page', async () => {
    const id = await under('uk-spso-mchp');
    const give = async (asked: object) => perform(house, giveTime, await on(id, { ...more, ...asked }), { actor: manager });
    expect(await give({ reason: 'We are busy' })).toMatchObject({ code: 'clock.no-more-time' });
    expect(await give({ clock: 'tea-time' })).toMatchObject({ code: 'clock.unknown' });
    expect(await give({ rulePack: 'uk-ofgem-chs' })).toMatchObject({ code: 'regime.unknown' });
    expect(await give({ told: { at: '2026-11-24T09:00:00Z', channel: 'phone' } })).toMatchObject({ code: 'milestone.in-future' });
    expect(await give({ version: (await version(id)) + 1 })).toMatchObject({ code: 'page.stale' });
  });
  it('is given once to two who ask at once', async () => {
    const id = await under('uk-spso-mchp');
    const asked = await on(id, more);
    const both = await Promise.all([1, 2].map(() => perform(house, giveTime, asked, { actor: manager })));
    expect(both.map((answer) => ('code' in answer ? answer.code : 'done')).toSorted()).toEqual(['done', 'page.stale']);
  });
  it('takes the telling of the customer where the rule asks for a letter, and a date where one is to be agreed', async () => {
    const id = await under('iso-10002');
    const agreed = { clock: 'response', reason: 'The engineer is away', to: '2027-01-15' };
    expect(await perform(house, giveTime, await on(id, agreed), { actor: amira })).toMatchObject({ code: 'clock.tell-customer' });
    const told = { at: house.clock(), channel: 'phone' };
    expect(done(await perform(house, giveTime, await on(id, { ...agreed, told }), { actor: amira })).due).toBe('2027-01-15');
  });
});

describe('Letting clocks stand still', () => {
  const asked = { reason: 'customer-asked' };

  it('moves the last day by the working days they stood, and the day they run again counts', async () => {
    const id = await under('iso-10002');
    expect((await clock(id, 'response'))?.day).toBe('2026-12-21'); // 20 working days after Monday 23 November.
    house.setClock('2026-11-24T09:00:00Z');
    done(await perform(house, pauseClocks, await on(id, asked), { actor: amira }));
    house.setClock('2026-12-01T09:00:00Z');
    done(await perform(house, resumeClocks, await on(id, asked), { actor: amira }));
    // Stood on 24, 25, 26, 27 and 30 November: five working days more, past Christmas Day and the 28th in lieu of Boxing Day.
    expect((await clock(id, 'response'))?.day).toBe('2026-12-30');
    expect(await perform(house, resumeClocks, await on(id, asked), { actor: amira })).toMatchObject({ code: 'clock.not-paused' });
  });
  it('is refused where no clock may, where an open request does it, and for a time that cannot be', async () => {
    const [id, spso] = [await under('iso-10002'), await under('uk-spso-mchp')];
    const pause = async (of: string, more: object) =>
      perform(house, pauseClocks, await on(of, { ...asked, ...more }), { actor: amira });
    expect(await pause(spso, {})).toMatchObject({ code: 'clock.no-pause' });
    expect(await pause(id, { reason: 'awaiting-customer' })).toMatchObject({ code: 'clock.pauses-by-request' });
    expect(await pause(id, { at: '2026-11-24T09:00:00Z' })).toMatchObject({ code: 'milestone.in-future' });
    expect(await pause(id, { at: '2026-11-20T09:00:00Z' })).toMatchObject({ code: 'milestone.before-receipt' });
    expect(await pause(id, { version: (await version(id)) + 1 })).toMatchObject({ code: 'page.stale' });
  });
  it('happens once for two who ask at once', async () => {
    const id = await under('iso-10002');
    const pausing = await on(id, asked);
    const both = await Promise.all([1, 2].map(() => perform(house, pauseClocks, pausing, { actor: amira })));
    expect(both.map((answer) => ('code' in answer ? answer.code : 'done')).toSorted()).toEqual(['done', 'page.stale']);
    expect((await clock(id, 'response'))?.state).toBe('paused');
  });
});

describe('Saying why something was late', () => {
  const reasonOf = async (): Promise<string> => (await clocks(await under('iso-10002'))).latenessReasons[0]?.id ?? '';
  const late = async (): Promise<string> => {
    const id = await under('uk-spso-mchp');
    house.setClock('2026-11-30T09:00:00Z');
    return id;
  };
  const explain = (id: string, reason: string, more: object = {}) =>
    perform(
      house,
      explainLateness,
      { complaint: id, clock: 's1_response', reason, words: 'The post was on strike', ...more },
      { actor: amira },
    );

  it('is kept with the duty, in the organisation’s words and one’s own', async () => {
    const [id, reason] = [await late(), await reasonOf()];
    expect((await clock(id, 's1_response'))?.late).toBeNull();
    done(await explain(id, reason));
    expect((await clock(id, 's1_response'))?.late).toMatchObject({ words: 'The post was on strike', by: 'Amira Khan' });
  });
  it('is asked once: the second answer is refused, also where two give one at once', async () => {
    const [id, reason] = [await late(), await reasonOf()];
    const both = await Promise.all([1, 2].map(() => explain(id, reason)));
    expect(both.map((answer) => ('code' in answer ? answer.code : 'done')).toSorted()).toEqual(['done', 'lateness.explained']);
    expect(await explain(id, reason)).toMatchObject({ code: 'lateness.explained' });
  });
  it('is refused for what is not late, for a reason not listed, and to whoever may not see it', async () => {
    const [id, reason] = [await under('uk-spso-mchp'), await reasonOf()];
    expect(await explain(id, reason)).toMatchObject({ code: 'lateness.not-late' });
    house.setClock('2026-11-30T09:00:00Z');
    expect(await explain(id, id)).toMatchObject({
      code: 'lateness.reason-unknown',
      fields: { reason: expect.stringContaining('listed') as string },
    });
    const asked = { complaint: id, clock: 's1_response', reason, words: '' };
    expect(await perform(house, explainLateness, asked, { actor: elsewhere })).toMatchObject({ code: 'complaint.unknown' });
  });
});
