// The plan of an investigation, its checklist, and the look of a second person.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { checklists } from '#views/settings/checklists.ts';
import { complaint } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { evidence, find, investigationOf, mayFind } from '#test/support/investigation.ts';
import { person, team } from '#test/support/people.ts';
import { answerQuestion } from './answer-question.ts';
import { askQualityCheck } from './ask-quality-check.ts';
import { changeChecklist } from './change-checklist.ts';
import { checkQuality } from './check-quality.ts';
import { finishTask } from './finish-task.ts';
import { markCheck } from './mark-check.ts';
import { setQuestion } from './set-question.ts';
import { setTask } from './set-task.ts';
import { strikeQuestion } from './strike-question.ts';
import { strikeTask } from './strike-task.ts';

let house: TestHouse;
let handler: PersonActor;
let peer: PersonActor;
let repairs: string;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  handler = await person(house, { teams: [repairs] });
  peer = await person(house, { name: 'Pia Peer', teams: [repairs] });
});
beforeEach(async () => {
  ({ id } = await complaint(house, handler, { points: ['No heat'], team: repairs, handleMyself: true }));
});
afterAll(() => house.close());

const state = () => investigationOf(house, handler, id);
const by = {
  get actor() {
    return handler;
  },
};

describe('The plan', () => {
  it('keeps questions with their answers, and those struck with the reason', async () => {
    const { id: first } = done(await perform(house, setQuestion, { complaint: id, text: 'Who called?' }, by));
    const { id: second } = done(await perform(house, setQuestion, { complaint: id, text: 'Who paid?' }, by));
    const { version } = await state();
    done(await perform(house, answerQuestion, { complaint: id, version, question: first, answer: 'Bob.' }, by));
    const strike = { complaint: id, question: second, reason: 'Nobody paid.' };
    done(await perform(house, strikeQuestion, strike, by));
    expect(await perform(house, strikeQuestion, strike, by)).toMatchObject({ code: 'question.settled' });
    expect((await state()).questions.toSorted((a, b) => a.text.localeCompare(b.text))).toMatchObject([
      { text: 'Who called?', answer: 'Bob.', answeredBy: { name: 'Sam Handler' } },
      { text: 'Who paid?', struck: { reason: 'Nobody paid.' } },
    ]);
  });

  it('has tasks for people who may see the complaint, late after their day', async () => {
    const stranger = await person(house, { name: 'Not Here' });
    const task = { complaint: id, what: 'Read the log', person: peer.id, dueOn: '2026-11-20' };
    expect(await perform(house, setTask, { ...task, person: stranger.id }, by)).toMatchObject({ code: 'task.not-for-them' });
    const { id: made } = done(await perform(house, setTask, task, by));
    expect((await state()).tasks).toMatchObject([{ late: true, person: { name: 'Pia Peer' } }]);
    done(await perform(house, finishTask, { complaint: id, task: made, outcome: 'Nothing there.' }, { actor: peer }));
    expect((await state()).tasks).toMatchObject([{ late: false, doneBy: { name: 'Pia Peer' }, outcome: 'Nothing there.' }]);
    expect(await perform(house, strikeTask, { complaint: id, task: made, reason: 'Done.' }, by)).toMatchObject({
      code: 'task.settled',
    });
  });
});

describe('The checklist of a track', () => {
  it('is ticked, or an item is not needed for a reason, and can be unticked', async () => {
    const [first] = (await state()).checklist;
    const mark = (as: string, note = '') => perform(house, markCheck, { complaint: id, item: first?.id, as, note }, by);
    expect(await mark('not-needed')).toMatchObject({ fields: { note: 'Say why it is not needed here.' } });
    done(await mark('not-needed', 'There is no meter.'));
    expect((await state()).checklist[0]).toMatchObject({ mark: { as: 'not-needed', note: 'There is no meter.' } });
    done(await mark('open'));
    expect((await state()).checklist[0]?.mark).toBeNull();
    expect((await state()).checklist[0]?.history.map(({ as }) => as)).toEqual(['open', 'not-needed']);
  });

  it('is changed without code; what was ticked keeps the words it was ticked under', async () => {
    const lists = async () =>
      (await checklists(house.db, handler)).tracks.find(({ track }) => track === 'full-investigation')?.items ?? [];
    const was = await lists();
    const [first, second] = was;
    done(await perform(house, markCheck, { complaint: id, item: first?.id, as: 'done' }, by));
    const change = { track: 'full-investigation', seen: was.map((one) => one.id), items: [second?.text, 'Meter read twice'] };
    const actor = house.administrator;
    expect(await perform(house, changeChecklist, change, by)).toMatchObject({ code: 'permission.missing' });
    done(await perform(house, changeChecklist, change, { actor }));
    expect((await lists()).map(({ text }) => text)).toEqual([second?.text, 'Meter read twice']);
    expect((await state()).checklist.map(({ text, mark }) => [text, mark?.as])).toEqual([
      [second?.text, undefined],
      ['Meter read twice', undefined],
      [first?.text, 'done'],
    ]);
    const late = { ...change, items: ['Only this'] };
    expect(await perform(house, changeChecklist, late, { actor })).toMatchObject({ code: 'page.stale' });
  });
});

describe('The look of a second person', () => {
  const askFor = async (of?: string) => {
    const { version } = await state();
    return perform(house, askQualityCheck, { complaint: id, version, of }, by);
  };
  const check = async (actor: PersonActor, outcome: string, reasons = '') => {
    const { version } = await state();
    return perform(house, checkQuality, { complaint: id, version, outcome, reasons }, { actor });
  };
  const found = async (given: object = {}) => {
    await mayFind(house, id);
    return done(await find(house, handler, id, { evidence: [await evidence(house, handler, id)], ...given }));
  };

  it('is asked for when every point has its finding', async () => {
    expect(await askFor()).toMatchObject({ code: 'check.not-ready' });
    await found();
    done(await askFor());
    expect(await askFor()).toMatchObject({ code: 'check.asked' });
  });

  it('is never that of the handler, nor of anybody whose finding stands', async () => {
    await found();
    expect(await askFor(handler.id)).toMatchObject({ code: 'check.own-complaint' });
    done(await askFor(peer.id));
    expect(await check(handler, 'passed')).toMatchObject({ code: 'check.own-complaint' });
    await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, peer.id]);
    expect(await check(handler, 'passed')).toMatchObject({ code: 'check.own-finding' });
    expect(await check(peer, 'passed')).toMatchObject({ code: 'check.own-complaint' });
  });

  it('passes the work or sends it back with reasons, and no longer covers a finding changed afterwards', async () => {
    await found();
    done(await askFor());
    expect(await check(peer, 'sent-back')).toMatchObject({ fields: { reasons: 'Say what should be looked at again.' } });
    done(await check(peer, 'sent-back', 'The engineer was not asked.'));
    expect((await state()).quality).toMatchObject({
      state: 'sent-back',
      mayCheck: false,
      checks: [{ reasons: 'The engineer was not asked.' }],
    });
    expect(await check(peer, 'passed')).toMatchObject({ code: 'check.none-asked' });
    house.pass({ minutes: 1 });
    done(await askFor());
    done(await check(peer, 'passed'));
    expect((await state()).quality.state).toBe('passed');
    house.pass({ minutes: 1 });
    done(await find(house, handler, id, { verdict: 'cannot-decide', because: 'The log is gone.' }));
    expect((await state()).quality.state).toBe('outdated');
  });
});
