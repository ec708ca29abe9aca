// More time that a second person must agree to: asked for, seen with its case, sent back, approved; and refused without it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { approve } from '#handling/redress/approve.ts';
import { sendBack } from '#handling/redress/send-back.ts';
import { withdrawApproval } from '#handling/redress/withdraw-approval.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { approvalPage } from '#views/redress/approval-page.ts';
import { approvals } from '#views/redress/approvals.ts';
import { askTime } from './ask-time.ts';
import { giveTime } from './give-time.ts';

let house: TestHouse;
let amira: PersonActor;
let ben: PersonActor;
let elsewhere: PersonActor;
let desk: string;
const entities: Record<string, string> = {};
beforeAll(async () => {
  house = await testHouse();
  desk = await team(house, 'Desk');
  amira = await person(house, { name: 'Amira Khan', teams: [desk] });
  ben = await person(house, { name: 'Ben Otieno', roles: ['manager'], teams: [desk] });
  elsewhere = await person(house, { name: 'Olu Elsewhere', roles: ['manager'] });
  for (const rulePack of ['uk-spso-mchp', 'uk-lgsco', 'iso-10002']) {
    const entity = { name: `Harbour under ${rulePack}`, rulePack, calendar: 'GB-EAW' };
    entities[rulePack] = done(await perform(house, addLegalEntity, entity, { actor: house.administrator })).id;
  }
});
afterAll(() => house.close());
beforeEach(() => house.setClock('2026-11-23T09:00:00Z')); // A Monday.

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const begun = async (rulePack: string, by = amira): Promise<string> =>
  (await complaint(house, by, { team: desk, handleMyself: true, legalEntity: entities[rulePack] })).id;
const version = async (id: string): Promise<number> => (await pageOf(house, amira, id)).version;
const clockSeen = async (id: string, name: string, by = amira) =>
  done(await complaintClocks(house.db, asking(by), id)).clocks.find((one) => one.id === name);
const more = { clock: 's1_response', reason: 'exceptional circumstances' };
const ask = async (id: string, said: object = {}, by = amira) =>
  perform(house, askTime, { complaint: id, version: await version(id), ...more, ...said }, { actor: by });
const decide = async (approval: string, by = ben) => {
  const page = done(await approvalPage(asking(by), approval));
  const about = { complaint: page.complaint.id, approval, digest: page.approval.digest };
  return { page, about };
};

