// Escalation inside, and the second stage of decision, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { markSpecialist } from '#handling/access/mark-specialist.ts';
import { type Command, perform } from '#handling/command.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { addOption } from '#handling/redress/add-option.ts';
import { changeHandlingChoice } from '#handling/settings/change-handling-choice.ts';
import { addNote } from '#handling/together/add-note.ts';
import { assignComplaints } from '#handling/triage/assign-complaints.ts';
import { raiseLevel } from '#handling/triage/raise-level.ts';
import { shareOutComplaints } from '#handling/triage/share-out-complaints.ts';
import { takeComplaint } from '#handling/triage/take-complaint.ts';
import { takeNext } from '#handling/triage/take-next.ts';
import { transferComplaint } from '#handling/triage/transfer-complaint.ts';
import { complaintEscalation } from '#views/escalation/complaint-escalation.ts';
import { complaintPage } from '#views/complaints/complaint-page.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { escalateComplaint } from './escalate-complaint.ts';
import { escalateWhatIsAtRisk } from './escalate-what-is-at-risk.ts';
import { handBackEscalation } from './hand-back-escalation.ts';
import { takeUpEscalation } from './take-up-escalation.ts';

let house: TestHouse;
let repairs: string;
let legal: string;
let amira: PersonActor;
let ben: PersonActor;
let maya: PersonActor;
let lea: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  [repairs, legal] = [await team(house, 'Repairs'), await team(house, 'Legal')];
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  ben = await person(house, { name: 'Ben Otieno', teams: [repairs] });
  maya = await person(house, { name: 'Maya Manager', roles: ['manager'], teams: [repairs] });
  lea = await person(house, { name: 'Lea Legal', teams: [legal] });
  done(await perform(house, markSpecialist, { team: legal, version: 1, specialist: true }, { actor: house.administrator }));
});
afterAll(() => house.close());

const as = (actor: PersonActor) => ({
  does: <Input, Reply>(what: Command<Input, Reply>, given: unknown) => perform(house, what, given, { actor }),
});
const logged = async (given: object = {}) => (await complaint(house, amira, { team: repairs, handler: amira.id, ...given })).id;
const escalate = (id: string, to: object) =>
  as(amira).does(escalateComplaint, { complaint: id, reasons: ['liability'], words: 'May we admit it?', ...to });
const lies = async (id: string) =>
  (await house.pool.query<{ team_id: string; handler_id: string }>('select team_id, handler_id from complaint where id = $1', [id]))
    .rows[0];
const told = async (who: PersonActor) =>
  (await house.pool.query<{ kind: string }>('select kind from notification where person_id = $1', [who.id])).rows.map(
    ({ kind }) => kind,
  );
const seen = async (who: PersonActor, id: string) =>
  done(await complaintEscalation(house.db, { actor: who, rules: house.rules, now: house.clock() }, id));

describe('Escalating to a senior', () => {
  it('asks them while the handler keeps it, once at a time', async () => {
    const id = await logged();
    expect((await seen(amira, id)).seniors.map(({ name }) => name)).toEqual(['Ada Minister', 'Maya Manager']);
    done(await escalate(id, { person: maya.id }));
    expect(await lies(id)).toMatchObject({ handler_id: amira.id });
    expect(await told(maya)).toContain('escalated');
    expect(await seen(maya, id)).toMatchObject({ open: { words: 'May we admit it?' }, allowed: { answer: true, escalate: false } });
    expect(await escalate(id, { person: maya.id })).toMatchObject({ code: 'escalation.open' });
  });
  it('is refused for somebody who is no more senior, and for oneself', async () => {
    const id = await logged();
    expect(await escalate(id, { person: ben.id })).toMatchObject({ code: 'escalation.not-senior' });
    expect(await escalate(id, { person: amira.id })).toMatchObject({ code: 'escalation.to-yourself' });
    expect(await escalate(id, {})).toMatchObject({ code: 'input.invalid' });
  });
  it('makes whoever takes it up the one who decides', async () => {
    const id = await logged();
    done(await escalate(id, { person: maya.id }));
    expect(await as(ben).does(takeUpEscalation, { complaint: id })).toMatchObject({ code: 'escalation.not-yours' });
    done(await as(maya).does(takeUpEscalation, { complaint: id }));
    expect(await lies(id)).toMatchObject({ handler_id: maya.id, team_id: repairs });
    expect(await as(maya).does(takeUpEscalation, { complaint: id })).toMatchObject({ code: 'escalation.none' });
  });
  it('handed back leaves it with its handler, with the advice', async () => {
    const id = await logged();
    done(await escalate(id, { person: maya.id }));
    done(await as(maya).does(handBackEscalation, { complaint: id, advice: 'Apologise; liability stays open.' }));
    expect(await lies(id)).toMatchObject({ handler_id: amira.id });
    expect(await seen(amira, id)).toMatchObject({
      open: null,
      before: [{ settled: { advice: 'Apologise; liability stays open.' } }],
    });
  });
});