describe('Asking for more time', () => {
  it('moves nothing until somebody who may has approved it, and then moves the clock at once', async () => {
    const id = await begun('uk-spso-mchp');
    const { approval } = done(await ask(id, { note: 'The meter has to be read again.' }));
    expect((await clockSeen(id, 's1_response'))?.day).toBe('2026-11-27');
    const { page, about } = await decide(approval);
    expect(page).toMatchObject({
      changed: false,
      allowed: ['approve', 'send-back'],
      approval: { note: 'The meter has to be read again.' },
      time: { clock: 'Stage 1, frontline response', due: '2026-11-27', becomes: '2026-12-04', reason: 'exceptional circumstances' },
    });
    done(await perform(house, approve, { ...about, words: 'Once, and not again.' }, { actor: ben }));
    expect(await clockSeen(id, 's1_response')).toMatchObject({ day: '2026-12-04', given: [{ by: 'Ben Otieno' }] });
    expect((await historyOf(house, amira, id)).slice(-4)).toEqual([
      expect.stringContaining('asked for more time for stage 1, frontline response, due on'),
      'asked for approval of more time',
      'approved more time, asked by Amira Khan',
      expect.stringMatching(/^gave stage 1, frontline response more time: until .*4 December 2026/),
    ]);
  });
  it('is listed for whoever may decide, by the name of the clock, and counted for nobody else', async () => {
    const id = await begun('uk-spso-mchp');
    const { approval } = done(await ask(id));
    const [bens, amiras] = [await approvals(asking(ben)), await approvals(asking(amira))];
    expect(bens.waiting.find((one) => one.id === approval)).toMatchObject({ kind: 'time', what: 'Stage 1, frontline response' });
    expect(bens.forMe).toBeGreaterThan(0);
    expect(amiras.forMe).toBe(0);
    expect((await approvals(asking(elsewhere))).waiting.some((one) => one.id === approval)).toBe(false);
  });
  it('is sent back with a reason, which stands at the clock, and is asked anew', async () => {
    const id = await begun('uk-spso-mchp');
    const { about } = await decide(done(await ask(id)).approval);
    done(await perform(house, sendBack, { ...about, reason: 'reasons', words: 'Say what is exceptional.' }, { actor: ben }));
    const clock = await clockSeen(id, 's1_response');
    expect(clock).toMatchObject({ day: '2026-11-27', moreTime: { mayAsk: true, may: false } });
    expect(clock?.moreTime?.asked).toMatchObject({
      state: 'sent-back',
      decidedBy: 'Ben Otieno',
      words: 'Say what is exceptional.',
    });
    const again = await decide(done(await ask(id, { note: 'The meter is on a roof.' })).approval);
    done(await perform(house, approve, again.about, { actor: ben }));
    expect((await clockSeen(id, 's1_response'))?.day).toBe('2026-12-04');
  });
  it('is not approved by whoever handles the complaint, nor by whoever asked', async () => {
    const id = await begun('uk-spso-mchp', ben);
    const { approval } = done(await ask(id));
    const { page, about } = await decide(approval);
    expect(page).toMatchObject({
      allowed: ['send-back'],
      whyNot: expect.stringContaining('does not handle the complaint') as string,
    });
    expect(await perform(house, approve, about, { actor: ben })).toMatchObject({ code: 'clock.needs-approver' });
    expect((await approvals(asking(ben))).waiting.find((one) => one.id === approval)?.handled).toBe(true);
    const own = done(await ask(id, { clock: 's1_response', note: 'Mine' }, ben));
    const bens = await decide(own.approval);
    expect(await perform(house, approve, bens.about, { actor: ben })).toMatchObject({ code: 'approval.own' });
  });
  it('covers nothing but what was asked: without it the API gives no time', async () => {
    const id = await begun('uk-spso-mchp');
    const give = async () => perform(house, giveTime, { complaint: id, version: await version(id), ...more }, { actor: amira });
    expect(await give()).toMatchObject({ code: 'clock.needs-approver', cites: 'MCHP Part 3' });
    done(await ask(id));
    expect(await give()).toMatchObject({ code: 'clock.needs-approver' });
  });
  it('is refused where the rule gives none, needs nobody, or the page is stale; asked twice, the first is overtaken', async () => {
    const id = await begun('uk-spso-mchp');
    expect(await ask(id, { reason: 'We are busy' })).toMatchObject({ code: 'clock.no-more-time' });
    expect(await ask(id, { clock: 'tea-time' })).toMatchObject({ code: 'clock.unknown' });
    expect(await ask(id, { version: 99 })).toMatchObject({ code: 'page.stale' });
    expect(await ask(id, { rulePack: 'iso-10002' })).toMatchObject({ code: 'regime.unknown' });
    expect(await ask(id, { of: elsewhere.id })).toMatchObject({ code: 'approver.may-not' });
    expect(await ask(id, {}, elsewhere)).toMatchObject({ code: 'complaint.unknown' });
    const plain = await begun('iso-10002');
    expect(await ask(plain, { clock: 'response', reason: 'Away', to: '2027-01-15' })).toMatchObject({
      code: 'clock.needs-no-approver',
    });
    const first = done(await ask(id)).approval;
    done(await ask(id, { note: 'Once more' }));
    expect(done(await approvalPage(asking(ben), first)).approval.state).toBe('overtaken');
  });
  it('is no longer approved once the clock moved, or its time was given otherwise', async () => {
    const id = await begun('uk-spso-mchp');
    const { approval } = done(await ask(id));
    const { about } = await decide(approval);
    done(await perform(house, giveTime, { complaint: id, version: await version(id), ...more }, { actor: ben }));
    expect(await perform(house, approve, about, { actor: ben })).toMatchObject({ code: 'approval.settled' });
    expect(done(await approvalPage(asking(ben), approval)).time).toMatchObject({ given: true });
  });
  it('is taken back by whoever asked, and goes along when the complaint is merged', async () => {
    const [id, other] = [await begun('uk-spso-mchp'), await begun('uk-spso-mchp')];
    const { approval } = done(await ask(id));
    done(await perform(house, withdrawApproval, { complaint: id, approval }, { actor: amira }));
    expect((await clockSeen(id, 's1_response'))?.moreTime).toMatchObject({ asked: null, mayAsk: true });
    const next = done(await ask(id)).approval;
    const merging = { complaint: id, version: await version(id), into: other };
    done(await perform(house, mergeComplaints, merging, { actor: ben }));
    const page = done(await approvalPage(asking(ben), next));
    expect(page).toMatchObject({ approval: { state: 'overtaken' }, complaint: { id: other }, changed: true });
  });
});

describe('Asking for more time that the customer must be told of', () => {
  const agreed = { reason: 'good reason for going past the further ten working days', to: '2027-02-12' };

  it('is approved first, and given as it was asked once they are told', async () => {
    const id = await begun('uk-lgsco');
    const clock = 's1_response';
    done(
      await perform(house, acknowledgeComplaint, { complaint: id, version: await version(id), channel: 'phone' }, { actor: amira }),
    );
    const give = async (said: object, by = amira) =>
      perform(house, giveTime, { complaint: id, version: await version(id), clock, ...said }, { actor: by });
    // The first ten working days need nobody; what goes past them does.
    const told = { at: house.clock(), channel: 'phone' };
    done(await give({ reason: 'It is complex', told }));
    house.setClock('2026-11-24T09:00:00Z');
    const before = (await clockSeen(id, clock))?.day;
    const { about, page } = await decide(done(await ask(id, { clock, ...agreed })).approval);
    expect(page.time).toMatchObject({ tellFirst: true, becomes: '2027-02-12' });
    done(await perform(house, approve, about, { actor: ben }));
    expect(await clockSeen(id, clock)).toMatchObject({ day: before, moreTime: { may: true, asked: { state: 'approved' } } });
    expect(await give(agreed)).toMatchObject({ code: 'clock.tell-customer' });
    expect(await give({ ...agreed, to: '2027-03-12', told })).toMatchObject({ code: 'clock.needs-approver' });
    expect(done(await give({ ...agreed, told })).due).toBe('2027-02-12');
  });
});