describe('Escalating to a specialist unit', () => {
  it('puts it into their queue, and handed back it returns to whom it came from', async () => {
    const id = await logged();
    expect(await escalate(id, { team: repairs })).toMatchObject({ code: 'escalation.not-specialist' });
    done(await escalate(id, { team: legal }));
    expect(await lies(id)).toMatchObject({ team_id: legal, handler_id: null });
    done(await as(lea).does(handBackEscalation, { complaint: id, advice: 'Do not admit it.' }));
    expect(await lies(id)).toMatchObject({ team_id: repairs, handler_id: amira.id });
    expect(await told(amira)).toContain('escalation-advice');
  });
  it('is taken up by one of them', async () => {
    const id = await logged();
    done(await escalate(id, { team: legal }));
    done(await as(lea).does(takeUpEscalation, { complaint: id }));
    expect(await lies(id)).toMatchObject({ team_id: legal, handler_id: lea.id });
  });
});

describe('Escalation by the clock', () => {
  it('asks the managers of the team once for each date at risk, where the organisation chose so', async () => {
    const run = () => perform(house, escalateWhatIsAtRisk, {}, { actor: { kind: 'program', name: 'clock' } });
    const id = await logged({ dueAt: '2026-11-25T00:00:00Z', atRiskAt: '2026-11-23T00:00:00Z' });
    expect(done(await run())).toEqual({ escalated: 0 });
    const choice = { choice: 'escalate-at-risk', value: 1, version: 1 };
    done(await perform(house, changeHandlingChoice, choice, { actor: house.administrator }));
    expect(done(await run())).toEqual({ escalated: 1 });
    expect(done(await run())).toEqual({ escalated: 0 });
    expect(await seen(maya, id)).toMatchObject({ open: { by: null, reasons: ['deadline'] }, allowed: { answer: true } });
    done(await as(maya).does(handBackEscalation, { complaint: id, advice: 'Ring her today.' }));
    expect(done(await run())).toEqual({ escalated: 0 });
  });
});

describe('The second stage', () => {
  it('goes to somebody who neither handled nor answered the first, whatever the way of giving', async () => {
    const id = await logged();
    const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'email', text: 'We were wrong.' };
    done(await as(amira).does(recordAnswer, { complaint: id, version: 1, ...answer }));
    done(await as(maya).does(transferComplaint, { id, person: ben.id, reason: 'Amira is away' }));
    done(await as(ben).does(raiseLevel, { id, reason: 'I want somebody else to look', channel: 'phone' }));
    const code = 'handler.decided-before';
    for (const decider of [amira, ben]) {
      expect(await as(decider).does(takeComplaint, { id })).toMatchObject({ code });
      expect(await as(maya).does(assignComplaints, { complaints: [{ id }], person: decider.id })).toMatchObject({ code });
      expect(await as(maya).does(transferComplaint, { id, person: decider.id, reason: 'Knows it' })).toMatchObject({ code });
      expect(await as(decider).does(takeNext, {})).not.toMatchObject({ id });
    }
    const third = await person(house, { name: 'Tia Third', teams: [repairs] });
    done(await as(maya).does(shareOutComplaints, { complaints: [{ id }], team: repairs }));
    expect([maya.id, third.id]).toContain((await lies(id))?.handler_id);
  });
  it('is decided by nobody who decided the first, whichever way they come in; what they know they may still add', async () => {
    const id = await logged();
    const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'email', text: 'We were wrong.' };
    done(await as(amira).does(recordAnswer, { complaint: id, version: 1, ...answer }));
    done(await as(amira).does(raiseLevel, { id, reason: 'Look again', channel: 'phone' }));
    const page = async (who: PersonActor) =>
      done(await complaintPage(house.db, { actor: who, rules: house.rules, now: house.clock() }, id)).page;
    const { version, allowed } = await page(amira);
    const code = 'complaint.decided-before';
    expect(await as(amira).does(recordAnswer, { complaint: id, version, ...answer })).toMatchObject({ code });
    expect(await as(amira).does(addOption, { complaint: id, kind: 'apology', title: 'Say sorry' })).toMatchObject({ code });
    expect(allowed).not.toContain('record-answer');
    expect(allowed).toContain('add-contact');
    expect((await page(maya)).allowed).toContain('record-answer');
    done(await as(amira).does(addNote, { complaint: id, text: 'The landlord has the keys.' }));
  });
  it('starts the regime’s own clock for it, which its answer meets', async () => {
    const id = await logged();
    const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'email', text: 'We were wrong.' };
    done(await as(amira).does(recordAnswer, { complaint: id, version: 1, ...answer }));
    done(await as(amira).does(raiseLevel, { id, reason: 'Look again', channel: 'phone' }));
    const page = async () => done(await complaintPage(house.db, { actor: maya, rules: house.rules, now: house.clock() }, id)).page;
    expect((await page()).clocks.find((clock) => clock.id === 'review')).toMatchObject({ standing: 'running' });
    expect((await page()).state).toBe('open');
    const { version } = done(await as(maya).does(acknowledgeComplaint, { complaint: id, channel: 'phone' }));
    done(await as(maya).does(recordAnswer, { complaint: id, version, ...answer }));
    expect((await page()).clocks.find((clock) => clock.id === 'review')).toMatchObject({ standing: 'met' });
  });
});
